import { OWN_ID } from "#formats/csv/own-id.ts";
import type { Row } from "#formats/csv/read.ts";
import { unguarded } from "#formats/csv/write.ts";
import { onOneLine } from "#formats/vcard/card.ts";
import { UNSPACED } from "#formats/vcard/in-parts.ts";
import { departmentOf } from "#formats/vcard/kept.ts";
import { escapeText } from "#formats/vcard/property.ts";
import { spokenName, turnedName } from "#people/spoken-name.ts";
import type { Column } from "#people/table-column.ts";
import type { Found, FoundAffiliation, FoundPoint } from "./build-person.ts";
import { columnCalled, labelIn } from "./columns.ts";
import { readBirthday, readDay } from "./day.ts";
import { paceIn } from "./met.ts";
import { organizationsIn } from "./organizations-in-cell.ts";
import { ownFields } from "./own-fields.ts";
import { plainCell } from "./plain-cell.ts";
import { reachedInRow, split } from "./reached-in-row.ts";
import type { Layout } from "./table-layout.ts";

/** What stands where one's work should, in a column called "Title". */
const SALUTATION =
  /^(?:dr|prof|mr|mrs|ms|miss|mx|sir|herr|frau|mme|mlle|m|sr|sra|srta|sig|dott|dra?|pan|pani|mag|ing|dipl-ing)\.?(?: (?:dr|med|phil|rer|nat|ing|h|c)\.?)*$/i;

/** `firm`: the organization that the row is of, and of no person. */
type FoundInRow = Found & { readonly firm?: string };

/** What a row tells of somebody; all that has no place is kept under its heading, but for columns told elsewhere. */
export function foundInRow(row: Row, layout: Layout, elsewhere: ReadonlySet<number>): FoundInRow {
  const { headings, mapping, order } = layout;
  const called = (at: number) => {
    const heading = headings[at]?.trim() || `column ${at + 1}`;
    if (heading === OWN_ID) return "uid";
    return DEPARTMENT.test(heading) ? departmentOf() : heading;
  };
  const cells = row.cells.map((cell, at) => {
    const told = unguarded(cell).trim().replace(NOTHING_THERE, "");
    return mapping[at] === null ? told : plainCell(told);
  });
  const own = ownFields(cells, headings);
  const extra: (readonly [string, string])[] = [];
  const met: string[] = [];
  const keep = (at: number) => {
    if (cells[at] !== undefined && cells[at] !== "") extra.push([called(at), cells[at]]);
  };
  const told = new Map<Column, string[]>();
  const all = (column: Column) => told.get(column) ?? [];
  const first = (column: Column) => all(column)[0] ?? "";
  const reached = reachedInRow(cells, layout);
  let filed = "";
  cells.forEach((cell, at) => {
    const column = mapping[at] ?? null;
    const field = own.get(at);
    if (field === "label" || elsewhere.has(at)) return;
    if (field !== undefined) {
      const called = columnCalled(field);
      if (called === "howMet") met.push(...split(cell));
      else if (called !== null && IN_WORDS.has(called)) told.set(called, [...all(called), ...split(cell)]);
      else if (cell !== "") extra.push([field, cell]);
    } else if (column === null || column === "lastContact" || reached.over.includes(at)) keep(at);
    else if (column === "name" && FILED.test(headings[at] ?? "")) filed ||= turnedName(cell);
    else if (cell !== "") told.set(column, [...all(column), ...split(cell)]);
  });
  const parts = spokenName({ given: first("given"), middle: first("middle"), family: first("family") });
  const [nickname = "", ...nicknames] = all("nickname");
  const whole = turnedName(first("name"));
  const said = whole || parts || filed || nickname;
  const affiliations = affiliationsIn(cells, layout, keep);
  const firm = said === "" ? firmIn(affiliations, reached.points) : undefined;
  const name = said || firmOf(affiliations[0]?.organization ?? "", reached.points);
  const born = first("birthday") || partsOfBirthday(first);
  const birthday = readBirthday(born, order);
  const paceMonths = paceIn(first("pace"));
  const inName = [first("family"), first("given"), first("middle"), prefixIn(cells, layout), first("suffix")];
  const named = name === parts ? nameInParts(inName) : [];
  const inParts = reached.inParts.map((line) => ["ADR", line] as const);
  const others = [
    ...extra,
    ...[nickname, ...nicknames]
      .filter((each) => each !== "" && each !== name)
      .map((each) => ["nickname", each] as const),
    ...(paceMonths !== null ? [] : all("pace").map((said) => ["keep in touch", said] as const)),
    ...(birthday !== null || !/[1-9]/.test(born) ? [] : [["birthday", born] as const]),
  ];
  const unlabelled = withoutPagesCalled(reached.points);
  const formerly = {
    ...(unlabelled !== undefined && { points: unlabelled }),
    ...formerlyIn(cells, layout, said === "" && name !== ""),
    ...(inParts.length > 0 && { extra: others }),
  };
  return {
    ...(firm !== undefined && { firm }),
    name: first("suffix") === "" || whole !== "" ? name : `${name}, ${first("suffix")}`,
    ...(Object.keys(formerly).length > 0 && { formerly }),
    points: reached.points,
    affiliations,
    howMet: [howMetIn(cells, layout), ...met].filter((each) => each !== "").join("; "),
    notes: all("notes").join("\n"),
    birthday,
    connectedOn: readDay(first("connectedOn"), order),
    paceMonths,
    // The last, as `fingerprintsOf` takes it.
    extra: [...others, ...inParts, ...named],
  };
}

