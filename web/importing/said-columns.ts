import { capitalised } from "#people/shown.ts";
import { COLUMN_WORDS, type Column, isOfPeople, NOTHING } from "#people/table-column.ts";
import type { Plan } from "./plan.ts";

export type Table = Plan["tables"][number];

/** What stands in the form of one table. */
export type Chosen = {
  /** Whether its first row are headings, which is asked where none reads as such. */
  readonly headed: boolean;
  /** For each column, what it is; null leaves it out. */
  readonly holds: readonly (Column | null)[];
};

export function chosenAtFirst({ firstRow, columns }: Table): Chosen {
  return { headed: firstRow !== "somebody", holds: columns.map(({ holds }) => holds) };
}

/** One column is something else; another under the same heading is too, as that is how it is said. */
export function choose(table: Table, chosen: Chosen, at: number, column: Column | null): Chosen {
  const key = table.columns[at]?.key;
  const isMeant = (each: number) =>
    each === at || (chosen.headed && table.columns[each]?.key === key && key !== undefined);
  return { ...chosen, holds: chosen.holds.map((held, each) => (isMeant(each) ? column : held)) };
}

export function isChanged(table: Table, { headed, holds }: Chosen): boolean {
  const first = chosenAtFirst(table);
  return headed !== first.headed || holds.some((each, at) => each !== first.holds[at]);
}

/** Whether people could come of a table with such columns. */
export function tellsPeople({ holds }: Chosen): boolean {
  return isOfPeople(holds);
}

/** How the import is told of it: of known headings what is new, of others all. */
export function saidOf({ firstRow, columns }: Table, { headed, holds }: Chosen): readonly string[] {
  const said = columns.flatMap(({ key, place, holds: before }, at) => {
    const column = holds[at] ?? null;
    if (firstRow === "headings" && column === before) return [];
    return [`${headed ? key : place}=${(column === null ? undefined : COLUMN_WORDS.get(column)) ?? NOTHING}`];
  });
  return [...new Set(said)];
}

/** What was said before and now; of one heading the last counts. */
export function withSaid(before: readonly string[], now: readonly string[]): readonly string[] {
  const keyOf = (text: string) => text.slice(0, text.lastIndexOf("="));
  const anew = new Set(now.map(keyOf));
  return [...before.filter((each) => !anew.has(keyOf(each))), ...now];
}

/** A column as one speaks of it: its heading, or its place where it has none. */
export function calledOf({ heading, place }: Table["columns"][number], headed: boolean): string {
  return headed && heading !== "" ? heading : capitalised(place);
}

const NAMED = 3;

/** What of some tables is not understood, in a few words. */
export function leftOutInWords(tables: readonly Table[]): string {
  const names = tables.flatMap(({ columns, firstRow }) =>
    columns.filter(({ holds }) => holds === null).map((column) => calledOf(column, firstRow !== "somebody")),
  );
  if (names.length === 0) return "All of them are understood.";
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : "";
  return `Left out so far: ${names.slice(0, NAMED).join(", ")}${more}`;
}
