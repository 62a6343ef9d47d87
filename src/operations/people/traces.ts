import { z } from "zod";
import { textsNaming } from "#database/erasing/texts-naming.ts";
import { findPerson } from "#database/people/people.ts";
import { othersWithPart, rowsAbout } from "#database/people/traces.ts";
import { linksAbout } from "#database/syncing/synchronisation.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { tracesOf } from "./traces-of.ts";

/** What erasing somebody would take, before it does (R59): what hangs on them, what stays, and older copies. */
export const traces = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"person">() }),
  async run({ tx, ports }, input) {
    const person = await findPerson(tx, input.id);
    if (person === undefined) return missing("person");
    const { shared, words, parts } = await tracesOf(tx, person);
    const alone = [];
    for (const part of parts) {
      const texts = await textsNaming(tx, part, person.id, words);
      if (texts > 0) alone.push({ part, texts, others: await othersWithPart(tx, part, person.id) });
    }
    return done({
      name: person.name,
      about: await rowsAbout(tx, person.id),
      /** Whether their whole name is taken out of texts about others; not where it is one word, or somebody else's too. */
      nameGoes: words.includes(person.name.trim()),
      sharedName: shared,
      /** Parts of their name that stand by themselves in texts about others, and how many others have them in theirs. */
      alone,
      /** Whether they, or talks with them, also stand in an address book or calendar that is kept in step. */
      elsewhere: (await linksAbout(tx, person.id)).length > 0,
      copies: (await ports.backups?.list()) ?? [],
    });
  },
});
