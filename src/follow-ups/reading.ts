import { ANYWHERE, type Norm } from "#outreach/norms.ts";
import { foldText } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import type { DaysOfContact } from "#ties/contact-day.ts";
import { guard, guardOfWishes } from "#ties/guard.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { dayFrom, shortDate } from "#time/near.ts";
import type { KnownPerson, Snapshot } from "./snapshot.ts";

/** The snapshot with what every source of suggestions asks of it. */
export type Reading = {
  readonly snapshot: Snapshot;
  /** The person, unless they are left out or not in the snapshot: nothing is ever said about those. */
  readonly person: (id: PersonId) => KnownPerson | undefined;
  /** The calendar date of an instant where the user is. */
  readonly date: (at: Instant) => DateText;
  /** "today", "on Friday", "on 3 March". */
  readonly when: (day: DateText) => string;
  /** "3 March". */
  readonly short: (day: DateText) => string;
  /** The days on which there was contact; null where they were not read. */
  readonly contactDays: (id: PersonId) => DaysOfContact | null;
  /** How long a talk usually is where they work (R24). */
  readonly minutes: (id: PersonId) => number;
};

/** What is read of those alone of whom something is said: of hundreds who are weighed, a handful. */
export type Closer = {
  /** Their distinct contact-days, which say more than the sums. */
  readonly contactDays: ReadonlyMap<PersonId, DaysOfContact>;
  readonly customs: (id: PersonId) => Pick<Norm, "minutes">;
};

export const NOTHING_CLOSER: Closer = { contactDays: new Map(), customs: () => ANYWHERE };

/** @param closer looked into when words are found, and not before */
export function readingOf(snapshot: Snapshot, closer: () => Closer = () => NOTHING_CLOSER): Reading {
  const people = new Map(snapshot.people.map((person) => [person.id, person]));
  return {
    snapshot,
    person: (id) => {
      const person = people.get(id);
      return person?.leftOut === true ? undefined : person;
    },
    date: (at) => dateOf(at, snapshot.timeZone),
    when: (day) => dayFrom(snapshot.today, day),
    short: (day) => shortDate(snapshot.today, day),
    contactDays: (id) => closer().contactDays.get(id) ?? null,
    minutes: (id) => closer().customs(id).minutes,
  };
}

/** A person who may be written to: neither left out nor off limits. */
export function reachable<P extends Pick<KnownPerson, "preferences">>(
  reading: { readonly person: (id: PersonId) => P | undefined },
  id: PersonId,
): P | undefined {
  const person = reading.person(id);
  return person === undefined || person.preferences.doNotContact ? undefined : person;
}

/** A person who may be written to out of the blue. */
export function unguarded(reading: Reading, id: PersonId): KnownPerson | undefined {
  const person = reading.person(id);
  const { today, unpromptedAYear } = reading.snapshot;
  return person !== undefined && guard(person, today, unpromptedAYear).kind === "fine" ? person : undefined;
}

/** A person who may be reminded: that belongs to the request, so only their own wishes count (R33, R40). */
export function remindable(reading: Reading, id: PersonId): KnownPerson | undefined {
  const person = reading.person(id);
  return person !== undefined && guardOfWishes(person, reading.snapshot.today).kind === "fine"
    ? person
    : undefined;
}

/** Whether two people work at one place. */
export function sharePlace(a: KnownPerson, b: KnownPerson | undefined): boolean {
  const names = new Set(b?.places.map((place) => foldText(place.organization)));
  return a.places.some((place) => place.organization !== "" && names.has(foldText(place.organization)));
}

export function nameOf(person: Pick<KnownPerson, "name">): string {
  return shownName(person.name);
}
