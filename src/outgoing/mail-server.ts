import { isIP } from "node:net";
import type { Server } from "#mail/account.ts";
import type { Way } from "./connect.ts";
import { canonicalHost } from "./resolve.ts";

/** How one signs in: with a password, or with an access token (RFC 7628, XOAUTH2). */
export type Login =
  | { readonly user: string; readonly password: string }
  | { readonly user: string; readonly token: string };

/** A mail server, who signs in there, and how far out this account may go. */
export type MailServer = {
  readonly server: Server;
  readonly login: Login;
  readonly way: Way;
  readonly signal: AbortSignal;
};

/** Without encryption neither a password nor a letter leaves this computer, whatever the account's settings say. */
export function wayTo({ server, way }: MailServer): Way {
  return server.security === "none" ? { ...way, thisComputerAlone: true } : way;
}

export const CONNECTING_MS = 20_000;

/** Options of TLS for a library that begins it by itself, on a connection or towards an address that was checked. */
export function tlsFor(host: string, { certificate }: Way) {
  const name = canonicalHost(host);
  return {
    // An address is no name (RFC 6066, section 3); the certificate is held against the host itself then.
    ...(isIP(name) === 0 ? { servername: name } : {}),
    minVersion: "TLSv1.2",
    ...(certificate === undefined ? {} : { ca: certificate }),
  } as const;
}
