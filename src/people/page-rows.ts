import { bareName } from "./bare-name.ts";
import { foldText } from "./fold.ts";
import { isGivenName } from "./nicknames.ts";
import { OCCUPATION } from "./occupation.ts";
import { fieldCalled, isOfTable } from "./page-headings.ts";
import { isNameAlone } from "./people-in-line.ts";
import { type LinePart, type LineRead, NOTHING_READ, readLine } from "./read-line.ts";
import { oneLine } from "./shown.ts";
import { turnedName } from "./spoken-name.ts";
import { addressFits, spelledForAddress } from "./whose-address.ts";

const MOST_CELLS = 40;
const LONGEST_ROW = 2_000;

/** The columns of a table by its head; null for one that says nothing of them. */
export type Columns = readonly (LinePart | "given" | "family" | null)[];

const PARTED: readonly { readonly is: RegExp; readonly by: string | RegExp }[] = [
  { is: /\|.*\|| \| /u, by: "|" },
  { is: / {3,}/u, by: / {3,}/u },
  { is: / (?:[·•/]|\.{3,}) /u, by: / (?:[·•/]|\.{3,}) /u },
  { is: /^[^,<]*;[^,<]*$/u, by: ";" },
];

/** The cells of a row: parted by tabs, upright lines, wide blanks or points; one where it is no row. */
export function cellsIn(raw: string): readonly string[] {
  const row = raw.slice(0, LONGEST_ROW).replace(/^ +| +$/gu, "");
  const by = row.includes("\t") ? "\t" : PARTED.find(({ is }) => is.test(row))?.by;
  if (by === undefined) return [oneLine(row)];
  const inner = by === "|" ? row.replace(/^\||\|$/gu, "") : row;
  return inner.split(by, MOST_CELLS).map(oneLine);
}

/** What the columns are called, where a row is the head of a table. */
export function columnsIn(raw: string): Columns | undefined {
  const split = cellsIn(raw);
  const cells = split.length > 1 ? split : raw.slice(0, LONGEST_ROW).split(",").map(oneLine);
  const isHead = cells.length > 1 && cells.every((cell) => cell === "" || isOfTable(cell));
  const columns = cells.map((cell) => fieldCalled(cell) ?? null);
  return isHead && (columns.includes("name") || columns.includes("family")) ? columns : undefined;
}

/** In a column of titles stands what is before a name, where it is not what they are. */
const SHORT_TITLE = /^(?:(?:prof|dr|mr|mrs|ms|mx)\.? ?)+$/iu;
/** Times and years in a row are of the talk, or of long ago. */
const OF_THE_CLOCK = /^\d{1,2}[:.]\d{2}\b.{0,20}$|^\d{4}(?:\s*[-–—]\s*(?:\d{4})?)?$/u;

/** Whoever stands in a row below the head of a table, which may have its columns twice. */
export function peopleUnder(columns: Columns, cells: readonly string[]): readonly LineRead[] {
  const [first] = columns;
  const starts = columns.flatMap((column, at) => (column !== null && column === first ? [at] : []));
  const parts = starts.length > 0 ? starts : [0];
  return parts.flatMap((from, at) => {
    const person = personInRow(columns.slice(from, parts[at + 1]), cells.slice(from, parts[at + 1]));
    return person === undefined ? [] : [person];
  });
}

function personInRow(columns: Columns, cells: readonly string[]): LineRead | undefined {
  const of = (column: Columns[number]) => cells[columns.indexOf(column)] ?? "";
  const whole = turnedName(of("name")) || oneLine(`${of("given")} ${of("family")}`);
  const titled = SHORT_TITLE.test(of("role"));
  const name = titled ? `${of("role")} ${whole}` : whole;
  if (!/\p{L}{2}/u.test(bareName(whole))) return undefined;
  const { role, organization } = readLine(`x, ${titled ? "" : of("role")}`);
  const email = readLine(of("email")).email;
  const both = role !== "" && organization !== "";
  return {
    ...NOTHING_READ,
    name,
    role: titled ? "" : both ? role : of("role"),
    organization: of("organization") || (both ? organization : ""),
    email,
    phone: of("phone"),
    url: of("url"),
  };
}

/** The people of a row without a head, each with the cells that are theirs: one, or several with as much each. */
export function peopleInRow(cells: readonly string[]): readonly (readonly string[])[] {
  const told = cells.filter((cell) => cell !== "" && !OF_THE_CLOCK.test(cell));
  const first = told.findIndex(isNameAlone);
  const name = told[first];
  if (name === undefined) return [];
  const areSeveral = told.filter((cell) => cell.includes("@")).length > 1;
  const others = told.flatMap((cell, at) =>
    at > first &&
    isNameAlone(cell) &&
    (areSeveral || isGivenName(foldText(bareName(cell)).split(" ")[0] ?? ""))
      ? [at]
      : [],
  );
  const groups = [first, ...others].map((from, at) => told.slice(from, others[at]));
  if (others.length > 0 && first === 0 && groups.every((group) => group.length === groups[0]?.length))
    return groups;
  // Whoever else stands in a row supervises them, or is spoken of: an address may be of either.
  const theirs = told.filter(
    (cell, at) =>
      at !== first &&
      !others.includes(at) &&
      (at > first || /@/.test(cell) || OCCUPATION.test(cell)) &&
      (others.length === 0 || !cell.includes("@") || addressFits(cell, spelledForAddress(name)) > 0),
  );
  return [[name, ...theirs]];
}

/** "ana.ruiz [at] example [dot] org", as pages write an address for people to read. */
export function addressesSpelled(text: string): string {
  return text
    .replace(/ ?[[({] ?(?:at|@|ät) ?[\])}] ?/giu, "@")
    .replace(/ ?[[({] ?(?:dot|punkt|\.) ?[\])}] ?/giu, ".");
}
