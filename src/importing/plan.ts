import type { ExistingPerson } from "#people/existing.ts";
import type { PersonId } from "#people/id.ts";
import { leftOutKeys } from "#people/left-out.ts";
import { isNameless } from "#people/other-names.ts";
import { shownName } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import { atOnce, mapInSteps, partOf, type Steps } from "#time/steps.ts";
import { addsNothing } from "./adds-nothing.ts";
import { keysOfRecord } from "./erased-before.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { introductionsIn, type PlannedIntroduction } from "./introduced.ts";
import { type Recognised, recognise } from "./recognise.ts";
import type { ImportedIntroduction, ImportedPerson, ImportedTouch, Problem } from "./record.ts";
import { type ContactTimes, type KeptLetter, lettersOf } from "./same-letter.ts";

export type Matched =
  /** Nobody like them is known. */
  | { readonly kind: "new" }
  /** Perhaps the same as somebody, in the book or in the same import (null, and its record); kept apart, and said. */
  | {
      readonly kind: "ask";
      readonly personId: PersonId | null;
      readonly record: ImportedPerson | null;
      readonly whom: string;
      /** What speaks for it, as a clause; the same words where the same speaks for others. */
      readonly ground: string;
    }
  /** Certainly the same: what is new about them is added. */
  | { readonly kind: "merge"; readonly personId: PersonId }
  /** Everything about them is known already, or they are left out (null). */
  | { readonly kind: "skip"; readonly personId: PersonId | null };

/** One person of the import: the records that tell of them, who they are, and why. */
export type PlannedPerson = Matched & {
  /** Names them in the user's answers: their first record's fingerprint. */
  readonly key: string;
  /** Whether the user erased them; they come back only by the user's own word. */
  readonly erased?: true;
  /** What is to be written; all of them where nothing is. */
  readonly records: readonly ImportedPerson[];
  /** Those records that an earlier import told word for word. */
  readonly again?: readonly ImportedPerson[];
  readonly name: string;
  readonly reason: string;
};

export type Plan = {
  readonly people: readonly PlannedPerson[];
  /** For each person of the plan, by its place, the touches that are not on their timeline yet. */
  readonly touches: readonly (readonly ImportedTouch[])[];
  /** Who introduced the user to whom, and is not known to have yet. */
  readonly introductions: readonly PlannedIntroduction[];
  /** What else is told that the book has: the ids of letters, for each person by its place, and introductions. */
  readonly again: {
    readonly letters: ReadonlyMap<number, readonly string[]>;
    readonly introductions: readonly PlannedIntroduction[];
  };
  readonly problems: readonly Problem[];
  /** Records that could not be read. */
  readonly bad: number;
  /** Keys among the user's answers that nobody in the files has. */
  readonly unknown: readonly string[];
};

export type Told = {
  readonly people: readonly ImportedPerson[];
  readonly touches: readonly ImportedTouch[];
  readonly introductions?: readonly ImportedIntroduction[];
  readonly problems: readonly Problem[];
  readonly bad: number;
};

/** What the book knows already. */
export type Book = {
  readonly people: readonly ExistingPerson[];
  /** Keys of those left out, as `leftOutKeys` makes them. */
  readonly leftOut: ReadonlySet<string>;
  /** Keys of those who were erased, as `erasedKeys` makes them, as far as the records have them. */
  readonly erased: ReadonlySet<string>;
  /** The letters and meetings on the timelines. */
  readonly letters: readonly KeptLetter[];
  /** When there was contact of any kind with somebody; needed only where a file tells of a day alone. */
  readonly contacts?: ContactTimes;
  /** Who introduced the user to whom, as `introducedKey` makes it; needed only where a file tells of introductions. */
  readonly introduced?: ReadonlySet<string>;
  /** Whom the records of earlier imports went to, by their fingerprints. */
  readonly imported: ReadonlyMap<string, PersonId>;
};

