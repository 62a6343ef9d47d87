import type { TieHistory } from "#ties/history.ts";
import { rhythmOf } from "#ties/rhythm.ts";
import { addDays, type DateText, daysBetween } from "#time/date.ts";

/** A tie sleeps after this long without contact, and after this many of its usual gaps. */
const DORMANT_DAYS = 270;
const DORMANT_GAPS = 3;
/** Fewer days of contact were an exchange, not yet a tie to take up again. */
const LEAST_CONTACT_DAYS = 3;
/** After fifteen years one introduces oneself again. */
const FORGOTTEN_DAYS = 15 * 365;

/** Whether a tie was once alive and has been quiet long enough for a hello to be welcome as one (R50). */
export function isDormant(history: TieHistory, today: DateText): boolean {
  const rhythm = rhythmOf(history, null);
  if (rhythm === null || isExchange(history)) return false;
  const silence = daysBetween(rhythm.last, today);
  const gaps = DORMANT_GAPS * (rhythm.usualGap ?? 0);
  return silence >= Math.max(DORMANT_DAYS, gaps) && silence <= FORGOTTEN_DAYS;
}

/** So few days of contact that nothing is to be said of trust. */
export function isExchange(history: TieHistory): boolean {
  return (rhythmOf(history, null)?.count ?? 0) < LEAST_CONTACT_DAYS;
}

/** Whether somebody was last heard from so long ago that a hello is a new beginning, however little there was. */
export function isLongQuiet(lastDay: DateText | null, today: DateText): boolean {
  return lastDay !== null && daysBetween(lastDay, today) >= DORMANT_DAYS;
}

/** Whether one would have to introduce oneself again. */
export function isForgotten(lastDay: DateText | null, today: DateText): boolean {
  return lastDay !== null && daysBetween(lastDay, today) > FORGOTTEN_DAYS;
}

/** Six weeks without contact: no longer on one's mind by itself. */
const THINNING_DAYS = 42;

/** Only ties whose last contact is before this day can be thinning; for choosing candidates by index. */
export function thinningBefore(today: DateText): DateText {
  return addDays(today, -THINNING_DAYS);
}

/** Only ties whose last contact is before this day can be dormant; for choosing candidates by index. */
export function dormantBefore(today: DateText): DateText {
  return addDays(today, -DORMANT_DAYS + 1);
}
