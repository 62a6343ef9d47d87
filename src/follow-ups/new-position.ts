import type { Affiliation } from "#people/person.ts";
import { isTold, olderThanMove } from "#people/position.ts";
import { type DateText, dateOf, daysBetween } from "#time/date.ts";
import type { NewPosition } from "./snapshot.ts";

/** A position is news for about half a year: long enough to have settled in, short enough to be fresh. */
export const NEW_POSITION_DAYS = 183;

/**
 * The position someone took up lately (R26): present, and begun within half a year by its own date, or, without one,
 * first seen within half a year and later than another position of theirs. A first import shows everyone's position
 * for the first time and is not news, nor is where an address tells that somebody is, nor what a file has of before a move
 * that the user told of.
 */
export function newPositionOf(
  all: readonly Affiliation[],
  today: DateText,
  timeZone: string,
): NewPosition | null {
  const isOlder = olderThanMove(all);
  const affiliations = all.filter((each) => isTold(each) && !isOlder(each));
  const firstSeen = Math.min(...affiliations.map((each) => each.addedAt));
  const recent = affiliations.flatMap((each): NewPosition[] => {
    if (each.endsOn !== null && each.endsOn < today) return [];
    const seenLater = each.addedAt > firstSeen ? dateOf(each.addedAt, timeZone) : null;
    const since = each.startsOn ?? seenLater;
    if (since === null) return [];
    const age = daysBetween(since, today);
    return age >= 0 && age <= NEW_POSITION_DAYS
      ? [{ organization: each.organization, role: each.role, since }]
      : [];
  });
  return recent.toSorted((a, b) => (a.since < b.since ? 1 : a.since > b.since ? -1 : 0))[0] ?? null;
}
