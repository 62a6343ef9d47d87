import { bareName } from "#people/bare-name.ts";
import { capitalised, clipped, oneLine } from "#people/shown.ts";
import { addDays, type DateText } from "#time/date.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type Cue, leadKind } from "./cues.ts";
import type { DayReader, FoundDay } from "./days.ts";
import { lowerCaseNames, type Mention, mentionsIn, samePerson, surroundingsOf } from "./mentions.ts";
import { MOST_CAPTURED, MOST_CLAUSES, type ReadItem, type Reading, type ReadPerson } from "./reading.ts";
import { spelledOut } from "./thumbs.ts";

type Sight = { readonly today: DateText; readonly days: DayReader };
type TouchItem = Extract<ReadItem, { kind: "touch" }>;

const MOST_PEOPLE = 20;
/** What one hears from somebody, and so has talked with them. */
const TOLD: readonly Cue["kind"][] = ["advice", "lead", "introduction"];
const ADDRESS = /[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[\p{L}]{2,}/u;

/**
 * Reads what somebody typed after a talk: "met Ana Ruiz at EMBL, told me to apply for the June course, send her our
 * protocol Friday" is a touch, a piece of advice with its last day, and a promise with a date (R9). All of it is a guess.
 */
export function readCapture(typed: string, sight: Sight): Reading {
  const text = spelledOut(typed.slice(0, MOST_CAPTURED).replace(/[^\S\n\r]+/g, " "));
  const people: ReadPerson[] = [];
  const items: ReadItem[] = [];
  const notes: string[] = [];
  let spoken: string | null = null;
  let touch: TouchItem | undefined;
  const nameIn = (key: string) => people.find((each) => each.key === key)?.name ?? "";
  const clauses = clausesOf(text, MOST_CLAUSES);
  const heardThings = clauses.some(({ cue }) => cue !== undefined && TOLD.includes(cue.kind));
  for (const clause of clauses) {
    const days = daysOf(clause, sight, heardThings);
    const named = namesIn(clause, days).map((mention) => personOf(people, mention, clause));
    const subject: string | null = named[0] ?? spoken;
    const item =
      clause.cue && itemOf(clause, clause.cue, { named, subject, spoken, days, sight, nameOf: nameIn });
    if (item === undefined) notes.push(clause.offRecord ? `Off the record: ${clause.text}` : clause.text);
    else if (item.kind === "touch" && touch !== undefined && samePeople(touch, item)) notes.push(clause.text);
    else items.push(item);
    if (item?.kind === "touch" && touch === undefined) touch = item;
    if (item?.kind === "touch" || item?.kind === "arranged" || spoken === null) spoken = subject;
    else if (named[0] !== undefined && opensWith(clause.text, people, named[0])) spoken = named[0];
  }
  return { people, items: withNotes(items, notes, people, sight) };
}

type Around = {
  readonly named: readonly string[];
  readonly subject: string | null;
  readonly spoken: string | null;
  readonly days: readonly FoundDay[];
  readonly sight: Sight;
  readonly nameOf: (key: string) => string;
};

function itemOf(clause: Clause, cue: Cue, around: Around): ReadItem | undefined {
  const { named, subject, spoken, days, sight } = around;
  const [day] = days;
  switch (cue.kind) {
    case "touch": {
      const on = day?.first ?? sight.today;
      if (!cue.past && day !== undefined && (on > sight.today || (on === sight.today && day.at !== null)))
        return { kind: "arranged", person: subject, on, at: day.at, text: full(clause.text) };
      const { by, direction } = cue;
      return {
        kind: "touch",
        people: named.length > 0 || spoken === null ? named : [spoken],
        by,
        direction,
        on: on > sight.today ? sight.today : on,
        text: "",
      };
    }
    case "advice": {
      const teller = tellerOf(clause, named, spoken);
      return {
        kind: "advice",
        person: teller,
        text: full(cue.text),
        on: lastDayOfUse(clause.text, day),
        offRecord: clause.offRecord,
      };
    }
    case "promise":
      return {
        kind: "promise",
        person: subject,
        text: full(withoutDay(cue.text, clause.text, day)),
        on: day?.last ?? null,
      };
    case "introduction": {
      const to = nameOf(cue.to);
      const toKey = named.find((key) => samePerson(around.nameOf(key), to));
      if (to === "" || toKey === undefined) return undefined;
      const person = named.find((key) => key !== toKey) ?? spoken;
      return { kind: "introduction", person, to, toKey, made: cue.made, text: full(clause.text) };
    }
    case "lead":
      return {
        kind: "lead",
        person: tellerOf(clause, named, spoken),
        of: leadKind(clause.text),
        text: full(cue.text),
        on: day?.last ?? null,
      };
  }
}

/**
 * The days of a clause, towards the side that its verb looks to. "Lunch with Kim on Monday" may be either; who can tell
 * what was said there has been there. What stands after a colon are words of somebody else.
 */
function daysOf({ text, cue }: Clause, { days, today }: Sight, heardThings: boolean): readonly FoundDay[] {
  if (cue?.kind !== "touch") return days(text, today, "future");
  const own = text.split(": ")[0] ?? text;
  const ahead = cue.past ? undefined : days(own, today, "future");
  if (ahead === undefined) return days(own, today, "past");
  const [day] = ahead;
  const soon = day !== undefined && day.at === null && day.first > today && day.first <= addDays(today, 7);
  return soon && heardThings ? days(own, today, "past") : ahead;
}

/** Who says it: the name at the beginning, otherwise who was spoken of before, otherwise whoever is named. */
function tellerOf(clause: Clause, named: readonly string[], spoken: string | null): string | null {
  return /^(?:(?:and|but|then)\s+)?\p{Lu}/u.test(clause.text) &&
    !/^(?:I|She|He|They|Told|Said|Advised)\b/.test(clause.text)
    ? (named[0] ?? spoken)
    : (spoken ?? named[0] ?? null);
}

function namesIn(clause: Clause, days: readonly FoundDay[]): readonly Mention[] {
  const found = mentionsIn(clause.text, days);
  if (found.length > 0 || clause.cue?.kind !== "touch") return found;
  const { rest } = clause.cue;
  if (rest === clause.text) return [];
  const shift = clause.text.length - rest.length;
  return lowerCaseNames(rest).map((each) => ({ ...each, from: each.from + shift, to: each.to + shift }));
}

/** The key of somebody, known from before in this text or new; what stands beside the name is added to them. */
function personOf(people: ReadPerson[], { name, to }: Mention, clause: Clause): string {
  const after = clause.text.slice(to);
  const { organization, role, event } = surroundingsOf(after);
  const email = ADDRESS.exec(after)?.[0] ?? "";
  const met =
    clause.cue?.kind === "touch" && event !== "" ? `met at ${event.replace(/^(?:a|an)\s/i, "a ")}` : "";
  const at = people.findIndex((each) => samePerson(each.name, name));
  const known = people[at];
  if (known !== undefined) {
    people[at] = {
      ...known,
      name: known.name.length >= name.length ? known.name : oneLine(name),
      organization: known.organization || organization,
      role: known.role || role,
      email: known.email || email,
      howMet: known.howMet || met,
    };
    return known.key;
  }
  if (people.length >= MOST_PEOPLE) return people[0]?.key ?? "p1";
  const key = `p${people.length + 1}`;
  people.push({ key, name: clipped(bareName(name), 200), organization, role, email, howMet: met });
  return key;
}

function samePeople(touch: TouchItem, other: TouchItem): boolean {
  return (
    touch.on === other.on && touch.by === other.by && other.people.every((key) => touch.people.includes(key))
  );
}

function opensWith(clause: string, people: readonly ReadPerson[], key: string): boolean {
  const first = people.find((each) => each.key === key)?.name.split(" ")[0] ?? "";
  return first !== "" && clause.replace(/^(?:and|but|then)\s+/i, "").startsWith(first);
}

/** What has a beginning that one must not miss. */
const BEGINS =
  /\b(?:course|school|workshop|internship|rotation|conference|congress|exam|retreat|call|kurs|schule|praktikum|prüfung)\s+(?:in|im)\s+$/i;

/** "the June course" is of use until May is over; "in June", "by 15 March", "this week" until that has passed. */
function lastDayOfUse(clause: string, day: FoundDay | undefined): DateText | null {
  if (day === undefined) return null;
  const before = clause.slice(0, day.from);
  const wholeMonth = day.first !== day.last && day.first.endsWith("-01");
  const within = /\b(?:in|during|end of|im)\s+$/i.test(before) && !BEGINS.test(before);
  if (/\b(?:before|vor)\s+$/i.test(before) || (wholeMonth && !within)) return addDays(day.first, -1);
  return day.last;
}

const LEADS_IN =
  /[\s,]*(?:(?:by|on|before|until|till|for|at|no later than|latest|bis|am|bis zum)\s+)?(?:the\s+)?$/i;

/** The words of a promise without its day, which stands beside them. */
function withoutDay(words: string, clause: string, day: FoundDay | undefined): string {
  if (day === undefined) return words;
  const at = words.indexOf(clause.slice(day.from, day.to));
  if (at < 0) return words;
  const before = words.slice(0, at).replace(LEADS_IN, "");
  const after = words.slice(at + day.to - day.from).replace(/^[\s,]+/, "");
  return [before, after].filter((part) => part !== "").join(" ");
}

function nameOf(words: string): string {
  const [mention] = mentionsIn(`with ${words}`);
  return mention?.name ?? "";
}

function full(words: string): string {
  return clipped(capitalised(oneLine(words).replace(/[\s,.;]+$/, "")), 500);
}

/**
 * What nothing else was made of goes to the contact it belongs to. Where people are spoken of and no contact is told,
 * the text itself is the trace of one, today.
 */
function withNotes(
  items: readonly ReadItem[],
  notes: readonly string[],
  people: readonly ReadPerson[],
  { today }: Sight,
): readonly ReadItem[] {
  const text = notes.map(full).join(". ");
  const at = items.findIndex((each) => each.kind === "touch");
  if (at >= 0)
    return items.map((each, place) => (place === at && each.kind === "touch" ? { ...each, text } : each));
  if (text === "" || people.length === 0) return items;
  const [first] = people;
  const people0 = first === undefined ? [] : [first.key];
  return [{ kind: "touch", people: people0, by: "meeting", direction: "mutual", on: today, text }, ...items];
}
