import { isApiToken } from "./api-token.ts";
import { acceptTicket, CODE, issueTicket, SESSION, takeTicket } from "./tickets.ts";

export type Keys = {
  /** Whether this is the API token or a session that has not ended; one that is used goes on. */
  readonly isKey: (token: string) => boolean;
  /** A session for a code, which is spent by it; undefined where the code is not, or no longer, good. */
  readonly exchange: (code: string) => { readonly session: string; readonly expiresAt: number } | undefined;
  /** Whether there was such a session; it is ended. */
  readonly endSession: (token: string) => boolean;
};

/** What opens the API of the servers on one data folder. Nothing is remembered: the files are asked each time. */
export function keysIn(dataFolder: string, now: () => number): Keys {
  return {
    isKey: (token) => acceptTicket(dataFolder, SESSION, token, now()) || isApiToken(dataFolder, token),
    exchange(code) {
      const at = now();
      if (!takeTicket(dataFolder, CODE, code, at)) return undefined;
      return { session: issueTicket(dataFolder, SESSION, at), expiresAt: at + SESSION.lifeMs };
    },
    endSession: (token) => takeTicket(dataFolder, SESSION, token, now()),
  };
}
