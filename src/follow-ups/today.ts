import type { PersonId } from "#people/id.ts";
import { conversationsUnderWay } from "./conversations.ts";
import {
  adviceAboutToExpire,
  draftsWaiting,
  lettersThatBrokeOff,
  outcomesToTell,
  promisesDue,
} from "./due.ts";
import { firstSteps } from "./first-steps.ts";
import { isSomebodyIKnow } from "./footing.ts";
import { introductionsUnderWay, matchesToday, owedForLeads } from "./introductions.ts";
import { outdatedPictures } from "./outdated-picture.ts";
import { type Closer, NOTHING_CLOSER, nameOf, type Reading, readingOf } from "./reading.ts";
import type { Snapshot } from "./snapshot.ts";
import {
  MOST_OF_KIND,
  type Ranked,
  SUGGESTION_KINDS,
  type Suggestion,
  type SuggestionKind,
  WEIGHED,
} from "./suggestion.ts";
import { thanksForAdvice } from "./thanks-for-advice.ts";
import { isHello, whomToAsk } from "./whom-to-ask.ts";
import { worthInWords } from "./worth-in-words.ts";

export const LINES_A_DAY = 7;

/** Lines kept for whom to talk to when a day is full of duties: the point of it all should not drown in them. */
const KEPT_FOR_PEOPLE = 2;

export type Today = {
  /** At most seven, one for each person, beside what is mine to do by a day that is near. */
  readonly suggestions: readonly Suggestion[];
  /** Said where there is nothing to do; null otherwise. */
  readonly calm: string | null;
};

export const NOTHING_TO_DO = "Nothing is waiting today. That is a good day.";

/**
 * The day's short list: whom to talk to and why. The same snapshot gives the same list. Nobody who is left out, off
 * limits or written to often enough is suggested, nothing is called late, and what was put off stays away.
 * `peopleCount` are those in the book who are not left out.
 */
export function todayOf(snapshot: Snapshot, peopleCount: number): Today {
  return choiceOf(snapshot, peopleCount).inWords(NOTHING_CLOSER);
}

/** Whom and what a day is about, before it is put into words. */
export type Choice = {
  readonly people: readonly PersonId[];
  /** With what is read of these people alone, so that all is said as it is said on their own page. */
  readonly inWords: (closer: Closer) => Today;
};

/** `todayOf` in two steps: of hundreds who are weighed a handful is spoken of, and only theirs need be read. */
export function choiceOf(snapshot: Snapshot, peopleCount: number): Choice {
  let closer = NOTHING_CLOSER;
  const reading = readingOf(snapshot, () => closer);
  const { duties, people } = linesOf(reading);
  const hidden = hiddenIn(snapshot);
  const named = namedFrom(people, snapshot, hidden);
  const steps = firstSteps(peopleCount, named.length, snapshot.background);
  const others = [...named, ...limited(steps, hidden)];
  const room = LINES_A_DAY - Math.min(KEPT_FOR_PEOPLE, named.length);
  const chosen = [...limited(duties, hidden).slice(0, room), ...others].slice(0, LINES_A_DAY);
  return {
    people: chosen.flatMap(({ personId }) => personId ?? []),
    inWords(read) {
      closer = read;
      return {
        suggestions: chosen.map((line) => shown(line, reading)),
        calm: chosen.length === 0 ? NOTHING_TO_DO : null,
      };
    },
  };
}

/** So many are named where there are that many: a day of one name, and thousands in the book, looks empty. */
const NAMED_AT_LEAST = 3;

/** Whoever is only connected, and near no career that is considered, is asked about where there are few others to name. */
function namedFrom(people: readonly Ranked[], { options }: Snapshot, hidden: ReadonlySet<string>) {
  const isFar = ({ kind, rank }: Ranked) => kind === "familiarity" && rank === 0 && options.length > 0;
  const near = limited(
    people.filter((line) => !isFar(line)),
    hidden,
  );
  const named = [...near, ...roomFor(people, near, hidden)];
  const far = limited(people.filter(isFar), hidden);
  return [...named, ...far.slice(0, Math.max(NAMED_AT_LEAST - named.length, 0))];
}

/** Where the day has room, it is for more of those I know to write to, however many are of one kind. */
function roomFor(people: readonly Ranked[], named: readonly Ranked[], hidden: ReadonlySet<string>) {
  const there = new Set(named.map(({ personId }) => personId));
  return people
    .filter(({ key, personId }) => !there.has(personId) && !hidden.has(key))
    .filter(({ kind, worth }) => WEIGHED.includes(kind) && worth && isSomebodyIKnow(worth.facts.footing))
    .slice(0, Math.max(LINES_A_DAY - named.length, 0));
}

