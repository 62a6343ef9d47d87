import { CompiledQuery, type KyselyPlugin } from "kysely";
import { expect, it } from "vitest";
import { addRows, type Row, type TableName } from "#database/everything.ts";
import { writing } from "#database/transaction.ts";
import type { Home } from "#operations/perform.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { onSqlite, START, type TestHome } from "./stores.ts";

const fill = (home: Home, rows: Partial<Record<TableName, readonly Row[]>>) =>
  writing(home.databases, home.owner, async (tx) => {
    for (const [table, some] of Object.entries(rows)) await addRows(tx, table as TableName, some);
  });

const numbered = <Each>(count: number, of: (at: number) => Each) =>
  Array.from({ length: count }, (_, at) => of(at));

const person = (id: string): Row => ({
  ...{
    id,
    name: `Person ${id}`,
    name_key: foldText(`Person ${id}`),
    familiarity: "unknown",
    created_at: START,
    updated_at: START,
  },
});
const place = (id: string): Row => ({ id, name: `Place ${id}`, name_key: foldText(`Place ${id}`) });
const stay = (id: string, person_id: string, organization_id: string, more: Row = {}): Row => ({
  ...{ id, person_id, organization_id, added_at: START, ...more },
});

/** What a book is asked while something runs: each query, how many rows came of it, and the way SQLite takes through it. */
function watched({ home }: TestHome) {
  const asked: { readonly sql: string; readonly parameters: readonly unknown[]; rows: number }[] = [];
  const queries = new WeakMap<object, (typeof asked)[number]>();
  const plain = home.databases.read;
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const { sql, parameters } = plain.getExecutor().compileQuery(node, queryId);
      const query = { sql, parameters, rows: 0 };
      queries.set(queryId, query);
      asked.push(query);
      return node;
    },
    async transformResult({ result, queryId }) {
      const query = queries.get(queryId);
      if (query !== undefined) query.rows = result.rows.length;
      return result;
    },
  };
  Object.assign(home, { databases: { ...home.databases, read: plain.withPlugin(plugin) } });
  return {
    rows: () => asked.splice(0).reduce((sum, { rows }) => sum + rows, 0),
    /** Of one query, which is one turn of the program. */
    most: () => Math.max(...asked.splice(0).map(({ rows }) => rows)),
    ways: async () => {
      const ways: string[] = [];
      for (const { sql, parameters } of asked.splice(0)) {
        const explained = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
        const { rows } = await plain.executeQuery<{ readonly detail: string }>(explained);
        ways.push(...rows.map(({ detail }) => detail));
      }
      return ways;
    },
  };
}

onSqlite((open) => {
  it("goes to the people of one place after another to read fields, however many places there are", async () => {
    const test = await open();
    await fill(test.home, {
      people: [person("ana")],
      organizations: numbered(3, (at) => place(`o${at}`)),
      affiliations: [stay("a", "ana", "o1", { role: "Patent attorney" })],
    });
    const { ways } = watched(test);
    const { readable } = await test.ask("organization.readFields", {});
    expect(readable).toMatchObject([{ id: "o1", field: "patent law", from: "roles" }]);
    const toPlaces = (await ways()).filter((way) => /\b(a|affiliations)\b/.test(way));
    expect(toPlaces).toEqual([expect.stringContaining("organization_id=?")]);
  });

  it("reads fields some hundreds of rows at a time, so that others are let in between", async () => {
    const test = await open();
    await fill(test.home, { organizations: numbered(1_000, (at) => place(`o${at}`)) });
    const { most } = watched(test);
    await test.ask("organization.readFields", {});
    expect(most()).toBeLessThanOrEqual(300);
  });

  it("[R53] reads those around somebody for who could introduce me, and no more in a book that is larger", async () => {
    const rowsFor = async (further: number) => {
      const test = await open();
      const others = numbered(further, (at) => `other${at}`);
      await fill(test.home, {
        people: [{ ...person("imre"), familiarity: "known" }, ...["ana", "kim", ...others].map(person)],
        organizations: numbered(2 + further / 5, (at) => place(`o${at}`)),
        affiliations: [
          ...[stay("a1", "imre", "o0"), stay("a2", "ana", "o0"), stay("a3", "kim", "o1")],
          // At a place of many nobody is read either.
          ...others.map((id, at) => stay(`b${at}`, id, at % 2 === 0 ? `o${2 + (at % (further / 5))}` : "o1")),
          stay("a4", "ana", "o1"),
        ],
      });
      const { rows } = watched(test);
      const found = await test.ask("network.introduce", { personId: "ana" as PersonId });
      expect(found).toMatchObject({ ways: [{ people: [{ id: "imre" }, { id: "ana" }] }] });
      return rows();
    };
    expect(await rowsFor(2_000)).toBe(await rowsFor(200));
  });
});
