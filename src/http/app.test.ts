import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Operation, operation } from "#operations/operation.ts";
import { done } from "#operations/outcome.ts";
import { type TriedApp, tryApp } from "../../test/http/try-app.ts";
import { catalogueTable, inOrder, rowFor } from "./table.ts";

let app: TriedApp;
beforeEach(async () => {
  app = await tryApp();
});
afterEach(() => app.close());

type Person = { readonly id: string; readonly name: string; readonly version: number };
const idempotent = (key: string) => ({ "idempotency-key": key });

async function added(name: string): Promise<Person> {
  return (await (await app.send("POST", "/api/people", { json: { name } })).json()) as Person;
}

async function failure(response: Response) {
  const { error } = (await response.json()) as { error: Readonly<Record<string, unknown>> };
  return { status: response.status, kind: error["kind"], at: error["at"], says: error["says"] };
}

describe("the catalogue over HTTP", () => {
  it("answers the record itself, with its version as ETag", async () => {
    const response = await app.send("POST", "/api/people", { json: { name: "Ana" } });
    expect([response.status, response.headers.get("etag")]).toEqual([200, '"1"']);
    const person = (await response.json()) as Person;
    const shown = await app.send("GET", `/api/people/${person.id}`);
    expect([shown.headers.get("etag"), ((await shown.json()) as Person).name]).toEqual(['"1"', "Ana"]);
  });

  it("reads numbers and booleans of a query as the operation wants them", async () => {
    for (const name of ["Ana", "Imre", "Olu"]) await added(name);
    const page = await (await app.send("GET", "/api/people?limit=2&leftOut=false")).json();
    expect(page).toMatchObject({ people: [{ name: "Ana" }, { name: "Imre" }], total: 3 });
  });

  it("answers a miss, a bad field and an unknown parameter each in its way", async () => {
    const missing = await app.send("GET", "/api/people/nobody");
    expect(await failure(missing)).toMatchObject({ status: 404, kind: "missing" });
    const bad = await app.send("GET", "/api/people?limit=many");
    expect(await failure(bad)).toMatchObject({ status: 400, kind: "invalid", at: "limit" });
    const unknown = await app.send("GET", "/api/people?serach=ana");
    expect(await failure(unknown)).toMatchObject({ status: 400, at: "serach" });
    const nowhere = await app.send("GET", "/api/nothing");
    expect(await failure(nowhere)).toMatchObject({ status: 404, kind: "no-route" });
    const put = await app.send("PUT", "/api/people", { json: { name: "Ana" } });
    expect(put.headers.get("allow")).toBe("GET, POST");
    expect(await failure(put)).toMatchObject({
      status: 405,
      kind: "wrong-method",
      says: "This address takes GET and POST only.",
    });
  });

  it("writes nothing of a body with a field that it does not know, however deep, and names the field", async () => {
    const misspelled = await app.send("POST", "/api/people", { json: { name: "Ana", emial: "ana@x.org" } });
    expect(await failure(misspelled)).toMatchObject({
      status: 400,
      kind: "invalid",
      at: "emial",
      says: expect.stringMatching(/^There is no field “emial” here\. This takes name, email, /),
    });
    expect(await (await app.send("GET", "/api/people")).json()).toMatchObject({ total: 0 });
    const { id } = await added("Ana");
    const deep = await app.send("PATCH", `/api/people/${id}`, { json: { preferences: { pace: 3 } } });
    expect(await failure(deep)).toMatchObject({ status: 400, at: "preferences.pace" });
    const other = await app.send("PATCH", `/api/people/${id}`, { json: { id: "other", name: "Olu" } });
    expect(await failure(other)).toMatchObject({ status: 400, at: "id" });
    const same = await app.send("PATCH", `/api/people/${id}`, { json: { id, name: "Olu" } });
    expect(same.status).toBe(200);
    for (const [method, path] of [
      ["POST", "/api/people?name=Ana"],
      ["POST", "/api/uploads?name=a.csv&nmae=b"],
      ["DELETE", `/api/touches/${id}?forever=true`],
    ] as const)
      expect(await failure(await app.send(method, path)), path).toMatchObject({ status: 400 });
  });

  it("does a write once for one idempotency key, and refuses the key for another", async () => {
    const first = await app.send("POST", "/api/people", { json: { name: "Ana" }, headers: idempotent("k") });
    const again = await app.send("POST", "/api/people", { json: { name: "Ana" }, headers: idempotent("k") });
    expect(await again.json()).toEqual(await first.json());
    const other = await app.send("POST", "/api/people", { json: { name: "Imre" }, headers: idempotent("k") });
    expect(await failure(other)).toMatchObject({ status: 422, kind: "key-reused" });
    expect(await (await app.send("GET", "/api/people")).json()).toMatchObject({ total: 1 });
  });

  it("loses no update: an edit of an older version gets the record as it is now", async () => {
    const { id } = await added("Ana");
    const edit = (name: string, version: string) =>
      app.send("PATCH", `/api/people/${id}`, { json: { name }, headers: { "if-match": version } });
    expect((await edit("Ana B", '"1"')).headers.get("etag")).toBe('"2"');
    const late = await edit("Ana C", '"1"');
    expect([late.status, late.headers.get("etag")]).toEqual([412, '"2"']);
    expect(await late.json()).toMatchObject({
      error: { kind: "stale", current: { name: "Ana B", version: 2 } },
    });
    expect((await edit("Ana D", "2")).status).toBe(400);
    expect((await edit("Ana D", "*")).status).toBe(200);
  });

  it("says days and hours by the clock of whoever asks, and by its own where that names no zone", async () => {
    const { id: personId } = await added("Ana");
    const planned = await app.send("POST", "/api/interviews", { json: { personId } });
    const { id: talk } = (await planned.json()) as { id: string };
    const startsAt = Date.UTC(2027, 0, 10, 22);
    await app.send("POST", `/api/interviews/${talk}/scheduled`, { json: { startsAt } });
    const said = async (headers: Readonly<Record<string, string>>) => {
      const response = await app.send("GET", `/api/interviews/${talk}`, { headers });
      expect(response.status).toBe(200);
      return ((await response.json()) as { standsInWords: string }).standsInWords;
    };
    expect(await said({ "weakties-time-zone": "Asia/Tokyo" })).toContain("11 January");
    expect(await said({ "weakties-time-zone": "America/New_York" })).toContain("10 January");
    for (const none of ["", "Nowhere/Land", "+02:00"])
      expect(await said({ "weakties-time-zone": none })).toBe(await said({}));
  });

  it("keeps the sample network apart", async () => {
    await added("Ana");
    const there = await app.send("GET", "/api/people", { headers: { "weakties-network": "sample" } });
    expect(await there.json()).toMatchObject({ total: 0 });
    const nowhere = await app.send("GET", "/api/people", { headers: { "weakties-network": "other" } });
    expect(nowhere.status).toBe(400);
  });
});

