import { type Decoded, decodeAs, encodeWestern } from "#formats/bytes/decode.ts";
import { type Row, readTable } from "#formats/csv/read.ts";
import { contactKey } from "#people/contact-point.ts";
import { looksLikeName } from "#people/looks-like-name.ts";
import { type Column, DAY_COLUMNS, isOfPeople, type Mapping } from "#people/table-column.ts";
import type { DayOrder } from "#time/day-order.ts";
import type { TouchKind } from "#timeline/touch.ts";
import {
  addressOf,
  isListOfOrganizations,
  isPlaceAlone,
  isTitle,
  labelIn,
  labelsInTurn,
  mappingOf,
  numberIn,
  placeKey,
  type Said,
} from "./columns.ts";
import { dayOrderOf, isEitherOrder } from "./day.ts";
import { mayTellContact } from "./last-contact.ts";
import { wayTold } from "./last-contact-heading.ts";
import { plainHeading } from "./plain-heading.ts";

/** How a table is laid out. */
export type Layout = {
  /** Empty where it has none. */
  readonly headings: readonly string[];
  readonly mapping: Mapping;
  /** What each heading says beyond that, found out once for all rows; see columns.ts. */
  readonly labels: readonly string[];
  /** Of a heading that names several ways in turn, the label of each; of any other, none. */
  readonly inTurn: readonly (readonly string[])[];
  /** Whether a cell names several organizations, by what its heading says. */
  readonly lists: readonly boolean[];
  readonly places: readonly string[];
  readonly numbers: readonly string[];
  /** Whether a column is called "Title". */
  readonly titles: readonly boolean[];
  /** How the last contact was, of which a heading tells the day. */
  readonly ways: readonly TouchKind[];
  readonly order: DayOrder;
  /** A day that may be read in either order, where no other tells which. */
  readonly guessed: string | undefined;
  /** Rows up to this line tell of nobody. */
  readonly headingsAt: number;
};

/** LinkedIn puts "Notes:" and a paragraph before the headings; nobody puts more. */
export const HEADINGS_WITHIN = 20;
const ROWS_LOOKED_AT = 200;
/** Of the cells of a column: one that was filled in wrong does not make another column of it. */
const MOST_OF_THEM = 0.8;

/**
 * What the columns of a table hold, by its headings or else by what stands in them; undefined where neither tells. What
 * the user said goes before both.
 */
export function layoutOf(rows: readonly Row[], said: Said = new Map()): Layout | undefined {
  const headings = headingsOf(rows, said);
  if (headings === undefined) return layoutByContents(rows, said);
  const body = rows.filter(({ line }) => line > headings.line);
  const worded = mappingOf(headings.cells, said);
  const known = withContacts(withNumbers(worded, headings.cells, body), headings.cells, body, said);
  const told = known.map((column, at) =>
    headings.cells[at]?.trim() === "" ? saidOfPlace(said, at, column) : column,
  );
  const mapping = withSeeming(told, headings.cells, body, said);
  return {
    ...saidBy(headings.cells),
    mapping,
    ...orderOf(body, headings.cells, mapping),
    headingsAt: headings.line,
  };
}

function saidBy(headings: readonly string[]) {
  return {
    headings,
    labels: headings.map(labelIn),
    inTurn: headings.map(labelsInTurn),
    lists: headings.map(isListOfOrganizations),
    places: headings.map(addressOf),
    numbers: headings.map(numberIn),
    titles: headings.map(isTitle),
    ways: headings.map(wayTold),
  };
}

/**
 * The row of headings of a table of people, or undefined where none of the first rows reads as one. One heading alone is
 * believed where no row has two.
 */
function headingsOf(rows: readonly Row[], said?: Said): Row | undefined {
  const first = rows.slice(0, HEADINGS_WITHIN).filter(({ cells }) => isOfPeople(mappingOf(cells, said)));
  return first.find(({ cells }) => knownIn(mappingOf(cells, said)) >= Math.min(2, cells.length)) ?? first[0];
}

/**
 * Where the user had to say what one column is, nobody knew these headings: what the others hold is told by what stands
 * in them, as it would be without any. Names are told by headings alone.
 */
function withSeeming(
  mapping: Mapping,
  headings: readonly string[],
  body: readonly Row[],
  said: Said,
): Mapping {
  const isSaid = (at: number) => said.has(plainHeading(headings[at] ?? ""));
  if (!mapping.some((column, at) => column !== null && isSaid(at))) return mapping;
  const seeming = mappingByContents(body);
  return mapping.map((column, at) => {
    const seems = seeming[at] ?? null;
    const isNew = column === null && !isSaid(at) && seems !== "name" && !mapping.includes(seems);
    return isNew ? seems : column;
  });
}

function saidOfPlace(said: Said, at: number, column: Column | null): Column | null {
  const of = said.get(placeKey(at));
  return of === undefined ? column : of;
}

/**
 * The row that would be the headings of a table in which none reads as such: the first that is not much shorter than
 * the others. A title, or a word on what the table is, may stand above it.
 */
export function headingsPerhaps(rows: readonly Row[]): Row | undefined {
  const first = rows.slice(0, HEADINGS_WITHIN);
  const filled = ({ cells }: Row) => cells.filter((cell) => cell.trim() !== "").length;
  const most = Math.max(0, ...first.map(filled));
  return first.find((row) => filled(row) > most / 2);
}

/** Whether something else stands in a row where most others have an address, a web page or a number. */
export function isHeadings({ cells }: Row, mapping: Mapping): boolean {
  return mapping.some((column, at) => {
    const cell = (cells[at] ?? "").trim();
    if (cell === "" || column === "name") return false;
    return LIKE.some(([like, is]) => like === column && !is(cell));
  });
}