/** The user's answers to what a plan asked, by the keys of its people. */
export type Answers = {
  /** "Yes, that is the same person." */
  readonly same: ReadonlySet<string>;
  /** "Bring them back, although I erased them." */
  readonly back: ReadonlySet<string>;
};

const NO_ANSWERS: Answers = { same: new Set(), back: new Set() };

/**
 * Decides what an import would do, without doing it: the same input gives the same plan, and a plan made again after
 * it was carried out adds nothing. Who is certainly the same is merged; who may be is kept apart and said. Whoever was
 * left out stays so (R64), also somebody who may be them; so does whoever was erased (R59).
 */
export function planImport(told: Told, book: Book, answers: Answers = NO_ANSWERS): Plan {
  return atOnce(planInSteps(told, book, answers));
}

/** The same in steps: who asked for it may have thought better of it meanwhile. */
export function* planInSteps(told: Told, book: Book, answers: Answers = NO_ANSWERS): Steps<Plan> {
  const recognising = recognise(told.people, book.people, book.imported, answers.same);
  const recognised = yield* partOf(recognising, 0, 0.95);
  const { touches, letters } = yield* partOf(sharedOut(told.touches, recognised, book), 0.95, 0.95);
  const deciding = mapInSteps(recognised, (each, place) =>
    decide(each, touches[place] ?? [], book, answers.back),
  );
  const people = yield* partOf(deciding, 0.95, 1);
  const somebody = people.map((each, place) => ({
    records: recognised[place]?.records ?? [],
    personId: "personId" in each ? each.personId : null,
    out: isOut(each, recognised[place]?.person ?? null),
  }));
  const introductions = introductionsIn(told.introductions ?? [], somebody, book.introduced ?? new Set());
  return {
    people,
    introductions: introductions.fresh,
    again: { letters, introductions: introductions.again },
    touches: people.map((person, place) => (person.kind === "skip" ? [] : (touches[place] ?? []))),
    problems: told.problems,
    bad: told.bad,
    unknown: unknownAmong(answers, told.people),
  };
}

/** Nothing is told of whoever is left out (R64) or erased, and of whom they may be. */
function isOut({ kind, ...rest }: PlannedPerson, person: ExistingPerson | null): boolean {
  const isKept = kind !== "skip" || ("personId" in rest && rest.personId !== null);
  return !isKept || person?.leftOut === true;
}

function unknownAmong({ same, back }: Answers, people: readonly ImportedPerson[]): readonly string[] {
  if (same.size + back.size === 0) return [];
  const known = new Set(people.map(fingerprintOf));
  return [...new Set([...same, ...back])].filter((key) => !known.has(key));
}

type SharedOut = {
  readonly touches: readonly (readonly ImportedTouch[])[];
  readonly letters: Plan["again"]["letters"];
};

/** Each touch to the person whose it is, or whose address it carries, once; of those on their timeline the ids there. */
function* sharedOut(
  touches: readonly ImportedTouch[],
  recognised: readonly Recognised[],
  { letters, contacts }: Book,
): Steps<SharedOut> {
  const again = new Map<number, string[]>();
  if (touches.length === 0) return { touches: [], letters: again };
  const known = lettersOf(letters);
  const places = new Map<string | ImportedPerson, number>();
  yield* mapInSteps(recognised, ({ records }, place) => {
    for (const record of records) {
      places.set(record, place);
      for (const { kind, key } of record.points)
        if (kind === "email" && !places.has(key)) places.set(key, place);
    }
  });
  const shared = new Map<number, Map<string, ImportedTouch>>();
  yield* mapInSteps(touches, (touch) => {
    const place = places.get(touch.of ?? touch.address);
    if (place === undefined) return;
    const person = recognised[place]?.person;
    const mine = shared.get(place) ?? new Map<string, ImportedTouch>();
    if (mine.has(touch.messageId)) return;
    const there = person ? known.idOf(person.id, touch) : undefined;
    if (there === undefined) shared.set(place, mine.set(touch.messageId, touch));
    else if (again.get(place)?.push(there) === undefined) again.set(place, [there]);
  });
  const fresh = yield* mapInSteps(recognised, ({ person }, place) =>
    withoutToldDays(
      [...(shared.get(place)?.values() ?? [])],
      person === null ? [] : contacts?.get(person.id),
    ),
  );
  return { touches: fresh, letters: again };
}

