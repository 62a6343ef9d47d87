import { describe, expect, it, vi } from "vitest";
import { httpClient, requestFor } from "./http.ts";

const ME = { session: "s1", network: "me" } as const;

describe("a call becomes a request", () => {
  it("takes the path from the input and puts what is left into the query of a read", () => {
    const { path, init } = requestFor(
      "GET /people/{id}/touches",
      { id: "a/b", limit: 5, kinds: ["mail", "call"] },
      {},
      ME,
    );
    expect(path).toBe("/api/people/a%2Fb/touches?limit=5&kinds=mail&kinds=call");
    expect(init.method).toBe("GET");
    expect(init.headers.has("idempotency-key")).toBe(false);
  });

  it("leaves out of the query what was not given", () => {
    expect(requestFor("GET /people", { search: undefined, after: null }, {}, ME).path).toBe("/api/people");
  });

  it("sends a write as JSON, under the caller's key and the version the user saw", () => {
    const options = { idempotencyKey: "k1", ifMatch: 3 };
    const { path, init } = requestFor("PATCH /people/{id}", { id: "p1", name: "Ana" }, options, ME);
    expect(path).toBe("/api/people/p1");
    expect("body" in init && JSON.parse(String(init.body))).toEqual({ name: "Ana" });
    expect(init.headers.get("idempotency-key")).toBe("k1");
    expect(init.headers.get("if-match")).toBe('"3"');
  });

  it("gives a write without a key a fresh one each time", () => {
    const key = () => requestFor("POST /people", { name: "Ana" }, {}, ME).init.headers.get("idempotency-key");
    expect(key()).not.toBe(key());
  });

  it("carries the session in a header and never in the address", () => {
    const { path, init } = requestFor("GET /people", {}, {}, { session: "s1", network: "sample" });
    expect(path).not.toContain("s1");
    expect(init.headers.get("authorization")).toBe("Bearer s1");
    expect(init.headers.get("weakties-network")).toBe("sample");
    expect(init.headers.get("weakties-time-zone")).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it("asks for a stream of events where somebody listens to progress", () => {
    const { init } = requestFor("POST /imports", {}, { onProgress: () => {} }, ME);
    expect(init.headers.get("accept")).toBe("text/event-stream");
  });
});

it("lets a write outlive the page that it was made on, and a read not", async () => {
  const sent: RequestInit[] = [];
  const storage = { getItem: () => null };
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("fetch", async (_: string, init: RequestInit) => {
    sent.push(init);
    return Response.json({});
  });
  const { call } = httpClient();
  await call("person.add", { name: "Ana" });
  await call("person.add", { name: "Ana", notes: "a".repeat(70_000) });
  await call("person.list", {});
  expect(sent.map(({ keepalive }) => keepalive)).toEqual([true, false, false]);
  vi.unstubAllGlobals();
});
