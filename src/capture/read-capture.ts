import { searchWords } from "#people/fold.ts";
import { languageOfNote } from "#people/language.ts";
import type { DateText } from "#time/date.ts";
import { agreedTime, answered, consented, lastDayTold } from "./answers.ts";
import { daysOf, type Sight } from "./clause-days.ts";
import { type Clause, clausesOf, isWhoAlone } from "./clauses.ts";
import { isCancelled, isUnreached } from "./cues/contact.ts";
import type { Cue } from "./cues/cues.ts";
import { type Move, moveIn } from "./cues/moves.ts";
import { outcomeIn, tellsOutcome } from "./cues/outcomes.ts";
import { answeredBy } from "./cues/promised.ts";
import { isProposed } from "./cues/proposed.ts";
import { theirsWhoIntroduces } from "./cues/their-people.ts";
import type { FoundDay } from "./days/found-day.ts";
import { hearingWith } from "./ear/guessed.ts";
import { keptWhole, sentencesApart } from "./in-another-language.ts";
import { confidedApart, confidedIn } from "./in-confidence.ts";
import { type Around, IS_FREE, IS_THERE, itemsOf } from "./items-of.ts";
import { withoutListMarks } from "./listed.ts";
import { howMetIn, type LongAgo, longAgoIn } from "./long-ago.ts";
import { addressesIn, withAddresses } from "./named/addresses.ts";
import { isNameAlone, type Mention, samePerson } from "./named/mentions.ts";
import { namesIn, personOf, placed, placesOf } from "./named/people-named.ts";
import { ofWhom } from "./named/whom.ts";
import { readPastedMail } from "./pasted-mail.ts";
import { MOST_CAPTURED, MOST_CLAUSES, type ReadItem, type Reading, type ReadPerson } from "./reading.ts";
import { withReplyTold } from "./reply-told.ts";
import type { Telling, TouchItem } from "./telling.ts";
import { inFull } from "./words/in-full.ts";
import { KIN } from "./words/plain-words.ts";
import { spelledOut } from "./words/thumbs.ts";
import { withoutMarks } from "./words/word-names.ts";
import { withWordsLeft } from "./words-left.ts";
import { wordsLost } from "./words-lost.ts";

/** What one hears from somebody, and so has talked with them. */
const TOLD: readonly Cue["kind"][] = ["advice", "lead", "introduction", "need", "offer"];

/**
 * Reads what somebody typed after a talk: "met Ana Ruiz at EMBL, told me to apply for the June course, send her our
 * protocol Friday" is a touch, a piece of advice with its last day, and a promise with a date (R9). All of it is a guess.
 * `whom` says of a note that names nobody whom it was with.
 */
export function readCapture(typed: string, sight: Sight, whom?: ReadPerson): Reading {
  const mail = readPastedMail(typed.slice(0, MOST_CAPTURED), sight);
  if (mail !== undefined) return mail;
  const { text, beside } = addressesIn(noteIn(typed));
  const language = languageOfNote(text);
  const read = language === null ? readEnglish(text, sight, whom) : keptWhole(text, sight);
  const { people, nobodys } = withAddresses(read.people, beside);
  // "Ana's new email is ana@new.example": of what nothing was made all the words are shown.
  const isUnread = read.items.length === 0 && read.unread.length > 0 && beside.length > 0;
  const unread = isUnread ? [noteIn(typed).trim()] : [...read.unread, ...nobodys];
  const told = withReplyTold({ ...read, people, unread, language }, language === null ? text : "", sight);
  return whom === undefined || people.length > 0 ? told : ofWhom(told, whom, sight);
}

/**
 * What was typed while a talk went on, or in its notes, read as a note of that talk: it is with `whom` until somebody else
 * is spoken of, and the talk itself is known. Words that nothing was made of are unread, and stay in the notes.
 */
