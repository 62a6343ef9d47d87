import { afterEach, describe, expect, it, vi } from "vitest";
import { landingOn } from "./landing.ts";
import { ownLanding } from "./own-landing.ts";

const query = (text: string) => new URLSearchParams(text);

describe("a browser that comes back", () => {
  afterEach(() => vi.useRealTimers());

  it("is known by its state, once, and goes on to where it was expected from", async () => {
    const landing = landingOn(async () => 1);
    const { came } = landing.expect("s1", "/mail?in=1", 1_000);
    expect(landing.arrive(query("code=x&state=other"))).toBeUndefined();
    expect(landing.arrive(query("code=x"))).toBeUndefined();
    expect(landing.arrive(query("code=x&state=s1"))).toBe("/mail?in=1");
    expect((await came)?.get("code")).toBe("x");
    expect(landing.arrive(query("code=y&state=s1"))).toBeUndefined();
  });

  it("is not waited for longer than was said, nor once it is forgotten", async () => {
    vi.useFakeTimers();
    const landing = landingOn(async () => 1);
    const late = landing.expect("s1", "/", 1_000);
    const forgotten = landing.expect("s2", "/", 1_000);
    forgotten.forget();
    vi.advanceTimersByTime(1_001);
    expect([await late.came, await forgotten.came]).toEqual([undefined, undefined]);
    expect(landing.arrive(query("state=s1"))).toBeUndefined();
  });
});

describe("a program without pages", () => {
  const landing = ownLanding();
  afterEach(() => landing.close());

  it("listens on the loopback until it is closed, for its own name and way alone, and tells the page nothing", async () => {
    const port = await landing.port();
    expect(await landing.port()).toBe(port);
    const { came } = landing.expect("s1", "/", 10_000);
    const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);
    expect((await get("/signed-in?state=s2&code=x")).status).toBe(400);
    expect((await get("/elsewhere?state=s1&code=x")).status).toBe(404);
    expect((await get("/signed-in?state=s1&code=x", { method: "POST" })).status).toBe(405);
    const rebound = await rawGet(port, "/signed-in?state=s1&code=x", "evil.example");
    expect(rebound).toMatch(/^HTTP\/1\.1 404/);
    const back = await get("/signed-in?state=s1&code=canary-code");
    expect([back.status, back.headers.get("referrer-policy")]).toEqual([200, "no-referrer"]);
    expect(await back.text()).not.toContain("canary-code");
    expect((await came)?.get("code")).toBe("canary-code");
    landing.close();
    await expect(get("/signed-in")).rejects.toThrow();
  });
});

/** With a Host that a browser would not let a page choose. */
async function rawGet(port: number, path: string, host: string): Promise<string> {
  const { connect } = await import("node:net");
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`),
    );
    let text = "";
    socket.on("data", (bytes) => {
      text += bytes.toString();
    });
    socket.on("end", () => resolve(text)).on("error", reject);
  });
}
