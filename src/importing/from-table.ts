import { MAX_ROWS, type Row, tableInSteps } from "#formats/csv/read.ts";
import { unguarded } from "#formats/csv/write.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { atOnce, partOf, type Steps } from "#time/steps.ts";
import { buildPerson, cutFrom, type Found, type FoundPoint } from "./build-person.ts";
import { type Column, isOfPeople, type Mapping, mappingOf } from "./columns.ts";
import { readBirthday, readDay } from "./day.ts";
import { paceIn } from "./met.ts";
import type { ImportedPerson, Parsed, Problem } from "./record.ts";

const ROWS_A_STEP = 250;
/** To part the cells is so much of the work. */
const ROWS_READ = 0.3;
/** LinkedIn puts "Notes:" and a paragraph before the headings; nobody puts more. */
const HEADINGS_WITHIN = 20;
/** Google's way of putting several values into one cell. */
const SEVERAL = " ::: ";
/** Exchange keeps a path into its directory where an address should be. */
const EXCHANGE_PATH = /^\/o=/i;

/**
 * Reads people from a table: LinkedIn's, Google's, Outlook's or anybody's by its headings. A mapping of the user's own
 * goes before them and counts for the columns in their order. Every good row is kept; every other is told with its line.
 */
export function peopleInTable(text: string, file: string, own?: Mapping): Parsed {
  return atOnce(tablePeopleInSteps(text, file, own));
}

/** The same in steps. */
export function* tablePeopleInSteps(text: string, file: string, own?: Mapping): Steps<Parsed> {
  const { rows, flaws, goesOn } = yield* partOf(tableInSteps(text), 0, ROWS_READ);
  if (goesOn) return { people: [], problems: [{ file, line: null, reason: TOO_LONG }], bad: 0 };
  const headings = findHeadings(rows, own !== undefined);
  if (headings === undefined) return { people: [], problems: [noHeadings(rows, file)], bad: 0 };
  const mapping = own ?? mappingOf(headings.cells);
  const people: ImportedPerson[] = [];
  const problems: Problem[] = flaws.map((flaw) => ({ file, ...flaw }));
  let bad = 0;
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_READ + (1 - ROWS_READ) * (at / rows.length);
    if (row.line <= headings.line) continue;
    const cutOff = at === rows.length - 1 && isCutOff(text, rows, headings);
    const whole = cutOff ? { ...row, cells: row.cells.slice(0, -1) } : row;
    const found = foundInRow(whole, headings, mapping);
    const person = buildPerson(found, { file, line: row.line });
    const reasons = [
      ...(cutOff ? [ENDS_WITHIN] : []),
      ...(person === undefined
        ? ["The row names nobody: no name, no address."]
        : [...cutFrom(found), ...unreadDays(whole, headings, mapping), ...surplusIn(whole, mapping)]),
    ];
    problems.push(...reasons.map((reason) => ({ file, line: row.line, reason })));
    if (person !== undefined) people.push(person);
    else bad += 1;
  }
  return { people, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)), bad };
}

/** Not so far as it goes: the first rows of a list that is nobody's own address book are of no use, and nobody's choice. */
const TOO_LONG =
  `There are more than ${MAX_ROWS.toLocaleString("en")} rows in it, more than anybody’s own address book has, so none ` +
  "were taken. Keep the rows of people you know; a longer list comes in as several files.";

const ENDS_WITHIN =
  "The file ends in the midst of a row; its last cell, which may be half of one, is left out.";

/** Whether the last row was broken off: no line ends it, and it alone has fewer cells than there are headings. */
function isCutOff(text: string, rows: readonly Row[], headings: Row): boolean {
  const [last] = rows.slice(-1);
  const wanted = headings.cells.length;
  if (last === undefined || /[\r\n]$/.test(text) || last.cells.length >= wanted) return false;
  return rows.every((row) => row === last || row.line < headings.line || row.cells.length >= wanted);
}

/** Days that no calendar has are told; the rest of the row came in. */
function unreadDays({ cells }: Row, headings: Row, mapping: Mapping): readonly string[] {
  return mapping.flatMap((column, at) => {
    const cell = oneLine(unguarded(cells[at] ?? ""));
    if ((column !== "connectedOn" && column !== "startsOn") || cell === "" || readDay(cell) !== null)
      return [];
    const heading = clipped(oneLine(headings.cells[at] ?? ""), HEADING_SHOWN);
    return [`${heading}: “${clipped(cell, HEADING_SHOWN)}” is no day that can be read; the rest came in.`];
  });
}

const HEADING_SHOWN = 40;

/** The row of headings of a table of people, or undefined where none of the first rows reads as one. */
function findHeadings(rows: readonly Row[], mapped = false): Row | undefined {
  if (mapped) return rows[0];
  return rows.slice(0, HEADINGS_WITHIN).find(({ cells }) => {
    const mapping = mappingOf(cells);
    const known = mapping.filter((column) => column !== null).length;
    return isOfPeople(mapping) && known >= Math.min(2, cells.length);
  });
}

