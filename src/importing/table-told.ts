import type { Row } from "#formats/csv/read.ts";
import { unguarded } from "#formats/csv/write.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { Column, Mapping } from "#people/table-column.ts";
import { columnKeys, placeKey } from "./columns.ts";

/** What the user is told of a table to say what its columns are; all of it bounded, on one line. */
export type TableTold = {
  readonly file: string;
  /**
   * How its first row was taken: as headings, because it reads as such; or else as "perhaps headings" or as somebody's,
   * which the user knows better.
   */
  readonly firstRow: "headings" | "perhaps headings" | "somebody";
  /** Whether anybody came of it: where not, nobody can tell yet which of its columns names people. */
  readonly names: boolean;
  /** Those with something in them, but for what belongs to the column beside it. */
  readonly columns: readonly ColumnTold[];
};

export type ColumnTold = {
  /** Its heading in the words that say what it is. */
  readonly key: string;
  /** The same for a table without headings: its place. */
  readonly place: string;
  readonly heading: string;
  /** The first of what stands under it. */
  readonly values: readonly string[];
  /** What it is taken for, or where nobody was found: what it seems to be. */
  readonly holds: Column | null;
};

const MOST_COLUMNS = 60;
const ROWS_LOOKED_AT = 1_000;
const VALUES = 2;
const SHOWN = 60;

/** A table as it was read: how, where its headings are or might be (undefined: nowhere), and what its columns hold. */
export type AsRead = Pick<TableTold, "file" | "firstRow" | "names"> & {
  readonly headings: Row | undefined;
  readonly mapping: Mapping;
};

/** Undefined where there is nothing under the headings. */
export function tableTold(rows: readonly Row[], as: AsRead): TableTold | undefined {
  const cells = as.headings?.cells ?? [];
  const keys = columnKeys(cells);
  const body = rows.filter(({ line }) => line > (as.headings?.line ?? 0)).slice(0, ROWS_LOOKED_AT);
  const width = Math.max(cells.length, as.mapping.length);
  const columns = Array.from({ length: width }, (_, at) => ({
    key: keys[at] ?? placeKey(at),
    place: placeKey(at),
    heading: shown(cells[at] ?? ""),
    values: firstOf(body, at),
    holds: as.mapping[at] ?? null,
  })).filter(({ values, holds }) => values.length > 0 && holds !== "label");
  if (columns.length === 0) return undefined;
  const { file, firstRow, names } = as;
  return { file, firstRow, names, columns: columns.slice(0, MOST_COLUMNS) };
}

function firstOf(body: readonly Row[], at: number): readonly string[] {
  const values = new Set<string>();
  for (const { cells } of body) {
    const value = shown(cells[at] ?? "");
    if (value !== "") values.add(value);
    if (values.size === VALUES) break;
  }
  return [...values];
}

function shown(cell: string): string {
  // Cells may hold a letter; what is not shown need not be looked at.
  return clipped(oneLine(unguarded(cell.slice(0, SHOWN * 4))), SHOWN);
}
