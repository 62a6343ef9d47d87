import { type Kysely, type SqlBool, sql } from "kysely";
import { behindEach, portions } from "./portions.ts";
import type { Tx } from "./transaction.ts";

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/**
 * The tables that are the user's own words and facts, parents before children, with their keys (the owner leads every
 * one and is not told). Left out is what can be worked out again (ties, search words), what belongs to one program
 * or home alone (idempotency keys, the key that seals reviews, the marks of whom was erased, accounts elsewhere, letters on their way), and the journals that undo an import:
 * of imports goes along what tells where a fact is from.
 */
export const EVERYTHING = {
  settings: ["key"],
  own_addresses: ["address"],
  leaving_done: ["address", "item"],
  programmes: ["id"],
  stage_overrides: ["id"],
  imports: ["id"],
  people: ["id"],
  other_names: ["person_id", "name_key"],
  contact_points: ["person_id", "kind", "key"],
  organizations: ["id"],
  affiliations: ["id"],
  interviews: ["id"],
  interview_questions: ["interview_id", "position"],
  touches: ["id"],
  drafts: ["id"],
  reviews: ["id"],
  review_answers: ["id"],
  shared_entries: ["id"],
  advice: ["id"],
  promises: ["id"],
  options: ["id"],
  evidence: ["id"],
  verdicts: ["id"],
  questions: ["id"],
  projections: ["id"],
  help: ["id"],
  mentor_answers: ["person_id"],
  documents: ["id"],
  document_contents: ["document_id"],
  efforts: ["id"],
  sprints: ["id"],
  introductions: ["id"],
  leads: ["id"],
  lead_thanks: ["lead_id", "person_id"],
  needs: ["id"],
  acquaintances: ["person_id", "other_id"],
  sync_remarks: ["id"],
  merges: ["id"],
  merge_rows: ["merge_id", "position"],
  told_apart: ["person_id", "other_id"],
  not_now: ["key"],
  left_out_keys: ["key"],
  kept_mail: ["key"],
} as const satisfies Record<string, readonly string[]>;

export type TableName = keyof typeof EVERYTHING;
export const TABLE_NAMES = Object.keys(EVERYTHING) as readonly TableName[];

/** Tables of which no more is the user's than these columns. */
const ONLY: { readonly [Table in TableName]?: readonly string[] } = { imports: ["id", "files", "at"] };

/** The formats of an import that took in whole copies and nothing else, as they are or packed, in whichever order. */
const WHOLE_COPIES = ["weakties", "zip weakties", "weakties zip"];

/** SQLite takes 32,766 parameters in one statement; fewer make a statement that is compiled sooner. */
const MOST_PARAMETERS = 8_000;

/** Read in one go without keeping others waiting that one would notice. */
const ROWS_AT_ONCE = 2_000;

/** All rows of one table, in the order of its key, without the owner. */
export async function readTable(tx: Tx, table: TableName): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const some of rowsOf(tx, table)) for (const row of some) rows.push(row);
  return rows;
}

/** The same, so many rows at a time: of a large table no more need be in memory. */
export async function* rowsOf(tx: Tx, table: TableName): AsyncIterable<readonly Row[]> {
  const columns = await columnsOf(tx, table);
  if (columns.length === 0) return;
  const keys = EVERYTHING[table];
  let query = tables(tx)
    .selectFrom(table)
    .select(columns)
    .where("owner_id", "=", tx.owner)
    .limit(ROWS_AT_ONCE);
  for (const key of keys) query = query.orderBy(key);
  // What was undone tells nothing, and neither does the taking in of a whole copy.
  if (table === "imports")
    query = query.where("undone_at", "is", null).where("format", "not in", WHOLE_COPIES);
  const after = (last: readonly Row[string][]) =>
    last.length === 0
      ? query.execute()
      : query
          .where(sql<SqlBool>`(${sql.join(keys.map((key) => sql.ref(key)))}) > (${sql.join(last)})`)
          .execute();
  yield* behindEach([], after, (row) => keys.map((key) => row[key] ?? null));
}

