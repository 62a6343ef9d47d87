import type { Consent } from "#consent/consent.ts";
import { askedScope } from "#consent/scopes.ts";
import { forgetTroubleOf, readTroubles } from "#database/syncing/consents.ts";
import { readMailAccounts } from "#database/syncing/mail-accounts.ts";
import { listAccounts, updateAccount } from "#database/syncing/synchronisation.ts";
import type { Tx } from "#database/transaction.ts";
import { consentOf as consentOfMailbox } from "#mail/account.ts";
import { consentOf, type SyncAccount, secretName } from "#syncing/account.ts";
import type { Outside } from "../operation.ts";
import { done, type Refusal, refused } from "../outcome.ts";
import type { Secrets } from "../secrets/port.ts";
import type { SignIns } from "./port.ts";

/** All sign-ins at providers' pages that are here, those of mailboxes first. */
export async function readConsents(tx: Tx): Promise<readonly Consent[]> {
  const mailboxes = (await readMailAccounts(tx)).map(consentOfMailbox);
  const others = (await listAccounts(tx)).map(consentOf);
  return [...mailboxes, ...others].filter((each) => each !== undefined);
}

/** By what the secrets call it, or by the address whose it is, as somebody types it. */
export function isCalled(typed: string): (consent: Consent) => boolean {
  const wanted = typed.toLowerCase();
  return ({ name, user }) => name === typed || user.toLowerCase() === wanted;
}

/** The sign-in that an account goes by; undefined with a password, and where the one whose it was is gone. */
export async function consentFor(tx: Tx, account: SyncAccount): Promise<Consent | undefined> {
  const { signIn } = account;
  if (signIn.kind !== "shared") return consentOf(account);
  return (await readConsents(tx)).find(({ name }) => name === signIn.name);
}

/** Why a sign-in is over, where that is known; null where it is good, as far as anybody knows. */
export async function troubleOf(tx: Tx, { name }: Consent): Promise<string | null> {
  return (await readTroubles(tx)).get(name) ?? null;
}

export type LetGo = {
  /** Whether the provider may still list Weakties among what was let in. */
  readonly stillListed: boolean;
  /** Whether a keyring that may hold what was let go does not answer. */
  readonly outOfReach: boolean;
};

/**
 * Lets a sign-in go with the account that it was given for. Where another account goes by it too, that one has it from
 * now on; where another was let in for the same client id, it is forgotten here alone, because providers end all of a
 * client's access at once.
 */
export async function letGoOf(
  { reading, writing }: Outside,
  { secrets, signIns }: { readonly secrets: Secrets; readonly signIns: SignIns | undefined },
  consent: Consent,
): Promise<LetGo> {
  const { others, heirs } = await reading(async ({ tx }) => ({
    others: (await readConsents(tx)).filter(({ name }) => name !== consent.name),
    heirs: (await listAccounts(tx)).filter(
      ({ signIn }) => signIn.kind === "shared" && signIn.name === consent.name,
    ),
  }));
  const [heir, ...rest] = heirs;
  const shared = others.some((each) => isSameClient(each, consent));
  const left =
    heir === undefined && !shared ? await signIns?.withdraw(consent) : ({ kind: "elsewhere" } as const);
  if (heir !== undefined) {
    const found = await secrets.find(consent.name);
    if (found.kind === "found") await secrets.keep(secretName(heir), found.secret);
  }
  await writing(async ({ tx }) => {
    if (heir !== undefined) {
      const { provider, clientId, issuer, scope } = { ...consent, scope: askedScope(consent) };
      const own = { kind: "own", provider, clientId, issuer, scope } as const;
      await updateAccount(tx, { ...heir, signIn: own, version: heir.version + 1 });
      for (const each of rest)
        await updateAccount(tx, {
          ...each,
          signIn: { kind: "shared", name: secretName(heir) },
          version: each.version + 1,
        });
    }
    await forgetTroubleOf(tx, consent.name);
    return done(null);
  });
  const forgotten = await secrets.forget(consent.name);
  return { stillListed: left?.kind !== "withdrawn", outOfReach: forgotten === "unanswered" };
}

/** Why nothing can be forgotten now; undefined where it can. */
export async function stillSealed(secrets: Secrets): Promise<Refusal | undefined> {
  if (await secrets.unsealed()) return undefined;
  return refused(
    "Its password may lie in the sealed file. Type the passphrase first, so that it can be taken out.",
  );
}

function isSameClient(one: Consent, other: Consent): boolean {
  return one.provider === other.provider && one.issuer === other.issuer && one.clientId === other.clientId;
}