describe("a body", () => {
  const post = (body: BodyInit, headers: Readonly<Record<string, string>>) =>
    app.send("POST", "/api/people", { body, headers });
  const JSON_TYPE = { "content-type": "application/json" };

  it.each([
    ["cut off", '{"name": "An', 400],
    ["a list", "[]", 400],
    ["a number", "7", 400],
    ["null", "null", 400],
    ["binary", new Uint8Array([0xff, 0xfe, 0x00, 0x01]), 400],
    ["nested without end", "[".repeat(100_000), 400],
  ])("that is %s is refused in a sentence", async (_, body, status) => {
    const response = await post(body, JSON_TYPE);
    expect(response.status).toBe(status);
    expect((await failure(response)).says).toMatch(/^The body .+\.$/);
  });

  it("of another type, or compressed, is refused", async () => {
    expect((await post("name=Ana", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(
      415,
    );
    expect((await post('{"name":"Ana"}', { "content-type": "text/plain" })).status).toBe(415);
    expect((await post("x", { ...JSON_TYPE, "content-encoding": "gzip" })).status).toBe(415);
  });

  it("that is too long is refused, whether it says so or not", async () => {
    const part = new Uint8Array(1024 * 1024).fill(0x20);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(part);
      },
    });
    expect((await post(endless, JSON_TYPE)).status).toBe(413);
    expect(sent).toBeLessThan(10);
    expect((await post("{}", { ...JSON_TYPE, "content-length": "99999999" })).status).toBe(413);
  });

  it("cannot reach another record than the one in the path", async () => {
    const { id } = await added("Ana");
    const other = await added("Imre");
    await app.send("PATCH", `/api/people/${id}`, { json: { id: other.id, name: "Ana B" } });
    expect(await (await app.send("GET", `/api/people/${other.id}`)).json()).toMatchObject({ name: "Imre" });
  });
});