/** What is known by how it is written. */
const LIKE: readonly (readonly [Column, (cell: string) => boolean])[] = [
  ["email", (cell) => contactKey("email", cell) !== undefined],
  ["url", (cell) => /^(?:https?:\/\/)?\S*linkedin\.com\/(?:in|pub)\//i.test(cell)],
  ["phone", (cell) => /^\+\d[\d ()/.-]{6,20}$/.test(cell)],
  ["name", looksLikeName],
];

function knownIn(mapping: Mapping): number {
  return mapping.filter((column) => column !== null).length;
}

const NUMBER = /^\+?[\d(][\d ()/.-]{4,22}$/;

/** The columns that are called by a place alone, "Work" and "Home", where there are numbers in them. */
function withNumbers(mapping: Mapping, headings: readonly string[], body: readonly Row[]): Mapping {
  return mapping.map((column, at) => {
    if (column !== null || !isPlaceAlone(headings[at] ?? "")) return column;
    const cells = body.map((row) => (row.cells[at] ?? "").trim()).filter((cell) => cell !== "");
    return cells.length > 0 && cells.every((cell) => NUMBER.test(cell)) ? "phone" : null;
  });
}

/**
 * Under "Last message" may stand the message itself: only where some cell tells when, the column tells of contact,
 * unless the user said that it does.
 */
function withContacts(
  mapping: Mapping,
  headings: readonly string[],
  body: readonly Row[],
  said: Said,
): Mapping {
  return mapping.map((column, at) => {
    if (column !== "lastContact" || said.has(plainHeading(headings[at] ?? ""))) return column;
    return body.some(({ cells }) => mayTellContact(cells[at] ?? "")) ? column : null;
  });
}

const ENGLISH = /birth|born|dob|connected|start|since|end|until|left|last\b|latest|recent|contacted/i;

/** Tables in English have the month first, unless one of their days cannot be read so. */
function orderOf(
  body: readonly Row[],
  headings: readonly string[],
  mapping: Mapping,
): Pick<Layout, "order" | "guessed"> {
  const columns = mapping.flatMap((column, at) => (DAY_COLUMNS.has(column) ? [at] : []));
  const told = dayOrderOf(cellsOf(body, columns));
  if (told !== undefined) return { order: told, guessed: undefined };
  const order = columns.every((at) => ENGLISH.test(headings[at] ?? "")) ? "month first" : "day first";
  for (const cell of cellsOf(body, columns)) if (isEitherOrder(cell)) return { order, guessed: cell };
  return { order, guessed: undefined };
}

/** One after the other: a short file can have more of them than an array holds, headings times rows. */
function* cellsOf(body: readonly Row[], columns: readonly number[]): Generator<string> {
  for (const { cells } of body) for (const at of columns) if (cells[at] !== undefined) yield cells[at];
}

/** A list that somebody keeps without headings: the column of addresses is known by them, and that of names. */
function layoutByContents(rows: readonly Row[], said: Said): Layout | undefined {
  const seeming = mappingByContents(rows);
  const mapping = seeming.map((column, at) => saidOfPlace(said, at, column));
  const isSaid = mapping.some((_, at) => said.has(placeKey(at))) && isOfPeople(mapping);
  if (!isSaid && !mapping.includes("email") && !mapping.includes("url")) return undefined;
  return { ...saidBy([]), mapping, order: "month first", guessed: undefined, headingsAt: 0 };
}

/** What columns seem to hold by what stands in most of their cells. */
export function mappingByContents(rows: readonly Row[]): Mapping {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const width = Math.max(0, ...looked.map(({ cells }) => cells.length));
  const mostAre = (at: number, is: (cell: string) => boolean) => {
    const cells = looked.map((row) => (row.cells[at] ?? "").trim()).filter((cell) => cell !== "");
    return cells.length >= looked.length / 2 && cells.filter(is).length >= cells.length * MOST_OF_THEM;
  };
  const mapping = Array.from({ length: width }, (_, at): Column | null => {
    return LIKE.find(([, is]) => mostAre(at, is))?.[0] ?? null;
  });
  const [name] = mapping.flatMap((column, at) => (column === "name" ? [at] : []));
  return mapping.map((column, at) => (column === "name" && at !== name ? null : column));
}

/** Charsets in which programs save tables that say nothing of it; windows-1252 has been tried by then. */
const CHARSETS = [
  "windows-1250",
  "iso-8859-2",
  "windows-1251",
  "windows-1254",
  "koi8-r",
  "macintosh",
  "shift_jis",
  "gbk",
  "big5",
  "euc-kr",
];
const HEAD = 4_000;
/** Headings that are the same in windows-1252, above names that are not. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  "windows-1250": /^[^\n]*(?:vezetéknév|keresztnév|utónév|családnév)/i,
  "windows-1254": /^[^\n]*(?:\bsoyad|\bsoyisim)/i,
};

/**
 * A table's text in the charset in which most of its headings read as words. Only where it is not Unicode, and only
 * where another charset does better than windows-1252.
 */
export function inItsCharset({ text, charset }: Decoded): string {
  const bytes = charset === "mixed" ? encodeWestern(text) : undefined;
  if (bytes === undefined) return text;
  let [best, most] = [text, readIn(text)];
  for (const name of CHARSETS) {
    const head = decodeAs(bytes.subarray(0, HEAD), name) ?? "";
    const known = readIn(head);
    const isBetter = known > most || (known === most && ALIKE[name]?.test(head));
    if (isBetter) [best, most] = [decodeAs(bytes, name) ?? text, known];
  }
  return best;
}

/** How many headings of a table read as something. */
function readIn(text: string): number {
  const headings = headingsOf(readTable(text.slice(0, HEAD)).rows);
  return headings === undefined ? 0 : knownIn(mappingOf(headings.cells));
}
