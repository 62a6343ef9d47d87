import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqlite } from "#database/drivers/node-sqlite.ts";
import { examineSqlite } from "#database/drivers/node-sqlite-examine.ts";
import { migrate } from "#database/migrate.ts";
import { MIGRATIONS } from "#database/migrations/all.ts";
import { backupsIn } from "./backups.ts";
import { hashFile, hashOf } from "./kept-copy.ts";
import { takeOut } from "./take-out.ts";

const KNOWN = MIGRATIONS.map(({ name }) => name);
function pipe(): string {
  execFileSync("mkfifo", [join(folder, "pipe")]);
  return join(folder, "pipe");
}

let folder = "";
let copy = "";
let umask = 0;

beforeEach(async () => {
  umask = process.umask(0);
  folder = mkdtempSync(join(tmpdir(), "weakties-taken-"));
  const databases = openSqlite(join(folder, "weakties.db"));
  await migrate(databases.write, databases.backend, { now: Date.now() });
  const made =
    databases.backup && (await backupsIn(folder, "weakties", databases.backup, Date.now).make("asked for"));
  copy = made?.file ?? "";
  await databases.close();
});
afterEach(() => {
  process.umask(umask);
  rmSync(folder, { recursive: true });
});

const taken = (known = KNOWN) => takeOut(folder, basename(copy), known, examineSqlite);
const staged = () => readdirSync(folder).filter((name) => name.startsWith("restoring-"));

/** Promises the copy as it is now: its hash then tells nothing. */
async function promise(): Promise<void> {
  writeFileSync(hashFile(copy), `${await hashOf(copy)}  ${basename(copy)}\n`);
}

async function says(known = KNOWN): Promise<string> {
  const answer = await taken(known);
  expect(staged()).toEqual([]);
  return answer.kind === "refused" ? answer.says : expect.unreachable("It was taken.");
}

describe("a backup that is taken out", () => {
  const otherThings: readonly [string, () => string][] = [
    ["a pipe", pipe],
    ["a device that never ends", () => "/dev/zero"],
    ["a folder", () => folder],
  ];
  it.skipIf(process.platform === "win32").each(otherThings)(
    "is refused at once where it is %s",
    async (_, make) => {
      const answer = await takeOut(folder, make(), KNOWN, examineSqlite);
      expect(answer).toMatchObject({
        kind: "refused",
        says: expect.stringMatching(/ordinary file|is a folder/),
      });
      expect(staged()).toEqual([]);
    },
  );

  it.skipIf(process.platform === "win32")(
    "is refused at once where a pipe stands in the place of its hash",
    async () => {
      rmSync(hashFile(copy));
      execFileSync("mkfifo", [hashFile(copy)]);
      expect(await says()).toMatch(/ordinary file/);
    },
  );

  it("is let go of where the user stops, and nothing of it stays", async () => {
    const stop = new AbortController();
    const answering = takeOut(folder, basename(copy), KNOWN, examineSqlite, stop.signal);
    stop.abort();
    await expect(answering).rejects.toMatchObject({ name: "AbortError" });
    expect(staged()).toEqual([]);
  });

  it("is copied for its owner alone, and stays as it is", async () => {
    chmodSync(copy, 0o644);
    const before = await hashOf(copy);
    const answer = await taken();
    if (answer.kind !== "taken") return expect.unreachable(answer.says);
    expect([await hashOf(copy), await hashOf(answer.staged)]).toEqual([before, before]);
    expect(statSync(answer.staged).mode & 0o777).toBe(0o600);
  });

  it.each([
    ["one bit is another", (bytes: Buffer) => bytes.fill((bytes[5_000] ?? 0) ^ 1, 5_000, 5_001)],
    ["its end is missing", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["there is more of it", (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc(1)])],
  ])("is refused where %s", async (_, change) => {
    writeFileSync(copy, change(readFileSync(copy)));
    expect(await says()).toMatch(/is not as it was written.*Nothing was changed\./);
  });

  it("is refused where nothing says what it was", async () => {
    rmSync(hashFile(copy));
    expect(await says()).toMatch(/has no SHA-256 beside it/);
    for (const text of ["", "undefined  x\n", "0".repeat(63)]) {
      writeFileSync(hashFile(copy), text);
      expect(await says()).toMatch(/its SHA-256 is another one/);
    }
  });

  it("is refused where its pages do not fit together, although its hash fits it", async () => {
    const database = new DatabaseSync(copy, { defensive: false });
    database.exec(
      "pragma writable_schema = on; delete from sqlite_master where type = 'index' and sql is not null",
    );
    database.close();
    await promise();
    expect(await says()).toMatch(/is damaged: /);
  });

  it("is refused where it changed while it was read, whatever is beside it now", async () => {
    const promised = readFileSync(copy);
    writeFileSync(copy, Buffer.from(promised).fill(1, 5_000, 5_001));
    const answering = taken();
    // As soon as it is copied, and before it is hashed, it is put right again.
    while (!staged().some((name) => statSync(join(folder, name)).size === promised.length))
      await new Promise((resolve) => setImmediate(resolve));
    writeFileSync(copy, promised);
    expect(await answering).toMatchObject({ kind: "refused" });
    expect(staged()).toEqual([]);
  });

  it("is refused where it is another program's, or no database at all", async () => {
    rmSync(copy);
    const other = new DatabaseSync(copy);
    other.exec("create table songs (name text)");
    other.close();
    await promise();
    expect(await says()).toMatch(/is no database of Weakties/);
    writeFileSync(copy, "no database, and longer than its header: ".repeat(100));
    await promise();
    expect(await says()).toMatch(/is no database of Weakties/);
  });

  it("is refused where a part of it is gone", async () => {
    const database = new DatabaseSync(copy);
    database.exec("drop table touches");
    database.close();
    await promise();
    expect(await says()).toMatch(/is not whole: the table touches is missing/);
  });

  it.each([
    [
      "a row leads nowhere",
      "insert into settings (owner_id, key, value, updated_at) values ('nobody', 'k', 'v', 1)",
      "a row of settings belongs to one of owners that is gone",
    ],
    [
      "it holds a trigger of another program's",
      "create trigger sweeping after insert on settings begin delete from people; end",
      "holds the trigger sweeping",
    ],
    [
      "it holds a view of another program's",
      "create view seen as select * from people",
      "holds the view seen",
    ],
    ["it holds a table of another program's", "create table mine (note text)", "holds the table mine"],
    [
      "it holds an index of another program's",
      "create index quick on people (headline)",
      "holds the index quick",
    ],
    [
      "a table is not as it was made",
      "alter table settings add column mine text",
      "the table settings is not as it was made",
    ],
  ])("is refused where %s, although its hash fits it", async (_, statement, why) => {
    const database = new DatabaseSync(copy, { enableForeignKeyConstraints: false });
    database.exec(statement);
    database.close();
    await promise();
    expect(await says()).toContain(why);
  });

  it("is refused where a newer program wrote it", async () => {
    const [newest = "", ...older] = KNOWN.toReversed();
    expect(await says(older)).toContain(`was written by a newer Weakties (${newest})`);
  });
});
