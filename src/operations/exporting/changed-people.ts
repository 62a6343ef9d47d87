import { type Row, TABLE_NAMES, type TableName } from "#database/everything.ts";
import type { Tables } from "./people-of.ts";
import { PARENT, type SortedTables } from "./sort-tables.ts";

/** Of whom another copy tells something that is not here, in whatever table it stands. */
export function changedIn(tables: Tables, rows: SortedTables): Set<string> {
  const byId = new Map<TableName, ReadonlyMap<string, Row>>();
  const find = (table: TableName, id: string) => {
    const rowsOf = byId.get(table) ?? new Map(tables[table].map((row) => [String(row["id"]), row]));
    byId.set(table, rowsOf);
    return rowsOf.get(id);
  };
  const changed = new Set<string>();
  const tell = (table: TableName, row: Row) => {
    if (table === "people") changed.add(String(row["id"]));
    for (const [column, of] of PARENT[table] ?? []) {
      const id = String(row[column] ?? "");
      if (of === "people") changed.add(id);
      else {
        const parent = of === "options" ? undefined : find(of, id);
        if (parent !== undefined) tell(of, parent);
      }
    }
    if (typeof row["person_id"] === "string") changed.add(row["person_id"]);
  };
  for (const table of TABLE_NAMES) {
    const { fresh, telling } = rows[table];
    for (const row of [...fresh, ...telling]) tell(table, row);
  }
  return changed;
}
