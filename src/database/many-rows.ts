import { CompiledQuery, type Insertable } from "kysely";
import type { Schema } from "./schema.ts";
import type { Tx } from "./transaction.ts";

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535: a person has 21. */
const ROWS_PER_INSERT = 400;

/**
 * Inserts rows of one shape, many at a time, asking for them as it goes; rows whose key is there already are left as
 * they are. Past the query builder, which takes as long over thousands of values as the database does.
 */
export async function insertMany<Table extends keyof Schema>(
  tx: Tx,
  table: Table,
  rows: Iterable<Omit<Insertable<Schema[Table]>, "owner_id">>,
  pause: () => Promise<void> = async () => {},
): Promise<void> {
  let columns: readonly string[] = [];
  let insert = { sql: "", rows: 0 };
  for (const some of chunksOf(rows as Iterable<Readonly<Record<string, unknown>>>)) {
    if (columns.length === 0) columns = Object.keys(some[0] ?? {});
    if (insert.rows !== some.length)
      insert = { sql: statement(tx, table, columns, some.length), rows: some.length };
    const values = some.flatMap((row) => [tx.owner, ...columns.map((column) => row[column])]);
    await tx.db.executeQuery(CompiledQuery.raw(insert.sql, values));
    await pause();
  }
}

/** Rows that are made as they are asked for are never all there at once. */
function* chunksOf<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let some: Row[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < ROWS_PER_INSERT) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** The names are the schema's own, never a user's. */
function statement({ backend }: Tx, table: string, columns: readonly string[], rows: number): string {
  const names = ["owner_id", ...columns].map((name) => `"${name}"`).join(", ");
  const width = columns.length + 1;
  const placeholder = (at: number) => (backend === "postgres" ? `$${at + 1}` : "?");
  const row = (at: number) =>
    `(${Array.from({ length: width }, (_, place) => placeholder(at * width + place)).join(", ")})`;
  const values = Array.from({ length: rows }, (_, at) => row(at)).join(", ");
  return `insert into "${table}" (${names}) values ${values} on conflict do nothing`;
}