/** Of a day of which nothing else is told, another contact of that day is what was meant. */
function withoutToldDays(
  touches: readonly ImportedTouch[],
  before: readonly Instant[] = [],
): readonly ImportedTouch[] {
  if (!touches.some(({ within }) => within)) return touches;
  const told = [...before, ...touches.flatMap(({ within, at }) => (within ? [] : [at]))];
  return touches.filter(
    ({ within }) => !(within && told.some((at) => at >= within.from && at < within.until)),
  );
}

function decide(
  { records, fresh, person, how, perhaps }: Recognised,
  touches: readonly ImportedTouch[],
  { leftOut, erased }: Book,
  back: ReadonlySet<string>,
): PlannedPerson {
  const [first] = records;
  const name = records.find((each) => !isNameless(each.name))?.name ?? first?.name ?? "";
  const own = first === undefined ? "" : fingerprintOf(first);
  const planned = (matched: Matched, reason: string, key = own): PlannedPerson => ({
    ...matched,
    key,
    records,
    name,
    reason,
  });
  const has = (keys: ReadonlySet<string>, of: (record: ImportedPerson) => readonly string[]) =>
    keys.size > 0 && records.some((each) => of(each).some((key) => keys.has(key)));
  if (person === null && has(erased, keysOfRecord) && !back.has(own)) {
    const reason = "You erased them, so they stay out.";
    return { ...planned({ kind: "skip", personId: null }, reason), erased: true };
  }
  const left = has(leftOut, (each) => leftOutKeys(each.name, each.points));
  if (left || person?.leftOut === true) {
    return planned({ kind: "skip", personId: null }, `You left ${shownName(name)} out.`);
  }
  if (perhaps?.person?.leftOut === true) {
    return planned(
      { kind: "skip", personId: null },
      `Perhaps ${shownName(perhaps.name)}, whom you left out: ${perhaps.reason}`,
    );
  }
  if (person !== null) {
    const again = fresh.length === records.length ? NONE : records.filter((each) => !fresh.includes(each));
    if (touches.length === 0 && fresh.every((record) => addsNothing(record, person))) {
      return {
        ...planned({ kind: "skip", personId: person.id }, "All of it is in your book already."),
        again,
      };
    }
    const reason = fresh.length === 0 ? newBetween(touches) : how;
    return { ...planned({ kind: "merge", personId: person.id }, reason), records: fresh, again };
  }
  if (perhaps === null) return planned({ kind: "new" }, "Nobody like them is in your book yet.");
  const { reason, ...asked } = perhapsTheSame(
    perhaps.person?.id ?? null,
    perhaps.record,
    perhaps.name,
    perhaps.reason,
  );
  return planned(asked, reason, perhaps.key);
}

const NONE: readonly ImportedPerson[] = [];

function newBetween(touches: readonly ImportedTouch[]): string {
  const isMail = touches.every(({ kind }) => kind === "mail");
  return isMail ? "There are new letters between you." : "There is new contact between you.";
}

/** Somebody of whom the user is asked whether they are `name`, in the book or in the same files; `ground` speaks for it. */
export function perhapsTheSame(
  personId: PersonId | null,
  record: ImportedPerson | null,
  name: string,
  ground: string,
) {
  const whom = shownName(name);
  return {
    kind: "ask",
    personId,
    record,
    whom,
    ground,
    reason: `Perhaps the same as ${whom}: ${ground}`,
  } as const;
}
