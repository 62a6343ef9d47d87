import { DAY_MS, type DateText, dayText, type Instant } from "#time/date.ts";

/**
 * Mail dated before this is a clock that was never set (1970-01-01 is the usual one). It stays on the timeline but
 * does not stretch a tie by decades.
 */
const EARLIEST_CONTACT = Date.UTC(1980, 0, 1);

/** Beyond this a date cannot be written as `YYYY-MM-DD`; the end of the year 2200, as in `parseDate`. */
const LATEST = Date.UTC(2201, 0, 1);

/**
 * The contact-day of an instant: its calendar date in UTC. Not the user's own zone, so that a history kept as a few
 * numbers stays true when its owner moves to another country. Undefined where the clock was plainly wrong.
 */
export function contactDayOf(at: Instant): DateText | undefined {
  if (!Number.isFinite(at) || at >= LATEST) return undefined;
  if (at < EARLIEST_CONTACT) return undefined;
  return dayText(Math.floor(at / DAY_MS));
}

/** The distinct days of contact with somebody, oldest first, and those of them on which we talked. */
export type DaysOfContact = { readonly all: readonly DateText[]; readonly talks: readonly DateText[] };
