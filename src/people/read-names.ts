import { authorsIn } from "./author-list.ts";
import { bareName, titlesBefore } from "./bare-name.ts";
import { contactKey, isOfOffice } from "./contact-point.ts";
import { foldText } from "./fold.ts";
import { footnotesIn } from "./footnotes.ts";
import { nameGivenFirst } from "./given-first.ts";
import { looksLikeName } from "./looks-like-name.ts";
import { OCCUPATION } from "./occupation.ts";
import { FURNITURE, headingOf } from "./page-headings.ts";
import { LINE_PARTS, type LineRead, readLine } from "./read-line.ts";
import { clipped, oneLine } from "./shown.ts";

/**
 * What a pasted page says of people, to be confirmed. `more` are those beyond the bound; `unread` are lines of which
 * nothing was made, shown so that nobody is missed in silence.
 */
export type NamesRead = {
  readonly people: readonly LineRead[];
  readonly more: number;
  readonly unread: readonly string[];
};

export const MOST_NAMES_TEXT = 60_000;
const MOST_NAMES = 200;
const MOST_LINES = 4_000;
const LONGEST_LINE = 400;
/** Lines over which one list of authors may be wrapped. */
const MOST_WRAPPED = 100;
const LONGEST_LIST = 12_000;
const LONGEST_UNREAD = 200;

/**
 * Reads people from what was pasted: a lab page with or without roles, an author list, speakers with where they come
 * from, "Name <mail>" lists, signature blocks. Each once, in the order of the page.
 */
export function readNames(pasted: string): NamesRead {
  const { text, placed } = footnotesIn(pasted.slice(0, MOST_NAMES_TEXT));
  const authors = isByLines(text) ? [] : authorsIn(text);
  const found = authors.length > 0 ? { people: authors, unread: [] } : byLines(text);
  const people = placed(onlyOnce(found.people));
  return {
    people: people.slice(0, MOST_NAMES),
    more: Math.max(0, people.length - MOST_NAMES),
    unread: found.unread,
  };
}

/** Whether each line stands by itself, so that none is the rest of the one before. */
function isByLines(text: string): boolean {
  const lines = text
    .split(/\r\n|\r|\n/u, MOST_WRAPPED)
    .map(withoutMarks)
    .filter((line) => line !== "");
  return (
    lines.length > 1 && lines.every((line) => !/(?:[,;&]|\band)$/.test(line) && peopleIn(line).length > 0)
  );
}

/** Whether a text is a list of people rather than one of them, as far as it can be told. */
export function namesSeveral(text: string): boolean {
  return readNames(text).people.length > 1;
}

/** In a text whose blanks are single: where each may be of any length, many of them are tried in every way there is. */
const ONE_ADDRESSED =
  /(?:^|[,;\n:]) ?"?([^<>@,;:"\n]{2,100}(?:,\s[^<>@,;:"\n]{1,60})?)"?[ \n]{0,2}[<(](?:mailto:)?([^\s@<>()]{1,64}@[^\s@<>()]{1,190})[>)]/gu;

/** "Ana Ruiz <ana@example.org>, Ben Olsen <ben@example.org>": the line of a mail to several. */
function addressed(text: string): readonly LineRead[] {
  const even = text.replace(/[^\S\n]+/gu, " ");
  const found = [...even.matchAll(ONE_ADDRESSED)].flatMap(([, name = "", email = ""]) => {
    const bare = bareName(name);
    return bare === "" || contactKey("email", email) === undefined ? [] : [person(bare, { email })];
  });
  return found;
}

function byLines(text: string): Pick<NamesRead, "people" | "unread"> {
  const people: LineRead[] = [];
  const unread: string[] = [];
  const toSeveral = addressed(text).length > 1;
  let [role, gap, headed] = ["", true, true];
  for (const raw of text.split(/\r\n|\r|\n/u).slice(0, MOST_LINES)) {
    const line = withoutMarks(raw);
    const heading = headed || /s$|^(?:alumni|alumnae)\b/i.test(line) ? headingOf(line) : undefined;
    let listed = false;
    if (heading !== undefined) role = heading;
    else if (line !== "" && !FURNITURE.test(line)) {
      const mailed = toSeveral ? addressed(raw) : [];
      const read = mailed.length > 0 ? mailed : peopleIn(line);
      const last = people.at(-1);
      const more = last === undefined || gap ? undefined : withDetail(last, line, role);
      listed = read.length > 1;
      if (read.length > 0) people.push(...read.map((each) => (each.role === "" ? { ...each, role } : each)));
      else if (more !== undefined) people[people.length - 1] = more;
      else unread.push(clipped(line, LONGEST_UNREAD));
    }
    // What stands below a list belongs to none of them.
    gap = line === "" || heading !== undefined || listed;
    headed = gap || FURNITURE.test(line);
  }
  return { people, unread };
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
function peopleIn(line: string): readonly LineRead[] {
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
const TITLED = /^(?:(?:prof|professor|dr)\.? )+\p{Lu}[\p{L}'’-]+$/iu;

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
function withoutMarks(line: string): string {
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

/**
 * A line below a name, up to the next empty one: their role, place, address. A role of their own goes over the heading's.
 * Undefined where the line adds nothing to them.
 */
function withDetail(known: LineRead, line: string, role: string): LineRead | undefined {
  if (line.length > LONGEST_LINE) return undefined;
  const read = readLine(`x, ${line}`);
  if (isOfOffice(read.email)) return undefined;
  const mine = known.role === role ? "" : known.role;
  const more = {
    ...known,
    role: clipped(mine || read.role || known.role, 200),
    organization: clipped(known.organization || read.organization, 200),
    email: known.email || read.email,
    phone: known.phone || read.phone,
    url: known.url || read.url,
  };
  return LINE_PARTS.some((part) => more[part] !== known[part]) ? more : undefined;
}

function person(name: string, said: Partial<LineRead>): LineRead {
  return {
    role: "",
    organization: "",
    email: "",
    phone: "",
    url: "",
    howMet: "",
    ...said,
    name: clipped(name, 200),
  };
}

function onlyOnce(people: readonly LineRead[]): readonly LineRead[] {
  const seen = new Set<string>();
  const named = (name: string) => foldText(bareName(name));
  const reached = new Set(people.filter(({ email }) => email !== "").map(({ name }) => named(name)));
  return people.filter(({ name, email }) => {
    if (email === "" && reached.has(named(name))) return false;
    const key = `${named(name)} ${email.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
