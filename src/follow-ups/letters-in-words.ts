import { times } from "#people/shown.ts";
import type { TieHistory } from "#ties/history.ts";
import { lastContactDay } from "#ties/history.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import { monthFrom, whenFrom } from "#time/near.ts";

/** Until then it is going on, and is told as such. */
const RECENT_DAYS = 60;

/**
 * What was written between us, each side's letters by themselves: "You and Ana each wrote twice, last in March."; "You
 * each wrote twice" where their name has just been said. Null where nothing was, or where we talked, which says more
 * than letters do.
 */
export function lettersInWords(name: string | null, history: TieHistory, today: DateText): string | null {
  const { sent, received, talks } = history;
  const last = lastContactDay(history);
  const count = sent + received;
  if (last === null || count === 0 || talks > 0) return null;
  const when = whenFrom(today, last);
  // The last contact was an event, or letters that nobody counted.
  const later = history.lastDirection === "mutual" ? `, last in touch ${when}` : null;
  if (sent > 0 && received > 0) return `${bothWrote(name, sent, received)}${later ?? `, last ${when}`}.`;
  const who = sent > 0 ? `You wrote to ${name ?? "them"}` : `${name ?? "They"} wrote to you`;
  if (count === 1) return `${who}${later === null ? ` ${when}` : ` once${later}`}.`;
  const lately = daysBetween(last, today) <= RECENT_DAYS;
  return `${who} ${times(count)}${later ?? (lately ? `, last ${when}` : ` until ${monthFrom(today, last)}`)}.`;
}

function bothWrote(name: string | null, sent: number, received: number): string {
  return sent === received
    ? `You ${name === null ? "" : `and ${name} `}each wrote ${times(sent)}`
    : `You wrote to ${name ?? "them"} ${times(sent)} and they wrote ${times(received)}`;
}
