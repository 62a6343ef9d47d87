import { CompiledQuery } from "kysely";
import type { Schema } from "./schema.ts";
import type { Tx } from "./transaction.ts";

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535: a person has 21. */
const ROWS_PER_INSERT = 400;

/**
 * Inserts rows of one shape, many at a time; rows whose key is there already are left as they are. Past the query
 * builder, which takes as long over thousands of values as the database does.
 */
export async function insertMany<Table extends keyof Schema>(
  tx: Tx,
  table: Table,
  rows: readonly Omit<Schema[Table], "owner_id">[],
  pause: () => Promise<void> = async () => {},
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const some = rows.slice(from, from + ROWS_PER_INSERT) as readonly Readonly<Record<string, unknown>>[];
    const values = some.flatMap((row) => [tx.owner, ...columns.map((column) => row[column])]);
    await tx.db.executeQuery(CompiledQuery.raw(statement(tx, table, columns, some.length), values));
    await pause();
  }
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