/** Where the words do not tell it, which of them are the family's or beside both, as a card's line, for the way back. */
function nameInParts(parts: readonly string[]): readonly (readonly [string, string])[] {
  const [family = "", given = "", ...beside] = parts;
  const both = `${given}${family}`;
  const isTold = !both.includes(" ") && !UNSPACED.test(both) && beside.every((part) => part === "");
  if (family === "" || given === "" || isTold) return [];
  return [["N", `N:${parts.map((part) => escapeText(onOneLine(part))).join(";")}`]];
}

function prefixIn(cells: readonly string[], { headings, titles }: Layout): string {
  const isPrefix = (cell: string, at: number) =>
    PREFIX.test(headings[at] ?? "") ? cell !== "" : titles[at] && SALUTATION.test(cell);
  return cells.find(isPrefix) ?? "";
}

const PREFIX = /^\s*(?:name )?prefix\s*$/i;

/** What an earlier Weakties read of a row otherwise: see `fingerprintsOf`. */
function formerlyIn(
  cells: readonly string[],
  layout: Layout,
  isFirm: boolean,
): NonNullable<Found["formerly"]> {
  const { mapping, inTurn, lists } = layout;
  const listed = lists.some((isList, at) => isList && LISTS.test(cells[at] ?? ""));
  const turned = inTurn.some((labels, at) => labels.length > 0 && (cells[at] ?? "") !== "");
  if (!isFirm && !listed && !turned) return {};
  const before = { ...layout, inTurn: mapping.map(() => []), lists: mapping.map(() => false) };
  return {
    ...(isFirm && { name: "" }),
    ...(turned && { points: reachedInRow(cells, before).points }),
    ...(listed && { affiliations: affiliationsIn(cells, before, () => {}) }),
  };
}

/** The same without what pages are called, where one is; undefined where none is. */
function withoutPagesCalled(points: NonNullable<Found["points"]>): Found["points"] {
  const isCalled = ({ kind, label = "" }: FoundPoint) =>
    kind === "url" && label !== "" && labelIn(label) === "";
  return points.some(isCalled)
    ? points.map((each) => (isCalled(each) ? { ...each, label: "" } : each))
    : undefined;
}

