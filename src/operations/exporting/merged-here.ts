import { type Row, readColumns, type TableName } from "#database/everything.ts";
import { type Merge, nowCalled } from "#database/merging/merged-away.ts";
import { readToldApart } from "#database/merging/told-apart.ts";
import type { Tx } from "#database/transaction.ts";
import type { MergeId, PersonId } from "#people/id.ts";
import type { Tables } from "./people-of.ts";

/** Columns that name a person. */
const PEOPLE = ["person_id", "introducer_id", "other_id", "subject_id"] as const;

/** Texts with the id of a person in them. */
const TEXTS: { readonly [Table in TableName]?: string } = { not_now: "key", leaving_done: "item" };
/** Tables of pairs of people, the smaller id first. */
const PAIRS: ReadonlySet<TableName> = new Set(["acquaintances", "told_apart"]);

/**
 * Another copy of the book may know two people where this one has one, or one where this one has two. The first are led
 * to the one they became here. The second become one once the file is in (`toMerge`): its own record of the merge
 * would not know the rows of this home.
 */
export async function mergedHere(
  tx: Tx,
  tables: Tables,
  planned: ReadonlyMap<string, PersonId> = new Map(),
): Promise<{
  readonly merged: Tables;
  readonly toMerge: readonly Omit<Merge, "name">[];
  /** Who stands here for people of the file who went. */
  readonly now: ReadonlyMap<string, PersonId>;
}> {
  const given = new Set(tables.people.map((row) => String(row["id"])));
  const now = new Map([
    ...(await nowCalled(tx, [...given])),
    ...[...planned].filter(([id]) => given.has(id)),
  ]);
  const here = new Set((await readColumns(tx, "people", ["id"])).map((row) => row["id"]));
  const apart = await readToldApart(tx);
  const twoHere = tables.merges.filter(
    ({ merged_id: goes = null }) => here.has(goes) && !given.has(String(goes)),
  );
  const toMerge = twoHere.filter((row) => {
    const pair = [String(row["person_id"]), String(row["merged_id"])].toSorted().join(" ");
    return !apart.has(pair);
  });
  if (now.size === 0 && twoHere.length === 0) return { merged: tables, toMerge: [], now };
  const open = new Set(twoHere.map((row) => row["id"]));
  const led = Object.entries(tables).map(([table, rows]): [string, readonly Row[]] => [
    table,
    ledTo(table as TableName, rows, now),
  ]);
  const merged: Tables = {
    ...(Object.fromEntries(led) as Tables),
    merges: tables.merges.filter((row) => !open.has(row["id"] ?? null)),
    merge_rows: tables.merge_rows.filter((row) => !open.has(row["merge_id"] ?? null)),
  };
  return { merged, toMerge: toMerge.map(toMergeHere), now };
}

function ledTo(table: TableName, rows: readonly Row[], now: ReadonlyMap<string, PersonId>): readonly Row[] {
  if (now.size === 0) return rows;
  if (table === "people") return rows.filter((row) => !now.has(String(row["id"])));
  const led = rows.map((row) => ledRow(table, row, now));
  return PAIRS.has(table) ? led.flatMap(inOrder) : led;
}

function ledRow(table: TableName, row: Row, now: ReadonlyMap<string, PersonId>): Row {
  const text = TEXTS[table];
  if (text !== undefined)
    return { ...row, [text]: String(row[text]).replace(PERSON_ID, (id) => now.get(id) ?? id) };
  const led = PEOPLE.flatMap((column) => {
    const id = now.get(String(row[column]));
    return id === undefined ? [] : [[column, id] as const];
  });
  return led.length === 0 ? row : { ...row, ...Object.fromEntries(led) };
}

const PERSON_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** Nobody is one of two with themselves. */
function inOrder(row: Row): readonly Row[] {
  const [person_id = "", other_id = ""] = [String(row["person_id"]), String(row["other_id"])].toSorted();
  return person_id === other_id ? [] : [{ ...row, person_id, other_id }];
}

function toMergeHere(row: Row): Omit<Merge, "name"> {
  return {
    id: String(row["id"]) as MergeId,
    personId: String(row["person_id"]) as PersonId,
    mergedId: String(row["merged_id"]) as PersonId,
    at: Number(row["at"]),
  };
}
