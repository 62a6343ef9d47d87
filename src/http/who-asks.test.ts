import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE, issueTicket, SESSION } from "#access/tickets.ts";
import { loadOperation } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import { HOST, type TriedApp, tryApp } from "../../test/http/try-app.ts";
import { NETWORKS } from "./parts.ts";
import { catalogueTable } from "./table.ts";

/**
 * Who asks, times what is asked for: every operation of the catalogue, in both networks, answered at once and as a stream
 * of events. A new operation is among them by being in the catalogue; what it needs beyond being let in is decided in
 * `permissions.test.ts`, and which of them an assistant has in `test/journeys/mcp.test.ts`.
 */
const DAY = 86_400_000;
const START = 1_800_000_000_000;
let now = START;
let app: TriedApp;
/** How often an operation got as far as asking for the data. */
let reached = 0;
const REACHED = new Error("The data were asked for.");

type Asker = Readonly<Record<string, string | undefined>>;
let session = "";
let used = "";

beforeAll(async () => {
  app = await tryApp({
    now: () => now,
    home: async () => {
      reached += 1;
      throw REACHED;
    },
  });
  session = issueTicket(app.folder, SESSION, now);
  used = issueTicket(app.folder, CODE, now);
  expect((await exchange(used)).status).toBe(200);
});
afterAll(() => app.close());

const exchange = (code: string) =>
  app.send("POST", "/api/session", { headers: { authorization: undefined }, json: { code } });

/** Asks every operation; answers the statuses that came, and how many of the operations were reached. */
async function asks(asker: Asker, body: unknown = {}) {
  const before = reached;
  const statuses = new Set<number>();
  let asked = 0;
  for (const { method, path } of catalogueTable())
    for (const network of NETWORKS)
      for (const accept of ["application/json", "text/event-stream"]) {
        const filled = path.replace(/\{\w+\}/g, "01a21aed-a719-7000-8e52-032e577c2b3f");
        const headers = { accept, "weakties-network": network, ...asker };
        const answer = await app.send(method, `/api${filled}`, {
          headers,
          ...(method === "GET" || method === "DELETE" ? {} : { json: body }),
        });
        asked += 1;
        statuses.add(answer.status);
      }
  return { asked, reached: reached - before, statuses: [...statuses] };
}

const bearing = (token: string): Asker => ({ authorization: `Bearer ${token}` });

describe("of all that can be asked for", () => {
  it("the owner's page and the owner's own program reach every operation whose input needs nothing more", async () => {
    const alone: OperationName[] = [];
    for (const { name } of catalogueTable()) {
      const { input } = await loadOperation(name as OperationName);
      if (input.safeParse({}).success) alone.push(name as OperationName);
    }
    expect(alone.length).toBeGreaterThan(60);
    for (const token of [session, app.token]) {
      const seen = await asks(bearing(token));
      expect(seen.asked).toBeGreaterThan(4 * 190);
      expect(seen.reached).toBeGreaterThanOrEqual(4 * alone.length);
      for (const refused of [401, 403, 421]) expect(seen.statuses).not.toContain(refused);
    }
  });

  const NOBODY: readonly (readonly [string, () => Asker, number])[] = [
    [
      "a page without a session, or another account of this computer",
      () => ({ authorization: undefined }),
      401,
    ],
    ["who guesses", () => bearing("x".repeat(43)), 401],
    ["a program whose token is of before the last change of it", () => bearing("0".repeat(64)), 401],
    [
      "the code of a printed address that was not exchanged",
      () => bearing(issueTicket(app.folder, CODE, now)),
      401,
    ],
    ["the code of a printed address that was", () => bearing(used), 401],
    ["a session in a cookie", () => ({ authorization: undefined, cookie: `session=${session}` }), 401],
    ["a session as a password", () => ({ authorization: `Basic ${btoa(`me:${session}`)}` }), 401],
    ["two sessions at once", () => ({ authorization: `Bearer ${session}, Bearer ${session}` }), 401],
    [
      "a page of another site, with a session",
      () => ({ ...bearing(session), origin: "https://elsewhere.example" }),
      421,
    ],
    [
      "a page on another port, with a session",
      () => ({ ...bearing(session), origin: "http://127.0.0.1:4748" }),
      421,
    ],
    ["a file that was opened, with a session", () => ({ ...bearing(session), origin: "null" }), 421],
    [
      "a name that leads here, with a session",
      () => ({ ...bearing(session), host: "elsewhere.example:4747" }),
      421,
    ],
    [
      "a frame of another site, with a session",
      () => ({ ...bearing(session), "sec-fetch-site": "cross-site" }),
      421,
    ],
  ];
  it.each(NOBODY)("%s reaches nothing", async (_, asker, status) => {
    const seen = await asks(asker());
    expect([seen.reached, seen.statuses]).toEqual([0, [status]]);
  });

  it("a session that has ended by itself, or was ended, reaches nothing", async () => {
    const other = issueTicket(app.folder, SESSION, now);
    now += 30 * DAY;
    expect(await asks(bearing(other))).toMatchObject({ reached: 0, statuses: [401] });
    now = START;
    const ended = issueTicket(app.folder, SESSION, now);
    expect((await app.send("DELETE", "/api/session", { headers: bearing(ended) })).status).toBe(200);
    expect(await asks(bearing(ended))).toMatchObject({ reached: 0, statuses: [401] });
  });

  it("an address that was used gives no second session", async () => {
    expect((await exchange(used)).status).toBe(401);
  });

  it("a friend's answer, which comes without a session, is not taken in by itself", async () => {
    const block = { text: "-- answer to a letter --", file: "<html>", reviewId: "1", seal: "x" };
    const seen = await asks({ authorization: undefined, origin: `http://${HOST}` }, block);
    expect([seen.reached, seen.statuses]).toEqual([0, [401]]);
  });

  it("who is not let in cannot tell an address that is there from one that is not", async () => {
    const headers = { authorization: undefined };
    const there = await app.send("GET", "/api/people", { headers });
    const nowhere = await app.send("GET", "/api/no-such-thing", { headers });
    expect([nowhere.status, await nowhere.text()]).toEqual([there.status, await there.text()]);
  });

  it("a network that is nobody's is none", async () => {
    for (const network of ["them", "ME", "__proto__", "me, sample", "../me"]) {
      const headers = { ...bearing(session), "weakties-network": network };
      expect((await app.send("GET", "/api/people", { headers })).status).toBe(400);
    }
    expect((await app.send("GET", "/api/people", { headers: bearing(session) })).status).toBe(500);
  });
});