/** What Today has to say of one person, however full the day is; null where that is nothing, or was put off. */
export function lineAbout(
  snapshot: Snapshot,
  personId: PersonId,
  closer: Closer = NOTHING_CLOSER,
): Suggestion | null {
  const reading = readingOf(snapshot, () => closer);
  const { duties, people } = linesOf(reading);
  const hidden = hiddenIn(snapshot);
  const line = [...duties, ...people].find((each) => each.personId === personId && !hidden.has(each.key));
  return line === undefined ? null : shown(line, reading);
}

/** Lines that a letter ends: none is asked for while one to the same person may have gone. */
const BY_LETTER: ReadonlySet<SuggestionKind> = new Set([
  "thank",
  "tell",
  "introduce",
  "schedule",
  "remind",
  "let-go",
  "draft",
  "planned",
]);

function linesOf(reading: Reading) {
  const brokeOff = lettersThatBrokeOff(reading);
  const mayHaveOne = new Set(brokeOff.map(({ personId }) => personId));
  const due = [
    ...conversationsUnderWay(reading),
    ...thanksForAdvice(reading),
    ...outcomesToTell(reading),
    ...promisesDue(reading),
    ...introductionsUnderWay(reading),
    ...owedForLeads(reading, reading.snapshot.leadsOwed),
    ...draftsWaiting(reading),
    ...adviceAboutToExpire(reading),
    ...outdatedPictures(reading),
  ].filter(({ kind, personId }) => !mayHaveOne.has(personId) || !BY_LETTER.has(kind));
  const duties = inOrder([...brokeOff, ...due]);
  const busy = busyPeople(reading, duties);
  return { duties, people: inOrder([...whomToAsk(reading, busy), ...matchesToday(reading, busy)]) };
}

function hiddenIn({ notNow, today }: Snapshot): ReadonlySet<string> {
  return new Set(notNow.filter((each) => each.until > today).map((each) => each.key));
}

function shown({ rank: _, worth, ...line }: Ranked, reading: Reading): Suggestion {
  const person = line.personId === null ? undefined : reading.person(line.personId);
  if (worth === undefined || person === undefined) return { ...line, worth: null };
  const { facts: __, ...terms } = worth;
  return { ...line, worth: { ...terms, sentences: worthInWords(worth, nameOf(person)) } };
}

/** People between whom and me something is open: no second request is put on top of it. */
function busyPeople(reading: Reading, duties: readonly Ranked[]): ReadonlySet<string> {
  const { interviews, drafts } = reading.snapshot;
  const letters = drafts.filter((each) => !isHello(each));
  return new Set([...duties, ...interviews, ...letters].map((each) => each.personId ?? ""));
}

function inOrder(lines: readonly Ranked[]): readonly Ranked[] {
  const place = new Map(SUGGESTION_KINDS.map((kind, i) => [kind, i]));
  const first = Math.min(...WEIGHED.map((kind) => place.get(kind) ?? 0));
  for (const kind of WEIGHED) place.set(kind, first);
  return lines.toSorted(
    (a, b) =>
      (place.get(a.kind) ?? 0) - (place.get(b.kind) ?? 0) ||
      a.rank - b.rank ||
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
}

/** One line for each person, and not too many of a kind. */
function limited(lines: readonly Ranked[], hidden: ReadonlySet<string>): readonly Ranked[] {
  const people = new Set<string>();
  const ofKind = new Map<string, number>();
  return lines.filter((line) => {
    const count = ofKind.get(line.kind) ?? 0;
    if (hidden.has(line.key) || (count >= MOST_OF_KIND[line.kind] && !isForALead(line))) return false;
    const whom = takesNobodysTurn(line) ? null : line.personId;
    if (whom !== null && people.has(whom)) return false;
    if (whom !== null) people.add(whom);
    if (!isForALead(line)) ofKind.set(line.kind, count + 1);
    return true;
  });
}

/** What worked out came by all of a chain, so that all of it is to be thanked, however many they are (R52). */
function isForALead(line: Ranked): boolean {
  return line.kind === "thank" && line.action.target.kind === "lead";
}

/**
 * A last day of use (R16), and what I promised for today or tomorrow: it asks nothing of whom it concerns, and does not
 * wait behind a letter to them.
 */
function takesNobodysTurn({ kind, rank }: Ranked): boolean {
  return kind === "use-by" || (kind === "promise" && (rank === 0 || rank === 1));
}
