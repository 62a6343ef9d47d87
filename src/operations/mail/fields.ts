import { z } from "zod";
import { readMailAccounts } from "#database/syncing/mail-accounts.ts";
import type { Tx } from "#database/transaction.ts";
import type { MailAccount } from "#mail/account.ts";
import { contactKey } from "#people/contact-point.ts";
import { line } from "../fields.ts";
import { missing, refused } from "../outcome.ts";

export const address = line.pipe(z.string().min(1, "Type an e-mail address."));

/** An address in the one form in which it is kept; undefined for what is none. */
export function addressOf(typed: string): string | undefined {
  return contactKey("email", typed);
}

/** The mailbox of an address, or the only one where none is named. */
export async function mailboxOf(tx: Tx, typed: string | undefined) {
  const accounts = await readMailAccounts(tx);
  if (typed === undefined)
    return accounts.length === 0
      ? refused("No mailbox is connected yet.")
      : accounts.length === 1
        ? found(accounts[0])
        : refused("You have several mailboxes: say which one.");
  const wanted = addressOf(typed);
  return found(accounts.find((each) => each.address === wanted));
}

function found(account: MailAccount | undefined) {
  return account === undefined ? missing("mailbox") : ({ kind: "found", account } as const);
}
