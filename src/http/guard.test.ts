import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOST, type TriedApp, tryApp } from "../../test/http/try-app.ts";
import { whyNotHere } from "./guard.ts";
import { catalogueTable } from "./table.ts";

let app: TriedApp;
beforeAll(async () => {
  app = await tryApp();
});
afterAll(() => app.close());

const PATHS = ["/", "/people", "/assets/app.js", "/alive", "/api/people", "/api/session", "/api/nothing"];
/** Every route of the catalogue, as it is called and as a stream of events. */
const ROUTES = catalogueTable().flatMap(({ method, path }) =>
  ["application/json", "text/event-stream"].map((accept) => ({ method, path: `/api${path}`, accept })),
);
/** Sends to every route; answers those that said anything but that they do not answer here. */
async function answering(headers: Readonly<Record<string, string | undefined>>): Promise<readonly unknown[]> {
  const answered: unknown[] = [];
  for (const { method, path, accept } of ROUTES) {
    const { status } = await app.send(method, path, { headers: { accept, ...headers } });
    if (status !== 421) answered.push([method, path, accept, status]);
  }
  return answered;
}

it("knows more than a hundred routes, so that the cases below have something to try", () => {
  expect(ROUTES.length).toBeGreaterThan(200);
});

describe("a request is answered only under this server's own name", () => {
  it.each([
    [undefined],
    [""],
    ["127.0.0.1"],
    ["localhost"],
    ["127.0.0.1:4748"],
    ["127.0.0.1:47470"],
    ["127.0.0.1:04747"],
    ["127.0.0.1:4747."],
    ["127.0.0.1.:4747"],
    ["127.0.0.1:4747, 127.0.0.1:4747"],
    ["127.1:4747"],
    ["127.0.0.2:4747"],
    ["2130706433:4747"],
    ["0x7f000001:4747"],
    ["0.0.0.0:4747"],
    ["[::1]:4747"],
    ["[::ffff:127.0.0.1]:4747"],
    ["LOCALHOST:4747"],
    ["localhost.:4747"],
    ["localhost:4747@evil.example"],
    ["evil.example:4747"],
    ["evil.example"],
    ["127.0.0.1.evil.example:4747"],
    ["localhost.evil.example:4747"],
    ["user@127.0.0.1:4747"],
    ["127.0.0.1:4747/"],
    ["http://127.0.0.1:4747"],
  ])("not as Host %j", async (host) => {
    for (const path of PATHS) {
      const response = await app.send("GET", path, { headers: { host } });
      expect([path, response.status]).toEqual([path, 421]);
    }
    expect(await answering({ host })).toEqual([]);
  });

  it("as 127.0.0.1 and its port", async () => {
    const response = await app.send("GET", "/api/people", { headers: { host: "127.0.0.1:4747" } });
    expect(response.status).toBe(200);
  });

  it("and sends a page on that was asked for as localhost, where another account may listen at [::1]", async () => {
    const host = "localhost:4747";
    for (const path of ["/", "/people?q=ana", "//evil.example/", "/assets/app.js", "/alive"]) {
      const response = await app.send("GET", path, { headers: { host } });
      expect([path, response.status, response.headers.get("location")]).toEqual([
        path,
        307,
        `http://127.0.0.1:4747${path}`,
      ]);
    }
    expect(await answering({ host })).toEqual([]);
    expect((await app.send("POST", "/", { headers: { host } })).status).toBe(421);
  });

  it("without a port where that is the one of http", () => {
    expect(whyNotHere(new Headers({ host: "127.0.0.1" }), "/", 80)).toBeUndefined();
    expect(whyNotHere(new Headers({ host: "127.0.0.1:80" }), "/", 80)).toBeDefined();
  });
});

describe("a request from another page is not answered", () => {
  it.each([
    ["null"],
    [""],
    ["http://evil.example"],
    ["https://127.0.0.1:4747"],
    ["http://127.0.0.1"],
    ["http://127.0.0.1:4748"],
    ["http://127.0.0.1:4747/"],
    ["http://127.0.0.1:4747.evil.example"],
    ["http://localhost:4747"],
    ["http://LOCALHOST:4747"],
    ["http://127.0.0.1:4747, http://evil.example"],
    ["http://127.0.0.1:4747 http://evil.example"],
    ["file://"],
    ["chrome-extension://abcdefgh"],
    ["ws://127.0.0.1:4747"],
    ["127.0.0.1:4747"],
  ])("with Origin %j", async (origin) => {
    for (const path of PATHS) {
      const response = await app.send("GET", path, { headers: { origin } });
      expect([path, response.status]).toEqual([path, 421]);
    }
    expect(await answering({ origin })).toEqual([]);
  });

  it("while its own page is", async () => {
    const response = await app.send("GET", "/api/people", { headers: { origin: `http://${HOST}` } });
    expect(response.status).toBe(200);
  });

  it.each(["cross-site", "same-site", "nonsense"])("to the API with Sec-Fetch-Site %s", async (site) => {
    const headers = { "sec-fetch-site": site };
    expect((await app.send("GET", "/api/people", { headers })).status).toBe(421);
    expect((await app.send("POST", "/api/session", { headers, json: { code: "x" } })).status).toBe(421);
  });

  it.each(["same-origin", "none"])("unless the browser says %s", async (site) => {
    const response = await app.send("GET", "/api/people", { headers: { "sec-fetch-site": site } });
    expect(response.status).toBe(200);
  });

  it("but a link to the pages may be followed from anywhere", async () => {
    const response = await app.send("GET", "/", { headers: { "sec-fetch-site": "cross-site" } });
    expect(response.status).not.toBe(421);
  });
});