export function readTalk(typed: string, sight: Sight, whom: ReadPerson): Reading {
  const { text, beside } = addressesIn(noteIn(typed));
  const language = languageOfNote(text);
  if (language !== null) return { people: [whom], items: [], unread: [text.trim()], unnamed: null, language };
  const { english, elsewhere } = sentencesApart(text);
  const talk: TouchItem = {
    kind: "touch",
    people: [whom.key],
    by: "meeting",
    direction: "mutual",
    on: sight.today,
    text: "",
  };
  const telling = told(spelledOut(english, sight.knows), sight, isOfSomebody, { whom, talk });
  const items = telling.items
    .filter((each) => each !== telling.touch)
    .map((item) => ofTheOnlyOne(item, [whom]));
  const { people, nobodys } = withAddresses(telling.people, beside);
  const unread = [...telling.notes.map(inFull), ...elsewhere, ...nobodys];
  return withoutMarks({ people, items, unread, unnamed: telling.unnamed, language });
}

function noteIn(typed: string): string {
  return confidedApart(withoutListMarks(typed.slice(0, MOST_CAPTURED).replace(/[^\S\n\r]+/g, " ")));
}

type Read = Omit<Reading, "language">;

function readEnglish(text: string, sight: Sight, whom: ReadPerson | undefined): Read {
  const { english, elsewhere } = sentencesApart(text);
  const statements = spelledOut(english, sight.knows);
  const read = readStatements(statements, elsewhere, sight, isOfSomebody);
  // A talk with nobody is none, but where it is said apart from the note whom it was with.
  return withoutMarks(
    read.people.length > 0 || whom === undefined
      ? read
      : readStatements(statements, elsewhere, sight, () => true),
  );
}

/** What the statements of a text tell; `begun`: within a talk with somebody. */
function told(
  text: string,
  sight: Sight,
  counts: (item: ReadItem) => boolean,
  begun?: { readonly whom: ReadPerson; readonly talk: TouchItem },
): Telling & { readonly clauses: readonly Clause[] } {
  const clauses = clausesOf(text, MOST_CLAUSES, hearingWith(sight.ear));
  const heardThings = clauses.some(({ cue }) => cue !== undefined && TOLD.includes(cue.kind));
  const telling: Telling = {
    note: text,
    people: begun === undefined ? [] : [begun.whom],
    items: begun === undefined ? [] : [begun.talk],
    notes: [],
    spoken: begun?.whom.key ?? null,
    touch: begun?.talk,
    unnamed: null,
    asked: [],
    introduced: null,
    offered: undefined,
    moves: [],
    counts,
  };
  for (const [place, clause] of clauses.entries()) {
    const before = longAgoIn(clause, sight);
    if (before !== undefined && knownFrom(telling, before, sight)) continue;
    if (place === 0 && begun === undefined && clause.cue === undefined && isNameAlone(clause.text))
      telling.spoken = personOf(
        telling.people,
        { name: clause.text, from: 0, to: clause.text.length },
        clause,
      );
    else hear(telling, clause, daysOf(clause, sight, heardThings), sight);
  }
  return Object.assign(telling, { clauses });
}

/**
 * Whom one has known from long ago: how stands with them, and nothing has been these days. Whoever is in the book keeps
 * what stands there, and has it on their timeline.
 */
function knownFrom(telling: Telling, ago: LongAgo, sight: Sight): boolean {
  const { people, items } = telling;
  const { clause, on } = ago;
  const mentions = namesIn(clause, [], people, sight);
  const keys = mentions.map((mention) => personOf(people, mention, clause));
  for (const [at, { name }] of mentions.entries()) {
    const place = people.findIndex(({ key }) => key === keys[at]);
    const person = people[place];
    if (person === undefined) continue;
    const howMet = howMetIn(ago, name);
    if (sight.knows?.(name) !== true) people[place] = { ...person, howMet };
    else if (clause.cue?.kind === "touch")
      items.push({
        kind: "touch",
        people: [person.key],
        by: clause.cue.by,
        direction: "mutual",
        on,
        text: inFull(howMet),
      });
  }
  telling.spoken = keys[0] ?? telling.spoken;
  return keys.length > 0;
}

