import type { Decoded } from "#formats/bytes/decode.ts";
import { MAX_ROWS, type Row, tableInSteps } from "#formats/csv/read.ts";
import { unguarded } from "#formats/csv/write.ts";
import { addressesIn } from "#formats/mail/addresses.ts";
import { looksLikeName } from "#people/looks-like-name.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { turnedName } from "#people/spoken-name.ts";
import type { Column } from "#people/table-column.ts";
import type { DayOrder } from "#time/day-order.ts";
import { atOnce, partOf, type Steps } from "#time/steps.ts";
import { buildPerson, cutFrom, namesNobody } from "./build-person.ts";
import { headingSet, isPlaceKey, mappingOf, type Said, type Sayings, saidOf } from "./columns.ts";
import { readDay } from "./day.ts";
import { foundInRow } from "./found-in-row.ts";
import { CountedBack, contactOn, contactsInRow } from "./last-contact.ts";
import { linkedInTable } from "./linkedin/tables.ts";
import type { Clock } from "./monica-touches.ts";
import { plainHeading } from "./plain-heading.ts";
import { addressInBrackets, EXCHANGE_PATH } from "./reached-in-row.ts";
import type { ImportedPerson, ImportedTouch, Parsed, Problem } from "./record.ts";
import { DAYS_AS_NUMBERS, unspoilt } from "./spreadsheet-cells.ts";
import {
  HEADINGS_WITHIN,
  headingsPerhaps,
  inItsCharset,
  isHeadings,
  type Layout,
  layoutOf,
  mappingByContents,
} from "./table-layout.ts";
import { type TableTold, tableTold } from "./table-told.ts";

const ROWS_A_STEP = 250;
/** To part the cells is so much of the work. */
const ROWS_READ = 0.3;

/**
 * Reads people from a table: LinkedIn's, Google's, Outlook's or anybody's by its headings. What the user said
 * of headings goes before that. Every good row is kept; every other is told with its line.
 */
export function peopleInTable(text: string, file: string, said?: Said): Parsed {
  const sayings = said && { now: said, before: [] };
  return atOnce(tablePeopleInSteps({ text, charset: "utf-8" }, file, sayings));
}

/**
 * The same in steps, out of bytes of which the charset may have been guessed wrong; days and hours are by the user's
 * clock.
 */
export function* tablePeopleInSteps(
  decoded: Decoded,
  file: string,
  sayings: Sayings = { now: new Map(), before: [] },
  clock: Clock & { readonly owner?: string } = { now: Number.POSITIVE_INFINITY, timeZone: "UTC" },
): Steps<Parsed> {
  const text = inItsCharset(decoded);
  const { rows, flaws, goesOn } = yield* partOf(tableInSteps(text), 0, ROWS_READ);
  if (goesOn) return { people: [], problems: [{ file, line: null, reason: TOO_LONG }], bad: 0 };
  const ofLinkedIn = linkedInTable(rows, file, clock);
  if (ofLinkedIn !== undefined) return ofLinkedIn;
  const said = saidOf(
    sayings,
    rows.slice(0, HEADINGS_WITHIN).map(({ cells }) => cells),
  );
  const layout = layoutOf(rows, said);
  if (layout === undefined) return peopleOnLines(text, file) ?? noHeadings(rows, file, said);
  const people: ImportedPerson[] = [];
  const touches: ImportedTouch[] = [];
  const countedBack = new CountedBack();
  const problems: Problem[] = flaws.map((flaw) => ({ file, ...flaw }));
  if (layout.headings.length === 0 && !isSaidByPlace(said))
    problems.push({ file, line: null, reason: WITHOUT_HEADINGS });
  let bad = 0;
  let numbered = false;
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_STEP === ROWS_A_STEP - 1) yield ROWS_READ + (1 - ROWS_READ) * (at / rows.length);
    if (row.line <= layout.headingsAt) continue;
    const cutOff = at === rows.length - 1 && isCutOff(text, rows, layout);
    const read = unspoilt(cutOff ? { ...row, cells: row.cells.slice(0, -1) } : row, layout);
    const whole = read.row;
    numbered ||= read.numbered;
    const contacts = contactsInRow(whole, layout, clock);
    const { firm, ...found } = foundInRow(whole, layout, contacts.columns);
    if (isBroken(row, layout.headings)) {
      problems.push({ file, line: row.line, reason: brokenInWords(layout.headings.length) });
      bad += 1;
      continue;
    }
    const person = firm === undefined ? buildPerson(found, { file, line: row.line }) : undefined;
    const reasons = [
      ...(cutOff ? [ENDS_WITHIN] : []),
      ...(person === undefined
        ? [firm === undefined ? namesNobody("row", found) : isOfFirm(firm)]
        : [
            ...read.reasons,
            ...cutFrom(found),
            ...unreadDays(whole, layout),
            ...pathsIn(whole, layout),
            ...contacts.reasons,
            ...surplusIn(whole, layout),
          ]),
    ];
    problems.push(...reasons.map((reason) => ({ file, line: row.line, reason })));
    if (person === undefined) {
      if (firm === undefined) bad += 1;
      continue;
    }
    people.push(person);
    countedBack.add(whole, contacts.countedBack);
    for (const { day, kind } of contacts.days) touches.push(contactOn(day, kind, person, clock));
  }
  if (layout.guessed !== undefined)
    problems.push({ file, line: null, reason: orderGuessed(layout.guessed, layout.order) });
  problems.push(...countedBack.problems(layout.headings, file));
  if (numbered) problems.push({ file, line: null, reason: DAYS_AS_NUMBERS });
  return {
    people,
    touches,
    problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    bad,
    table: tableAsLaidOut(rows, file, layout, people.length > 0),
    ...(layout.headings.length === 0 ? {} : { headings: headingSet(layout.headings) }),
  };
}