/** The columns of a table that has any rows, but for the owner. */
async function columnsOf(tx: Tx, table: TableName): Promise<readonly string[]> {
  const only = ONLY[table];
  if (only !== undefined) return only;
  const [first] = await tables(tx)
    .selectFrom(table)
    .selectAll()
    .where("owner_id", "=", tx.owner)
    .limit(1)
    .execute();
  return first === undefined ? [] : Object.keys(first).filter((column) => column !== "owner_id");
}

/** The largest that any of some columns holds in any row of a table that has them; 0 where there is none. */
export async function largestIn(tx: Tx, table: TableName, columns: readonly string[]): Promise<number> {
  let largest = 0;
  const there = await columnsOf(tx, table);
  for (const column of columns) {
    if (!there.includes(column)) continue;
    const [row] = await tables(tx)
      .selectFrom(table)
      .select((select) => select.fn.max(column).as("largest"))
      .where("owner_id", "=", tx.owner)
      .execute();
    largest = Math.max(largest, Number(row?.["largest"] ?? 0));
  }
  return largest;
}

/** Some columns of all rows of one table. */
export async function readColumns(
  tx: Tx,
  table: TableName,
  columns: readonly string[],
): Promise<readonly Row[]> {
  return tables(tx).selectFrom(table).select(columns).where("owner_id", "=", tx.owner).execute();
}

export async function countRows(tx: Tx, table: TableName): Promise<number> {
  const [row] = await tables(tx)
    .selectFrom(table)
    .select((select) => select.fn.countAll().as("count"))
    .where("owner_id", "=", tx.owner)
    .execute();
  return Number(row?.["count"]);
}

/** Adds rows; one whose key (or other unique value) is there already is left as it is. Answers how many were added. */
export async function addRows(tx: Tx, table: TableName, rows: readonly Row[]): Promise<number> {
  let added = 0;
  for (const some of rowPortions(rows)) {
    const results = await tables(tx)
      .insertInto(table)
      .values(some.map((row) => ({ owner_id: tx.owner, ...row })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const { numInsertedOrUpdatedRows } of results) added += Number(numInsertedOrUpdatedRows ?? 0n);
  }
  return added;
}

/** Puts rows in the place of those with the same keys. */
export async function replaceRows(tx: Tx, table: TableName, rows: readonly Row[]): Promise<void> {
  const keys: readonly string[] = ["owner_id", ...EVERYTHING[table]];
  for (const some of rowPortions(rows)) {
    const columns = Object.keys(some[0] ?? {}).filter((column) => !keys.includes(column));
    await tables(tx)
      .insertInto(table)
      .values(some.map((row) => ({ owner_id: tx.owner, ...row })))
      .onConflict((conflict) =>
        conflict
          .columns(keys)
          .doUpdateSet((set) =>
            Object.fromEntries(columns.map((column) => [column, set.ref(`excluded.${column}`)])),
          ),
      )
      .execute();
  }
}

/** Takes away the questions of some conversations, for others to stand in their place. */
export async function removeQuestions(tx: Tx, interviewIds: readonly string[]): Promise<void> {
  for (const some of portions(interviewIds)) {
    await tx.db
      .deleteFrom("interview_questions")
      .where("owner_id", "=", tx.owner)
      .where("interview_id", "in", some)
      .execute();
  }
}

function rowPortions(rows: readonly Row[]): Iterable<readonly Row[]> {
  const columns = Object.keys(rows[0] ?? {}).length + 1;
  return portions(rows, Math.max(1, Math.floor(MOST_PARAMETERS / columns)));
}

/** The tables by name: which one it is, is only known when it runs. */
function tables(tx: Tx): Kysely<Record<string, Record<string, Value>>> {
  return tx.db as unknown as Kysely<Record<string, Record<string, Value>>>;
}