function readStatements(
  text: string,
  elsewhere: readonly string[],
  sight: Sight,
  counts: (item: ReadItem) => boolean,
): Read {
  const telling = told(text, sight, counts);
  const { people, items, clauses } = telling;
  // "Excited" stands alone as a name does, and is nobody's.
  const named = new Set(people.flatMap(({ name }) => searchWords(name)));
  const isSaidByThem = (text: string) =>
    items.length > 0 && isWhoAlone(text) && searchWords(text).some((word) => named.has(word));
  const toldOf = items.some(({ kind }) => kind === "touch");
  const notes = [
    ...telling.notes.filter((each) => (toldOf || !telling.moves.includes(each)) && !isSaidByThem(each)),
    ...elsewhere,
  ];
  const { unnamed } = telling;
  const kept = items.filter(counts).map((item) => ofTheOnlyOne(item, people));
  const lost = wordsLost(clauses, { people, items: kept, notes });
  const happened = !clauses.some(({ text: said }) => isCancelled(said));
  return {
    people,
    unnamed,
    ...withWordsLeft(kept, [...notes, ...lost], happened ? people : [], sight),
  };
}

/** "A fellowship, due in May. Thomas sent me the link": where only one is named, it is theirs. */
function ofTheOnlyOne(item: ReadItem, [only, ...others]: readonly ReadPerson[]): ReadItem {
  return item.kind !== "touch" &&
    item.kind !== "introduction" &&
    item.person === null &&
    only !== undefined &&
    others.length === 0
    ? { ...item, person: only.key }
    : item;
}

/** What one statement adds to what the note has told. */
function hear(telling: Telling, clause: Clause, days: readonly FoundDay[], sight: Sight): void {
  if (lastDayTold(telling, clause, days)) return;
  const around = surroundings(telling, clause, days, sight);
  const read =
    answered(telling, clause, around.subject, days, sight) ??
    consented(telling, clause) ??
    agreedTime(telling, clause, around.subject, days, sight) ??
    byTheirs(telling, clause, onlyMade(telling, clause, itemsOf(clause, around)), sight).map((each) =>
      onDayOffered(telling, each, clause, days, sight),
    );
  const made = clause.offRecord ? confidedIn(read, clause, confider(clause, around)) : read;
  const { items, notes, touch } = telling;
  const [item] = made;
  if (toldOn(telling, clause, around)) return;
  if (isUnreached(clause.text) && touch?.by === "call") {
    telling.touch = { ...touch, direction: "out" };
    items[items.indexOf(touch)] = telling.touch;
  }
  if (made.length === 0 || made.every((each) => !telling.counts(each))) {
    if (answeredBy(clause.text) === undefined || items.length === 0) notes.push(clause.text);
  } else if (item?.kind === "touch" && touch !== undefined && isSameContact(touch, item, days)) {
    if (clause.offRecord) items.push(...made.slice(1));
    else notes.push(clause.text);
  } else if (item?.kind === "touch" && isArrangedBefore(items, item, clause, days)) notes.push(clause.text);
  else items.push(...made.filter((each) => !isTimeOf(items, each, sight.today)));
  if (item?.kind === "touch" && touch === undefined && items.includes(item)) telling.touch = item;
  moved(telling, clause, around);
  turnTo(telling, clause, around, item);
}

/** "He is leaving Roche, don't tell Kim": who told it is whoever is spoken of. */
function confider({ text }: Clause, { spoken, subject }: Around): string | null {
  return /^(?:s?he|they)\b/i.test(text) ? (spoken ?? subject) : subject;
}

/** "Linh is in town on the 4th. Dinner 7:30": an hour by itself is one of the day that was named before. */
function onDayOffered(
  { offered }: Telling,
  item: ReadItem,
  { text }: Clause,
  days: readonly FoundDay[],
  { today }: Sight,
): ReadItem {
  const isHourAlone =
    item.kind === "arranged" &&
    item.on === today &&
    days.every(({ from, to }) => !/\p{L}{3,}/u.test(text.slice(from, to)));
  return isHourAlone && offered !== undefined && offered.first > today
    ? { ...item, on: offered.first }
    : item;
}

