import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { findPerson } from "#database/people/people.ts";
import { savedIdOf } from "#mail/sending.ts";
import { addressesInUse, reachOf } from "../drafts/ways-to.ts";
import { id } from "../fields.ts";
import { errand } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, addressOf, mailboxOf } from "./fields.ts";

/** Puts a letter among the drafts of the user's mailbox, to be sent from there by their own hand. */
export const saveLetterAsDraft = errand({
  permission: "write",
  effect: "errand",
  input: z.object({ draftId: id<"draft">(), to: address.optional(), from: address.optional() }),
  async run({ ports, reading, now, signal }, input) {
    if (ports.mail === undefined) return onlyInProgram("Drafts are put into a mailbox");
    const found = await reading(async ({ tx, today }) => {
      const draft = await findDraft(tx, input.draftId);
      const person = draft && (await findPerson(tx, draft.personId));
      if (draft === undefined || person === undefined) return missing("letter");
      const mailbox = await mailboxOf(tx, input.from);
      if (mailbox.kind !== "found") return mailbox;
      const theirs = addressesInUse(await reachOf({ tx, today }, person));
      const wanted = input.to === undefined ? theirs[0]?.key : addressOf(input.to);
      const known = theirs.find(({ key }) => key === wanted)?.key;
      if (known === undefined) return refused(`${person.name} has no such e-mail address here.`);
      return { kind: "found", draft, person, account: mailbox.account, to: known } as const;
    });
    if (found.kind !== "found") return found;
    const { draft, person, account, to } = found;
    if (draft.form !== "email") return refused("This is no e-mail. Copy it to where it belongs.");
    const letter = {
      to: { name: person.name, address: to },
      subject: draft.subject,
      body: draft.body,
      messageId: savedIdOf(draft, account.address),
      at: now(),
    };
    const saved = await ports.mail.saveDraft(account, letter, signal);
    return saved.kind === "saved"
      ? done({ folder: saved.folder, address: account.address, earlier: saved.earlier })
      : refused(saved.says);
  },
});
