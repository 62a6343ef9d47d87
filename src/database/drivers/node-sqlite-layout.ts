import { DatabaseSync } from "node:sqlite";
import type { Layout } from "../layout.ts";
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

/** What these migrations make: they are carried out once, on nothing. */
export function layoutAfter(names: readonly string[]): Layout {
  const database = new DatabaseSync(":memory:");
  try {
    for (const { statements } of MIGRATIONS.filter((each) => names.includes(each.name)))
      for (const statement of statements({ bytes: "" })) database.exec(statement);
    return layoutOf(database);
  } finally {
    database.close();
  }
}
