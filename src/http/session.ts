import type { Context, Hono } from "hono";
import { z } from "zod";
import { readBody } from "./body.ts";
import { fail } from "./fail.ts";
import type { Parts } from "./parts.ts";
import { makeRateLimit } from "./rate-limit.ts";

const WRONG_CODES = 10;
const WINDOW_MS = 60_000;
/** In bytes. Whoever has no token is not listened to for longer: any account of the computer may send this. */
const MOST_OF_A_CODE = 1_024;
const codeBody = z.strictObject({ code: z.string().max(200) });

/**
 * `POST /api/session` exchanges the code of a printed address for a session; `DELETE` ends the one it comes with. Wrong
 * codes are refused for a while after a few, and never keep the right one out: whoever else is on this computer could lock
 * its owner out with them, and there is nothing to guess in 128 bits.
 */
export function sessionRoutes(app: Hono, parts: Parts): void {
  const wrongCodes = makeRateLimit(WRONG_CODES, WINDOW_MS, parts.now);
  app.post("/api/session", async (c) => {
    const body = await readBody(c.req.raw, MOST_OF_A_CODE);
    if (body.kind !== "read") return fail(c, body);
    const parsed = codeBody.safeParse(body.value);
    if (!parsed.success) return fail(c, { kind: "invalid", at: "code", says: "A code is needed." });
    const session = parts.keys.exchange(parsed.data.code);
    if (session !== undefined) return c.json(session);
    if (wrongCodes.isReached()) {
      c.header("Retry-After", String(WINDOW_MS / 1000));
      return fail(c, {
        kind: "too-often",
        says: "Too many wrong codes. Wait a minute, or open a fresh address.",
      });
    }
    wrongCodes.count();
    return fail(c, {
      kind: "signed-out",
      says: "This address was used before or is older than ten minutes; `weakties open` makes a fresh one.",
    });
  });
  app.delete("/api/session", (c) => {
    const token = bearer(c);
    if (token !== undefined && parts.keys.endSession(token)) return c.json(null);
    return fail(c, { kind: "signed-out", says: "There is no such session." });
  });
}

/** The token that a request carries: in the Authorization header, never in an address. */
export function bearer(c: Context): string | undefined {
  return /^Bearer ([\w-]{16,200})$/.exec(c.req.header("authorization") ?? "")?.[1];
}
