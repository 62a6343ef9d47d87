import type { Kysely } from "kysely";
import type { Row, Value } from "../everything.ts";
import { changesWith } from "../people/told.ts";
import type { Tx } from "../transaction.ts";

/**
 * What a merge did to one row. `key` finds the row as it stands now; of a row that was held back because the other had
 * an equal one, `key` is that other's, `before` the whole of it and `after` null.
 */
export type Changed = {
  readonly table: string;
  readonly key: Row;
  readonly before: Row;
  readonly after: Row | null;
};

/** What a row that was held back hangs on, besides a person: without it, it cannot come back. */
const NEEDS: Readonly<Record<string, readonly (readonly [column: string, table: string])[]>> = {
  affiliations: [["organization_id", "organizations"]],
  evidence: [["option_id", "options"]],
  lead_thanks: [["lead_id", "leads"]],
  acquaintances: [
    ["person_id", "people"],
    ["other_id", "people"],
  ],
  told_apart: [
    ["person_id", "people"],
    ["other_id", "people"],
  ],
};

const ROWS_AT_ONCE = 500;

export async function keepJournal(tx: Tx, mergeId: string, changed: readonly Changed[]): Promise<void> {
  for (let from = 0; from < changed.length; from += ROWS_AT_ONCE) {
    const rows = changed.slice(from, from + ROWS_AT_ONCE).map((each, at) => ({
      owner_id: tx.owner,
      merge_id: mergeId,
      position: from + at,
      table_name: each.table,
      row_key: JSON.stringify(each.key),
      before: JSON.stringify(each.before),
      after: each.after && JSON.stringify(each.after),
    }));
    await tx.db.insertInto("merge_rows").values(rows).execute();
  }
}

export async function readJournal(tx: Tx, mergeId: string): Promise<readonly Changed[]> {
  const rows = await tx.db
    .selectFrom("merge_rows")
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where("merge_id", "=", mergeId)
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    table: row.table_name,
    key: JSON.parse(row.row_key) as Row,
    before: JSON.parse(row.before ?? "{}") as Row,
    after: row.after === null ? null : (JSON.parse(row.after) as Row),
  }));
}

/** Rows that merges held back because an equal one stood there, as `table, space, id`: another copy may still have them. */
export async function heldBack(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom("merge_rows")
    .select(["table_name", "before"])
    .where("owner_id", "=", tx.owner)
    .where("after", "is", null)
    .where("table_name", "!=", "people")
    .execute();
  return new Set(
    rows.flatMap(({ table_name, before }) => {
      const { id } = JSON.parse(before ?? "{}") as Row;
      return id === undefined ? [] : [`${table_name} ${id}`];
    }),
  );
}

/**
 * Takes changes back, the last one first. A column that has another value by now than the merge gave it was changed
 * since, and stays; so does a row that is gone. Answers what would have been taken back of the columns that stayed.
 */
export async function takeBack(tx: Tx, changed: readonly Changed[]): Promise<readonly Changed[]> {
  // Whoever went comes first: the other rows hang on them.
  for (const each of changed) if (each.table === "people" && each.after === null) await bringBack(tx, each);
  await leadBack(tx, changed.filter(isLed));
  const stayed: Changed[] = [];
  for (const each of changed.filter((every) => !isLed(every)).toReversed()) {
    if (each.after !== null) stayed.push(...(await changeBack(tx, { ...each, after: each.after })));
    else if (each.table !== "people") await bringBack(tx, each);
  }
  return stayed;
}

/** A row known by one column, in which another was changed: nearly all are, and many go in one statement. */
function isLed({ table, key, after }: Changed): boolean {
  return (
    table !== "people" &&
    after !== null &&
    Object.keys(key).length === 1 &&
    Object.keys(after).length === 1 &&
    Object.keys(key)[0] !== Object.keys(after)[0]
  );
}

async function leadBack(tx: Tx, led: readonly Changed[]): Promise<void> {
  const alike = Map.groupBy(led, ({ table, key, before, after }) =>
    JSON.stringify([table, Object.keys(key), before, after]),
  );
  for (const some of alike.values()) {
    const [first] = some;
    const [known] = Object.keys(first?.key ?? {});
    const [[column, value] = ["", null]] = Object.entries(first?.after ?? {});
    if (first === undefined || known === undefined) continue;
    for (let from = 0; from < some.length; from += ROWS_AT_ONCE) {
      const keys = some.slice(from, from + ROWS_AT_ONCE).map(({ key }) => key[known] ?? null);
      await tables(tx)
        .updateTable(first.table)
        .set({ ...first.before })
        .where("owner_id", "=", tx.owner)
        .where(known, "in", keys)
        .where(column, "=", value)
        .execute();
    }
  }
}

async function changeBack(tx: Tx, each: Changed & { readonly after: Row }): Promise<readonly Changed[]> {
  const now = await findRow(tx, each.table, each.key);
  if (now === undefined) return [];
  const unchanged = (column: string) => {
    const by = changesWith(column) in each.after ? changesWith(column) : column;
    return now[by] === each.after[by];
  };
  const back = Object.entries(each.before).filter(([column]) => unchanged(column));
  if (back.length > 0) await updateRow(tx, each.table, each.key, Object.fromEntries(back));
  const kept = Object.keys(each.before).filter((column) => !unchanged(column));
  if (kept.length === 0) return [];
  const of = (row: Row) => Object.fromEntries(kept.map((column) => [column, row[column] ?? null]));
  return [{ ...each, before: of(each.before), after: of(each.after) }];
}

async function bringBack(tx: Tx, { table, key, before }: Changed): Promise<void> {
  let row = before;
  for (const [column, of] of NEEDS[table] ?? []) {
    if (await isThere(tx, of, row[column] ?? null)) continue;
    // Two organizations became one meanwhile: the equal row has moved there.
    const twin = table === "affiliations" ? await findRow(tx, table, key) : undefined;
    if (twin === undefined) return;
    row = { ...row, [column]: twin[column] ?? null };
  }
  await tables(tx)
    .insertInto(table)
    .values({ ...row, owner_id: tx.owner })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function isThere(tx: Tx, table: string, id: Value): Promise<boolean> {
  return id === null || (await findRow(tx, table, { id })) !== undefined;
}

export async function findRow(tx: Tx, table: string, key: Row): Promise<Row | undefined> {
  let query = tables(tx).selectFrom(table).selectAll().where("owner_id", "=", tx.owner);
  for (const [column, value] of Object.entries(key)) query = query.where(column, "=", value);
  return query.executeTakeFirst();
}

export async function updateRow(tx: Tx, table: string, key: Row, values: Row): Promise<void> {
  let query = tables(tx)
    .updateTable(table)
    .set({ ...values })
    .where("owner_id", "=", tx.owner);
  for (const [column, value] of Object.entries(key)) query = query.where(column, "=", value);
  await query.execute();
}

export async function removeRow(tx: Tx, table: string, key: Row): Promise<void> {
  let query = tables(tx).deleteFrom(table).where("owner_id", "=", tx.owner);
  for (const [column, value] of Object.entries(key)) query = query.where(column, "=", value);
  await query.execute();
}

export async function rowsWhere(
  tx: Tx,
  table: string,
  column: string,
  value: string,
): Promise<readonly Row[]> {
  return tables(tx)
    .selectFrom(table)
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .where(column, "=", value)
    .execute();
}

/** The tables by name: which one it is, is only known when it runs. */
function tables(tx: Tx): Kysely<Record<string, Record<string, Value>>> {
  return tx.db as unknown as Kysely<Record<string, Record<string, Value>>>;
}
