import { BACK } from "#consent/sign-in.ts";

/**
 * Who may speak to this server at all, before any token. A page on another site can make a browser send requests
 * here (and, by rebinding its own name to 127.0.0.1, read the answers): such requests carry that site's name in Host
 * or Origin, so both must be exactly ours.
 */
function ownHosts(port: number): { readonly own: string; readonly alias: string } {
  // Browsers leave out the port that http has anyway.
  const suffix = port === 80 ? "" : `:${port}`;
  return { own: `127.0.0.1${suffix}`, alias: `localhost${suffix}` };
}

/** A sentence where the request must not be answered; undefined where it may. */
export function whyNotHere(headers: Headers, path: string, port: number): string | undefined {
  const { own, alias } = ownHosts(port);
  const host = headers.get("host") ?? "";
  // Some providers send the browser back to that name alone.
  if (host !== own && !(host === alias && path === BACK)) return `Weakties answers at http://${own}/ only.`;
  const origin = headers.get("origin");
  if (origin !== null && origin !== `http://${host}`) return "Weakties answers its own pages only.";
  const site = headers.get("sec-fetch-site");
  if (isApi(path) && site !== null && site !== "same-origin" && site !== "none") {
    return "Weakties answers its own pages only.";
  }
  return undefined;
}

/**
 * Where a page that was asked for under `localhost` really is; undefined for all else. Under that name a browser asks
 * [::1] first, where another account may listen: nothing is kept in the browser under it.
 */
export function ownAddress({ method, headers, url }: Request, port: number): string | undefined {
  const { own, alias } = ownHosts(port);
  const { pathname, search } = new URL(url);
  const isPage = ["GET", "HEAD"].includes(method) && !isApi(pathname) && pathname !== BACK;
  return headers.get("host") === alias && isPage ? `http://${own}${pathname}${search}` : undefined;
}

export function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}
