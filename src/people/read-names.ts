import { authorsIn } from "./author-list.ts";
import { bareName } from "./bare-name.ts";
import { contactKey } from "./contact-point.ts";
import { foldText } from "./fold.ts";
import { looksLikeName } from "./looks-like-name.ts";
import { type LineRead, OCCUPATION, readLine } from "./read-line.ts";
import { clipped, oneLine } from "./shown.ts";

/** What a pasted page says of people, to be confirmed. `more` are those beyond the bound. */
export type NamesRead = { readonly people: readonly LineRead[]; readonly more: number };

export const MOST_NAMES_TEXT = 60_000;
const MOST_NAMES = 200;
const MOST_LINES = 4_000;
const LONGEST_LINE = 400;

/** Words that stand on pages and are nobody. */
const FURNITURE =
  /^(?:home|news|contact(?: us)?|about(?: us)?|publications?|research|teaching|events?|search|menu|imprint|privacy.*|login|members?|people|team|our (?:team|group|lab|people)|speakers?|invited speakers?|programme?|schedule|registration|abstracts?|organi[sz]ers?|committee|venue|sponsors?|join us|openings?|read more|back to top|copyright.*|all rights reserved.*|cookie.*|to|cc|bcc|from|subject|date|--+|regards|best(?: regards| wishes)?|kind regards|thanks|cheers|sincerely|mit freundlichen grüßen|viele grüße)[:.,]?$/i;
/** A heading of a lab page that says what those below it do. */
const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:principal investigators?|group leaders?|pis?|head of (?:the )?(?:group|lab))$/i, "group leader"],
  [/^(?:post-?docs?|postdoctoral (?:fellows?|researchers?)|research associates?)$/i, "postdoc"],
  [
    /^(?:ph\.?d\.? (?:students?|candidates?)|doctoral (?:students?|researchers?|candidates?)|graduate students?)$/i,
    "PhD student",
  ],
  [/^(?:staff scientists?|scientists?|senior scientists?)$/i, "scientist"],
  [/^(?:master'?s? students?|undergraduates?|students?|interns?)$/i, "student"],
  [/^(?:technicians?|lab managers?|technical staff)$/i, "technician"],
  [/^(?:alumni|former (?:lab )?members?|past members?|alumnae)(?:\b.*)?$/i, "former member"],
];

/**
 * Reads people from what was pasted: a lab page with or without roles, an author list, speakers with where they come
 * from, "Name <mail>" lists, signature blocks. Each once, in the order of the page.
 */
export function readNames(pasted: string): NamesRead {
  const text = pasted.slice(0, MOST_NAMES_TEXT);
  const found = [...addressed(text), ...authorsIn(text)];
  const people = onlyOnce(found.length > 0 ? found : byLines(text));
  return { people: people.slice(0, MOST_NAMES), more: Math.max(0, people.length - MOST_NAMES) };
}

/** Whether a text is a list of people rather than one of them, as far as it can be told. */
export function namesSeveral(text: string): boolean {
  return readNames(text).people.length > 1;
}

const ONE_ADDRESSED =
  /(?:^|[,;\n:])\s*"?([^<>@,;:"\n]{2,100}(?:,\s[^<>@,;:"\n]{1,60})?)"?\s*[<(](?:mailto:)?([^\s@<>()]{1,64}@[^\s@<>()]{1,190})[>)]/gu;

/** "Ana Ruiz <ana@example.org>, Ben Olsen <ben@example.org>": the line of a mail to several. */
function addressed(text: string): readonly LineRead[] {
  const found = [...text.matchAll(ONE_ADDRESSED)].flatMap(([, name = "", email = ""]) => {
    const bare = bareName(name);
    return bare === "" || contactKey("email", email) === undefined ? [] : [person(bare, { email })];
  });
  return found.length > 1 ? found : [];
}

function byLines(text: string): readonly LineRead[] {
  const people: LineRead[] = [];
  let [role, gap] = ["", true];
  for (const raw of text.split(/\r\n|\r|\n/u).slice(0, MOST_LINES)) {
    const line = withoutMarks(raw);
    const heading = gap ? HEADINGS.find(([pattern]) => pattern.test(line))?.[1] : undefined;
    if (heading !== undefined) role = heading;
    else if (line !== "" && !FURNITURE.test(line) && line.length <= LONGEST_LINE) {
      const read = asPerson(line);
      const last = people.at(-1);
      if (read !== undefined) people.push(role === "" || read.role !== "" ? read : { ...read, role });
      else if (last !== undefined && !gap) people[people.length - 1] = withDetail(last, line, role);
    }
    gap = line === "" || heading !== undefined;
  }
  return people;
}

/** Bullets, numbers, times of day and Markdown around a line. */
function withoutMarks(line: string): string {
  return oneLine(line.slice(0, 2_000))
    .replace(/!?\[([^\]]{0,300})\]\([^)]{0,500}\)/gu, "$1")
    .replace(/^(?:[-*+•–—▪◦>#|]+|\(?\d{1,3}[.)])\s+/u, "")
    .replace(/^\d{1,2}[:.]\d{2}(?:\s*(?:-|–|to)\s*\d{1,2}[:.]\d{2})?(?:\s*(?:am|pm|h))?[\s:,–-]+/iu, "")
    .replace(/[*_`|]+/gu, "")
    .trim();
}

const DEGREE = /^(?:ph\.?d\.?|dr\.?|m\.?sc\.?|b\.?sc\.?|m\.?d\.?)$/i;
const BRACKETS = /^(.{3,80}?)\s*\(([^)]{2,120})\)\s*(?:[:–—-]\s*(.*))?$/u;
const TALK = /^([^:]{3,80}):\s+(.{3,300})$/u;

/** One line as one person; undefined where it is no name. */
function asPerson(line: string): LineRead | undefined {
  const [, inFront = "", place = ""] = BRACKETS.exec(line) ?? [];
  if (looksLikeName(inFront) && !/@/.test(place)) return person(bareName(inFront), readPlace(place));
  const [, speaker = ""] = TALK.exec(line) ?? [];
  if (speaker !== "" && looksLikeName(speaker.split(/,\s/)[0] ?? "")) return asPerson(speaker);
  const read = readLine(line);
  const name = bareName(read.name);
  return looksLikeName(read.name) && !OCCUPATION.test(name)
    ? { ...read, role: DEGREE.test(read.role) ? "" : read.role, name: clipped(name, 200) }
    : undefined;
}

function readPlace(place: string): Partial<LineRead> {
  const { organization, role } = readLine(`x, ${place}`);
  return organization === "" && role === "" ? { organization: clipped(place, 200) } : { organization, role };
}

/** A line below a name, up to the next empty one: their role, place, address. A role of their own goes over the heading's. */
function withDetail(known: LineRead, line: string, role: string): LineRead {
  const read = readLine(`x, ${line}`);
  const mine = known.role === role ? "" : known.role;
  return {
    ...known,
    role: clipped(mine || read.role || known.role, 200),
    organization: clipped(known.organization || read.organization, 200),
    email: known.email || read.email,
    phone: known.phone || read.phone,
    url: known.url || read.url,
  };
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
  return people.filter(({ name, email }) => {
    const key = `${foldText(name)} ${email.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
