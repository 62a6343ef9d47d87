import { z } from "zod";
import { readContacts, writeContact } from "#database/people/contacts.ts";
import { accountOf, removeRemarks } from "#database/syncing/synchronisation.ts";
import type { PersonId } from "#people/id.ts";
import { contactNow } from "#syncing/settle.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { asked } from "../syncing/answered.ts";
import { contactsInQuestion } from "./questions.ts";
import { tellerOf } from "./teller.ts";

/** Where a field was changed on both sides: what stood here stays, or theirs takes its place and is sent from now on. */
export const settleContact = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: z.string().max(64), take: z.enum(["here", "there"]) }),
  async run({ tx, now, today, newId }, { id, take }) {
    const found = asked(await contactsInQuestion(tx, today), id);
    if (found.kind !== "done") return found;
    const remark = found.value;
    const personId = remark.personId as PersonId;
    const here = (await readContacts(tx, [personId], today)).get(personId);
    if (take === "there" && here !== undefined) {
      const account = await accountOf(tx, "contacts");
      const told = account === undefined ? null : await tellerOf({ tx, now, newId }, account);
      const by = { now, today, newId, told };
      await writeContact(tx, personId, here.contact, contactNow(here.contact, remark), by);
    }
    await removeRemarks(tx, remark.kept);
    return done({ settled: id, field: remark.field, took: take === "there" ? remark.there : remark.here });
  },
});
