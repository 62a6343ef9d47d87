import { chanceWithin, pastFromSums } from "#ties/foretell.ts";
import { unpromptedInWords, unpromptedThisYear } from "#ties/guard.ts";
import type { TieModel } from "#ties/learn.ts";
import { type Answered, type Footing, lettersAnswered, replyChances } from "#ties/reply.ts";
import type { DateText } from "#time/date.ts";
import { footingOf } from "./footing.ts";
import { isRuledOut } from "./relevance.ts";
import type { KnownPerson, Snapshot } from "./snapshot.ts";

/**
 * What speaks for writing to somebody today: value × reply × decline − cost. Strength is no part of it: a tie that is
 * warm anyway needs no suggestion, and a quiet one is not a worthless one (R51). `worthInWords` says each term.
 */
export type Worth = {
  /** What it could bring, 0 to 1: chosen, not learned, since nothing on record says what a talk brought in the end. */
  readonly value: number;
  /** P(they answer), from the user's own letters. */
  readonly reply: number;
  /** P(no contact within three months, if nobody does anything): the decline that a letter avoids. */
  readonly decline: number;
  /** The user's time and the other's patience, in the same units as the product. */
  readonly cost: number;
  readonly worth: number;
  readonly facts: WorthFacts;
};

export type WorthFacts = {
  readonly footing: Footing;
  readonly letters: Answered;
  /** A career considered that their work has to do with. */
  readonly near: string | null;
  readonly newPosition: boolean;
  /** A field, or else a place, where none of those is whom the user is most in touch with, and which is not ruled out. */
  readonly elsewhere: string | null;
  /** Unprompted letters this year. */
  readonly unprompted: number;
  /** The same as a clause. */
  readonly unpromptedInWords: string;
  readonly everInTouch: boolean;
};

const VALUE = { aTalk: 0.4, near: 0.35, newPosition: 0.15, elsewhere: 0.1 } as const;
const COST = { aLetter: 0.02, eachUnprompted: 0.03, toSomeoneNew: 0.02 } as const;
/** Less than the minutes it takes, twice over, is nothing to be reminded of. */
const LEAST_WORTH = COST.aLetter;
const QUARTER_IN_WEEKS = 13;
const NO_LETTERS: Answered = { letters: 0, answered: 0 };
/** Those whom the user is most in touch with. */
const CLOSEST = 30;

/** Weighs the people of a snapshot against each other. */
export function weigher(
  snapshot: Pick<Snapshot, "people" | "today" | "tieModel" | "options">,
): (person: KnownPerson, near: string | null) => Worth {
  const { people, today, tieModel } = snapshot;
  const letters = new Map(people.map((each) => [each.id, lettersAnswered(each.history, today)]));
  const reply = replyChances(
    people.map((each) => ({ footing: footingOf(each), ...(letters.get(each.id) ?? NO_LETTERS) })),
  );
  const beyond = circlesBeyond(people, isRuledOut(snapshot.options));
  return (person, near) => {
    const facts: WorthFacts = {
      footing: footingOf(person),
      letters: letters.get(person.id) ?? NO_LETTERS,
      near,
      newPosition: person.newPosition !== null,
      elsewhere: beyond(person),
      unprompted: unpromptedThisYear(person.history, today),
      get unpromptedInWords() {
        return unpromptedInWords(person.history, today);
      },
      everInTouch: person.history.heat !== null,
    };
    const terms = {
      value: valueIn(facts),
      reply: reply(facts.footing, facts.letters),
      decline: declineOf(person, today, tieModel),
      cost: costOf(facts),
    };
    return { ...terms, worth: terms.value * terms.reply * terms.decline - terms.cost, facts };
  };
}

/** Whether a letter adds next to nothing to what comes by itself; of whom nobody has written to, nothing does. */
export function isLittle({ worth, facts }: Worth): boolean {
  return facts.everInTouch && worth <= LEAST_WORTH;
}

function valueIn({ near, newPosition, elsewhere }: WorthFacts): number {
  return (
    VALUE.aTalk +
    (near === null ? 0 : VALUE.near) +
    (newPosition ? VALUE.newPosition : 0) +
    (elsewhere === null ? 0 : VALUE.elsewhere)
  );
}

/** Without contact on record nothing will come of itself. */
function declineOf({ history, places }: KnownPerson, today: DateText, model: TieModel): number {
  const past = pastFromSums(history, today, model);
  if (past === null) return 1;
  const circles = places.map(({ organizationId }) => organizationId);
  return 1 - chanceWithin(model, past, QUARTER_IN_WEEKS, circles);
}

function costOf({ unprompted, everInTouch }: WorthFacts): number {
  return COST.aLetter + COST.eachUnprompted * unprompted + (everInTouch ? 0 : COST.toSomeoneNew);
}

/**
 * The field, or where it is not known the place, that somebody has to themselves among those closest to the user. One
 * in a career that was ruled out is no reason by itself (R50): there may be others.
 */
function circlesBeyond(
  people: readonly KnownPerson[],
  isOver: ReturnType<typeof isRuledOut>,
): (person: KnownPerson) => string | null {
  const closest = people
    .filter(({ history }) => history.heat !== null)
    .toSorted((a, b) => (b.history.heat ?? 0) - (a.history.heat ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, CLOSEST);
  const members = new Map<string, Set<string>>();
  for (const { id, places } of closest)
    for (const place of places) {
      const circle = circleOf(place);
      members.set(circle, (members.get(circle) ?? new Set()).add(id));
    }
  return (person) => {
    if (closest.length === 0) return null;
    const own = person.places.map(circleOf).filter((circle) => circle !== "");
    const others = (among: Set<string> | undefined) => (among?.size ?? 0) - (among?.has(person.id) ? 1 : 0);
    const taken = own.some((circle) => others(members.get(circle)) > 0);
    if (taken) return null;
    // The line under a name says what is done at a place whose field is not known.
    const open = person.places.find(
      (place) =>
        circleOf(place) !== "" &&
        !isOver({
          headline: place.field === "" ? person.headline : "",
          places: [{ organization: place.field === "" ? place.organization : "", field: place.field }],
        }),
    );
    return open === undefined ? null : circleOf(open);
  };
}

function circleOf({ field, organization }: KnownPerson["places"][number]): string {
  return field === "" ? organization : field;
}
