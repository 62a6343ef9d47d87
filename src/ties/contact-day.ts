import type { DateText, Instant } from "#time/date.ts";

/**
 * Mail dated before this is a clock that was never set (1970-01-01 is the usual one). It stays on the timeline but
 * does not stretch a tie by decades.
 */
const EARLIEST_CONTACT = "1980-01-01" as DateText;

/** Beyond this a date cannot be written as `YYYY-MM-DD`; the end of the year 2200, as in `parseDate`. */
const LATEST = Date.UTC(2201, 0, 1);

/**
 * The contact-day of an instant: its calendar date in UTC. Not the user's own zone, so that a history kept as a few
 * numbers stays true when its owner moves to another country. Undefined where the clock was plainly wrong.
 */
export function contactDayOf(at: Instant): DateText | undefined {
  if (!Number.isFinite(at) || at >= LATEST) return undefined;
  if (at < Date.parse(EARLIEST_CONTACT)) return undefined;
  return new Date(at).toISOString().slice(0, 10) as DateText;
}
