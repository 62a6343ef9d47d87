import type { Hono } from "hono";
import { loadOperation } from "#operations/catalog.ts";
import { perform } from "#operations/perform.ts";
import { digestOf } from "#people/digest.ts";
import { fail } from "./fail.ts";
import type { Parts } from "./parts.ts";

const ADDRESS = /^\/feed\/([\w-]{20,100})\.ics$/;

/** Whoever knows the address may have it, under any name of this server: what guards it is that nobody can guess it. */
export function isFeed(path: string): boolean {
  return ADDRESS.test(path);
}

/** The subscribable calendar. An address that is none answers as any other that is none. */
export function feedRoute(app: Hono, parts: Parts): void {
  app.get("/feed/:file", async (c) => {
    const token = ADDRESS.exec(c.req.path)?.[1] ?? "";
    const allowed = parts.feed?.allows(token);
    if (allowed === undefined)
      return fail(c, { kind: "no-route", says: "There is nothing at this address." });
    const outcome = await perform(await parts.home("me"), {
      name: "calendar.show",
      operation: await loadOperation("calendar.show"),
      input: { names: allowed.names },
      granted: new Set(["export"]),
    });
    if (outcome.kind !== "done") return fail(c, outcome);
    const { ics } = outcome.value as { readonly ics: string };
    // Whoever has it may keep it to ask whether it is the same; nobody between may.
    const tag = `"${await digestOf(ics)}"`;
    c.header("Cache-Control", "private, no-cache");
    c.header("Referrer-Policy", "no-referrer");
    c.header("ETag", tag);
    const known = (c.req.header("If-None-Match") ?? "")
      .split(",")
      .map((each) => each.trim().replace(/^W\//, ""));
    if (known.includes(tag) || known.includes("*")) return c.body(null, 304);
    return c.body(ics, 200, { "Content-Type": "text/calendar; charset=utf-8" });
  });
}