/** Which order was taken for a day that may be either; another is said by whoever knows. */
function orderGuessed(cell: string, order: DayOrder): string {
  const day = readDay(cell, order);
  const read = day === null ? "" : ` as ${day}`;
  return `“${clipped(oneLine(cell), HEADING_SHOWN)}” is read${read}, the ${order === "month first" ? "month" : "day"} first: no day in the table tells which it is.`;
}

const CONNECTED_ON =
  /^(?:connected on|verbunden am|vernetzt am|en relation depuis|conectado el|collegato il)$/iu;

/** LinkedIn writes every cell of a row, also the empty ones: one alone is no name. */
function isBroken({ cells }: Row, headings: readonly string[]): boolean {
  return cells.length === 1 && headings.some((each) => CONNECTED_ON.test(each.trim())) && headings.length > 3;
}

function brokenInWords(count: number): string {
  return `The row has one cell where ${count} belong, so nobody was read in it.`;
}

function isOfFirm(firm: string): string {
  return `The row is an organization’s (${clipped(oneLine(firm), HEADING_SHOWN)}), and no person’s.`;
}

function isSaidByPlace(said: Said = new Map()): boolean {
  return [...said.keys()].some(isPlaceKey);
}

/** Not so far as it goes: the first rows of a list that is nobody's own address book are of no use, and nobody's choice. */
const TOO_LONG =
  `There are more than ${MAX_ROWS.toLocaleString("en")} rows in it, more than anybody’s own address book has, so none ` +
  "were taken. Keep the rows of people you know; a longer list comes in as several files.";

const WITHOUT_HEADINGS = "It has no headings; what its columns mean was told by what stands in them.";
const ENDS_WITHIN =
  "The file ends in the midst of a row; its last cell, which may be half of one, is left out.";

/** Whether the last row was broken off: no line ends it, and it alone has fewer cells than there are headings. */
function isCutOff(text: string, rows: readonly Row[], { headings, headingsAt }: Layout): boolean {
  const [last] = rows.slice(-1);
  const wanted = headings.length;
  if (last === undefined || /[\r\n]$/.test(text) || last.cells.length >= wanted) return false;
  return rows.every((row) => row === last || row.line < headingsAt || row.cells.length >= wanted);
}

/** Days that no calendar has are told; the rest of the row came in. */
function unreadDays({ cells }: Row, { headings, mapping, order }: Layout): readonly string[] {
  return mapping.flatMap((column, at) => {
    if (!TOLD_DAYS.has(column)) return [];
    const cell = oneLine(unguarded(cells[at] ?? ""));
    if (cell === "" || readDay(cell, order) !== null) return [];
    const heading = clipped(oneLine(headings[at] ?? ""), HEADING_SHOWN);
    return [`${heading}: “${clipped(cell, HEADING_SHOWN)}” is no day that can be read; the rest is kept.`];
  });
}

/** Where Exchange writes a path instead of an address, and none beside it, there is nothing that mail could go to. */
function pathsIn({ cells }: Row, { headings, mapping }: Layout): readonly string[] {
  return mapping.flatMap((column, at) => {
    if (column !== "email") return [];
    const cell = oneLine(cells[at] ?? "");
    if (!EXCHANGE_PATH.test(cell) || addressInBrackets(cells).length > 0) return [];
    const heading = clipped(oneLine(headings[at] ?? ""), HEADING_SHOWN);
    return [
      `${heading}: “${clipped(cell, HEADING_SHOWN)}” is a path within Exchange, and no address that mail goes to; the rest is kept.`,
    ];
  });
}

