import { z } from "zod";
import { errorName, type SignInPlace } from "#consent/sign-in.ts";
import type { Way } from "./connect.ts";
import { outgoingFetch } from "./fetch.ts";
import { OutgoingRefused } from "./refused.ts";

/** Answers are a few lines of JSON, and a provider that thinks longer than this is away. */
const LIMITS = { withinMs: 20_000, mostBytes: 64 * 1024 };
/** Where a provider does not say (RFC 6749 recommends that it does): the hour that is usual, and less. */
const USUAL_SECONDS = 1_800;
const LONGEST_SECONDS = 86_400;
const MOST = 20_000;

export type Tokens =
  | {
      readonly kind: "tokens";
      readonly access: string;
      readonly seconds: number;
      /** The lasting one; null where the one that was shown stays good. */
      readonly refresh: string | null;
      /** Space-separated; null where all was granted that was asked for, or the provider does not say (section 5.1). */
      readonly scope: string | null;
    }
  /** The provider understood and said no, by one of the names of RFC 6749, section 5.2; `at` by its own clock. */
  | { readonly kind: "refused"; readonly error: string; readonly at: number | null };

/** Where a provider is asked, and by whom. */
export type Asking = { readonly url: string; readonly way: Way; readonly signal: AbortSignal };

const answered = z.object({
  access_token: z.string().min(1).max(MOST),
  // 0 or null would have each request ask for another.
  expires_in: z.coerce.number().min(1).catch(USUAL_SECONDS),
  // Some write null or nothing where the one that was shown stays good.
  refresh_token: z.string().min(1).max(MOST).optional().catch(undefined),
  scope: z.string().max(MOST).optional().catch(undefined),
});

/** Asks the token endpoint (RFC 6749, sections 4.1.3 and 6). Throws OutgoingRefused, or the system's error. */
export async function askForTokens(asking: Asking, form: Readonly<Record<string, string>>): Promise<Tokens> {
  const response = await post(asking, form);
  const said: unknown = await response.json().catch(() => undefined);
  if (response.status >= 400 && response.status < 500 && isObject(said) && "error" in said)
    return { kind: "refused", error: errorName(said["error"]), at: clockOf(response) };
  const read = answered.safeParse(said);
  if (!response.ok || !read.success) throw notUnderstood(asking.url, response.status);
  const { access_token, expires_in, refresh_token, scope } = read.data;
  return {
    kind: "tokens",
    access: access_token,
    seconds: Math.min(expires_in, LONGEST_SECONDS),
    refresh: refresh_token ?? null,
    scope: scope?.trim() || null,
  };
}

/** Withdraws a token (RFC 7009); answers whether the provider did so. */
export async function withdraw(asking: Asking, form: Readonly<Record<string, string>>): Promise<boolean> {
  const { ok } = await post(asking, form);
  return ok;
}

const metadata = z.object({
  issuer: z.string().max(2_000),
  authorization_endpoint: z.url().max(2_000),
  token_endpoint: z.url().max(2_000),
  revocation_endpoint: z.url().max(2_000).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
});

/** What an issuer says of itself (RFC 8414, and OpenID Connect Discovery, which came before it); it knows no scope of ours. */
export async function discover({ url: issuer, ...asking }: Asking): Promise<SignInPlace> {
  for (const url of metadataAddresses(issuer)) {
    const response = await get({ url, ...asking });
    const read = metadata.safeParse(response.ok ? await response.json().catch(() => undefined) : undefined);
    if (!read.success) continue;
    const said = read.data;
    const places = [said.authorization_endpoint, said.token_endpoint, said.revocation_endpoint ?? issuer];
    // Another's metadata would send the sign-in there (section 3.3); whoever types it leaves the last slash away.
    if (bare(said.issuer) !== bare(issuer) || !places.every((each) => isReachable(each, asking.way))) break;
    if (said.code_challenge_methods_supported?.includes("S256") === false)
      throw new OutgoingRefused("insecure", `${issuer} cannot protect a sign-in by S256, so none was begun.`);
    return {
      issuer: said.issuer,
      authorizeUrl: said.authorization_endpoint,
      tokenUrl: said.token_endpoint,
      revokeUrl: said.revocation_endpoint ?? "",
      scope: "",
      more: {},
    };
  }
  throw new OutgoingRefused("host", `${issuer} does not say where one signs in. Is it the issuer's address?`);
}

function bare(issuer: string): string {
  return issuer.replace(/\/$/, "");
}

/** RFC 8414, section 3.1: the well-known part stands between host and path; at OpenID it comes last. */
function metadataAddresses(issuer: string): readonly string[] {
  const { origin, pathname } = new URL(issuer);
  const path = pathname.replace(/\/$/, "");
  return [
    `${origin}/.well-known/oauth-authorization-server${path}`,
    `${origin}${path}/.well-known/openid-configuration`,
  ];
}

/** What the clock of who answers shows (RFC 9110, section 6.6.1); null where it does not say. */
export function clockOf({ headers }: Response): number | null {
  const at = Date.parse(headers.get("date") ?? "");
  return Number.isNaN(at) ? null : at;
}

/** Encrypted, or at a host of the user's own. */
function isReachable(url: string, way: Way): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || (protocol === "http:" && (way.ownNetwork ?? []).includes(hostname));
}

function post({ url, way, signal }: Asking, form: Readonly<Record<string, string>>): Promise<Response> {
  return outgoingFetch(way, LIMITS)(url, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(form).toString(),
    // What is sent here is for nobody else.
    redirect: "error",
    signal,
  });
}

function get({ url, way, signal }: Asking): Promise<Response> {
  return outgoingFetch(way, LIMITS)(url, {
    headers: { accept: "application/json" },
    redirect: "error",
    signal,
  });
}

function notUnderstood(url: string, status: number): OutgoingRefused {
  return new OutgoingRefused(
    "host",
    `${new URL(url).host} did not answer as a provider does (${status}). Try again in a while.`,
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
