import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { findSending, moveSending } from "#database/outreach/sendings.ts";
import { findPerson } from "#database/people/people.ts";
import { readMailAccounts } from "#database/syncing/mail-accounts.ts";
import { type Sending, UNKNOWN } from "#mail/sending.ts";
import type { SendingId } from "#people/id.ts";
import { id } from "../fields.ts";
import { type Context, errand } from "../operation.ts";
import { done, missing, type Outcome, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { becameSent } from "./became-sent.ts";
import { copied } from "./copy.ts";
import type { MailServers } from "./port.ts";

/** However slow the server is; nobody else waits for it. */
const HANDING_OVER_MS = 120_000;

/**
 * Waits until the letter can no longer be taken back, then hands it to the server, once: before that it is noted as
 * being sent, and a letter so noted is never handed over again, whatever became of this program meanwhile. A copy of
 * what went out is put among what was sent, where the provider does not do so.
 */
export const dispatchLetter = errand({
  permission: "write",
  effect: "errand",
  input: z.object({ id: id<"sending">() }),
  async run(outside, input): Promise<Outcome<Sending>> {
    const { ports, now, signal, reading, writing } = outside;
    if (ports.mail === undefined) return onlyInProgram("Letters are sent");
    const waiting = await reading(({ tx }) => findSending(tx, input.id as SendingId));
    if (waiting === undefined) return missing("letter on its way");
    if (waiting.state !== "waiting") return done(waiting);
    await untilItIsTime(waiting.sendAt - now(), signal);
    const begun = await writing((context) => begin(context, waiting.id));
    if (begun.kind !== "done") return begun;
    if (begun.value.kind === "changed") return done(begun.value.sending);
    const { sending, account, letter } = begun.value;
    // Not stopped by whoever asked: half a handing over is what nobody could tell the end of.
    const outcome = await ports.mail.send(account, letter, AbortSignal.timeout(HANDING_OVER_MS));
    const ended = await writing(async (context) => done(await conclude(context, sending, outcome)));
    if (ended.kind !== "done" || ended.value.state !== "sent") return ended;
    return copied(outside, ports.mail, { sending: ended.value, account, letter });
  },
});

async function untilItIsTime(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms <= 0) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

type Begun =
  | { readonly kind: "changed"; readonly sending: Sending }
  | {
      readonly kind: "begun";
      readonly sending: Sending;
      readonly account: Parameters<MailServers["send"]>[0];
      readonly letter: Parameters<MailServers["send"]>[1];
    };

/** From here on the letter counts as being sent. */
async function begin(context: Context, sendingId: SendingId): Promise<Outcome<Begun>> {
  const { tx, now } = context;
  const found = await findSending(tx, sendingId);
  if (found === undefined || found.state !== "waiting") return refused("This letter was taken back.");
  const draft = await findDraft(tx, found.draftId);
  const person = draft && (await findPerson(tx, draft.personId));
  const account = (await readMailAccounts(tx)).find((each) => each.id === found.accountId);
  if (draft === undefined || person === undefined || account === undefined) return missing("letter");
  if (draft.version !== found.draftVersion || draft.sentAt !== null) {
    const says = "The letter was changed meanwhile, so it was not sent. Look at it again.";
    const sending: Sending = { ...found, state: "failed", says };
    await moveSending(tx, "waiting", sending);
    return done({ kind: "changed", sending });
  }
  const sending: Sending = { ...found, state: "sending", sendAt: now };
  if (!(await moveSending(tx, "waiting", sending))) return refused("This letter was taken back.");
  const { subject, body } = draft;
  const to = { name: person.name, address: found.recipient };
  return done({
    kind: "begun",
    sending,
    account,
    letter: { to, subject, body, messageId: found.messageId, at: now },
  });
}

async function conclude(
  context: Context,
  sending: Sending,
  outcome: Awaited<ReturnType<MailServers["send"]>>,
): Promise<Sending> {
  if (outcome.kind === "sent") {
    await becameSent(context, sending);
    return { ...sending, state: "sent" };
  }
  const ended: Sending =
    outcome.kind === "unknown"
      ? { ...sending, state: "unknown", says: UNKNOWN }
      : { ...sending, state: "failed", says: outcome.says };
  await moveSending(context.tx, "sending", ended);
  return ended;
}
