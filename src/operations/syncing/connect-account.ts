import { forgetTroubleOf } from "#database/syncing/consents.ts";
import { accountOf, insertAccount, updateAccount } from "#database/syncing/synchronisation.ts";
import { type AccountKind, consentOf, type SyncAccount, secretName } from "#syncing/account.ts";
import { letGoOf } from "../consent/consents.ts";
import type { Outside } from "../operation.ts";
import { done, invalid, type Outcome, refused } from "../outcome.ts";
import { onlyInProgram } from "../ports.ts";
import type { Login } from "./port.ts";

/** Where there are several and none was named, which: then nothing is connected. */
export type Connected = {
  readonly connected: boolean;
  readonly name: string;
  readonly collections: readonly { readonly url: string; readonly name: string }[];
};

export type ToConnect = {
  /** As it will be; its address is the server's, or the collection's own. */
  readonly account: SyncAccount;
  readonly by: Login["by"];
  /** What is kept for it; null where another account has that. */
  readonly secret: string | null;
  readonly collection: string | undefined;
};

export const CALLED: Readonly<Record<AccountKind, string>> = {
  contacts: "address book",
  calendar: "calendar",
};

/** Looks what the server has, and keeps the account and what lets Weakties in. Sends and changes nothing there. */
export async function connectAccount(outside: Outside, wanted: ToConnect): Promise<Outcome<Connected>> {
  const { account, by, collection } = wanted;
  const { kind, url, user, ownNetwork } = account;
  const { dav } = outside.ports;
  if (dav === undefined) return onlyElsewhere();
  const found = await dav.find(kind, { url, user, ownNetwork, by }, outside.signal);
  if (found.length === 0) return refused(`There is no ${CALLED[kind]} for ${user} at this address.`);
  const named = found.find((each) => each.url === collection || each.name === collection);
  if (collection !== undefined && named === undefined)
    return invalid("collection", `There is no ${CALLED[kind]} “${collection}” there.`);
  const chosen = named ?? (found.length === 1 ? found[0] : undefined);
  if (chosen === undefined) return done({ connected: false, name: "", collections: found });
  const before = await outside.reading(({ tx }) => accountOf(tx, kind));
  if (before !== undefined && before.url !== chosen.url)
    return refused(`“${before.name}” is connected already. Disconnect it first; nothing is lost by that.`);
  const mark = before?.mark ?? null;
  return keepAccount(outside, { ...account, ...chosen, mark, syncedAt: null }, wanted.secret);
}

const NO_PLACE =
  "No keyring here takes the password: there is none, or it is locked. Unlock it; or open the file for passwords with a passphrase.";

/** Keeps what lets Weakties in, then the account itself. */
export async function keepAccount(
  outside: Outside,
  account: SyncAccount,
  secret: string | null,
): Promise<Outcome<Connected>> {
  const { ports, reading, writing } = outside;
  const { secrets, signIns } = ports;
  if (secrets === undefined) return onlyElsewhere();
  const former = await reading(({ tx }) => accountOf(tx, account.kind));
  const own = former && consentOf(former);
  if (own !== undefined && account.signIn.kind !== "own") {
    if ((await secrets.find(own.name)).kind === "closed") return refused(NO_PLACE);
    await letGoOf(outside, { secrets, signIns }, own);
  }
  if (secret === null) await secrets.forget(secretName(account));
  if (secret !== null && (await secrets.keep(secretName(account), secret)) === "closed")
    return refused(NO_PLACE);
  return writing(async ({ tx }) => {
    const before = await accountOf(tx, account.kind);
    if (before === undefined) await insertAccount(tx, account);
    else await updateAccount(tx, { ...account, version: before.version + 1 });
    await forgetTroubleOf(tx, secretName(account));
    return done({ connected: true, name: account.name, collections: [] });
  });
}

export function onlyElsewhere() {
  return onlyInProgram("Address books and calendars elsewhere are reached");
}
