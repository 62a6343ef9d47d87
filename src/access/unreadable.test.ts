import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ensureApiToken, isApiToken } from "./api-token.ts";
import { feedIn } from "./feed.ts";
import { secretsIn } from "./secrets.ts";
import { unreadableIn } from "./unreadable.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-unreadable-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("says nothing of files that are not there, nor of such as the program wrote", async () => {
  expect(unreadableIn(folder)).toEqual([]);
  ensureApiToken(folder);
  await feedIn(folder, Date.now).open(true);
  const secrets = secretsIn(folder, "me", { keyring: false, cost: { N: 2 ** 10, r: 8, p: 1 } });
  await secrets.open("a walk along the Tisza");
  await secrets.keep("mail/1", "x");
  expect(unreadableIn(folder)).toEqual([]);
});

it.each(["secrets.json", "feed.json", "token"])("names %s where it was spoilt, and what to do", (name) => {
  for (const text of ["", "garbage\n", "{}"]) {
    writeFileSync(join(folder, name), text);
    expect(unreadableIn(folder)).toEqual([expect.stringContaining(join(folder, name))]);
    expect(unreadableIn(folder)[0]).toMatch(/Move it away|Delete it/);
  }
});

const FILES = ["secrets.json", "feed.json", "token"];

it.each(FILES)("passes over what stands in the place of %s and is no file, and names it at once", (name) => {
  const place = join(folder, name);
  const said = () => unreadableIn(folder).join();
  execFileSync("mkfifo", ["-m", "600", place]);
  expect(said()).toMatch(/is no ordinary file\. Move it elsewhere/);
  rmSync(place);
  mkdirSync(place, { mode: 0o700 });
  expect(said()).toMatch(/is a folder; a file is needed\. Move it elsewhere/);
  rmSync(place, { recursive: true });
  symlinkSync(join(folder, "elsewhere"), place);
  expect(said()).toMatch(/is a link that leads nowhere\. Delete it/);
});

it("takes nobody in by what is no file, and waits for no writer of it", async () => {
  for (const name of FILES) execFileSync("mkfifo", ["-m", "600", join(folder, name)]);
  expect(isApiToken(folder, "x".repeat(43))).toBe(false);
  expect(await feedIn(folder, Date.now).state()).toBeNull();
  const secrets = secretsIn(folder, "me", { keyring: false, cost: { N: 2 ** 10, r: 8, p: 1 } });
  await expect(secrets.open("a walk along the Tisza")).rejects.toThrow(/not a file of secrets/);
});

it.each(["codes", "servers", "sessions"])("says that a file stands where the folder %s is needed", (name) => {
  const place = join(folder, name);
  writeFileSync(place, "");
  expect(unreadableIn(folder)).toEqual([
    `${place} is a file; a folder is needed, and the server cannot begin. Move it elsewhere.`,
  ]);
  rmSync(place);
  symlinkSync(join(folder, "elsewhere"), place);
  expect(unreadableIn(folder)).toEqual([`${place} is a link that leads nowhere. Delete it.`]);
});
