import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { feedIn } from "#access/feed.ts";
import { tryApp } from "../../test/http/try-app.ts";

const folder = mkdtempSync(join(tmpdir(), "weakties-feed-"));
afterEach(() => rmSync(join(folder, "feed.json"), { force: true }));

describe("a calendar to subscribe to", () => {
  const feed = feedIn(folder, () => 0);

  it("is off until it is opened, and then found by its address alone", async () => {
    expect(await feed.state()).toBeNull();
    const path = await feed.open(false);
    expect(path).toMatch(/^\/feed\/[\w-]{43}\.ics$/);
    expect(feed.allows(path.slice(6, -4))).toEqual({ names: false });
    expect(feed.allows(path.slice(6, -5))).toBeUndefined();
  });

  it("keeps no address, only its hash, for its owner alone", async () => {
    const path = await feed.open(true);
    const file = join(folder, "feed.json");
    expect(readFileSync(file, "utf8")).not.toContain(path.slice(6, -4));
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("is closed by being renewed, or let go of", async () => {
    const first = await feed.open(true);
    const second = await feed.open(true);
    expect(feed.allows(first.slice(6, -4))).toBeUndefined();
    await feed.close();
    expect(feed.allows(second.slice(6, -4))).toBeUndefined();
  });
});

describe("the address of a calendar to subscribe to", () => {
  const feed = feedIn(folder, () => 0);

  it("gives what has a date to whoever knows it, under any name of the server and without a token", async () => {
    const app = await tryApp({ feed });
    const path = await feed.open(false);
    const answer = await app.send("GET", path, {
      headers: { host: "weakties.example.org", authorization: undefined },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("private, no-cache");
    expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await app.close();
  });

  it("says names only where it was opened with them", async () => {
    const app = await tryApp({ feed });
    const ask = async (path: string, json: unknown) =>
      (await (await app.send("POST", path, { json })).json()) as { readonly id: string };
    const { id: personId } = await ask("/api/people", { name: "Ana Ruiz" });
    await ask("/api/promises", { personId, text: "Send the paper", dueOn: "2030-03-20" });
    const textOf = async (names: boolean) => (await app.send("GET", await feed.open(names))).text();
    expect(await textOf(true)).toContain("Ana Ruiz");
    const without = await textOf(false);
    expect(without).toContain("BEGIN:VEVENT");
    expect(without).not.toMatch(/Ana|Ruiz/);
    await app.close();
  });

  it("says by its tag that nothing has changed, and of an entry when it last did", async () => {
    const app = await tryApp({ feed });
    const ask = async (path: string, json: unknown) =>
      (await (await app.send("POST", path, { json })).json()) as { readonly id: string };
    const { id: personId } = await ask("/api/people", { name: "Ana Ruiz" });
    await ask("/api/promises", { personId, text: "Send the paper", dueOn: "2030-03-20" });
    const path = await feed.open(true);
    const read = (tag = "") => app.send("GET", path, { headers: { "if-none-match": tag } });
    const first = await read();
    const text = await first.text();
    expect(text).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n");
    const [, stamp] = /DTSTAMP:(\w+)\r\nLAST-MODIFIED:\1\r\n/.exec(text) ?? [];
    expect(stamp).toBeDefined();
    const tag = first.headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, "*"]) {
      const same = await read(known);
      expect([known, same.status, await same.text()]).toEqual([known, 304, ""]);
    }
    // Longer than the second that a stamp tells.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect((await read(tag)).status).toBe(304);
    await ask("/api/promises", { personId, text: "Call", dueOn: "2030-03-21" });
    const later = await read(tag);
    expect(later.status).toBe(200);
    expect(later.headers.get("etag")).not.toBe(tag);
    expect(await later.text()).toContain(`DTSTAMP:${stamp}\r\n`);
    await app.close();
  });

  it("answers a wrong one as any other that leads nowhere, and writes neither down", async () => {
    const app = await tryApp({ feed });
    const path = await feed.open(false);
    await feed.close();
    const answer = await app.send("GET", path);
    expect(answer.status).toBe(404);
    expect(app.log.join("\n")).not.toContain(path.slice(6, -4));
    await app.close();
  });

  it("opens nothing else to other names of the server", async () => {
    const app = await tryApp({ feed });
    const answer = await app.send("GET", "/api/people", { headers: { host: "weakties.example.org" } });
    expect(answer.status).not.toBe(200);
    await app.close();
  });
});
