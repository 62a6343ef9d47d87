import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ensureApiToken, isApiToken } from "./api-token.ts";

let folder = "";
let umask = 0;
const read = () => readFileSync(join(folder, "token"), "utf8").trim();

beforeEach(() => {
  umask = process.umask(0);
  folder = mkdtempSync(join(tmpdir(), "weakties-token-"));
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

it("makes a token for its owner alone, even where the umask would let all read", () => {
  expect(ensureApiToken(folder).replaced).toBe(false);
  expect(statSync(join(folder, "token")).mode & 0o777).toBe(0o600);
  expect(read()).toMatch(/^[\w-]{43}$/);
});

it("keeps the token that is there", () => {
  ensureApiToken(folder);
  const token = read();
  expect(ensureApiToken(folder).replaced).toBe(false);
  expect(read()).toBe(token);
});

it("takes no token that others could read, and puts a new one in its place", () => {
  ensureApiToken(folder);
  const token = read();
  chmodSync(join(folder, "token"), 0o640);
  expect(isApiToken(folder, token)).toBe(false);
  expect(ensureApiToken(folder).replaced).toBe(true);
  expect(read()).not.toBe(token);
  expect(statSync(join(folder, "token")).mode & 0o777).toBe(0o600);
});

it("knows its token, and nothing else", () => {
  ensureApiToken(folder);
  expect(isApiToken(folder, read())).toBe(true);
  for (const wrong of ["", read().slice(1), `${read()}a`]) expect(isApiToken(folder, wrong)).toBe(false);
});

it("takes none that is so short that it could be guessed", () => {
  for (const [length, taken] of [
    [31, false],
    [32, true],
  ] as const) {
    writeFileSync(join(folder, "token"), `${"a".repeat(length)}\n`, { mode: 0o600 });
    expect(isApiToken(folder, "a".repeat(length))).toBe(taken);
  }
});

it("takes none once the file is gone", () => {
  ensureApiToken(folder);
  const token = read();
  rmSync(join(folder, "token"));
  expect(isApiToken(folder, token)).toBe(false);
});
