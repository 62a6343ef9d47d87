import { capitalised, clipped, oneLine } from "#people/shown.ts";
import { addressesIn, withAddresses } from "./addresses.ts";
import { needKind } from "./asked-of-me.ts";
import { daysOf, lastDayOfUse, type Sight, withoutDay, withoutDeadline } from "./clause-days.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { isCancelled, isUnreached } from "./contact.ts";
import type { Cue } from "./cues.ts";
import type { FoundDay } from "./days.ts";
import { SOMEBODY } from "./heard.ts";
import { leftOver } from "./left-over.ts";
import { withoutListMarks } from "./listed.ts";
import { isNameAlone, type Mention, mentionsIn, samePerson } from "./mentions.ts";
import { hasNotBeen } from "./not-been.ts";
import { leadKind } from "./opening.ts";
import { namesIn, personOf } from "./people-named.ts";
import { answeredBy, isAnswer, pointsBack } from "./promised.ts";
import { MOST_CAPTURED, MOST_CLAUSES, type ReadItem, type Reading, type ReadPerson } from "./reading.ts";
import { spelledOut } from "./thumbs.ts";

type TouchItem = Extract<ReadItem, { kind: "touch" }>;

/** What one hears from somebody, and so has talked with them. */
const TOLD: readonly Cue["kind"][] = ["advice", "lead", "introduction", "need"];

/**
 * Reads what somebody typed after a talk: "met Ana Ruiz at EMBL, told me to apply for the June course, send her our
 * protocol Friday" is a touch, a piece of advice with its last day, and a promise with a date (R9). All of it is a guess.
 */
export function readCapture(typed: string, sight: Sight): Reading {
  const note = typed.slice(0, MOST_CAPTURED).replace(/[^\S\n\r]+/g, " ");
  const { text, beside } = addressesIn(withoutListMarks(note));
  const read = readStatements(spelledOut(text), sight);
  const { people, nobodys } = withAddresses(read.people, beside);
  return { ...read, people, unread: [...read.unread, ...nobodys] };
}

function readStatements(text: string, sight: Sight): Reading {
  const people: ReadPerson[] = [];
  const items: ReadItem[] = [];
  const notes: string[] = [];
  let spoken: string | null = null;
  let touch: TouchItem | undefined;
  const nameOf = (key: string) => people.find((each) => each.key === key)?.name ?? "";
  const clauses = clausesOf(text, MOST_CLAUSES);
  const heardThings = clauses.some(({ cue }) => cue !== undefined && TOLD.includes(cue.kind));
  for (const [place, clause] of clauses.entries()) {
    if (place === 0 && clause.cue === undefined && isNameAlone(clause.text)) {
      spoken = personOf(people, { name: clause.text, from: 0, to: clause.text.length }, clause);
      continue;
    }
    const days = daysOf(clause, sight, heardThings);
    const mentions = namesIn(clause, days);
    const named = mentions.map((mention) => personOf(people, mention, clause));
    const aside = clause.text.search(ASIDE);
    const there = named.filter((_, at) => aside < 0 || (mentions[at]?.from ?? 0) < aside);
    const subject: string | null = named[0] ?? spoken;
    const read =
      answered(items, clause, subject, days) ??
      itemsOf(clause, { mentions, named, there, subject, spoken, days, sight, nameOf });
    const made = clause.offRecord ? confidedIn(read, clause, subject) : read;
    const [item] = made;
    if (isUnreached(clause.text) && touch?.by === "call")
      items[items.indexOf(touch)] = touch = { ...touch, direction: "out" };
    if (made.length === 0 || made.every((each) => !isOfSomebody(each))) notes.push(clause.text);
    else if (item?.kind === "touch" && touch !== undefined && isSameContact(touch, item, days)) {
      if (clause.offRecord) items.push(...made.slice(1));
      else notes.push(clause.text);
    } else items.push(...made);
    if (item?.kind === "touch" && touch === undefined && isOfSomebody(item)) touch = item;
    if (item?.kind === "touch" || item?.kind === "arranged" || spoken === null) spoken = subject;
    else if (named[0] !== undefined && opensWith(clause.text, people, named[0])) spoken = named[0];
  }
  const happened = !clauses.some(({ text: said }) => isCancelled(said));
  return { people, ...withNotes(items.filter(isOfSomebody), notes, happened ? people : [], sight) };
}

