import type { Access, Consent } from "#consent/consent.ts";
import type { MailAccount } from "#mail/account.ts";
import type { AccountKind, SyncAccount } from "#syncing/account.ts";
import type { Instant } from "#time/date.ts";
import type { NotDone } from "../ports.ts";

/**
 * Signing in at providers' own pages (OAuth 2.0), for any account of the user's. What lasts lies with the secrets, and
 * access in memory, where all accounts that go by one sign-in share it.
 */
export type SignIns = {
  /** Begins to sign in: answers the address of the provider's page. */
  readonly begin: (wanted: WantedSignIn, signal: AbortSignal) => Promise<BegunSignIn | NotDone>;
  /** Waits until the browser has come back from there. Nothing is kept yet. */
  readonly finish: (id: string, signal: AbortSignal) => Promise<SignedIn | NotDone>;
  /** Access by what is kept, good for a minute more at least. `refused` is one that a server has just not taken. */
  readonly access: (consent: Consent, refused?: string) => Promise<Access | NotDone>;
  /** Access that a sign-in has brought a moment ago, before anything was kept. */
  readonly brought: (consent: Consent) => Promise<Access | NotDone>;
  /** Withdraws at the provider what a sign-in left. `elsewhere`: that is left to the provider's pages. */
  readonly withdraw: (consent: Consent) => Promise<{ readonly kind: "withdrawn" | "elsewhere" }>;
};

/** Where a browser comes back to from a provider's page: this program, on the loopback (RFC 8252, section 7.3). */
export type Landing = {
  /** The port that is listened on. */
  readonly port: () => Promise<number>;
  /** The one that comes with this state, once; it goes on to `back`. */
  readonly expect: (state: string, back: string, withinMs: number) => Expected;
};

/** `came` is what it brought, or undefined where it did not come in time, or was forgotten. */
export type Expected = {
  readonly came: Promise<URLSearchParams | undefined>;
  readonly forget: () => void;
};

/** The account that is to be connected by it. An address book or calendar is told by its server's address until it is found. */
export type SignInFor =
  | { readonly use: "mail"; readonly account: MailAccount }
  | { readonly use: AccountKind; readonly account: SyncAccount };

export type WantedSignIn = {
  readonly consent: Consent;
  readonly to: SignInFor;
  /** Or whose is taken that is kept already. */
  readonly clientSecret: string | Consent;
  /** The loopback's name in the user's browser, to which it comes back. */
  readonly from: string;
};

/** The address of the provider's page, and until when somebody is waited for. */
export type BegunSignIn = {
  readonly kind: "begun";
  readonly id: string;
  readonly url: string;
  readonly until: Instant;
};

export type SignedIn = {
  readonly kind: "signed-in";
  /** Its scope is what the provider granted, where it said so. */
  readonly consent: Consent;
  readonly to: SignInFor;
  /** What is to be kept, for nobody's eyes. */
  readonly secret: string;
};
