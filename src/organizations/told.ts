import type { PersonId } from "#people/id.ts";
import { isPresent } from "#people/position.ts";
import type { DateText, Instant } from "#time/date.ts";

/** A time at a place; where a date is not known, they may always have been there. */
export type Stay = {
  readonly personId: PersonId;
  readonly role: string;
  readonly startsOn: DateText | null;
  readonly endsOn: DateText | null;
};

export const TOLD_AS = ["advice", "for", "against", "answer"] as const;

/** Something that somebody said, wherever they were then. */
export type Said = {
  readonly id: string;
  readonly as: (typeof TOLD_AS)[number];
  readonly text: string;
  /** The question it answers, or the career it speaks to; "" where there is none. */
  readonly about: string;
  readonly personId: PersonId;
  readonly at: Instant;
  readonly offRecord: boolean;
};

/** What was said by people while they were at one organization (R15): with the role they had then, the latest first. */
export function toldFrom<Each extends Said>(
  said: readonly Each[],
  stays: readonly Stay[],
  dateOf: (at: Instant) => DateText,
): readonly (Each & { readonly on: DateText; readonly role: string })[] {
  const staysOf = Map.groupBy(stays, (stay) => stay.personId);
  return said
    .flatMap((each) => {
      const on = dateOf(each.at);
      const then = (staysOf.get(each.personId) ?? []).filter((stay) => isPresent(stay, on));
      const [stay] = then.toSorted((a, b) => (b.startsOn ?? "").localeCompare(a.startsOn ?? ""));
      return stay === undefined ? [] : [{ ...each, on, role: stay.role }];
    })
    .toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** Parts those who are there from those who come and those who were; each person once, by their latest stay. */
export function nowAndBefore<Each extends Stay>(stays: readonly Each[], today: DateText) {
  const latestFirst = stays.toSorted((a, b) => (b.endsOn ?? "9999").localeCompare(a.endsOn ?? "9999"));
  const each = [...Map.groupBy(latestFirst, (stay) => stay.personId).values()].flatMap(
    ([first]) => first ?? [],
  );
  return {
    now: each.filter((stay) => isPresent(stay, today)),
    coming: each.filter((stay) => !isPresent(stay, today) && !isOver(stay, today)),
    before: each.filter((stay) => isOver(stay, today)),
  };
}

function isOver({ endsOn }: Stay, today: DateText): boolean {
  return endsOn !== null && endsOn < today;
}
