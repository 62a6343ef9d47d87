import type { Consent } from "#consent/consent.ts";
import { PROVIDERS } from "#consent/sign-in.ts";
import type { MailAccountId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

/** `none` is for a server on the user's own computer alone. */
export type Security = "tls" | "starttls" | "none";
export type Server = { readonly host: string; readonly port: number; readonly security: Security };

/** How one signs in: with a password, or with OAuth 2.0 at the provider's own page. */
export const SIGN_INS = ["password", ...PROVIDERS] as const;
export type SignIn = (typeof SIGN_INS)[number];

/** A mailbox of the user's. Its password, or what a sign-in left, lies with the secrets, never here. */
export type MailAccount = {
  readonly id: MailAccountId;
  /** Lower case. */
  readonly address: string;
  /** As letters are signed in the From line; "" for the bare address. */
  readonly name: string;
  readonly signIn: SignIn;
  /** The user's own client id at the provider, for OAuth; "" with a password. */
  readonly clientId: string;
  /**
   * Who is asked beside the two known providers (RFC 8414). At Microsoft the directory, where the client id is known in
   * one alone. "" else.
   */
  readonly issuer: string;
  /** What for, where the user said so; "" for what the provider is known to want. */
  readonly scope: string;
  readonly login: string;
  readonly imap: Server;
  /** Null where the provider opens the mailbox and lets no program send from it. */
  readonly smtp: Server | null;
  /** The user said that these servers lie on their own computer or network. */
  readonly ownNetwork: boolean;
  /** PEM of the server's own certificate, trusted instead of the public authorities; "" for those. */
  readonly certificate: string;
  readonly readAt: Instant | null;
  readonly addedAt: Instant;
  readonly version: number;
};

export const READS_ALONE =
  "This mailbox is for reading: its provider lets no program send from it. Put the letter among its drafts, and send it from there.";

/** How far a folder was read (RFC 3501, section 2.3.1.1). */
export type FolderState = {
  readonly path: string;
  readonly uidValidity: string;
  /** The first UID that was not read yet. */
  readonly nextUid: number;
};

/** What the secrets call an account's password, or what its sign-in left. */
export function secretName(id: MailAccountId): string {
  return `mail/${id}`;
}

/** What a mailbox's owner let Weakties in for at the provider's page; undefined where there is a password. */
export function consentOf(account: MailAccount): Consent | undefined {
  const { id, signIn: provider, clientId, issuer, scope, address: user, ownNetwork, certificate } = account;
  if (provider === "password") return undefined;
  return {
    name: secretName(id),
    use: "mail",
    provider,
    clientId,
    issuer,
    scope,
    user,
    ownNetwork,
    certificate,
  };
}