/** What I answered to what was asked of me just before: a yes makes a promise of it, a no leaves nothing to do. */
function answered(
  items: ReadItem[],
  clause: Clause,
  subject: string | null,
  [day]: readonly FoundDay[],
): readonly ReadItem[] | undefined {
  const at = items.findLastIndex((each) => each.kind === "need" && each.person === subject);
  const need = items[at];
  if (need?.kind !== "need") return undefined;
  const said = answeredBy(clause.text);
  const mine =
    clause.cue?.kind === "promise" && isAnswer(clause.text)
      ? full(withoutDay(clause.cue.text, clause.text, day))
      : undefined;
  if (said === undefined && mine === undefined) return undefined;
  items.splice(at, 1);
  if (said === "no") return [];
  const text = mine === undefined || mine === "" || pointsBack(mine) ? need.text : mine;
  return [{ kind: "promise", person: subject, text, on: day?.last ?? null }];
}

/**
 * What was said in confidence stands in advice alone, which has a mark for it (R15). That there was a contact or a
 * promise may be known, and is kept without the words.
 */
function confidedIn(read: readonly ReadItem[], clause: Clause, person: string | null): readonly ReadItem[] {
  const [item] = read;
  if (item?.kind === "advice") return read;
  if (item?.kind === "promise") return [{ ...item, text: AGREED }, confidedItem(clause.text, person)];
  if (item?.kind !== "touch") return [confidedItem(clause.text, person)];
  return [{ ...item, text: "" }, ...(item.text === "" ? [] : [confidedItem(item.text, person)])];
}

const AGREED = "What was agreed off the record";

/** What somebody told me in confidence is kept as what they told me. */
function confidedItem(words: string, person: string | null): ReadItem {
  return {
    kind: "advice",
    person,
    text: full(words.replace(/^[\s,:;–-]+/u, "").replace(TELLS, "")),
    on: null,
    offRecord: true,
  };
}

const TELLS = new RegExp(`^(?:${SOMEBODY} )?(?:said|says|told me|mentioned|tells me)(?: that)? `, "iu");

/** A contact with nobody is none. */
function isOfSomebody(item: ReadItem): boolean {
  return item.kind !== "touch" || item.people.length > 0;
}

/** "he knows Ana": whoever is named from here on was not there. */
const ASIDE = /(?:, ?|\b(?:and|but) )(?:s?he|they|who)\b|\babout\b/i;

type Around = {
  readonly mentions: readonly Mention[];
  readonly named: readonly string[];
  /** Those of them whom a contact was with. */
  readonly there: readonly string[];
  readonly subject: string | null;
  readonly spoken: string | null;
  readonly days: readonly FoundDay[];
  readonly sight: Sight;
  readonly nameOf: (key: string) => string;
};

function itemsOf(clause: Clause, around: Around): readonly ReadItem[] {
  if (clause.cue === undefined) return [];
  if (clause.cue.kind === "touch" && isCancelled(clause.text)) return [];
  if (clause.cue.kind === "introduction") return introductionsOf(clause, clause.cue, around);
  return [itemOf(clause, clause.cue, around)];
}

