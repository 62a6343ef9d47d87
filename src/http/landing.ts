import type { Hono } from "hono";
import { BACK } from "#consent/sign-in.ts";
import type { Parts } from "./parts.ts";

/**
 * Where a provider's page sends the browser back to (RFC 8252, section 7.3). What it brings is taken in and the browser
 * sent on at once, so that the code stands in no history and no page can read it. It comes without a session, since the
 * provider has none: what lets it in is the `state`, which nobody can guess and which is taken once.
 */
export function landingRoute(app: Hono, parts: Parts): void {
  app.get(BACK, (c) => {
    const back = parts.landing?.arrive(new URL(c.req.url).searchParams);
    c.header("Cache-Control", "no-store");
    return c.redirect(back ?? "/mail?in=unknown", 303);
  });
}
