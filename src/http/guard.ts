/**
 * Who may speak to this server at all, before any token. A page on another site can make a browser send requests
 * here (and, by rebinding its own name to 127.0.0.1, read the answers): such requests carry that site's name in Host
 * or Origin, so both must be exactly ours.
 */
function ownHosts(port: number): readonly string[] {
  // Browsers leave out the port that http has anyway.
  const suffix = port === 80 ? "" : `:${port}`;
  return [`127.0.0.1${suffix}`, `localhost${suffix}`];
}

/** A sentence where the request must not be answered; undefined where it may. */
export function whyNotHere(headers: Headers, path: string, port: number): string | undefined {
  const hosts = ownHosts(port);
  const host = headers.get("host") ?? "";
  if (!hosts.includes(host)) return `Weakties answers at http://${hosts[0]}/ only.`;
  const origin = headers.get("origin");
  if (origin !== null && origin !== `http://${host}`) return "Weakties answers its own pages only.";
  const site = headers.get("sec-fetch-site");
  if (isApi(path) && site !== null && site !== "same-origin" && site !== "none") {
    return "Weakties answers its own pages only.";
  }
  return undefined;
}

export function isApi(path: string): boolean {
  return path === "/api" || path.startsWith("/api/");
}