function itemOf(clause: Clause, cue: Exclude<Cue, { kind: "introduction" }>, around: Around): ReadItem {
  const { mentions, named, there, subject, spoken, days, sight } = around;
  const [day] = days;
  switch (cue.kind) {
    case "touch": {
      const on = day?.first ?? sight.today;
      if (!cue.past && day !== undefined && (on > sight.today || (on === sight.today && day.at !== null)))
        return { kind: "arranged", person: subject, on, at: day.at, text: full(clause.text) };
      const { by, direction } = cue;
      return {
        kind: "touch",
        people: there.length > 0 || spoken === null ? there : [spoken],
        by,
        direction,
        on: on > sight.today ? sight.today : on,
        text: full(leftOver(clause.text, wordsOf(clause), mentions, days)),
      };
    }
    case "advice": {
      const teller = tellerOf(clause, named, spoken);
      return {
        kind: "advice",
        person: teller,
        text: full(withoutDeadline(cue.text, clause.text, day)),
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
    case "need": {
      const person = tellerOf(clause, named, spoken);
      if (!cue.ofMe || day === undefined)
        return { kind: "need", person, of: needKind(clause.text), text: full(cue.text) };
      return { kind: "promise", person, text: full(withoutDay(cue.text, clause.text, day)), on: day.last };
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

/** Where the words end that gave a contact away. */
function wordsOf({ text, cue }: Clause): number {
  return cue?.kind === "touch" ? text.length - cue.rest.length : 0;
}

/** To each whom I am introduced to: "to Jonas and Lin". */
function introductionsOf(
  clause: Clause,
  cue: Extract<Cue, { kind: "introduction" }>,
  { named, spoken, nameOf }: Around,
): readonly ReadItem[] {
  const to = mentionsIn(`with ${cue.to}`).flatMap(({ name }) => {
    const key = named.find((each) => samePerson(nameOf(each), name));
    return key === undefined ? [] : [{ name, key }];
  });
  const person = named.find((key) => to.every((each) => each.key !== key)) ?? spoken;
  const text = full(clause.text);
  return to.map(({ name, key }) => ({
    kind: "introduction",
    person,
    to: name,
    toKey: key,
    made: cue.made,
    text,
  }));
}

/** Who says it: the name at the beginning, otherwise who was spoken of before, otherwise whoever is named. */
function tellerOf(clause: Clause, named: readonly string[], spoken: string | null): string | null {
  return /^(?:(?:and|but|then)\s+)?\p{Lu}/u.test(clause.text) &&
    !/^(?:I|She|He|They|Told|Said|Advised)\b/.test(clause.text)
    ? (named[0] ?? spoken)
    : (spoken ?? named[0] ?? null);
}

/** "Coffee with Ana yesterday. We talked about the exam": the same hour, told on. */
function isSameContact(touch: TouchItem, other: TouchItem, days: readonly FoundDay[]): boolean {
  const sameDay = touch.on === other.on || days.length === 0;
  const sameKind = touch.by === other.by || other.by === "meeting";
  return sameDay && sameKind && other.people.every((key) => touch.people.includes(key));
}

function opensWith(clause: string, people: readonly ReadPerson[], key: string): boolean {
  const first = people.find((each) => each.key === key)?.name.split(" ")[0] ?? "";
  return first !== "" && clause.replace(/^(?:and|but|then)\s+/i, "").startsWith(first);
}

function full(words: string): string {
  return clipped(capitalised(oneLine(words).replace(/[\s,.;]+$/, "")), 500);
}

/**
 * What nothing else was made of goes to the contact it belongs to, or to the time that was arranged. Where people are
 * spoken of and no contact is told, the text itself is the trace of one, today; where nobody is, or it tells of nothing
 * that has been, it is said to be unread.
 */
function withNotes(
  items: readonly ReadItem[],
  notes: readonly string[],
  people: readonly ReadPerson[],
  { today }: Sight,
): Pick<Reading, "items" | "unread"> {
  const text = notes.map(full).join(". ");
  const at = items.findIndex((each) => each.kind === "touch");
  const touch = items[at];
  if (touch?.kind === "touch")
    return { items: items.with(at, { ...touch, text: both(touch.text, text) }), unread: [] };
  const place = items.findIndex((each) => each.kind === "arranged");
  const planned = items[place];
  if (planned?.kind === "arranged" && text !== "")
    return { items: items.with(place, { ...planned, text: full(both(planned.text, text)) }), unread: [] };
  const [first] = people;
  const hasBeen = notes.some((each) => !hasNotBeen(each));
  if (text === "" || first === undefined || !hasBeen) return { items, unread: notes.map(full) };
  const trace: ReadItem = {
    kind: "touch",
    people: [first.key],
    by: "meeting",
    direction: "mutual",
    on: today,
    text,
  };
  return { items: [trace, ...items], unread: [] };
}

function both(one: string, other: string): string {
  return [one, other].filter((part) => part !== "").join(". ");
}