function noHeadings(rows: readonly Row[], file: string): Problem {
  const reason =
    rows.length === 0
      ? "There is not a single row in it."
      : "No row in it reads as headings such as Name or E-mail, so nobody can tell what its columns mean.";
  return { file, line: rows[0]?.line ?? null, reason };
}

function foundInRow(row: Row, headings: Row, mapping: Mapping): Found {
  const cells = mapping.map((_, at) => unguarded(row.cells[at] ?? "").trim());
  const told = new Map<Column, string[]>();
  const extra: (readonly [string, string])[] = [];
  mapping.forEach((column, at) => {
    const cell = cells[at] ?? "";
    if (cell === "") return;
    if (column === null) extra.push([headings.cells[at]?.trim() || `column ${at + 1}`, cell]);
    else told.set(column, [...(told.get(column) ?? []), ...split(cell)]);
  });
  row.cells.slice(mapping.length).forEach((cell, beyond) => {
    if (cell.trim() !== "") extra.push([`column ${mapping.length + beyond + 1}`, unguarded(cell).trim()]);
  });
  const first = (column: Column) => told.get(column)?.[0] ?? "";
  const parts = [first("given"), first("middle"), first("family")].filter((part) => part !== "").join(" ");
  const name = first("name") || parts || first("nickname");
  return {
    name: first("suffix") === "" || first("name") !== "" ? name : `${name}, ${first("suffix")}`,
    points: pointsIn(cells, headings, mapping),
    affiliations: [
      { organization: first("organization"), role: first("role"), startsOn: readDay(first("startsOn")) },
    ],
    howMet: first("howMet"),
    notes: (told.get("notes") ?? []).join("\n"),
    birthday: readBirthday(first("birthday")),
    connectedOn: readDay(first("connectedOn")),
    paceMonths: paceIn(first("pace")),
    extra,
  };
}

/** A comma that was not quoted moves what comes after it: that is told, and kept. */
function surplusIn({ cells }: Row, mapping: Mapping): readonly string[] {
  const surplus = cells.slice(mapping.length).filter((cell) => cell.trim() !== "");
  if (surplus.length === 0) return [];
  const what = clipped(oneLine(surplus.join(", ")), SURPLUS_SHOWN);
  return [`The row has more cells than there are headings; “${what}” is kept as it stands.`];
}

const SURPLUS_SHOWN = 80;

function pointsIn(cells: readonly string[], headings: Row, mapping: Mapping): readonly FoundPoint[] {
  const points: FoundPoint[] = [];
  mapping.forEach((column, at) => {
    if (cells[at] === "") return;
    if (column !== "email" && column !== "phone" && column !== "url" && column !== "address") return;
    // Google writes a label's column before its values' column.
    const labels = mapping[at - 1] === "label" ? split(cells[at - 1] ?? "") : [];
    const values = split(cells[at] ?? "").flatMap((value) => severalIn(value, column));
    values.forEach((value, place) => {
      const label = labels[place] ?? labels[0] ?? headings.cells[at] ?? "";
      if (!EXCHANGE_PATH.test(value)) points.push({ kind: column, value, label: labelOf(label) });
      else points.push(...addressInBrackets(cells).map((value) => ({ kind: column, value, label: "" })));
    });
  });
  return points;
}

function split(cell: string): readonly string[] {
  return cell
    .split(SEVERAL)
    .map((value) => value.trim())
    .filter((value) => value !== "");
}

/** Several in one cell, as people and Weakties' own export write them. */
function severalIn(cell: string, column: Column): readonly string[] {
  if (column === "email") return addressesIn(cell);
  return column === "address" ? [cell] : cell.split(/;\s+/);
}

/** Several addresses in one cell, as people type them; a cell that is one stays as it is. */
function addressesIn(cell: string): readonly string[] {
  const bare = cell
    .split(/[;,\s]+/)
    .map((part) => part.replace(/^(?:mailto:)?<?|>$/gi, ""))
    .filter((part) => part !== "");
  return bare.every((part) => part.includes("@")) ? bare : [cell];
}

/** Beside Exchange's path the display name tells the address: "Jörg Müller (jm@example.com)". */
function addressInBrackets(cells: readonly string[]): readonly string[] {
  for (const cell of cells) {
    const found = /\(([^\s()]+@[^\s()]+)\)$/.exec(cell.slice(0, 500));
    if (found?.[1] !== undefined) return [found[1]];
  }
  return [];
}

const LABELS: readonly (readonly [string, RegExp])[] = [
  ["work", /work|business|company|arbeit|dienst/i],
  ["home", /home|private|personal|privat/i],
  ["mobile", /mobile|cell|handy/i],
];

/** "* Work" of Google and "Business Phone" of Outlook are "work"; a label of the user's own stays. */
function labelOf(text: string): string {
  const known = LABELS.find(([, pattern]) => pattern.test(text))?.[0];
  if (known !== undefined) return known;
  return mappingOf([text])[0] === null
    ? text
        .replace(/^\*\s*/, "")
        .trim()
        .toLowerCase()
    : "";
}
