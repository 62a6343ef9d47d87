import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ensureApiToken } from "./api-token.ts";
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
