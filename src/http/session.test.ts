import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CODE, issueTicket } from "#access/tickets.ts";
import { type TriedApp, tryApp } from "../../test/http/try-app.ts";

const DAY = 86_400_000;
const NOBODY = { authorization: undefined };
let app: TriedApp;
let now = 0;

beforeEach(async () => {
  now = 1_800_000_000_000;
  app = await tryApp({ now: () => now });
});
afterEach(() => app.close());

const exchange = (code: unknown) => app.send("POST", "/api/session", { headers: NOBODY, json: { code } });
const readWith = (token: string) =>
  app.send("GET", "/api/people", { headers: { authorization: `Bearer ${token}` } });

async function freshSession(): Promise<string> {
  const response = await exchange(issueTicket(app.folder, CODE, now));
  return ((await response.json()) as { session: string }).session;
}

describe("the code of a printed address", () => {
  it("gives a session that opens the API for as long as it is used, and for thirty days more", async () => {
    const session = await freshSession();
    for (let week = 0; week < 12; week += 1) {
      expect((await readWith(session)).status).toBe(200);
      now += 7 * DAY;
    }
    now += 23 * DAY - 1;
    expect((await readWith(session)).status).toBe(200);
    now += 30 * DAY;
    expect((await readWith(session)).status).toBe(401);
  });

  it("works once", async () => {
    const code = issueTicket(app.folder, CODE, now);
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).status).toBe(401);
  });

  it("works for ten minutes", async () => {
    const code = issueTicket(app.folder, CODE, now);
    now += 10 * 60_000;
    expect((await exchange(code)).status).toBe(401);
  });

  it("opens nothing itself", async () => {
    expect((await readWith(issueTicket(app.folder, CODE, now))).status).toBe(401);
  });

  it("is not taken from a query", async () => {
    const code = issueTicket(app.folder, CODE, now);
    const response = await app.send("POST", `/api/session?code=${code}`, { headers: NOBODY });
    expect(response.status).toBe(400);
  });

  it.each([[undefined], [null], [7], [["x"]], ["x".repeat(201)]])("is not %j", async (code) => {
    expect((await exchange(code)).status).toBe(400);
  });

  it("is not listened to for longer than a code is, whether its sender says how long or not", async () => {
    let taken = 0;
    const endless = new ReadableStream({
      pull(controller) {
        taken += 1;
        controller.enqueue(new TextEncoder().encode(" ".repeat(512)));
      },
    });
    const init = { headers: { ...NOBODY, "content-type": "application/json" } };
    const told = { ...init.headers, "content-length": "4000000" };
    expect((await app.send("POST", "/api/session", { ...init, body: endless })).status).toBe(413);
    const refused = await app.send("POST", "/api/session", { headers: told, body: "{" });
    expect(refused.status).toBe(413);
    expect((await refused.json()).error.says).toBe("A request holds at most 1024 bytes here.");
    expect(taken).toBeLessThan(10);
  });

  it("cannot be guessed at more than ten times a minute", async () => {
    for (let guess = 0; guess < 10; guess += 1) expect((await exchange(`guess-${guess}`)).status).toBe(401);
    const response = await exchange("guess-10");
    expect(response.status).toBe(429);
    expect(response.headers.get("retry-after")).toBe("60");
    now += 60_001;
    expect((await exchange("guess-11")).status).toBe(401);
  });

  it("opens all the same while another account on the computer tries wrong ones", async () => {
    for (let guess = 0; guess < 20; guess += 1) await exchange(`guess-${guess}`);
    const code = issueTicket(app.folder, CODE, now);
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).status).toBe(429);
  });
});

describe("a session", () => {
  it("ends when it is ended", async () => {
    const session = await freshSession();
    const headers = { authorization: `Bearer ${session}` };
    expect((await app.send("DELETE", "/api/session", { headers })).status).toBe(200);
    expect((await readWith(session)).status).toBe(401);
    expect((await app.send("DELETE", "/api/session", { headers })).status).toBe(401);
  });
});

it("a session is not kept alive by requests that are refused as another page's", async () => {
  const session = await freshSession();
  now += 29 * DAY;
  const headers = { authorization: `Bearer ${session}`, origin: "https://elsewhere.example" };
  expect((await app.send("GET", "/api/people", { headers })).status).toBe(421);
  now += DAY;
  expect((await readWith(session)).status).toBe(401);
});

describe("every address of the API asks for a token", () => {
  it.each([
    ["GET", "/api/people"],
    ["GET", "/api/openapi.json"],
    ["GET", "/api/nothing"],
    ["GET", "/api"],
    ["POST", "/api/people"],
    ["POST", "/api/uploads?name=a.csv"],
    ["DELETE", "/api/uploads?ref=a"],
    ["DELETE", "/api/session"],
    ["HEAD", "/api/people"],
    ["OPTIONS", "/api/people"],
  ])("%s %s", async (method, path) => {
    const response = await app.send(method, path, { headers: NOBODY });
    expect(response.status).toBe(401);
  });

  it("for a stream of events as well", async () => {
    const response = await app.send("GET", "/api/people", {
      headers: { ...NOBODY, accept: "text/event-stream" },
    });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
  });

  it("in its header alone, and only in the one form", async () => {
    const { token } = app;
    for (const authorization of [
      token,
      `Basic ${token}`,
      `bearer ${token}`,
      `Bearer  ${token}`,
      `Bearer ${token},`,
    ]) {
      expect((await app.send("GET", "/api/people", { headers: { authorization } })).status).toBe(401);
    }
    const inQuery = await app.send("GET", `/api/people?token=${token}`, { headers: NOBODY });
    const inCookie = await app.send("GET", "/api/people", {
      headers: { ...NOBODY, cookie: `token=${token}` },
    });
    expect([inQuery.status, inCookie.status]).toEqual([401, 401]);
  });
});