/** "Followed Igor's advice and wrote to the PI. No answer in four weeks": goes on about what came of it. */
function toldOn({ items }: Telling, { text, cue }: Clause, { named }: Around): boolean {
  const last = items.at(-1);
  const goesOn = cue === undefined || cue.guessed === true || cue.kind === "touch";
  if (last?.kind !== "outcome" || !goesOn || named.length > 0 || !tellsOutcome(text)) return false;
  const told = inFull(`${last.text}. ${inFull(text)}`);
  items[items.length - 1] = { ...last, text: told, outcome: outcomeIn(told) };
  return true;
}

/**
 * "His boss will introduce me to Frida" is no introduction by him: it is by whoever the user says that is. Until then it
 * is something that he has to offer, or a word kept as it was told where it has happened.
 */
function byTheirs(
  telling: Telling,
  { text }: Clause,
  read: readonly ReadItem[],
  { introducer }: Sight,
): readonly ReadItem[] {
  const { people } = telling;
  const theirs = theirsWhoIntroduces(text);
  const [first] = read;
  if (theirs === undefined || first?.kind !== "introduction" || first.person === null) return read;
  const owner = people.find(({ name }) => theirs.owner !== "" && samePerson(name, theirs.owner))?.key;
  const person = owner ?? first.person;
  const named = people.find(({ key }) => key === person)?.name ?? "";
  telling.unnamed ??= `${named}’s ${theirs.kin}`;
  if (introducer === undefined)
    return first.made ? [] : [{ kind: "offer", person, of: "introduction", text: first.text }];
  const known = people.find((each) => samePerson(each.name, introducer.name));
  const key = known?.key ?? `p${people.length + 1}`;
  if (known === undefined) people.push({ ...introducer, key });
  return read.map((each) => (each.kind === "introduction" ? { ...each, person: key } : each));
}

/** What I asked for waits for their answer. */
function onlyMade(telling: Telling, { cue }: Clause, read: readonly ReadItem[]): readonly ReadItem[] {
  if (cue?.kind !== "introduction" || !cue.asked) return read;
  telling.asked = read;
  return [];
}

/** "he knows Ana": whoever is named from here on was not there. */
const ASIDE = /(?:, ?|\b(?:and|but) )(?:s?he|they|who)\b|\babout\b/i;

function surroundings(telling: Telling, clause: Clause, days: readonly FoundDay[], sight: Sight): Around {
  const { people, spoken, introduced } = telling;
  const mentions = namesIn(clause, days, people, sight);
  const named = mentions.map((mention) => personOf(people, mention, clause));
  const move = moveIn(clause.text, sight, placesOf(people, sight.isPlace), telling.note);
  const mover = moverOf(move, mentions, named) ?? spoken;
  placed(people, clause, mover, move);
  const aside = clause.text.search(ASIDE);
  const there = named.filter((_, at) => {
    const { from = 0, to = 0 } = mentions[at] ?? {};
    return (aside < 0 || from < aside) && !(named.length > 1 && OF_WHOM.test(clause.text.slice(to)));
  });
  const toThem = clause.cue?.kind === "promise" && introduced !== null && TO_THEM.test(clause.text);
  // "Send her Imre's template": what is somebody's is not for them.
  const [first] = named.filter((_, at) => !isOwner(clause.text, mentions[at]?.to ?? 0));
  const subject: string | null = first ?? (toThem ? introduced : (spoken ?? named[0] ?? null));
  const talked =
    telling.touch !== undefined ||
    telling.items.some(({ kind }) => kind !== "promise" && kind !== "arranged");
  const nameOf = (key: string) => people.find((each) => each.key === key)?.name ?? "";
  return {
    mentions,
    named,
    there,
    together: telling.touch?.people ?? [],
    subject,
    spoken,
    others: people.map(({ key }) => key).reverse(),
    days,
    sight,
    nameOf,
    isPlace: placesOf(people, sight.isPlace),
    talked,
    move: move === undefined || mover === null ? undefined : { ...move, person: mover },
  };
}

/** Whoever is named in the words that tell of a move, else first. */
function moverOf(
  move: Move | undefined,
  mentions: readonly Mention[],
  named: readonly string[],
): string | null {
  const at = mentions.findIndex(({ from }) => move !== undefined && from >= move.by);
  return named[at] ?? named[0] ?? null;
}

