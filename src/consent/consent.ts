import type { Provider } from "./sign-in.ts";

/** What somebody lets Weakties in for. */
export const USES = ["mail", "contacts", "calendar"] as const;
export type Use = (typeof USES)[number];

/**
 * One sign-in of the user's at a provider's own page: who asks there, and for what. What it left lies with the secrets,
 * never here. Several accounts may go by one.
 */
export type Consent = {
  /** What the secrets call it. */
  readonly name: string;
  /** The account it was given for; on that one's screen it is given anew. */
  readonly use: Use;
  readonly provider: Provider;
  /** The user's own client id at the provider. */
  readonly clientId: string;
  /** Who is asked beside the known providers (RFC 8414); at Microsoft the directory. "" else. */
  readonly issuer: string;
  /** What for, in the provider's words; "" for those that it is known to want for this use. */
  readonly scope: string;
  /** Whose account it is there: an e-mail address, or the name. */
  readonly user: string;
  /** The provider, where it is none of the known ones, lies on the user's own computer or network. */
  readonly ownNetwork: boolean;
  /** PEM of its own certificate; "" for the public authorities. */
  readonly certificate: string;
};

/** What of a sign-in is kept with the secrets. */
export type Lasting = {
  readonly refresh: string;
  readonly clientSecret: string;
};

/** Access for a while. */
export type Access = { readonly token: string; readonly until: number };
