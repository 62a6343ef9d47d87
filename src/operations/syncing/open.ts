import { KEYRING_SILENT } from "#consent/silent-keyring.ts";
import { accountOf } from "#database/syncing/synchronisation.ts";
import { type AccountKind, type SyncAccount, secretName } from "#syncing/account.ts";
import { Trouble } from "#syncing/trouble.ts";
import { consentFor } from "../consent/consents.ts";
import type { Outside } from "../operation.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import { bearerOf } from "./bearer.ts";
import type { Collection, Login } from "./port.ts";

export type Opened = { readonly account: SyncAccount; readonly collection: Collection };

const NONE: Readonly<Record<AccountKind, string>> = {
  contacts: "No address book is connected yet.",
  calendar: "No calendar is connected yet.",
};

/** The account of that kind with what lets Weakties in, ready to be asked. */
export async function openAccount(outside: Outside, kind: AccountKind): Promise<Outcome<Opened>> {
  const { dav, secrets } = outside.ports;
  if (dav === undefined || secrets === undefined)
    return onlyInProgram("Address books and calendars elsewhere are reached");
  const account = await outside.reading(({ tx }) => accountOf(tx, kind));
  if (account === undefined) return refused(NONE[kind]);
  const by =
    account.signIn.kind === "password"
      ? await passwordOf(outside, account)
      : await bearerFor(outside, account);
  if (by.kind !== "done") return by;
  const { url, user, ownNetwork } = account;
  const login = { url, user, ownNetwork, by: by.value };
  return done({ account, collection: await dav.open(kind, login, outside.signal) });
}

async function passwordOf({ ports }: Outside, account: SyncAccount): Promise<Outcome<Login["by"]>> {
  const found = await ports.secrets?.find(secretName(account));
  if (found?.kind === "closed")
    return refused("The file with your passwords is closed. Open it with its passphrase, then try again.");
  if (found?.kind === "unanswered")
    return refused(
      `Its password is out of reach. ${KEYRING_SILENT} Or let go of it and connect it again: a passphrase then seals the password in a file.`,
    );
  if (found?.kind !== "found") return refused("Its password is not here any more. Connect it once more.");
  return done({ kind: "password", password: found.secret });
}

async function bearerFor({ ports, reading }: Outside, account: SyncAccount): Promise<Outcome<Login["by"]>> {
  if (ports.signIns === undefined) return onlyInProgram("Address books and calendars elsewhere are reached");
  const consent = await reading(({ tx }) => consentFor(tx, account));
  if (consent === undefined)
    return refused(
      "The mailbox by whose sign-in it was reached is no longer here. Let go of it, and sign in for it alone.",
    );
  return done(bearerOf(ports.signIns, consent));
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