const TOLD_DAYS: ReadonlySet<Column | null> = new Set(["connectedOn", "startsOn", "endsOn"]);
const HEADING_SHOWN = 40;

/** A comma that was not quoted moves what comes after it: that is told, and kept. */
function surplusIn({ cells }: Row, { headings, mapping }: Layout): readonly string[] {
  const surplus = cells.slice(mapping.length).filter((cell) => cell.trim() !== "");
  if (surplus.length === 0 || headings.length === 0) return [];
  const what = clipped(oneLine(surplus.join(", ")), SURPLUS_SHOWN);
  return [`The row has more cells than there are headings; “${what}” is kept as it stands.`];
}

const SURPLUS_SHOWN = 80;
const MOST_LINES = 10_000;

/** Receivers as a mail program lets one copy them: "Ana Ruiz <ana@example.org>; imre@example.org", on any lines. */
function peopleOnLines(text: string, file: string): Parsed | undefined {
  const written = text
    .split(/\r\n?|\n/)
    .map((words, at) => ({ line: at + 1, words }))
    .filter(({ words }) => words.trim() !== "");
  if (written.length > MOST_LINES || written.length === 0) return undefined;
  const lines: { readonly line: number; readonly addresses: ReturnType<typeof addressesIn> }[] = [];
  for (const { line, words } of written) {
    const addresses = addressesIn(words);
    if (addresses.length === 0) return undefined;
    lines.push({ line, addresses });
  }
  const people = lines.flatMap(({ line, addresses }) =>
    addresses.flatMap(
      ({ name, address }) =>
        buildPerson(
          { name: turnedName(name), points: [{ kind: "email", value: address }] },
          { file, line },
        ) ?? [],
    ),
  );
  return { people, problems: [], bad: 0 };
}

function noHeadings(rows: readonly Row[], file: string, said: Said | undefined): Parsed {
  if (rows.length === 0)
    return {
      people: [],
      problems: [{ file, line: null, reason: "There is not a single row in it." }],
      bad: 0,
    };
  const headings = headingsPerhaps(rows);
  const isSaid = headings?.cells.some((cell) => said?.get(plainHeading(cell)) != null) === true;
  const reason = isSaid ? NOBODY_NAMED : UNTOLD;
  const problem = { file, line: rows[0]?.line ?? null, reason, about: "columns" } as const;
  return { people: [], problems: [problem], bad: 0, table: tableUntold(rows, file, said) };
}

/** What to do about it, each surface adds in its own words. */
const UNTOLD =
  "No row in it reads as headings such as Name or E-mail, so nobody can tell what its columns mean.";

const NOBODY_NAMED =
  "What you said of its columns is understood; which of them has people’s names, or their e-mail addresses, is still to say.";

function tableAsLaidOut(
  rows: readonly Row[],
  file: string,
  { headings, headingsAt, mapping }: Layout,
  names: boolean,
): TableTold | undefined {
  const known = rows.find(({ line }) => line === headingsAt);
  if (headings.length > 0)
    return tableTold(rows, { file, firstRow: "headings", names, headings: known, mapping });
  const perhaps = headingsPerhaps(rows);
  const firstRow = perhaps !== undefined && isHeadings(perhaps, mapping) ? "perhaps headings" : "somebody";
  return tableTold(rows, { file, firstRow, names, headings: perhaps, mapping });
}

/** What its columns seem to hold, by the little that can be told: nobody need begin with nothing. */
function tableUntold(rows: readonly Row[], file: string, said: Said | undefined): TableTold | undefined {
  const headings = headingsPerhaps(rows);
  const worded = mappingOf(headings?.cells ?? [], said);
  const seeming = mappingByContents(rows.filter(({ line }) => line > (headings?.line ?? 0)));
  const length = Math.max(worded.length, seeming.length);
  const mapping = Array.from({ length }, (_, at) => worded[at] ?? seeming[at] ?? null);
  const called = headings?.cells[seeming.indexOf("name")]?.trim() ?? "";
  // "Ana Ruiz" is no heading, where the others are names; a single word may well be one.
  const firstRow = called.includes(" ") && looksLikeName(called) ? "somebody" : "perhaps headings";
  return tableTold(rows, { file, firstRow, names: false, headings, mapping });
}
