const KEY = "weakties.session";
/**
 * Written for a moment by who signs out. That a session is gone says less: it may have run out, and words wait for the
 * next.
 */
const LEFT = "weakties.signed-out";

/** The session this browser holds, or null. Never in a URL, never in a cookie. */
export function readSession(): string | null {
  return localStorage.getItem(KEY);
}

export function forgetSession() {
  localStorage.removeItem(KEY);
}

/** Ends the session at the server and here; false where nobody answered, and then it is as before. */
export async function endSession(): Promise<boolean> {
  const headers = { authorization: `Bearer ${readSession()}` };
  const response = await fetch("/api/session", { method: "DELETE", headers }).catch(() => undefined);
  // Whoever is not known there any more is signed out already.
  if (response === undefined || response.status >= 500) return false;
  forgetSession();
  localStorage.setItem(LEFT, String(Date.now()));
  localStorage.removeItem(LEFT);
  return true;
}

/** Hears of it when another tab of this browser signs out. */
export function whenSignedOut(heard: () => void): void {
  addEventListener("storage", ({ key, newValue }) => {
    if (key === LEFT && newValue !== null) heard();
  });
}

/**
 * Exchanges the one-time code of a freshly printed address (`#code=…`) for a session, and takes the code out of the
 * address and the history before anything else happens. Answers whether the address is one of the sample network.
 */
export async function arriveWithCode(): Promise<"me" | "sample"> {
  const said = new URLSearchParams(location.hash.slice(1));
  const code = said.get("code");
  if (code === null) return "me";
  const network = said.get("network") === "sample" ? "sample" : "me";
  history.replaceState(null, "", location.pathname + location.search);
  const response = await fetch("/api/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ code }),
  }).catch(() => undefined);
  const body: unknown = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (typeof body === "object" && body !== null && "session" in body && typeof body.session === "string") {
    localStorage.setItem(KEY, body.session);
  }
  return network;
}
