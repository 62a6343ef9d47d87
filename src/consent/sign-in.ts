import type { Consent } from "./consent.ts";
import { scopeFor } from "./scopes.ts";

export const PROVIDERS = ["google", "microsoft", "other"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** Where one signs in at a provider's own page (RFC 6749, section 3), and what for. */
export type SignInPlace = {
  /** As it names itself in its answers (RFC 9207); "" where it does not. */
  readonly issuer: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  /** Where a sign-in is withdrawn (RFC 7009); "" where that is done in the account's settings alone. */
  readonly revokeUrl: string;
  /** Space-separated; "" to leave it to the provider. */
  readonly scope: string;
  /** What this provider wants to be told beside. */
  readonly more: Readonly<Record<string, string>>;
};

/** The name of this computer in the address that a provider sends the browser back to (RFC 8252, section 7.3). */
export const LOOPBACKS = ["127.0.0.1", "localhost"] as const;
export type Loopback = (typeof LOOPBACKS)[number];

/** The way of the address to which the browser comes back. Some providers want it written down beforehand. */
export const BACK = "/signed-in";

/** https://developers.google.com/identity/protocols/oauth2/native-app. */
const GOOGLE = {
  issuer: "https://accounts.google.com",
  authorizeUrl: "https://accounts.google.com/o/oauth2/v2/auth",
  tokenUrl: "https://oauth2.googleapis.com/token",
  revokeUrl: "https://oauth2.googleapis.com/revoke",
  // Without being asked anew, Google gives a lasting token the first time alone.
  more: { access_type: "offline", prompt: "consent" },
};

function microsoft(directory: string) {
  const base = `https://login.microsoftonline.com/${directory}/oauth2/v2.0`;
  return {
    issuer: "",
    authorizeUrl: `${base}/authorize`,
    tokenUrl: `${base}/token`,
    revokeUrl: "",
    more: {},
  };
}

/** Where one signs in at the two known providers; undefined for others, whose issuer is asked. */
export function knownPlace({
  provider,
  issuer,
  use,
}: Pick<Consent, "provider" | "issuer" | "use">): SignInPlace | undefined {
  if (provider === "other") return undefined;
  const place = provider === "google" ? GOOGLE : microsoft(issuer === "" ? "common" : issuer);
  return { ...place, scope: scopeFor(provider, [use]) };
}

/** Microsoft lets only this one be written down on its page; others are asked for the address itself (RFC 8252, 8.3). */
export function loopbackFor({ provider }: Pick<Consent, "provider">): Loopback {
  return provider === "microsoft" ? "localhost" : "127.0.0.1";
}

/** Of another provider: what it is called in a sentence. */
export function providerName({ provider, issuer }: Pick<Consent, "provider" | "issuer">): string {
  if (provider === "google") return "Google";
  if (provider === "microsoft") return "Microsoft";
  return /^https?:\/\/([^/]+)/.exec(issuer)?.[1] ?? "the provider";
}

export type SignInAsk = {
  readonly clientId: string;
  readonly redirect: string;
  readonly state: string;
  /** S256 of the verifier (RFC 7636). */
  readonly challenge: string;
  /** Whose account it is, so that the right one of several is offered. */
  readonly user: string;
};

/** The address of the provider's page (RFC 6749, section 4.1.1, with RFC 7636, section 4.3). */
export function pageAddress(place: SignInPlace, ask: SignInAsk): string {
  const url = new URL(place.authorizeUrl);
  const said = {
    response_type: "code",
    client_id: ask.clientId,
    redirect_uri: ask.redirect,
    ...(place.scope === "" ? {} : { scope: place.scope }),
    state: ask.state,
    code_challenge: ask.challenge,
    code_challenge_method: "S256",
    login_hint: ask.user,
    ...place.more,
  };
  for (const [name, value] of Object.entries(said)) url.searchParams.set(name, value);
  return url.href;
}

/** What a provider sent the browser back with (RFC 6749, section 4.1.2). */
export type CameBack =
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "refused"; readonly error: string };

const LONGEST_CODE = 4_000;

/** Reads it; where the answer is another provider's than the one that was asked (RFC 9207), that is no answer. */
export function readCameBack(place: SignInPlace, query: URLSearchParams): CameBack {
  const issuer = query.get("iss");
  if (issuer !== null && place.issuer !== "" && issuer !== place.issuer)
    return { kind: "refused", error: "another_issuer" };
  const code = query.get("code") ?? "";
  if (query.get("error") === null && code !== "" && code.length <= LONGEST_CODE)
    return { kind: "code", code };
  return { kind: "refused", error: errorName(query.get("error")) };
}

/** The name of an error as the standards have it, and nothing else that a server may say. */
export function errorName(said: unknown): string {
  return typeof said === "string" && /^[a-z_.-]{1,60}$/i.test(said) ? said : "no_reason";
}
