import { decodeText } from "#formats/bytes/decode.ts";
import { readTable } from "#formats/csv/read.ts";
import type { Column } from "#people/table-column.ts";
import { type Sayings, saidOf } from "./columns.ts";
import { linkedInTable } from "./linkedin/tables.ts";
import { HEADINGS_WITHIN, layoutOf } from "./table-layout.ts";

/**
 * Whether the headings of a table that was found beside other files say that it is of people: both their names, or whom
 * and how to reach them or where they work. One that was handed over by itself need say less. `head`: its first bytes.
 */
export function isTableOfPeople(
  head: Uint8Array,
  sayings: Sayings = { now: new Map(), before: [] },
): boolean {
  const { rows } = readTable(decodeText(head).text);
  if (linkedInTable(rows, "", { timeZone: "UTC" }) !== undefined) return true;
  const first = rows.slice(0, HEADINGS_WITHIN).map(({ cells }) => cells);
  const layout = layoutOf(rows, saidOf(sayings, first));
  const known = new Set(layout === undefined || layout.headings.length === 0 ? [] : layout.mapping);
  const isThere = (column: Column) => known.has(column);
  if (isThere("email")) return known.size > 1;
  // A name of one column may be a song's; one of a given and a family name is somebody's.
  return (isThere("given") && isThere("family")) || (WHOM.some(isThere) && MORE.some(isThere));
}

const WHOM = ["name", "given", "family"] as const;
const MORE = ["phone", "organization", "role", "address", "birthday", "howMet"] as const;
