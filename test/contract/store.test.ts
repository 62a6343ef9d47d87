import { sql } from "kysely";
import { expect, it } from "vitest";
import { keepAnswer, readAnswer } from "#database/idempotency.ts";
import { migrate } from "#database/migrate.ts";
import { MIGRATIONS } from "#database/migrations/all.ts";
import { affiliationsOfMany, reindexPerson } from "#database/people/people.ts";
import { readSettings, writeSetting } from "#database/settings.ts";
import { tiesOf } from "#database/ties/ties.ts";
import { reading, type Tx, writing } from "#database/transaction.ts";
import { failureOf } from "#http/failure.ts";
import type { PersonId } from "#people/id.ts";
import { DAY_MS } from "#time/date.ts";
import { onEveryStore, START } from "./stores.ts";

/** Tables that need no owner: the ledger of migrations. */
const EXEMPT = new Set(["migrations"]);

onEveryStore((open) => {
  it("keeps what was written for whoever opens the data next", async () => {
    const first = await open();
    const ana = await first.ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    const second = await first.again();
    expect(await second.ask("person.show", { id: ana.id })).toMatchObject({
      name: "Ana Ruiz",
      headline: "EMBL",
    });
  });

  it("reads the ties and the places of more people than one statement takes values", async () => {
    const { home, ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    await ask("touch.log", { personId: ana.id, note: "a walk" });
    const ids = [...Array.from({ length: 70_000 }, () => home.newId()), ana.id] as PersonId[];
    const [ties, places] = await reading(home.databases, home.owner, async (tx) => [
      await tiesOf(tx, ids),
      await affiliationsOfMany(tx, ids),
    ]);
    expect([...ties].map(([id, { days }]) => [id, days])).toEqual([[ana.id, 1]]);
    expect([...places.keys()]).toEqual([ana.id]);
  });

  it("finds whoever was typed in by the same words as after everything is indexed anew", async () => {
    const { home, ask } = await open();
    await ask("person.add", { name: "Imre Weiß", organization: "Institut für Genetik" });
    const place = { organization: "INSTITUT FÜR GENETIK", role: "Head of imaging" };
    const zoe = await ask("person.add", { name: "Zoë Weiß", email: "zoe@example.org", ...place });
    const words = (tx: Tx) =>
      tx.db.selectFrom("search_words").selectAll().where("ref_id", "=", zoe.id).orderBy("word").execute();
    const [before, after] = await writing(home.databases, home.owner, async (tx) => {
      const typed = await words(tx);
      await reindexPerson(tx, zoe.id);
      return [typed, await words(tx)];
    });
    expect(before.map(({ word }) => word)).toContain("genetik");
    expect(before).toEqual(after);
  });

  it("begins every primary, unique and foreign key with the owner", async () => {
    const { home } = await open();
    const keys = home.databases.backend === "sqlite" ? await sqliteKeys() : await postgresKeys();
    expect(keys.length).toBeGreaterThan(40);
    expect(keys.filter((key) => !EXEMPT.has(key.table) && key.columns[0] !== "owner_id")).toEqual([]);

    async function sqliteKeys() {
      const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
        home.databases.read,
      );
      const found: { table: string; columns: string[] }[] = [];
      for (const { name: table } of tables.rows) {
        const columns = await sql<{
          name: string;
          pk: number;
        }>`select name, pk from pragma_table_info(${table})`.execute(home.databases.read);
        const primary = columns.rows.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
        found.push({ table, columns: primary.map((column) => column.name) });
        const foreign = await sql<{ id: number; seq: number; from: string }>`
          select id, seq, "from" from pragma_foreign_key_list(${table}) where seq = 0`.execute(
          home.databases.read,
        );
        found.push(...foreign.rows.map((row) => ({ table, columns: [row.from] })));
        const unique = await sql<{ name: string }>`
          select i.name from pragma_index_list(${table}) l, pragma_index_info(l.name) i
          where l."unique" = 1 and i.seqno = 0`.execute(home.databases.read);
        found.push(...unique.rows.map((row) => ({ table, columns: [row.name] })));
      }
      return found;
    }

    async function postgresKeys() {
      const rows = await sql<{ table: string; columns: string[] }>`
        select c.relname as table, array(select a.attname::text from unnest(k.conkey) with ordinality u(n, o)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.n order by u.o) as columns
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace s on s.oid = c.relnamespace
        where s.nspname = 'public' and k.contype in ('p', 'u', 'f')`.execute(home.databases.read);
      return rows.rows;
    }
  });

  it("says who is here already where somebody like them is, and adds another only when told to", async () => {
    const { call, ask } = await open();
    const there = await ask("person.add", {
      name: "Ana Ruiz",
      organization: "Lumen",
      email: "ana@example.org",
    });
    for (const again of [
      { name: "ANA RUIZ" },
      { name: "Ana Ruíz", organization: "Lumen" },
      { name: "A. R.", organization: "Fenwick", email: "Ana@Example.org" },
    ]) {
      expect(await call("person.add", again)).toMatchObject({
        kind: "alike",
        people: [{ id: there.id, name: "Ana Ruiz", headline: "Lumen" }],
      });
    }
    expect((await call("person.add", { name: "Ruiz, Ana" })).kind).toBe("alike");
    expect((await ask("person.list", {})).total).toBe(1);
    expect(await ask("person.add", { name: "Müller, Hans", anyway: true })).toMatchObject({
      name: "Hans Müller",
    });
    await ask("person.add", { name: "Ana Ruiz", organization: "Fenwick" });
    await ask("person.add", { name: "Ana Ruiz", anyway: true });
    expect((await ask("person.list", {})).total).toBe(4);
    await ask("person.leaveOut", { id: there.id });
    expect(await call("person.add", { name: "Other", email: "ana@example.org" })).toMatchObject({
      kind: "alike",
      says: expect.stringContaining("left out"),
    });
  });

  it("keeps NUL and half a surrogate pair out, the same on every store and wherever text comes in", async () => {
    const { call, ask } = await open();
    const { id } = await ask("person.add", { name: "A\u0000na \ud800", howMet: "\u0000", notes: "x\udfff" });
    expect(await ask("person.show", { id })).toMatchObject({
      name: "Ana \ufffd",
      howMet: "",
      notes: "x\ufffd",
    });
    expect((await ask("person.list", { search: "a\u0000na" })).people).toHaveLength(1);
    expect(await call("person.show", { id: "\u0000" as never })).toMatchObject({ kind: "invalid", at: "id" });
    expect((await call("person.add", { name: "\u0000\u0000" })).kind).toBe("invalid");
    const preferences = {
      channel: null,
      paceMonths: null,
      doNotContact: false,
      note: "\ud800 by mail\u0000",
    };
    expect(await ask("person.edit", { id, preferences })).toMatchObject({
      preferences: { note: "\ufffd by mail" },
    });
  });

  it("reads the settings once in a snapshot, and anew after each of its own writes", async () => {
    const { home } = await open();
    const read = (tx: Tx) => readSettings(tx);
    await writing(home.databases, home.owner, async (tx) => {
      expect(await read(tx)).not.toHaveProperty("name");
      await writeSetting(tx, "name", "Ana", 1);
      expect(await read(tx)).toMatchObject({ name: "Ana" });
      await writeSetting(tx, "name", "Imre", 2);
      expect(await read(tx)).toMatchObject({ name: "Imre" });
    });
    await reading(home.databases, home.owner, async (tx) => {
      const once = await read(tx);
      expect(once).toMatchObject({ name: "Imre" });
      expect(await read(tx)).toBe(once);
    });
  });

  it("answers a repeated request as before, and does nothing again", async () => {
    const { call, ask } = await open();
    const add = () => call("person.add", { name: "Ana" }, { idempotencyKey: "k-1" });
    const [once, twice] = [await add(), await add()];
    expect(twice).toEqual(once);
    expect((await ask("person.list", {})).total).toBe(1);
    const other = await call("person.add", { name: "Imre" }, { idempotencyKey: "k-1" });
    expect(other.kind).toBe("key-reused");
    expect((await ask("person.list", {})).total).toBe(1);
  });

  it("knows a request again after a clock that was a year ahead for a day", async () => {
    const test = await open();
    const add = () => test.call("person.add", { name: "Ana" }, { idempotencyKey: "k-3" });
    const first = await add();
    test.clock += 365 * DAY_MS;
    await test.call("person.add", { name: "Imre" }, { idempotencyKey: "k-4" });
    test.clock -= 364 * DAY_MS;
    expect(await add()).toEqual(first);
    expect((await test.ask("person.list", {})).total).toBe(2);
  });

  it("lets the keys of more than thirty days ago go that a thousand have followed", async () => {
    const { home } = await open();
    await writing(home.databases, home.owner, async (tx) => {
      const keep = (n: number, at: number) =>
        keepAnswer(tx, { key: `k-${n}`, requestHash: "", answer: "", at });
      for (let n = 0; n < 1003; n++) await keep(n, START + n);
      expect(await readAnswer(tx, "k-0")).toBeDefined();
      await keep(1003, START + 31 * DAY_MS);
      expect(await Promise.all([2, 3].map((n) => readAnswer(tx, `k-${n}`)))).toEqual([
        undefined,
        expect.anything(),
      ]);
    });
  });

  it("keeps no key for a request that was refused", async () => {
    const { call } = await open();
    const key = { idempotencyKey: "k-2" };
    expect((await call("person.add", { name: "Ana", email: "not an address" }, key)).kind).toBe("invalid");
    expect((await call("person.add", { name: "Ana", email: "ana@example.org" }, key)).kind).toBe("done");
  });

  it("leaves nothing of a request that was refused half-way", async () => {
    const { call, ask } = await open();
    expect((await call("person.add", { name: "Ana", phone: "1" })).kind).toBe("invalid");
    expect((await ask("person.list", {})).total).toBe(0);
  });

  it("lets the first of two edits of one version win, and shows the other how it stands", async () => {
    const { call, ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    await ask("person.edit", { id: ana.id, version: 1, howMet: "same lab" });
    const late = await call("person.edit", { id: ana.id, version: 1, howMet: "a conference" });
    expect(late).toMatchObject({ kind: "stale", current: { howMet: "same lab", version: 2 } });
  });

  it("loses none of many edits made at once by two programs", async () => {
    const one = await open();
    const other = await one.again();
    const ana = await one.ask("person.add", { name: "Ana" });
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        (turn % 2 === 0 ? one : other).ask("touch.log", {
          personId: ana.id as PersonId,
          kind: "message",
          direction: "out",
          note: `${turn}`,
        }),
      ),
    );
    const shown = await one.ask("person.show", { id: ana.id });
    expect(shown.touches).toHaveLength(20);
    const last = await other.ask("touch.log", { personId: ana.id, kind: "message", direction: "out" });
    expect(last.tie).toMatchObject({ days: 1, sent: 21 });
  });

  it("finds people by the beginnings of words, with or without accents", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Łukasz Søndergård", organization: "Straßenbau Köln", role: "Engineer" });
    await ask("person.add", { name: "Lucia Sanders" });
    const names = async (search: string) =>
      (await ask("person.list", { search })).people.map((each) => each.name);
    expect(await names("lukasz")).toEqual(["Łukasz Søndergård"]);
    expect(await names("sonder luk")).toEqual(["Łukasz Søndergård"]);
    expect(await names("strasse")).toEqual(["Łukasz Søndergård"]);
    expect(await names("lu")).toHaveLength(2);
    expect(await names("100%_")).toEqual([]);
    await ask("person.edit", {
      id: (await ask("person.list", { search: "lucia" })).people[0]?.id ?? "",
      name: "Zoë",
    });
    expect(await names("lucia")).toEqual([]);
    expect(await names("zoe")).toEqual(["Zoë"]);
  });

  it("finds the warmest of more people than are looked through, whoever was added last", async () => {
    const { ask, clock } = await open();
    for (let each = 0; each < 200; each += 1) await ask("person.add", { name: `Anne Nr${each}` });
    const all = await ask("person.list", { search: "an", limit: 1000 });
    expect([all.people.length, all.total]).toEqual([200, 200]);
    for (let each = 200; each < 230; each += 1) await ask("person.add", { name: `Anne Nr${each}` });
    const dear = await ask("person.add", { name: "Anzu Dear" });
    await ask("touch.log", { personId: dear.id, kind: "meeting", direction: "mutual", at: clock });
    const { people, total } = await ask("person.list", { search: "an" });
    expect([people[0]?.name, people.length, total]).toEqual(["Anzu Dear", 100, null]);
    const wide = await ask("person.list", { search: "an", limit: 1000 });
    expect([wide.people[0]?.name, wide.people.length > 200, wide.total]).toEqual(["Anzu Dear", true, null]);
    const few = await ask("person.list", { search: "anz" });
    expect([few.people.length, few.total]).toEqual([1, 1]);
  });

  it("turns the pages of people by name without losing or repeating one", async () => {
    const { ask } = await open();
    for (let each = 0; each < 25; each += 1)
      await ask("person.add", { name: `Person ${each % 7}`, anyway: true });
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await ask("person.list", after === undefined ? { limit: 4 } : { limit: 4, after });
      seen.push(...page.people.map((each) => each.id));
      if (page.next === null) break;
      after = page.next;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  it("[R64] shows someone left out nowhere, and takes them back in", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana", email: "ana@example.org" });
    await ask("person.leaveOut", { id: ana.id });
    expect((await ask("person.list", {})).people).toEqual([]);
    expect((await ask("person.list", { search: "ana" })).people).toEqual([]);
    expect((await ask("person.list", { leftOut: true })).people).toHaveLength(1);
    await ask("person.leaveOut", { id: ana.id, leftOut: false });
    expect((await ask("person.list", {})).people).toHaveLength(1);
  });

  it("refuses data that a newer program wrote", async () => {
    const { home } = await open();
    await writing(home.databases, home.owner, async ({ db }) => {
      await sql`insert into migrations (name, applied_at) values ('9999-later', 0)`.execute(db);
    });
    await expect(migrate(home.databases.write, home.databases.backend, { now: 0 })).rejects.toThrow(
      /newer Weakties/,
    );
  });

  it("takes all that is new in its schema, or nothing", async () => {
    const { home } = await open();
    const { write, backend } = home.databases;
    const migrations = [
      ...MIGRATIONS,
      { name: "9998-good", statements: () => ["create table came_first (id text)"] },
      { name: "9999-bad", statements: () => ["create table came_first (id text)"] },
    ];
    await expect(migrate(write, backend, { now: 0, migrations })).rejects.toThrow(/came_first/);
    expect((await migrate(write, backend, { now: 0 })).applied).toEqual([]);
    await expect(sql`select * from came_first`.execute(write)).rejects.toThrow();
  });

  it("writes nothing more once a newer program has brought the data up to date, and goes on reading", async () => {
    const { home, ask } = await open();
    await ask("person.add", { name: "Ana" });
    const { write, backend } = home.databases;
    const migrations = [
      ...MIGRATIONS,
      { name: "9998-later", statements: () => ["create table later (id text)"] },
    ];
    await migrate(write, backend, { now: 0, migrations });
    const refused = await ask("person.add", { name: "Imre" }).catch((error: unknown) => error);
    expect(failureOf(refused, "id")).toMatchObject({
      kind: "broken",
      says: expect.stringMatching(/newer Weakties.*writes nothing more.*start it again/),
    });
    expect((await ask("person.list", {})).people).toMatchObject([{ name: "Ana" }]);
  });

  it("keeps the sample network apart from one's own", async () => {
    const mine = await open();
    await mine.ask("person.add", { name: "Ana" });
    const sample = await mine.again("sample");
    expect((await sample.ask("person.list", {})).total).toBe(0);
  });
});
