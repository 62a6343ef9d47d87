import { accountOf } from "#database/synchronisation.ts";
import { type AccountKind, type SyncAccount, secretName } from "#syncing/account.ts";
import { Trouble } from "#syncing/trouble.ts";
import type { Outside } from "../operation.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { type Collection, onlyInProgram } from "../ports.ts";

export type Opened = { readonly account: SyncAccount; readonly collection: Collection };

const NONE: Readonly<Record<AccountKind, string>> = {
  contacts: "No address book is connected yet.",
  calendar: "No calendar is connected yet.",
};

/** The account of that kind with its password, ready to be asked. */
export async function openAccount(outside: Outside, kind: AccountKind): Promise<Outcome<Opened>> {
  const { dav, secrets } = outside.ports;
  if (dav === undefined || secrets === undefined)
    return onlyInProgram("Address books and calendars elsewhere are reached");
  const account = await outside.reading(({ tx }) => accountOf(tx, kind));
  if (account === undefined) return refused(NONE[kind]);
  const found = await secrets.find(secretName(account));
  if (found.kind === "closed")
    return refused("The file with your passwords is closed. Open it with its passphrase, then try again.");
  if (found.kind !== "found") return refused("Its password is not here any more. Connect it once more.");
  const { url, user, ownNetwork } = account;
  const login = { url, user, password: found.secret, ownNetwork };
  return done({ account, collection: await dav.open(kind, login, outside.signal) });
}

/** What a server elsewhere could not do is an answer, with its sentence; all else is a fault. */
export async function orTrouble<Value>(work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Trouble) return refused(error.message);
    throw error;
  }
}
