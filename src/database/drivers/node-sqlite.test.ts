import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Databases } from "#database/transaction.ts";
import { openSqlite } from "./node-sqlite.ts";

let folder = "";
let databases: Databases;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-sqlite-"));
  databases = openSqlite(join(folder, "weakties.db"));
});
afterEach(async () => {
  await databases.close();
  rmSync(folder, { recursive: true });
});

it("tells a full disk as such, and keeps nothing of what did not fit", async () => {
  await sql`create table things (what text)`.execute(databases.write);
  await sql.raw("pragma max_page_count = 8").execute(databases.write);
  const writing = databases.write
    .transaction()
    .setAccessMode("read write")
    .execute(async (tx) => {
      for (let row = 0; row < 100; row += 1)
        await sql`insert into things values (${"x".repeat(1000)})`.execute(tx);
    });
  await expect(writing).rejects.toThrow(/full/);
  const { rows } = await sql<{ count: number }>`select count(*) as count from things`.execute(databases.read);
  expect(rows).toEqual([{ count: 0 }]);
});

it("makes files that their owner alone can read", () => {
  expect(statSync(join(folder, "weakties.db")).mode & 0o777).toBe(0o600);
});

it("reads through the connection that writes where one command is all there is", async () => {
  const command = openSqlite(join(folder, "one.db"), "one command");
  expect(command.read).toBe(command.write);
  await command.close();
});
