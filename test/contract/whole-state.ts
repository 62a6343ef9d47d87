import { sql } from "kysely";
import type { TestHome } from "./stores.ts";

/** What the store keeps of its own work rather than of the network; an undone import stands there too. */
const LEDGERS = ["imports", "import_changes", "idempotency_keys", "migrations"];

/** Every row of every table but those, in an order that does not depend on when it was written. */
export async function wholeState(
  { home }: TestHome,
  without: readonly string[] = [],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { read } = home.databases;
  const tables = (await read.introspection.getTables()).map((each) => each.name);
  const found: Record<string, readonly string[]> = {};
  for (const table of tables.filter((each) => ![...LEDGERS, ...without].includes(each)).toSorted()) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(read);
    found[table] = rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
  }
  return found;
}
