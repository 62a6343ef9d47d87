import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { openPostgres } from "#database/drivers/postgres.ts";
import { readTable } from "#database/everything.ts";
import { reading, type Tx, writing } from "#database/transaction.ts";
import { loadOperation } from "#operations/catalog.ts";
import { PERMISSIONS } from "#operations/operation.ts";
import { perform } from "#operations/perform.ts";
import type { OwnerId } from "#people/id.ts";
import { failureOf as onTheTerminal } from "../../src/cli/failure.ts";
import { failureOf as overHttp } from "../../src/http/failure.ts";
import { examine } from "../../src/start-doctor.ts";
import { type OpenedHome, openHome } from "../../src/start-home.ts";
import { onServer } from "./empty-books.ts";

const SERVER = inject("postgres");
const ME = "me" as OwnerId;
const PASSWORD = "s3cret-canary";
let number = 0;
let name = "";
let folder = "";
const after: (() => Promise<unknown>)[] = [];

/** What a PostgreSQL that others look after can do to us: each is a plain sentence, and nothing is lost or half done. */
describe.skipIf(SERVER === null)("a PostgreSQL with troubles of its own", () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "weakties-troubles-"));
    number += 1;
    name = `troubles_${process.pid}_${number}`;
    await server(`create database ${name}`);
  });
  afterEach(async () => {
    for (const each of after.splice(0).reverse()) await each();
    await server(`drop database ${name} with (force)`);
    rmSync(folder, { recursive: true, force: true });
  });

  it("a row that another session holds is waited for within bounds; reads go on meanwhile, and it is done afterwards", async () => {
    const home = await opened({ lock_timeout: "400" });
    const ids = await Promise.all(["Ana", "Imre"].map((each) => add(home, each)));
    const other = await session();
    await other.query("begin; select * from people for update");
    // More of them than there are connections.
    const waiting = Array.from({ length: 12 }, (_, at) =>
      edit(home, ids[at % 2] ?? "", `Ana ${at}`).catch((error: unknown) => error),
    );
    expect(await names(home)).toEqual(["Ana", "Imre"]);
    for (const error of await Promise.all(waiting)) {
      expect(overHttp(error, "id")).toMatchObject({ kind: "busy", says: saying(/Nothing was changed/) });
      expect(onTheTerminal(error).says).toMatch(/Try again in a moment\.$/);
    }
    await other.query("commit");
    expect(await edit(home, ids[0] ?? "", "Lin")).toMatchObject({ kind: "done" });
    expect(await names(home)).toEqual(["Imre", "Lin"]);
  });

  it("a table that somebody dropped is told in words, and the doctor says which", async () => {
    const home = await opened({});
    const layout = async () => {
      const findings = await examine({ WEAKTIES_HOME: folder, DATABASE_URL: urlOf({}) }, "me");
      return findings.find(({ of }) => of === "layout");
    };
    expect(await layout()).toEqual({ of: "layout", state: "ok", says: "As this program writes it." });
    await (await session()).query("drop table people cascade");
    const error = await names(home).catch((thrown: unknown) => thrown);
    for (const { says } of [overHttp(error, "id"), onTheTerminal(error)])
      expect(says).toMatch(/lacks a part that Weakties made.*doctor/);
    expect(await layout()).toMatchObject({
      state: "attention",
      says: saying(/^Damaged: the table people is missing/),
    });
  });

  it("writes that wait for a row let others write meanwhile, and are done once it is free", async () => {
    const home = await opened({});
    const [ana = ""] = await Promise.all(["Ana", "Imre"].map((each) => add(home, each)));
    const other = await session();
    await other.query("begin; select * from people where name = 'Ana' for update");
    // As many as there are connections that write.
    const waiting = Array.from({ length: 4 }, (_, at) => edit(home, ana, `Ana ${at}`));
    await add(home, "Lin");
    expect(await names(home)).toEqual(["Ana", "Imre", "Lin"]);
    await other.query("commit");
    for (const done of await Promise.all(waiting)) expect(done).toMatchObject({ kind: "done" });
  });

  it("a write that others come before again and again is done all the same, and once", async () => {
    const home = await opened({});
    const other = await session();
    const read = ({ db }: Tx) => db.selectFrom("settings").select("value").where("key", "=", "one");
    await writing(home.databases, ME, (tx) => note(tx, "one"));
    let tries = 0;
    await writing(home.databases, ME, async (tx) => {
      tries += 1;
      const { value } = await read(tx).executeTakeFirstOrThrow();
      if (tries <= 25) await other.query("update settings set value = value || '.' where key = 'one'");
      await tx.db
        .updateTable("settings")
        .set({ value: `${value}!` })
        .where("key", "=", "one")
        .execute();
    });
    const kept = await reading(home.databases, ME, (tx) => read(tx).executeTakeFirstOrThrow());
    expect(kept.value).toBe(`one${".".repeat(25)}!`);
  });

  it("a statement that the server gives no more time is told so, and nothing is kept of it", async () => {
    const home = await opened({ statement_timeout: "250" });
    const slow = writing(home.databases, ME, async (tx) => {
      await note(tx, "one");
      await sleepIn(tx, 2);
    });
    const error = await slow.catch((thrown: unknown) => thrown);
    expect(overHttp(error, "id")).toMatchObject({
      kind: "busy",
      says: saying(/took longer.*Nothing was changed/),
    });
    expect(onTheTerminal(error).says).toMatch(/took longer/);
    expect(await noted(home)).toBe(0);
  });

  it("where all connections are taken, at the server or here, that is said within bounds", async () => {
    const user = await role("connection limit 2");
    await server(`alter database ${name} owner to ${user}`);
    const first = await opened({}, user);
    await first.databases.close();
    await session(user);
    await session(user);
    const error = await opened({}, user).catch((thrown: unknown) => thrown);
    expect(onTheTerminal(error).says).toMatch(/no connection free/);
    const databases = openPostgres(urlOf({}), "serving", 2_500);
    after.push(databases.close);
    const held = Array.from({ length: 6 }, () => reading(databases, ME, (tx) => sleepIn(tx, 5)));
    const late = await reading(databases, ME, (tx) => sleepIn(tx, 0)).catch((thrown: unknown) => thrown);
    expect(overHttp(late, "id")).toMatchObject({ kind: "busy", says: saying(/no connection free/) });
    await Promise.all(held);
  });

  it("a connection that is cut off, resting or in the midst, loses nothing acknowledged and leaves nothing half done", async () => {
    const home = await opened({});
    for (const phase of ["begun", "midst", "before the end"]) {
      const come = await writing(home.databases, ME, async (tx) => {
        if (phase === "begun") await cutOff(tx);
        await note(tx, "one");
        if (phase === "midst") await cutOff(tx);
        await note(tx, "other");
        if (phase === "before the end") await cutOff(tx);
      }).catch((thrown: unknown) => thrown);
      expect(overHttp(come, "id")).toMatchObject({ kind: "busy", says: saying(/went away/) });
      expect(await noted(home)).toBe(0);
    }
    await add(home, "Ana");
    await kill(`datname = '${name}'`);
    await add(home, "Lin");
    expect(await names(home)).toEqual(["Ana", "Lin"]);
  });

  it("one that may only be read is read, and says so where something is to be written", async () => {
    const home = await opened({});
    await add(home, "Ana");
    await home.databases.close();
    await server(`alter database ${name} set default_transaction_read_only = on`);
    // That is a default, which a program may lift; a role without rights, or a copy that follows, is not.
    expect(await add(await opened({}), "Imre")).toBeTruthy();
    const user = await role("");
    await (await session()).query(
      `begin read write; grant select on all tables in schema public to ${user}; commit`,
    );
    const reader = await opened({}, user);
    expect(await names(reader)).toEqual(["Ana", "Imre"]);
    const error = await add(reader, "Lin").catch((thrown: unknown) => thrown);
    expect(overHttp(error, "id")).toMatchObject({ kind: "broken", says: saying(/does not let this user/) });
  });

  it.each(["LATIN1", "SQL_ASCII"])(
    "nothing is begun in one that keeps %s, which has no room for all names",
    async (encoding) => {
      await server(`drop database ${name}`);
      await server(`create database ${name} encoding '${encoding}' template template0`);
      await expect(opened({})).rejects.toThrow(new RegExp(`keeps text as ${encoding}.*encoding 'UTF8'`));
    },
  );

  it("a role that may make no tables hears what it needs", async () => {
    const user = await role("");
    const error = await opened({}, user).catch((thrown: unknown) => thrown);
    expect(onTheTerminal(error).says).toMatch(/grant create on schema public/);
  });

  it("the doctor says where a role may make tables, and not write in those that are there", async () => {
    const user = await role("");
    await add(await opened({}), "Ana");
    const all = await session();
    await all.query(`grant create on schema public to ${user}`);
    await all.query(`grant select on all tables in schema public to ${user}`);
    const rights = async () =>
      (await examine({ WEAKTIES_HOME: folder, DATABASE_URL: urlOf({}, user) }, "me")).filter(
        ({ of }) => of === "rights",
      );
    expect(await rights()).toEqual([
      expect.objectContaining({ says: expect.stringContaining("grant select, insert, update, delete") }),
    ]);
    await all.query(`grant insert, update, delete on all tables in schema public to ${user}`);
    expect(await rights()).toMatchObject([{ state: "ok" }]);
  });

  it("a schema that another user named after ours is not taken for it, and the doctor says whose it is", async () => {
    const user = await role("");
    await (await session()).query(`grant create on schema public to ${user}`);
    await add(await opened({}, user), "Ana");
    const mallory = await role("", "mallory");
    await server(`grant create on database ${name} to ${mallory}`);
    await (await session(mallory)).query(`create schema ${user}; grant all on schema ${user} to ${user}`);
    const whose = new RegExp(`“${user}”.*belongs to “${mallory}”.*Nothing was written`);
    await expect(opened({}, user)).rejects.toThrow(whose);
    const findings = await examine({ WEAKTIES_HOME: folder, DATABASE_URL: urlOf({}, user) }, "me");
    expect(findings).toContainEqual(expect.objectContaining({ says: expect.stringMatching(whose) }));
    await (await session()).query(`alter schema ${user} owner to ${user}`);
    expect(await names(await opened({}, user))).toEqual([]);
  });

  it("a schema that another user names after ours while the program runs is gone past", async () => {
    const user = await role("");
    await (await session()).query(`grant create on schema public to ${user}`);
    const home = await opened({}, user);
    await add(home, "Ana");
    const mallory = await role("", "mallory");
    await server(`grant create on database ${name} to ${mallory}`);
    await (await session(mallory)).query(`create schema ${user}; grant all on schema ${user} to ${user}`);
    const all = await session();
    await all.query(`create table ${user}.people (like public.people including all)`);
    await all.query(`grant all on ${user}.people to ${user}`);
    await add(home, "Imre");
    expect(await names(home)).toEqual(["Ana", "Imre"]);
    expect((await all.query(`select * from ${user}.people`)).rows).toEqual([]);
  });

  it("another program's table of migrations is left alone", async () => {
    await (await session()).query("create table migrations (id serial, migration text, batch integer)");
    await expect(opened({})).rejects.toThrow(/another program's table “migrations”.*of its own/);
    const findings = await examine({ WEAKTIES_HOME: folder, DATABASE_URL: urlOf({}) }, "me");
    expect(findings).toContainEqual(
      expect.objectContaining({ says: expect.stringMatching(/another program's/) }),
    );
  });

  it("an empty one is begun, and whoever opens it can say so", async () => {
    expect([(await opened({})).begun, (await opened({})).begun]).toEqual([true, false]);
  });

  it("data of a newer program are left alone", async () => {
    const home = await opened({});
    await (await session()).query("insert into migrations values ('9999-later', 1)");
    await expect(opened({})).rejects.toThrow(/newer Weakties \(9999-later\)/);
    await home.databases.close();
  });

  it("no sentence, log line or address in an error has the password", async () => {
    const base = new URL(SERVER ?? "");
    const wrong = [
      `postgres://weakties:${PASSWORD}@127.0.0.1:${base.port}/${name}`,
      `postgres://weakties:${PASSWORD}@127.0.0.1:1/${name}`,
      `postgres://weakties:${PASSWORD}#x@127.0.0.1/${name}`,
      `postgres://weakties:${PASSWORD}/x@127.0.0.1:${base.port}/${name}`,
      `postgres://weakties:${PASSWORD}@127.0.0.1:99999/${name}`,
      `postgres://127.0.0.1:${base.port}/${PASSWORD}@x`,
      `postgres ://weakties:${PASSWORD}@x/y`,
    ];
    for (const url of wrong) {
      const error = await openHome({ WEAKTIES_HOME: folder, DATABASE_URL: url }, "me", () => ({})).then(
        () => expect.unreachable(url),
        (thrown: unknown) => thrown,
      );
      const { says } = onTheTerminal(error);
      expect([says, JSON.stringify(overHttp(error, "id")), says.endsWith(".") || says.endsWith("?")]).toEqual(
        [expect.not.stringContaining(PASSWORD), expect.not.stringContaining(PASSWORD), true],
      );
    }
  });
});

type Told = Pick<OpenedHome, "databases">;

async function ask(
  home: OpenedHome,
  operation: "person.add" | "person.edit" | "person.list",
  input: unknown,
) {
  const call = { name: operation, operation: await loadOperation(operation), input };
  return perform(home, { ...call, granted: new Set(PERMISSIONS) });
}

async function add(home: OpenedHome, person: string): Promise<string> {
  const come = await ask(home, "person.add", { name: person });
  return come.kind === "done" ? (come.value as { id: string }).id : "";
}

function edit(home: OpenedHome, id: string, person: string) {
  return ask(home, "person.edit", { id, name: person });
}

async function names({ databases }: Told): Promise<readonly unknown[]> {
  const rows = await reading(databases, ME, (tx) => readTable(tx, "people"));
  return rows.map((row) => row["name"]).toSorted();
}

async function note({ db, owner }: Tx, key: string): Promise<void> {
  await db.insertInto("settings").values({ owner_id: owner, key, value: key, updated_at: 1 }).execute();
}

async function noted({ databases }: Told): Promise<number> {
  const rows = await reading(databases, ME, (tx) => readTable(tx, "settings"));
  return rows.filter((row) => row["key"] === "one" || row["key"] === "other").length;
}

async function sleepIn({ db }: Tx, seconds: number): Promise<void> {
  await sql`select pg_sleep(${seconds})`.execute(db);
}

async function cutOff({ db }: Tx): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  await kill(`pid = ${rows[0]?.pid}`);
}

/** Returns once they are gone. */
async function kill(which: string): Promise<void> {
  await server(`select pg_terminate_backend(pid, 5000) from pg_stat_activity where ${which}`);
}

async function role(more: string, called = "role"): Promise<string> {
  const user = `${called}_${name}`;
  await server(`create role ${user} login password '${PASSWORD}' ${more}`);
  after.unshift(async () => {
    await server(`drop database ${name} with (force)`);
    await server(`create database ${name}`);
    await server(`drop role ${user}`);
  });
  return user;
}

async function session(user?: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf({}, user) });
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

async function opened(more: Readonly<Record<string, string>>, user?: string): Promise<OpenedHome> {
  const home = await openHome({ WEAKTIES_HOME: folder, DATABASE_URL: urlOf(more, user) }, "me", () => ({}));
  after.push(() => home.close().catch(() => {}));
  return home;
}

function urlOf(more: Readonly<Record<string, string>>, user?: string): string {
  const url = new URL(SERVER ?? "");
  url.pathname = `/${name}`;
  if (user !== undefined) [url.username, url.password] = [user, PASSWORD];
  for (const [key, value] of Object.entries(more)) url.searchParams.set(key, value);
  return url.href;
}
