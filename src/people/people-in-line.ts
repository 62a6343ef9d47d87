import { authorsIn } from "./author-list.ts";
import { bareName, titlesBefore } from "./bare-name.ts";
import { contactKey } from "./contact-point.ts";
import { nameGivenFirst } from "./given-first.ts";
import { looksLikeName } from "./looks-like-name.ts";
import { OCCUPATION } from "./occupation.ts";
import { type LineRead, NOTHING_READ, readLine } from "./read-line.ts";
import { clipped, oneLine } from "./shown.ts";

export const LONGEST_LINE = 400;
const LONGEST_LIST = 12_000;

/** In a text whose blanks are single: where each may be of any length, many of them are tried in every way there is. */
const ONE_ADDRESSED =
  /(?:^|[,;\n:]) ?"?([^<>@,;:"\n]{2,100}(?:,\s[^<>@,;:"\n]{1,60})?)"?[ \n]{0,2}[<(](?:mailto:)?([^\s@<>()]{1,64}@[^\s@<>()]{1,190})[>)]/gu;

/** "Ana Ruiz <ana@example.org>, Ben Olsen <ben@example.org>": the line of a mail to several. */
export function addressed(text: string): readonly LineRead[] {
  const even = text.replace(/[^\S\n]+/gu, " ");
  const found = [...even.matchAll(ONE_ADDRESSED)].flatMap(([, name = "", email = ""]) => {
    const bare = bareName(name);
    return bare === "" || contactKey("email", email) === undefined ? [] : [person(bare, { email })];
  });
  return found;
}

/** "Chair: Prof. Müller": what they do there, before the colon. */
const LABEL =
  /^((?:session |invited |keynote |conference )?(?:chair(?:s|person)?|chaired by|moderators?|moderated by|hosts?|hosted by|organi[sz]ers?|organi[sz]ed by|speakers?|panel(?:l?ists?)?|discussants?|presenters?|authors?|participants?))\s*:\s*(\S.*)$/i;
const ROLES: readonly (readonly [RegExp, string])[] = [
  [/^session chair/i, "session chair"],
  [/^conference chair/i, "conference chair"],
  [/^chair/i, "chair"],
  [/^moderat/i, "moderator"],
  [/^host/i, "host"],
  [/^organi/i, "organizer"],
];

/** Everybody of one line. */
export function peopleIn(line: string): readonly LineRead[] {
  if (/^(?:dear|hi|hello|hey|liebe|lieber)\s/i.test(line)) return [];
  if (line.length > LONGEST_LINE) return line.length > LONGEST_LIST ? [] : listIn(line);
  const [, label = "", rest = ""] = LABEL.exec(line) ?? [];
  if (rest !== "") {
    const role = ROLES.find(([pattern]) => pattern.test(label))?.[1] ?? "";
    const named = /s$/i.test(label) ? eachIn(rest) : [];
    return (named.length > 0 ? named : peopleIn(rest)).map((each) => ({ ...each, role: each.role || role }));
  }
  const placed = placedIn(line);
  if (placed.length > 1) return placed;
  const list = listIn(line);
  if (list.length > 0) return list;
  const each = line.split(/\s*;\s*/u).map(asPerson);
  if (each.every((one) => one !== undefined)) return each;
  const one = asPerson(line);
  return one === undefined ? [] : [one];
}

const ONE_PLACED =
  /(?:^|[,;:.&]|\s(?:and|und|with))\s*([^,;:&()]{3,80}?)\s*\(([^()]{2,120})\)(?=\s*(?:[,;.&]|and\s|und\s|$))/giu;

/** "Panel: Ana Ruiz (EMBL), Imre Kovács (Lumen)": several in a row, each with a place. */
function placedIn(line: string): readonly LineRead[] {
  return [...line.matchAll(ONE_PLACED)].flatMap(([, before = "", place = ""]) => {
    // A sentence may end before the name.
    const name = before.replace(/^.*\p{Ll}{4}\.\s+/u, "");
    return (TITLED.test(name) || looksLikeName(name)) && !/@/.test(place)
      ? [person(withTitles(name), readPlace(place))]
      : [];
  });
}

/** Authors in a row on a line. Three pieces without an "and" may as well be somebody, their company and its city. */
function listIn(line: string): readonly LineRead[] {
  const authors = authorsIn(line);
  return authors.length > 3 ||
    /\s(?:and|und|et)\s|&|;|\d/u.test(line) ||
    authors.some(({ name }) => INITIAL.test(name))
    ? authors
    : [];
}

const INITIAL = /(?:^|\s)\p{Lu}\./u;
const TITLED = /^(?:(?:prof|professor|dr)\.? )+(?!emerit)\p{Lu}[\p{L}'’-]+$/iu;

/** "Prof. Müller, Dr. Ana Ruiz", where the line says that they are several. */
function eachIn(rest: string): readonly LineRead[] {
  const pieces = rest
    .split(/;/.test(rest) ? /\s*;\s*(?:and\s+)?/u : /\s*,\s*(?:and\s+)?|\s+(?:and|und)\s+|\s*&\s*/u)
    .map(nameGivenFirst)
    .filter((piece) => piece !== "");
  const read = pieces.map((piece) =>
    TITLED.test(piece) || looksLikeName(piece) ? asPerson(piece) : undefined,
  );
  return read.every((each) => each !== undefined) ? read : [];
}

/** "Björn Åkesson, Coffee break 10:30": what comes after the talk is nobody's place. */
const OF_THE_PROGRAMME =
  /[,;]\s*(?:[^,;]*(?<!\d)\d{1,2}[:.]\d{2}(?!\d)[^,;]*|(?:coffee|tea|lunch)(?: break)?)$/iu;

/** Bullets, numbers, times of day and Markdown around a line. */
export function withoutMarks(line: string): string {
  return oneLine(line.slice(0, 2_000))
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,500}\)/gu, "$1")
    .replace(/^(?:[-*+•–—▪◦>#|]+|\(?\d{1,3}[.)])\s+/u, "")
    .replace(/^\d{1,2}[:.]\d{2}(?:\s*(?:-|–|to)\s*\d{1,2}[:.]\d{2})?(?:\s*(?:am|pm|h))?[\s:,–-]+/iu, "")
    .replace(/[*_`|]+/gu, "")
    .replace(OF_THE_PROGRAMME, "")
    .trim();
}

const DEGREE = /^(?:ph\.?d\.?|dr\.?|m\.?sc\.?|b\.?sc\.?|m\.?d\.?)$/i;
/** "Ana Ruiz (2015–2019), now at EMBL": what follows a comma is about her; after a colon it is her talk. */
const BRACKETS = /^(.{3,80}?)\s*\(([^)]{2,120})\)\s*(?:,\s*(.+)|[:–—-].*)?$/u;
const TALK = /^([^:]{3,80}):\s+(.{3,300})$/u;

/** One line as one person; undefined where it is no name. */
function asPerson(line: string): LineRead | undefined {
  if (TITLED.test(line)) return person(line, {});
  const [, before = "", place = "", after = ""] = BRACKETS.exec(line) ?? [];
  const inFront = titledGivenFirst(before);
  const about = { ...readPlace(place), ...(after === "" ? {} : saidIn(after)) };
  if (TITLED.test(inFront)) return person(inFront, about);
  if (looksLikeName(inFront) && !/@/.test(place)) return person(withTitles(inFront), about);
  const [, speaker = ""] = TALK.exec(line) ?? [];
  if (speaker !== "" && looksLikeName(speaker.split(/,\s/)[0] ?? "")) return asPerson(speaker);
  const read = readLine(titledGivenFirst(line));
  const name = withTitles(read.name);
  return looksLikeName(read.name) && !OCCUPATION.test(bareName(name))
    ? { ...read, role: DEGREE.test(read.role) ? "" : read.role, name: clipped(name, 200) }
    : undefined;
}

/** "Prof. van der Berg, Hendrik" as it is said: the title stands before the whole name. */
function titledGivenFirst(line: string): string {
  const title = titlesBefore(line);
  const name = nameGivenFirst(title === "" ? line : line.slice(line.indexOf(title) + title.length).trim());
  return [title, name].filter((part) => part !== "").join(" ");
}

/** A title that the page gives stays: a letter to a professor begins with it (R24). Letters after the name do not. */
function withTitles(name: string): string {
  return [titlesBefore(name), bareName(name)].filter((part) => part !== "").join(" ");
}

/** "(2019–2023)": since when they are there, which is no place. */
const YEARS =
  /^(?:since |from |until )?(?:\d{1,2}\/)?\d{4}(?:\s*[-–—]\s*(?:(?:\d{1,2}\/)?\d{4}|today|now|present)?)?$/iu;

/** What a piece says of somebody, without what it does not. */
function saidIn(piece: string): Partial<LineRead> {
  const { name: _, ...said } = readLine(`x, ${piece}`);
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ""));
}

function readPlace(place: string): Partial<LineRead> {
  if (YEARS.test(place.trim())) return {};
  const { organization, role } = readLine(`x, ${place}`);
  return organization === "" && role === "" ? { organization: clipped(place, 200) } : { organization, role };
}

function person(name: string, said: Partial<LineRead>): LineRead {
  return { ...NOTHING_READ, ...said, name: clipped(name, 200) };
}

/** Whether a text is a name, titles and all, and nothing besides. */
export function isNameAlone(text: string): boolean {
  return (
    TITLED.test(text) ||
    (looksLikeName(bareName(text)) && !OCCUPATION.test(bareName(text)) && !/[,@]/.test(text))
  );
}
