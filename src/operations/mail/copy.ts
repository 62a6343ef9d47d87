import { moveSending } from "#database/outreach/sendings.ts";
import type { MailAccount } from "#mail/account.ts";
import { copyInWords, type Sending } from "#mail/sending.ts";
import type { Outside } from "../operation.ts";
import { done, type Outcome } from "../outcome.ts";
import type { MailServers, OutgoingLetter } from "./port.ts";

/** The letter has gone out by now: a copy is worth waiting for, and not for long. */
const COPYING_MS = 20_000;

/** Puts a copy of a letter that went out among what was sent, where its provider does not do so, and notes what came of it. */
export async function copied(
  { writing }: Outside,
  mail: MailServers,
  { sending, account, letter }: { sending: Sending; account: MailAccount; letter: OutgoingLetter },
): Promise<Outcome<Sending>> {
  const signal = AbortSignal.timeout(COPYING_MS);
  const outcome = await mail.keepCopy(account, letter, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
    return { kind: "trouble", says: "It took too long." } as const;
  });
  const told: Sending = { ...sending, says: copyInWords(outcome) };
  return writing(async ({ tx }) => {
    await moveSending(tx, "sent", told);
    return done(told);
  });
}
