import { EVERYTHING, type Row, TABLE_NAMES, type TableName } from "#database/everything.ts";
import { invalidInput } from "../invalid-input.ts";
import { EVERYTHING_VERSION } from "./all.ts";
import { type Doing, doingOf, isTheirs } from "./merge-doings.ts";
import type { Tables } from "./people-of.ts";
import { ROWS } from "./rows.ts";

export type RowProblem = {
  readonly table: TableName;
  /** Counts from 1 within its table. */
  readonly row: number;
  readonly reason: string;
};

export type ReadEverything =
  | { readonly kind: "read"; readonly tables: Tables; readonly problems: readonly RowProblem[] }
  | { readonly kind: "not-everything"; readonly says: string };

/** Rows of one table; ten times what the largest real network has. */
const MOST_ROWS = 3_000_000;
export const MOST_PROBLEMS = 100;

/**
 * Reads an export's parsed JSON. A row that is not what its table keeps is a problem and left aside, with whatever
 * hangs on it; the others are good. Only a file that is no export, or of a newer Weakties, is refused whole.
 */
export function readEverything(parsed: unknown): ReadEverything {
  if (!isFields(parsed) || !Object.hasOwn(parsed, "weakties"))
    return { kind: "not-everything", says: "This is not an export of Weakties." };
  const version = parsed["weakties"];
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return { kind: "not-everything", says: "This export does not say which version wrote it." };
  if (version > EVERYTHING_VERSION)
    return {
      kind: "not-everything",
      says: "A newer Weakties wrote this export. Bring this one up to date, then take it in.",
    };
  const { tables } = parsed;
  if (!isFields(tables)) return { kind: "not-everything", says: "This export has no tables in it." };
  return readTables(tables);
}

function readTables(tables: Readonly<Record<string, unknown>>): ReadEverything {
  const read: Partial<Record<TableName, readonly Row[]>> = {};
  const problems: RowProblem[] = [];
  for (const table of TABLE_NAMES) {
    const given = Object.hasOwn(tables, table) ? tables[table] : [];
    if (!Array.isArray(given))
      return { kind: "not-everything", says: `“${table}” in this export is not a list.` };
    if (given.length > MOST_ROWS)
      return { kind: "not-everything", says: `“${table}” in this export has more rows than can be true.` };
    const whyNot = table === "merge_rows" ? ofOthers(read.merges ?? []) : () => undefined;
    read[table] = goodRows(table, given, whyNot, problems);
  }
  read.merges = withWayBack(read as Tables, problems);
  return { kind: "read", tables: read as Tables, problems };
}

/** The rows that fit, each key once: of two with the same key the first stands. */
function goodRows(
  table: TableName,
  given: readonly unknown[],
  whyNot: (row: Row) => string | undefined,
  problems: RowProblem[],
): readonly Row[] {
  const good = new Map<string, Row>();
  for (const [at, each] of given.entries()) {
    const read = ROWS[table].safeParse(each);
    const key = read.success ? keyOf(table, read.data) : "";
    const reason = read.success && !good.has(key) ? whyNot(read.data) : reasonOf(read);
    if (read.success && reason === undefined) good.set(key, read.data);
    else if (problems.length < MOST_PROBLEMS) problems.push({ table, row: at + 1, reason: reason ?? "" });
  }
  return [...good.values()];
}

/** Merges of which the file has who went: without them, what pointed at them could not be led back. */
function withWayBack({ merges, merge_rows }: Tables, problems: RowProblem[]): readonly Row[] {
  const held = new Set(merge_rows.flatMap((row) => (isWhoWent(doingIn(row)) ? [row["merge_id"]] : [])));
  return merges.filter((row, at) => {
    if (held.has(row["id"] ?? "")) return true;
    const reason = "Who went in it is not in the file, so it cannot be taken apart.";
    if (problems.length < MOST_PROBLEMS) problems.push({ table: "merges", row: at + 1, reason });
    return false;
  });
}

function isWhoWent({ table, after }: Doing): boolean {
  return table === "people" && after === null;
}

function doingIn(row: Row): Doing {
  return doingOf(row as Parameters<typeof doingOf>[0]);
}

/** A merge did nothing to anybody but the two who became one in it. */
function ofOthers(merges: readonly Row[]): (row: Row) => string | undefined {
  const gone = new Map(merges.map((row) => [row["id"], String(row["merged_id"])]));
  const stayed = new Set(merges.flatMap((row) => [String(row["person_id"]), String(row["merged_id"])]));
  return (row) => {
    const goes = gone.get(row["merge_id"] ?? null);
    // Without its merge it hangs on nothing, as is told later.
    const isGood = goes === undefined || isTheirs(doingIn(row), goes, stayed);
    return isGood ? undefined : "It is of nobody who became one in its merge.";
  };
}

export function keyOf(table: TableName, row: Row): string {
  const values = EVERYTHING[table].map((column) => row[column]);
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

function reasonOf({ error }: ReturnType<(typeof ROWS)[TableName]["safeParse"]>): string {
  return error === undefined ? "The same row stands in the file twice." : invalidInput(error.issues).says;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
