import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { openPostgres } from "#database/drivers/postgres.ts";
import { readTable } from "#database/everything.ts";
import { reading, writing } from "#database/transaction.ts";
import { type Input, loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import { perform } from "#operations/perform.ts";
import type { OperationName } from "#operations/routes.ts";
import type { OwnerId } from "#people/id.ts";
import { failureOf as onTheTerminal } from "../../src/cli/failure.ts";
import { failureOf as overHttp } from "../../src/http/failure.ts";
import { type OpenedHome, openHome } from "../../src/start-home.ts";
import { type PoolMode, startPgBouncer } from "../services/pgbouncer.ts";
import { onServer } from "./empty-books.ts";

const SERVER = inject("postgres");
const ME = "me" as OwnerId;
const PASSWORD = "s3cret-canary";
/** One connection of the server's for everybody: whoever held one while waiting for another would wait for ever. */
const ONE_FOR_ALL = ["default_pool_size = 1"];
let number = 0;
let name = "";
let folder = "";
const after: (() => Promise<unknown>)[] = [];

describe.skipIf(SERVER === null)("a PostgreSQL behind PgBouncer", () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "weakties-pooled-"));
    number += 1;
    name = `pooled_${process.pid}_${number}`;
    await server(`create database ${name}`);
  });
  afterEach(async () => {
    for (const each of after.splice(0).reverse()) await each();
    await server(`drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each([
    ["session", []],
    ["transaction", ONE_FOR_ALL],
  ] as const)("that shares connections by %s", (mode, settings) => {
    it("takes what several programs write at once, and shows it to each", async () => {
      const url = await pooled(mode, settings);
      const homes = [await opened(url), await opened(url)];
      const all = Array.from({ length: 24 }, (_, at) => `Ana ${at}`);
      await Promise.all(all.map((each, at) => add(homes[at % 2], each)));
      for (const home of homes) expect(await names(home)).toEqual(all.toSorted());
    });

    it("waits within bounds for a row that another session holds, and has it afterwards", async () => {
      const home = await opened(await pooled(mode, settings, { lock_timeout: "400" }));
      const id = await add(home, "Ana");
      const other = await session();
      await other.query("begin; select * from people for update");
      const error = await edit(home, id, "Lin").catch((thrown: unknown) => thrown);
      expect(overHttp(error, "id")).toMatchObject({ kind: "busy", says: saying(/Nothing was changed/) });
      await other.query("commit");
      expect(await edit(home, id, "Lin")).toMatchObject({ kind: "done" });
      expect(await names(home)).toEqual(["Lin"]);
    });

    it("loses nothing and leaves nothing half done where its connection to the server is cut off", async () => {
      const home = await opened(await pooled(mode, settings));
      await add(home, "Ana");
      const come = await writing(home.databases, ME, async ({ db }) => {
        await sql`update people set name = 'Lin'`.execute(db);
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
        await server(`select pg_terminate_backend(${rows[0]?.pid}, 5000)`);
        await sql`select 1`.execute(db);
      }).catch((thrown: unknown) => thrown);
      expect(overHttp(come, "id")).toMatchObject({ kind: "busy", says: saying(/went away/) });
      await add(home, "Imre");
      expect(await names(home)).toEqual(["Ana", "Imre"]);
    });
  });

  it("that shares connections by statement is not begun in, and what to set is said", async () => {
    const error = await refused(await pooled("statement"));
    expect(onTheTerminal(error).says).toMatch(/set pool_mode to transaction or session.*Nothing was written/);
    const tables = await (await session()).query("select 1 from pg_tables where schemaname = 'public'");
    expect(tables.rowCount).toBe(0);
  });

  it.each([
    ["a setting that it does not take", { search: "?statement_timeout=300" }, /not take “statement_timeout”/],
    ["settings that it does not take", { search: "?options=-c%20geqo=off" }, /not take “options”/],
    ["a password that it does not know", { password: PASSWORD }, /does not take its user and password/],
    ["a database that is not there", { pathname: "/nosuch" }, /no such database/],
  ])("names %s, and no password", async (_, change, says) => {
    const error = await refused(Object.assign(new URL(await pooled("transaction")), change).href);
    expect(onTheTerminal(error).says).toMatch(says);
    expect(onTheTerminal(error).says).not.toContain(PASSWORD);
  });

  it("that has no connection free says so, and is not asked again for longer than anybody may wait", async () => {
    const url = await pooled("transaction", [...ONE_FOR_ALL, "query_wait_timeout = 3"]);
    await (await opened(url)).databases.close();
    const holding = new pg.Client({ connectionString: url });
    await holding.connect();
    after.push(() => holding.end());
    await holding.query("begin");
    expect(onTheTerminal(await refused(url)).says).toMatch(/no connection free/);
    const impatient = openPostgres(url, "serving", 1_000);
    after.push(impatient.close);
    const error = await names({ databases: impatient }).catch((thrown: unknown) => thrown);
    expect(overHttp(error, "id")).toMatchObject({ kind: "busy", says: saying(/Try again in a moment/) });
  });
});

/** The address of a PgBouncer of this test's own, in which the database is this test's. */
async function pooled(mode: PoolMode, settings: readonly string[] = [], more: Record<string, string> = {}) {
  const bouncer = await startPgBouncer(SERVER ?? "", mode, settings);
  after.push(bouncer.stop);
  const url = new URL(bouncer.url);
  url.pathname = `/${name}`;
  url.search = new URLSearchParams(more).toString();
  return url.href;
}

async function opened(url: string): Promise<OpenedHome> {
  const home = await openHome({ WEAKTIES_HOME: folder, DATABASE_URL: url }, "me", () => ({}));
  after.push(() => home.close().catch(() => {}));
  return home;
}

async function refused(url: string): Promise<unknown> {
  return opened(url).then(
    () => expect.unreachable(url),
    (thrown: unknown) => thrown,
  );
}

async function ask<Name extends OperationName>(home: OpenedHome, operation: Name, input: Input<Name>) {
  const call = { name: operation, operation: await loadOperation(operation), input };
  return perform(home, { ...call, granted: new Set(PERMISSIONS) });
}

async function add(home: OpenedHome | undefined, person: string): Promise<string> {
  if (home === undefined) throw new Error("There is no such home.");
  const come = await ask(home, "person.add", { name: person, anyway: true });
  if (come.kind !== "done") throw new Error(come.says);
  return (come.value as { id: string }).id;
}

function edit(home: OpenedHome, id: string, person: string) {
  return ask(home, "person.edit", { id, name: person });
}

async function names({ databases }: Pick<OpenedHome, "databases">): Promise<readonly unknown[]> {
  const rows = await reading(databases, ME, (tx) => readTable(tx, "people"));
  return rows.map((row) => row["name"]).toSorted();
}

async function session(): Promise<pg.Client> {
  const url = new URL(SERVER ?? "");
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  client.on("error", () => {});
  await client.connect();
  after.push(() => client.end().catch(() => {}));
  return client;
}

function server(statement: string): Promise<void> {
  return onServer(SERVER ?? "", statement);
}

function saying(words: RegExp): unknown {
  return expect.stringMatching(words);
}
