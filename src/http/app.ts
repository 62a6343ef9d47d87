import { Hono } from "hono";
import { proofOf } from "#access/running.ts";
import { catalogueRoute } from "./call.ts";
import { fail } from "./fail.ts";
import { failureOf, traceOf } from "./failure.ts";
import { feedRoute, isFeed } from "./feed.ts";
import { isApi, ownAddress, whyNotHere } from "./guard.ts";
import { landingRoute } from "./landing.ts";
import { openApi } from "./openapi.ts";
import { pageRoutes } from "./pages.ts";
import type { Parts } from "./parts.ts";
import { SAFE_HEADERS } from "./response-headers.ts";
import { bearer, sessionRoutes } from "./session.ts";
import { letGoRoute, uploadRoute } from "./uploads.ts";

/** The whole HTTP surface as a function from request to response; `start.ts` gives it a socket. */
export function buildApp(parts: Parts): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    for (const [name, value] of SAFE_HEADERS) c.header(name, value);
    if (isApi(c.req.path)) c.header("Cache-Control", "no-store");
    if (isFeed(c.req.path)) return next();
    const own = ownAddress(c.req.raw, parts.port());
    if (own !== undefined) return c.redirect(own, 307);
    const why = whyNotHere(c.req.raw.headers, c.req.path, parts.port());
    if (why !== undefined) return fail(c, { kind: "not-here", says: why });
    return next();
  });
  app.get("/alive", (c) => {
    const proof = proofOf(parts.instance, c.req.query("challenge") ?? "");
    return c.text(proof, 200, { "Cache-Control": "no-store" });
  });

  feedRoute(app, parts);
  landingRoute(app, parts);
  sessionRoutes(app, parts);
  app.use("/api/*", async (c, next) => {
    const token = bearer(c);
    if (token !== undefined && parts.keys.isKey(token)) return next();
    c.header("WWW-Authenticate", 'Bearer realm="Weakties"');
    return fail(c, {
      kind: "signed-out",
      says: "This needs a session; `weakties open` makes a fresh address.",
    });
  });
  app.post("/api/uploads", uploadRoute(parts.uploads));
  app.delete("/api/uploads", letGoRoute(parts.uploads));
  app.get("/api/openapi.json", async (c) => c.json(await openApi(parts.rows, parts.version, parts.port())));
  for (const row of parts.rows) {
    app.on(row.method, `/api${row.path.replace(/\{(\w+)\}/g, ":$1")}`, catalogueRoute(parts, row));
  }

  app.all("/api/*", (c) => {
    const methods = methodsAt(parts.rows, c.req.path);
    if (methods.length === 0)
      return fail(c, { kind: "no-route", says: "There is nothing at this address of the API." });
    c.header("Allow", methods.join(", "));
    return fail(c, { kind: "wrong-method", says: `This address takes ${methods.join(" and ")} only.` });
  });
  pageRoutes(app, parts.pages);

  app.notFound((c) => fail(c, { kind: "no-route", says: "There is nothing at this address." }));
  app.onError((error, c) => {
    // Whoever asked has left, or the server is being stopped: the work was undone, which is no fault.
    if (parts.stopping.aborted || c.req.raw.signal.aborted)
      return fail(c, { kind: "stopping", says: "Weakties is stopping." });
    const id = crypto.randomUUID().slice(0, 8);
    const failure = failureOf(error, id);
    parts.log(`${id} ${c.req.method} ${c.req.routePath} ${failure.kind}\n${traceOf(error)}`);
    return fail(c, failure);
  });
  return app;
}

/** What an address of the catalogue takes; nothing where there is none. */
function methodsAt(rows: Parts["rows"], path: string): readonly string[] {
  const parts = path.slice("/api".length).split("/");
  const fits = (template: string) => {
    const wanted = template.split("/");
    return (
      wanted.length === parts.length && wanted.every((each, at) => each.startsWith("{") || each === parts[at])
    );
  };
  return [...new Set(rows.filter((row) => fits(row.path)).map((row) => row.method.toUpperCase()))].toSorted();
}
