import type { Instant } from "#time/date.ts";

export const ACCOUNT_KINDS = ["contacts", "calendar"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** An address book or calendar elsewhere. Its password is kept elsewhere too. */
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

/** Under which name the password is kept. */
export function secretName({ id }: Pick<SyncAccount, "id">): string {
  return `sync ${id}`;
}
