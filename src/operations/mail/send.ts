import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { insertSending, moveSending, sendingsOf } from "#database/outreach/sendings.ts";
import { contactPointsOf } from "#database/people/contact-points.ts";
import { findPerson } from "#database/people/people.ts";
import { readMailAccounts } from "#database/syncing/mail-accounts.ts";
import { sentAlike } from "#database/ties/touches.ts";
import { READS_ALONE } from "#mail/account.ts";
import { messageIdOf, type Sending, UNDO_MS } from "#mail/sending.ts";
import type { Draft } from "#outreach/draft.ts";
import { heldBack } from "#outreach/slots.ts";
import type { SendingId } from "#people/id.ts";
import { dateOf, type Instant } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { id, version } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, invalid, missing, refused, staleness } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { address, addressOf, mailboxOf } from "./fields.ts";

/**
 * Makes a letter ready to go to one address of its reader's; one with an open gap is held back once. Nothing goes yet:
 * for ten seconds it can be taken back, and then `mail.dispatch` has to be asked, by whoever sits there.
 */
export const sendLetter = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    draftId: id<"draft">(),
    version,
    to: address,
    from: address.optional(),
    anyway: z.boolean().default(false).describe("as it is, whatever gap stands in it"),
    again: z
      .boolean()
      .optional()
      .describe("although a letter like it has gone; as --anyway has it, if not said"),
  }),
  async run(context, input) {
    const { tx, now, ports, newId } = context;
    if (ports.mail === undefined) return onlyInProgram("Letters are sent");
    const draft = await findDraft(tx, input.draftId);
    const person = draft && (await findPerson(tx, draft.personId));
    if (draft === undefined || person === undefined) return missing("letter");
    const stale = staleness(draft, input.version);
    if (stale !== undefined) return stale;
    if (draft.sentAt !== null) return refused("This letter has gone out already.");
    if (draft.form !== "email") return refused("This is no e-mail. Copy it to where it belongs.");
    const held = input.anyway ? null : heldBack(draft);
    if (held !== null) return { kind: "held-back", says: `${held} If it is to go as it is, send it anyway.` };
    const alike = (input.again ?? input.anyway) ? undefined : await wentAlready(context, draft);
    if (alike !== undefined) return { kind: "held-back", says: alike };
    const recipient = addressOf(input.to);
    const theirs = (await contactPointsOf(tx, person.id)).filter(
      ({ kind, key }) => kind === "email" && key === recipient,
    );
    if (recipient === undefined || theirs.length === 0)
      return invalid("to", `${input.to} is not among the addresses of ${person.name}.`);
    const before = await sendingsOf(tx, draft.id, now);
    const under = before.find(({ state }) => state !== "failed");
    if (under !== undefined) return refused(SAYS[under.state]);
    const mailbox = await mailboxOf(tx, input.from ?? (await preferred(context)));
    if (mailbox.kind !== "found") return mailbox;
    if (mailbox.account.smtp === null) return refused(READS_ALONE);
    const sendingId = newId<"sending">() as SendingId;
    const sending: Sending = {
      id: sendingId,
      draftId: draft.id,
      draftVersion: draft.version,
      accountId: mailbox.account.id,
      recipient,
      messageId: messageIdOf(sendingId, mailbox.account.address),
      state: "waiting",
      sendAt: now + UNDO_MS,
      says: "",
    };
    // Whoever waits there still, in a computer that slept, sends nothing beside this one.
    for (const closed of before) await moveSending(tx, "waiting", closed);
    await insertSending(tx, sending);
    return done({
      ...sending,
      to: { name: person.name, address: recipient },
      from: mailbox.account.address,
      subject: draft.subject,
    });
  },
});

/** It may be the same letter, sent by another program under an id of its own. */
async function wentAlready({ tx, timeZone }: Context, draft: Draft): Promise<string | undefined> {
  const { personId, subject, createdAt } = draft;
  const at =
    subject.trim() === ""
      ? undefined
      : await sentAlike(tx, personId, { subject: subject.trim(), since: wholeSecond(createdAt) });
  if (at === undefined) return undefined;
  const on = dateInWords(dateOf(at, timeZone));
  return `A letter with this subject went to them on ${on}, as your mailbox has it. If it is this one, note it as sent. If it is to go once more, send it anyway.`;
}

/** A letter tells no part of one. */
function wholeSecond(at: Instant): Instant {
  return at - (at % 1_000);
}

const SAYS: Readonly<Record<Sending["state"], string>> = {
  waiting: "This letter waits to be sent. Take it back first to change it.",
  sending: "This letter is being handed to the server.",
  sent: "This letter has gone out already.",
  failed: "",
  unknown: "It is not known whether this letter went out. Look in your Sent folder, and say so.",
};

/** The mailbox that was connected first of those that can send, where several are and none is named. */
async function preferred({ tx }: Context): Promise<string | undefined> {
  const inOrder = (await readMailAccounts(tx)).toSorted((a, b) => a.addedAt - b.addedAt);
  return (inOrder.find(({ smtp }) => smtp !== null) ?? inOrder[0])?.address;
}
