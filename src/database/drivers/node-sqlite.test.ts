import { once } from "node:events";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
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

it("lets others have their turn between the queries of a long transaction", async () => {
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  const query = sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 400000)
    select max(i) from n`;
  await databases.read.transaction().execute(async (tx) => {
    for (let asked = 0; asked < 4; asked += 1) await query.execute(tx);
  });
  clearInterval(others);
  expect(turns).toBeGreaterThan(0);
});

it("answers whoever reads while others read long", async () => {
  await sql`create table things (what text)`.execute(databases.write);
  const long = Promise.withResolvers<void>();
  const longReads = Array.from({ length: 3 }, () =>
    databases.read.transaction().execute(async (tx) => {
      await sql`select * from things`.execute(tx);
      await long.promise;
    }),
  );
  expect((await sql`select * from things`.execute(databases.read)).rows).toEqual([]);
  long.resolve();
  await Promise.all(longReads);
});

it("makes files that their owner alone can read", () => {
  expect(statSync(join(folder, "weakties.db")).mode & 0o777).toBe(0o600);
});

it("reads a column that was added after a statement had been read before", async () => {
  const all = () => sql.raw("select * from things").execute(databases.write);
  await sql`create table things (what text, how_many integer)`.execute(databases.write);
  await sql`insert into things values ('a letter', 2)`.execute(databases.write);
  expect((await all()).rows).toEqual([{ what: "a letter", how_many: 2 }]);
  await sql`alter table things add column whose text`.execute(databases.write);
  await sql`update things set whose = 'Ana'`.execute(databases.write);
  expect((await all()).rows).toEqual([{ what: "a letter", how_many: 2, whose: "Ana" }]);
});

it("reads through the connection that writes where one command is all there is", async () => {
  const command = openSqlite(join(folder, "one.db"), "one command");
  expect(command.read).toBe(command.write);
  await command.close();
});

it("opens new data while another program is about to write the first into them", async () => {
  const file = join(folder, "new.db");
  const held = new Int32Array(new SharedArrayBuffer(4));
  const other = new Worker(
    `const { workerData: { file, held } } = require("node:worker_threads");
    const database = new (require("node:sqlite").DatabaseSync)(file);
    database.exec("begin immediate; create table things (what text)");
    Atomics.store(held, 0, 1);
    Atomics.notify(held, 0);
    Atomics.wait(held, 0, 1, 100);
    database.exec("commit");
    database.close();`,
    { eval: true, execArgv: [], workerData: { file, held } },
  );
  const ended = once(other, "exit");
  while (Atomics.load(held, 0) === 0) await Atomics.waitAsync(held, 0, 0).value;
  const opened = openSqlite(file);
  const { rows } = await sql<{ mode: string }>`select journal_mode as mode from pragma_journal_mode`.execute(
    opened.write,
  );
  expect(rows).toEqual([{ mode: "wal" }]);
  await opened.close();
  expect((await ended)[0]).toBe(0);
});

it("checks a copy before it calls it good", async () => {
  await sql`create table things (what text unique)`.execute(databases.write);
  await sql`with recursive n (i) as (select 1 union all select i + 1 from n where i < 500)
    insert into things select i || ${"x".repeat(100)} from n`.execute(databases.write);
  await databases.backup?.(join(folder, "good.db"));
  expect(statSync(join(folder, "good.db")).size).toBeGreaterThan(50_000);
  const bytes = readFileSync(join(folder, "good.db"));
  bytes.fill(0xff, 8 * 4096, 12 * 4096);
  writeFileSync(join(folder, "damaged.db"), bytes);
  const damaged = openSqlite(join(folder, "damaged.db"));
  await expect(damaged.backup?.(join(folder, "copy.db"))).rejects.toThrow(/damaged|malformed/);
  await damaged.close();
});

it.each([
  ["removed", (file: string) => rmSync(file)],
  ["moved away", (file: string) => renameSync(file, `${file}.away`)],
  [
    "replaced",
    (file: string) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
  ],
  ["left without its log", (file: string) => rmSync(`${file}-wal`)],
])("acknowledges no write once its file was %s, and still reads what it has open", async (_how, take) => {
  await sql`create table things (what text)`.execute(databases.write);
  const write = () =>
    databases.write
      .transaction()
      .setAccessMode("read write")
      .execute((tx) => sql`insert into things values ('a letter')`.execute(tx));
  const read = () => sql`select * from things`.execute(databases.read);
  await write();
  await Promise.all([read(), read()]);
  take(join(folder, "weakties.db"));
  await expect(write()).rejects.toMatchObject({ code: "FILE_REPLACED" });
  expect((await read()).rows).toEqual([{ what: "a letter" }]);
});