const LISTS = /[,;"]/;

/** As of a card: an organization with a number, and nothing that one does there, is no person. */
function firmIn(affiliations: readonly FoundAffiliation[], points: Found["points"]): string | undefined {
  const called = firmOf(affiliations[0]?.organization ?? "", points);
  return called === "" || affiliations.some(({ role }) => role !== "") ? undefined : called;
}

/** Who is told by a number alone is called as where it rings; by nothing at all, nobody is told. */
function firmOf(organization: string, points: Found["points"] = []): string {
  const byNumber =
    points.some(({ kind }) => kind === "phone") && points.every(({ kind }) => kind !== "email");
  return byNumber ? organization : "";
}

/** What a field of the user's own can tell in its words alone. */
const IN_WORDS: ReadonlySet<Column> = new Set<Column>(["notes", "birthday", "pace"]);

/** Under a heading such as "Introduced by" stands a name, and under "Met on" a day, which alone would tell nothing. */
function howMetIn(cells: readonly string[], { headings, mapping }: Layout): string {
  return mapping
    .flatMap((column, at) => {
      const cell = cells[at] ?? "";
      if (column !== "howMet" || cell === "") return [];
      const heading = headings[at] ?? "";
      if (BY.test(heading) && /^\p{Lu}/u.test(cell)) return `introduced by ${cell}`;
      return MET_ON.test(heading) && readDay(cell) !== null ? `on ${cell}` : split(cell);
    })
    .join("; ");
}

/** What programs write where they had nothing, Outlook for a day; whoever is called Null is written with a capital. */
const NOTHING_THERE = /^(?:undefined|null|0{1,2}([./])0{1,2}\1(?:00){1,2}|0000-00-00)$/;

/** Where somebody stands in the list, which is their name only where nothing else says it. */
const FILED = /^\s*file\s*as\s*$/i;

/** As a card's units are called. */
const DEPARTMENT = /^(?:Organi[sz]ation (?:1 - )?)?Department$/i;

const BY = /^\s*(?:introduced|referred)[\s_-]+by\s*$/i;

/** Under such a heading stands the day alone. */
const MET_ON = /^\s*(?:first[\s_-]+met|met|date[\s_-]+met)(?:[\s_-]+on)?\s*$/i;

/** Thunderbird keeps a birthday in three columns. */
function partsOfBirthday(first: (column: Column) => string): string {
  const [day, month, year] = [first("birthDay"), first("birthMonth"), first("birthYear")];
  if (day === "" || month === "") return year;
  return `${year === "" ? "-" : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** HubSpot parts its companies so. */
const ASSOCIATED = /^\s*associated\b/i;

/** Each employer with what one does there; those of one number belong together. */
function affiliationsIn(
  cells: readonly string[],
  { headings, numbers, lists, titles, mapping, order }: Layout,
  keep: (at: number) => void,
): readonly FoundAffiliation[] {
  const day = (column: Column) => readDay(cells[mapping.indexOf(column)] ?? "", order);
  const dates = { startsOn: day("startsOn"), endsOn: day("endsOn") };
  const places = new Map<string, { organization: string; role: string }>();
  mapping.forEach((column, at) => {
    const cell = cells[at] ?? "";
    if (cell === "" || (column !== "organization" && column !== "role")) return;
    const number = numbers[at] ?? "";
    const isTaken = (places.get(number)?.[column] ?? "") !== "";
    if (isTaken || (column === "role" && titles[at] && SALUTATION.test(cell))) {
      keep(at);
      return;
    }
    // Of several in one cell, the first organization has the first role.
    const told = ASSOCIATED.test(headings[at] ?? "") ? cell.split(/\s*;\s*/) : split(cell);
    const values = column === "organization" && lists[at] ? told.flatMap(organizationsIn) : told;
    for (const [nth, value] of values.entries()) {
      const key = nth === 0 ? number : `${number} ${nth}`;
      places.set(key, { ...(places.get(key) ?? { organization: "", role: "" }), [column]: value });
    }
  });
  return [...places.values()].map((place, at) => ({ ...place, ...(at === 0 && dates) }));
}
