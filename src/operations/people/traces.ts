import { z } from "zod";
import { formsAlone } from "#database/erasing/texts-naming.ts";
import { findPerson } from "#database/people/people.ts";
import { namesOfOthers, rowsAbout } from "#database/people/traces.ts";
import { linksAbout } from "#database/syncing/synchronisation.ts";
import { formsIn } from "#people/named-in.ts";
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
    const forms = await formsAlone(tx, parts, person.id, words);
    const others = await namesOfOthers(tx, person.id, [...forms.keys()]);
    const alone = [...forms]
      .map(([part, texts]) => ({
        part,
        texts,
        others: others.filter((name) => formsIn(name, [part]).size > 0).length,
      }))
      .toSorted((a, b) => placeOf(a.part, parts) - placeOf(b.part, parts));
    return done({
      name: person.name,
      about: await rowsAbout(tx, person.id),
      /** Whether their whole name is taken out of texts about others; not where it is one word, or somebody else's too. */
      nameGoes: words.includes(person.name.trim()),
      sharedName: shared,
      /** Parts of their name, as they are spelt there, that stand by themselves in texts about others, and how many others have them in theirs. */
      alone,
      /** Whether they, or talks with them, also stand in an address book or calendar that is kept in step. */
      elsewhere: (await linksAbout(tx, person.id)).length > 0,
      copies: (await ports.backups?.list()) ?? [],
    });
  },
});

/** In the order of the name, each with its other spellings. */
function placeOf(form: string, parts: readonly string[]): number {
  return parts.findIndex((part) => formsIn(form, [part]).size > 0);
}
