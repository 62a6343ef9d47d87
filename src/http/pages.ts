import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Context, Hono } from "hono";
import { fail } from "./fail.ts";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};
/** Already compressed by their format. */
const DENSE = new Set([".png", ".ico", ".woff2"]);
/** The build names these by their content, so they never change. */
const HASHED = /^\/assets\/.+-[\w-]{8,}\.\w+$/;
/** Small pages gain nothing, and ones made by others do not belong here at all. */
const MAX_FILE = 32 * 1024 * 1024;

/**
 * The built web app: the same bytes for everyone, no data in them, hence no token. Any address that is not a file
 * and not the API's is a place within the app, and gets its first page.
 */
export function pageRoutes(app: Hono, folder: string | undefined): void {
  const kept = new Map<string, KeptFile>();
  app.get("*", async (c) => {
    if (folder === undefined) return c.notFound();
    const path = c.req.path;
    const named = await fileAt(kept, folder, path);
    if (named !== undefined) return send(c, named, HASHED.test(path));
    if (/\.[^/]*$/.test(path)) return c.notFound();
    const first = await fileAt(kept, folder, "/index.html");
    if (first !== undefined) return send(c, first, false);
    return fail(c, { kind: "no-route", says: "The pages are not built yet; `npm start` builds them." });
  });
}

type KeptFile = {
  readonly stamp: string;
  readonly etag: string;
  readonly type: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer> | undefined;
  readonly gzip: Uint8Array<ArrayBuffer> | undefined;
};

/** Read and compressed once, and again when a new build has replaced it. */
async function fileAt(kept: Map<string, KeptFile>, folder: string, path: string) {
  const relative = safePath(path);
  if (relative === undefined) return undefined;
  const file = join(folder, relative);
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || !found.isFile() || found.size > MAX_FILE) return undefined;
  const stamp = `${found.size} ${found.mtimeMs}`;
  const known = kept.get(relative);
  if (known?.stamp === stamp) return known;
  const fresh = await readKept(file, stamp);
  kept.set(relative, fresh);
  return fresh;
}

/**
 * A path below the folder in plain names: letters, digits, `-`, `_`, `.`, none beginning with a dot. Nothing else is
 * ever built, so whatever tries to climb out, encoded or not, does not match.
 */
export function safePath(path: string): string | undefined {
  return /^(?:\/[\w-][\w.-]*)+$/.test(path) ? path.slice(1) : undefined;
}

async function readKept(file: string, stamp: string): Promise<KeptFile> {
  const plain = new Uint8Array(await readFile(file));
  const dense = DENSE.has(extname(file));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    stamp,
    etag: `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`,
    type: MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
    plain,
    br: dense ? undefined : new Uint8Array(await promisify(brotliCompress)(plain, quality)),
    gzip: dense ? undefined : new Uint8Array(await promisify(gzip)(plain)),
  };
}

function send(c: Context, file: KeptFile, hashed: boolean): Response {
  c.header("ETag", file.etag);
  c.header("Vary", "Accept-Encoding");
  c.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
  if (wants(c.req.header("if-none-match"), file.etag)) return c.body(null, 304);
  c.header("Content-Type", file.type);
  for (const encoding of ["br", "gzip"] as const) {
    const packed = file[encoding];
    if (packed === undefined || !accepts(c.req.header("accept-encoding"), encoding)) continue;
    c.header("Content-Encoding", encoding);
    return c.body(packed);
  }
  return c.body(file.plain);
}

/** RFC 9110, section 12.5.3, without its preferences: both of ours are fine with every browser. */
function accepts(header: string | undefined, encoding: string): boolean {
  const parts = (header ?? "").split(",").map((each) => each.replaceAll(" ", "").toLowerCase().split(";"));
  const said = parts.find(([name]) => name === encoding);
  return said !== undefined && !/^q=0(?:\.0*)?$/.test(said[1] ?? "");
}

function wants(header: string | undefined, etag: string): boolean {
  return (header ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === etag);
}
