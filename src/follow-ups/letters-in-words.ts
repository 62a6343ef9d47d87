import type { TieHistory } from "#ties/history.ts";
import { lastContactDay } from "#ties/history.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import { monthFrom } from "#time/near.ts";

/** Until then it is going on, and is told as such. */
const RECENT_DAYS = 60;

/**
 * What was written between us: "You and Ana wrote to each other 14 times until March." Null where nothing was, or where
 * we talked, which says more than letters do.
 */
export function lettersInWords(name: string, history: TieHistory, today: DateText): string | null {
  const { sent, received, talks } = history;
  const last = lastContactDay(history);
  const count = sent + received;
  if (last === null || count === 0 || talks > 0) return null;
  const who =
    sent > 0 && received > 0
      ? `You and ${name} wrote to each other`
      : sent > 0
        ? `You wrote to ${name}`
        : `${name} wrote to you`;
  const month = monthFrom(today, last);
  if (count === 1) return `${who} in ${month}.`;
  const when = daysBetween(last, today) <= RECENT_DAYS ? `, last in ${month}` : ` until ${month}`;
  return `${who} ${count === 2 ? "twice" : `${count} times`}${when}.`;
}
