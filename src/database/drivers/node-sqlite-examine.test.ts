import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { migrate } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/all.ts";
import type { Migration } from "../migrations/migration.ts";
import { openSqlite } from "./node-sqlite.ts";
import { examineSqlite } from "./node-sqlite-examine.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-examined-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function examinedAfter(...releases: readonly (readonly Migration[])[]) {
  const databases = openSqlite(join(folder, "weakties.db"));
  for (const migrations of releases)
    await migrate(databases.write, databases.backend, { now: 1, migrations });
  await databases.close();
  return examineSqlite(join(folder, "weakties.db"));
}

const AS_MADE = { faults: [], lacking: [], others: [], changed: [], orphans: [] };

it("a database of each release, and one that went through all of them, holds what its ledger makes and no more", async () => {
  const releases = MIGRATIONS.map((_, place) => MIGRATIONS.slice(0, place + 1));
  for (const release of releases) {
    expect(await examinedAfter(release), release.at(-1)?.name).toMatchObject(AS_MADE);
    rmSync(join(folder, "weakties.db"));
  }
  expect(await examinedAfter(...releases)).toMatchObject(AS_MADE);
});

it("so does one whose migrations were carried out in another order than that of their numbers", async () => {
  const late = MIGRATIONS.find(({ name }) => name.startsWith("0025"));
  const early = MIGRATIONS.filter((each) => each !== late);
  expect(await examinedAfter(early, MIGRATIONS)).toMatchObject(AS_MADE);
});