/** A new position is kept beside what else a statement says; the words of one that says nothing else are read by it. */
function moved(telling: Telling, { text }: Clause, { move }: Around): void {
  if (move === undefined) return;
  const { person, organization, role, since } = move;
  telling.items.push({ kind: "position", person, text: organization, role, on: since });
  telling.moves.push(text);
}

/** "Met Imre's postdoc Mei": Imre was not there. */
const OF_WHOM = new RegExp(`^['’]s (?:(?:new|old|former) )?(?:${KIN}),? \\p{Lu}`, "u");

/** "Imre's template", "Imre's boss". */
function isOwner(text: string, to: number): boolean {
  return /^['’]s /.test(text.slice(to));
}

/** "Imre introduced me to Femke. Send her the draft": to whom I was introduced. */
const TO_THEM = /^(?!.*\bthank).*\b(?:her|him|them)\b/i;

/** Whom the next statement speaks of. */
function turnTo(
  telling: Telling,
  clause: Clause,
  { named, subject, sight }: Around,
  item: ReadItem | undefined,
): void {
  if (item?.kind === "touch" || item?.kind === "arranged" || telling.spoken === null)
    telling.spoken = subject;
  else if (named[0] !== undefined && opensWith(clause.text, telling, named[0])) telling.spoken = named[0];
  if (item?.kind === "introduction") telling.introduced = item.made ? item.toKey : null;
  if (IS_FREE.test(clause.text) || IS_THERE.test(clause.text) || isProposed(clause.text))
    [telling.offered] = sight.days(clause.text, sight.today, "future");
}

/** "Tomorrow at half past eight: breakfast with Ana": of whom a time to come was told, and no past day, nothing has been. */
function isArrangedBefore(
  items: ReadItem[],
  { people }: TouchItem,
  { cue }: Clause,
  days: readonly FoundDay[],
): boolean {
  const mayBeAhead = cue?.kind === "touch" && !cue.past && days.length === 0;
  const at = items.findIndex(
    (each) => each.kind === "arranged" && (each.person === null || people.includes(each.person)),
  );
  const known = items[at];
  if (!mayBeAhead || known?.kind !== "arranged") return false;
  items[at] = { ...known, person: known.person ?? people[0] ?? null };
  return true;
}

/** "In Munich on the 9th, we could meet at 17:00": the hour of a day that is arranged by now, which gets it. */
function isTimeOf(items: ReadItem[], item: ReadItem, today: DateText): boolean {
  if (item.kind !== "arranged") return false;
  const at = items.findLastIndex((each) => each.kind === "arranged" && each.person === item.person);
  const known = items[at];
  if (known?.kind !== "arranged" || (known.at !== null && item.at !== null)) return false;
  // An hour by itself is read as one of today.
  if (known.on !== item.on && (item.on !== today || item.at === null)) return false;
  const told = { at: known.at ?? item.at, text: inFull(`${known.text}. ${item.text}`) };
  // "Dinner with Ana and Bob on Friday. At 7": one time, of each of them.
  for (const [place, each] of items.entries())
    if (each.kind === "arranged" && each.on === known.on && each.text === known.text)
      items[place] = { ...each, ...told };
  return true;
}

/** A contact with nobody is none. */
function isOfSomebody(item: ReadItem): boolean {
  return item.kind !== "touch" || item.people.length > 0;
}

/** "Coffee with Ana yesterday. We talked about the exam": the same hour, told on. */
function isSameContact(touch: TouchItem, other: TouchItem, days: readonly FoundDay[]): boolean {
  const sameDay = touch.on === other.on || days.length === 0;
  const sameKind = touch.by === other.by || other.by === "meeting";
  return sameDay && sameKind && other.people.every((key) => touch.people.includes(key));
}

function opensWith(clause: string, { people }: Telling, key: string): boolean {
  const first = people.find((each) => each.key === key)?.name.split(" ")[0] ?? "";
  return first !== "" && clause.replace(/^(?:and|but|then)\s+/i, "").startsWith(first);
}