describe("a fault", () => {
  const tried = async (thrown: unknown) => {
    const failing = operation({
      permission: "read",
      effect: "reads",
      input: z.object({}),
      run: async () => {
        throw thrown;
      },
    }) as unknown as Operation;
    const route = { http: "GET /fault", cli: null, does: "Fails" };
    const broken = await tryApp({ rows: [rowFor("a.fault", route, async () => failing)] });
    const response = await broken.send("GET", "/api/fault");
    const answer = { status: response.status, text: await response.text(), log: broken.log.join("\n") };
    await broken.close();
    return { ...answer, token: broken.token };
  };

  it("answers 500 and an id that stands in the log, and tells nothing else", async () => {
    const { status, text, log, token } = await tried(new Error("Ana Example <ana@example.org> broke it"));
    const id = (JSON.parse(text) as { error: { id: string } }).error.id;
    expect(status).toBe(500);
    expect(log).toContain(id);
    expect(log).toContain("GET /api/fault");
    expect(log).toContain("app.test.ts");
    for (const secret of ["Ana", "example.org", token]) expect(text + log).not.toContain(secret);
  });

  it("is told in a sentence where the disk is full, however deep that lies", async () => {
    const full = Object.assign(new Error("write"), { code: "ENOSPC" });
    const { status, text } = await tried(new Error("wrapped", { cause: full }));
    expect(status).toBe(507);
    expect(text).toContain("disk is full");
  });

  it("answers 503 while another program holds the database", async () => {
    expect((await tried(Object.assign(new Error("locked"), { errcode: 5 }))).status).toBe(503);
  });
});

describe("every answer", () => {
  it.each(["/", "/api/people", "/api/nothing", "/alive"])("of %s carries the safe headers", async (path) => {
    for (const headers of [{}, { authorization: undefined }, { host: "evil.example" }]) {
      const response = await app.send("GET", path, { headers });
      const policy = response.headers.get("content-security-policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain("unsafe");
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
      expect(response.headers.get("cross-origin-opener-policy")).toBe("same-origin");
      expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(response.headers.get("access-control-allow-origin")).toBeNull();
      if (path.startsWith("/api")) expect(response.headers.get("cache-control")).toBe("no-store");
    }
  });
});

describe("the table of routes", () => {
  it("finds a literal path before one with a parameter", async () => {
    const say = (text: string) =>
      rowFor(
        `said.${text}`,
        { http: text, cli: null, does: text },
        async () =>
          operation({
            permission: "read",
            effect: "reads",
            input: z.object({ id: z.string().optional() }),
            run: async () => done(text),
          }) as unknown as Operation,
      );
    const rows = inOrder([say("GET /things/{id}"), say("GET /things/best"), say("GET /things")]);
    const other = await tryApp({ rows });
    expect(await (await other.send("GET", "/api/things/best")).json()).toBe("GET /things/best");
    expect(await (await other.send("GET", "/api/things/7")).json()).toBe("GET /things/{id}");
    await other.close();
  });

  it("has each operation once, and each of its path's parameters in its input", async () => {
    const rows = catalogueTable();
    const addresses = rows.map((row) => `${row.method} ${row.path.replace(/\{\w+\}/g, "{}")}`);
    expect(new Set(addresses).size).toBe(rows.length);
    for (const row of rows) {
      const { fields } = await row.load();
      for (const name of row.parameters)
        expect([row.name, Object.keys(fields)]).toEqual([row.name, expect.arrayContaining([name])]);
    }
  });
});
