import type { Consent } from "#consent/consent.ts";
import type { Instant } from "#time/date.ts";

export const ACCOUNT_KINDS = ["contacts", "calendar"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** How one signs in there. */
export type SignsIn =
  | { readonly kind: "password" }
  /** At the provider's own page, for this account. */
  | ({ readonly kind: "own" } & Pick<Consent, "provider" | "clientId" | "issuer" | "scope">)
  /** By what another account's sign-in left; `name` is what the secrets call it. */
  | { readonly kind: "shared"; readonly name: string };

/** An address book or calendar elsewhere. Its password, or what a sign-in left, is kept elsewhere too. */
export type SyncAccount = {
  readonly id: string;
  readonly kind: AccountKind;
  /** Of the collection itself. */
  readonly url: string;
  /** As the server calls it. */
  readonly name: string;
  readonly user: string;
  /** It may lie on this computer or in its own network. */
  readonly ownNetwork: boolean;
  readonly signIn: SignsIn;
  readonly wishes: Wishes;
  /** Where the server's list of changes was left. */
  readonly mark: string | null;
  readonly syncedAt: Instant | null;
  readonly version: number;
};

export type Wishes = {
  /** Whether people who are here alone are added there; for a calendar, whether dated things are. */
  readonly add: boolean;
  /** Whether my notes go there; theirs come here in any case. */
  readonly notes: boolean;
  /** Whether a calendar says whom a date is with. */
  readonly names: boolean;
};

export const FIRST_WISHES: Wishes = { add: true, notes: false, names: true };

/** Under which name its password, or what its sign-in left, is kept. */
export function secretName({ id }: Pick<SyncAccount, "id">): string {
  return `sync ${id}`;
}

/** What its owner let Weakties in for at the provider's page, where that was for this account. */
export function consentOf(account: SyncAccount): Consent | undefined {
  const { kind: use, user, ownNetwork, signIn } = account;
  if (signIn.kind !== "own") return undefined;
  const { kind: _, ...asked } = signIn;
  return { name: secretName(account), use, user, ownNetwork, certificate: "", ...asked };
}
