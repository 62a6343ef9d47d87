import { isNoPlace } from "#organizations/no-place.ts";
import { leastPeopleAt } from "#organizations/read-field.ts";
import type { OrganizationId, PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { mapInSteps, type Steps } from "#time/steps.ts";
import type { Evidence } from "./evidence.ts";

/** Two people and what says that they know each other. */
export type Between = { readonly one: PersonId; readonly other: PersonId; readonly evidence: Evidence };

/** Somebody at a place, with what is known of the days. */
export type Stay = {
  readonly personId: PersonId;
  readonly organizationId: OrganizationId;
  readonly organization: string;
  readonly startsOn: DateText | null;
  readonly endsOn: DateText | null;
};

/** In a place of more than this, being there at the same time says next to nothing. */
export const MOST_AT_A_PLACE = 40;

/** Of how many two are, of my book or as its name tells; undefined where that says nothing of who knows whom. */
function companyAt(organization: string, there: number): number | undefined {
  if (there < 2 || there > MOST_AT_A_PLACE || isNoPlace(organization)) return undefined;
  const people = Math.max(there, leastPeopleAt(organization));
  return people > MOST_AT_A_PLACE ? undefined : people;
}

/**
 * Who was where at the same time. A day that is not known is not assumed: without a beginning, only the end counts.
 * `howMany` were at each of these places, where others than these were there too.
 */
export function togetherAt(stays: readonly Stay[], today: DateText, howMany?: number): readonly Between[] {
  return [...Map.groupBy(stays, (stay) => stay.organizationId).values()].flatMap((there) => {
    const [{ organization } = { organization: "" }] = there;
    const people = companyAt(organization, howMany ?? new Set(there.map((stay) => stay.personId)).size);
    if (people === undefined) return [];
    return pairs(there).flatMap(([a, b]) => {
      if (a.personId === b.personId) return [];
      const days = daysTogether(a, b, today);
      if (days === undefined) return [];
      return [
        {
          one: a.personId,
          other: b.personId,
          evidence: { kind: "same-place", organization, people, ...days } as const,
        },
      ];
    });
  });
}

/** Undefined where they are not known to have overlapped; `until` is null where both are there today. */
function daysTogether(
  a: Stay,
  b: Stay,
  today: DateText,
): { readonly since: DateText | null; readonly until: DateText | null } | undefined {
  const [endOfA, endOfB] = [a.endsOn ?? today, b.endsOn ?? today];
  const [from, until] = [
    later(a.startsOn ?? endOfA, b.startsOn ?? endOfB),
    endOfA < endOfB ? endOfA : endOfB,
  ];
  if (from > until) return undefined;
  const since = a.startsOn === null || b.startsOn === null ? null : from;
  return { since, until: until >= today ? null : until };
}

function later(a: DateText, b: DateText): DateText {
  return a > b ? a : b;
}

/** A letter of mine to several people. */
export type SharedLetter = {
  /** Those of the book, nobody left out among them. */
  readonly readers: readonly PersonId[];
  /** How many it went to; who is left out received it all the same. */
  readonly wentTo: number;
};

/** More readers than this make a circular, not company. */
export const MOST_READERS = 20;

/** Whom I wrote to at once: a letter to two says much, one to ten says little (1/(n − 1) each). */
export function* togetherInLetters(letters: readonly SharedLetter[]): Steps<readonly Between[]> {
  const found = new Map<string, { one: PersonId; other: PersonId; letters: number; weight: number }>();
  yield* mapInSteps(letters, ({ readers, wentTo }) => {
    if (wentTo > MOST_READERS) return;
    for (const [one, other] of pairs(readers.toSorted())) {
      const key = `${one} ${other}`;
      const sofar = found.get(key) ?? { one, other, letters: 0, weight: 0 };
      sofar.letters += 1;
      sofar.weight += 1 / (wentTo - 1);
      found.set(key, sofar);
    }
  });
  return [...found.values()].map(({ one, other, ...rest }) => ({
    one,
    other,
    evidence: { kind: "same-letters", ...rest },
  }));
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other) => [one, other] as const));
}
