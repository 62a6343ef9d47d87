import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type TriedApp, tryApp } from "../../test/http/try-app.ts";
import { safePath } from "./pages.ts";

const INDEX = "<!doctype html><title>Weakties</title>";
const SCRIPT = "export const weakties = 1;\n".repeat(100);
let folder = "";
let app: TriedApp;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "weakties-pages-"));
  mkdirSync(join(folder, "web", "assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "web", "index.html"), INDEX);
  writeFileSync(join(folder, "web", ".hidden"), "secret");
  writeFileSync(join(folder, "web", "assets", "app-B1c2D3e4.js"), SCRIPT);
  writeFileSync(join(folder, "web", "theme.js"), SCRIPT);
  app = await tryApp({ pages: join(folder, "web") });
});
afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  app.send("GET", path, { headers: { authorization: undefined, ...headers } });

describe("the pages", () => {
  it("need no token, and ask to be looked at anew", async () => {
    const response = await get("/");
    expect([response.status, await response.text()]).toEqual([200, INDEX]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  it.each(["/people", "/people/018f-7", "/interviews/7/live"])("have a place at %s", async (path) => {
    expect(await (await get(path)).text()).toBe(INDEX);
  });

  it.each(["/assets/gone-B1c2D3e4.js", "/gone.css", "/.hidden", "/.env", "/robots.txt"])(
    "have nothing at %s",
    async (path) => {
      const response = await get(path);
      expect([response.status, (await response.text()).includes("secret")]).toEqual([404, false]);
    },
  );

  it("are kept for good where the name tells the content", async () => {
    const hashed = await get("/assets/app-B1c2D3e4.js");
    expect(hashed.headers.get("cache-control")).toContain("immutable");
    expect(hashed.headers.get("content-type")).toContain("text/javascript");
    expect((await get("/theme.js")).headers.get("cache-control")).toBe("no-cache");
  });

  it("are not sent again to who has them, until a new build", async () => {
    const etag = (await get("/theme.js")).headers.get("etag") ?? "";
    const again = await get("/theme.js", { "if-none-match": `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    writeFileSync(join(folder, "web", "theme.js"), "export {};");
    expect((await get("/theme.js", { "if-none-match": etag })).status).toBe(200);
  });

  it("come compressed as the browser likes", async () => {
    const sent = async (encodings: string) => {
      const response = await get("/theme.js", { "accept-encoding": encodings });
      return {
        as: response.headers.get("content-encoding"),
        bytes: Buffer.from(await response.arrayBuffer()),
      };
    };
    const br = await sent("gzip, deflate, br, zstd");
    const gzip = await sent("gzip");
    const refused = await sent("br;q=0, gzip;q=0.5");
    const plain = await sent("identity");
    expect([br.as, gzip.as, refused.as, plain.as]).toEqual(["br", "gzip", "gzip", null]);
    expect(brotliDecompressSync(br.bytes).toString()).toBe(SCRIPT);
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
    expect(plain.bytes.toString()).toBe(SCRIPT);
    expect(br.bytes.byteLength).toBeLessThan(200);
  });

  it("say what to do where they are not built", async () => {
    rmSync(join(folder, "web"), { recursive: true });
    const response = await get("/");
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining("npm start")]);
    mkdirSync(join(folder, "web"));
  });

  it("are not changed by anyone", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      expect((await app.send(method, "/index.html", { body: "x" })).status).toBe(404);
    }
  });
});

describe("a path", () => {
  it.each([
    "/../secret.txt",
    "/assets/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%5csecret.txt",
    "/assets/%00.js",
    "//secret.txt",
    "/./../secret.txt",
    "/....//secret.txt",
    "/%c0%ae%c0%ae/secret.txt",
  ])("%s does not climb out of the folder", async (path) => {
    expect(await (await get(path)).text()).not.toContain("secret\n");
    expect(await (await get(path)).text()).not.toBe("secret");
  });

  it("leads below the folder whatever it is made of", () => {
    const parts = fc.array(fc.constantFrom("/", ".", "..", "%2e", "\\", "a", "-", "\0", "assets", "é", "//"));
    fc.assert(
      fc.property(parts, (made) => {
        const path = safePath(made.join(""));
        if (path !== undefined) expect(join("/root", path)).toMatch(/^\/root\/[^.]/);
      }),
    );
  });

  it("is served where it is an ordinary file alone", async () => {
    symlinkSync(join(folder, "web", "assets"), join(folder, "web", "linked.js"));
    expect((await get("/linked.js")).status).toBe(404);
    expect((await get("/assets")).status).toBe(200);
    expect(await (await get("/assets")).text()).toBe(INDEX);
  });
});
