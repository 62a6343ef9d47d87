import { clockInWords } from "#consent/refused-in-words.ts";
import { Trouble } from "#syncing/trouble.ts";
import type { Fetch } from "./fetch.ts";
import { clockOf } from "./oauth.ts";

/** Who lets Weakties in, and the access token to show now; `refused` is one that was just not taken. */
export type Bearer = {
  readonly kind: "bearer";
  readonly provider: string;
  readonly token: (refused?: string) => Promise<string>;
};

/**
 * Shows an access token with each request (RFC 6750, section 2.1). Where it is refused before its time another is asked
 * for, once. Throws Trouble where that one is not taken either, or was not given for this.
 */
export function shown({ provider, token }: Bearer, fetch: Fetch): Fetch {
  return async (input, init) => {
    const first = await token();
    const answer = await fetch(input, withToken(init, first));
    const last = answer.status === 401 ? await fetch(input, withToken(init, await token(first))) : answer;
    if (last.status !== 401 && !isTooNarrow(last, init?.method)) return last;
    const clock = clockInWords(provider, Date.now(), clockOf(last));
    throw new Trouble(clock ?? notOpened(provider, hostOf(input)));
  };
}

function withToken(init: RequestInit | undefined, token: string): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set("Authorization", `Bearer ${token}`);
  return { ...init, headers };
}

/** The sign-in was not given for this (RFC 6750, section 3.1). That a card may not be written is the card's matter. */
function isTooNarrow({ status, headers }: Response, method = "GET"): boolean {
  if (status !== 403) return false;
  return (
    !["PUT", "DELETE"].includes(method) || /insufficient_scope/i.test(headers.get("www-authenticate") ?? "")
  );
}

function notOpened(provider: string, host: string): string {
  const there =
    provider === "Google"
      ? ", and are the CardDAV and CalDAV APIs enabled in the project of your client id"
      : "";
  return `${provider} let you in, but ${host} opens nothing with that. Was it this account that you signed in with, did you tick what was asked for${there}? Nothing was lost.`;
}

function hostOf(input: Parameters<Fetch>[0]): string {
  return new URL(input instanceof Request ? input.url : input).host;
}
