import { DatabaseSync } from "node:sqlite";
import type { Layout } from "../layout.ts";
import { LEDGER } from "../migrate.ts";
import { MIGRATIONS } from "../migrations/all.ts";

/** The tables, columns and indexes of a database; its own bookkeeping left out. */
export function layoutOf(database: DatabaseSync): Layout {
  const columns = database
    .prepare(
      `select t.name as "table", c.name as "column" from sqlite_master t, pragma_table_info(t.name) c
       where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'`,
    )
    .all();
  const indexes = database
    .prepare(`select name from sqlite_master where type = 'index' and sql is not null`)
    .all();
  return {
    columns: columns.map((row) => ({ table: String(row["table"]), column: String(row["column"]) })),
    indexes: indexes.map((row) => String(row["name"])),
  };
}

/** What these migrations make. */
export function layoutAfter(names: readonly string[]): Layout {
  return afterwards(names, layoutOf);
}

/** What is in a database that its migrations did not make, or made otherwise; in words, empty where nothing is. */
export type Beyond = {
  /** "the trigger x" and the like: some act on what is kept by themselves. */
  readonly others: readonly string[];
  readonly changed: readonly string[];
};

/** `names` is its ledger, in the order in which it was carried out: a table says so to who reads how it was made. */
export function beyond(database: DatabaseSync, names: readonly string[]): Beyond {
  const expected = afterwards(names, (made) => {
    made.exec(LEDGER);
    return definitionsOf(made);
  });
  const found = [...definitionsOf(database)];
  return {
    others: found.filter(([what]) => !expected.has(what)).map(([what]) => `the ${what}`),
    changed: found
      .filter(([what, made]) => (expected.get(what) ?? made) !== made)
      .map(([what]) => `the ${what} is not as it was made`),
  };
}

/** What everything of a database was made with, by its kind and name. */
function definitionsOf(database: DatabaseSync): ReadonlyMap<string, string> {
  const rows = database
    .prepare(
      `select type, name, sql from sqlite_master where sql is not null
         and not (type = 'table' and name in ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))`,
    )
    .all();
  return new Map(
    rows.map((row) => [`${row["type"]} ${row["name"]}`, String(row["sql"]).replace(/\s+/g, " ").trim()]),
  );
}

/** They are carried out once, on nothing. */
function afterwards<Seen>(names: readonly string[], see: (database: DatabaseSync) => Seen): Seen {
  const database = new DatabaseSync(":memory:");
  try {
    for (const name of names)
      for (const statement of MIGRATIONS.find((each) => each.name === name)?.statements({ bytes: "" }) ?? [])
        database.exec(statement);
    return see(database);
  } finally {
    database.close();
  }
}
