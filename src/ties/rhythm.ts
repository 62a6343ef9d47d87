import { type DateText, daysBetween } from "#time/date.ts";
import { lastContactDay, type TieHistory } from "./history.ts";

/** How often, from when, until when: what there is to say about a tie's past contact. */
export type Rhythm = {
  /** Contact-days of any kind. */
  readonly count: number;
  readonly first: DateText;
  readonly last: DateText;
  /** Days between contact-days, the usual way; null with fewer than two. */
  readonly usualGap: number | null;
  /** The last day of contact at that pace; before `last` where it thinned out first. */
  readonly steadyUntil: DateText;
};

/**
 * The rhythm of a tie; null without contact. From its distinct contact-days where the caller has them (one person's
 * page), with the median gap; else from the sums kept per tie, with the mean gap.
 */
export function rhythmOf(history: TieHistory, contactDays: readonly DateText[] | null): Rhythm | null {
  return contactDays === null || contactDays.length === 0 ? fromSums(history) : fromDays(contactDays);
}

/** A gap this many times the usual one is a break in the rhythm. */
const BREAK = 2.5;

function fromDays(contactDays: readonly DateText[]): Rhythm | null {
  const days = [...new Set(contactDays)].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  const usualGap = median(gaps);
  let steadyUntil = last;
  for (let i = days.length - 1; i > 0 && usualGap !== null; i -= 1) {
    steadyUntil = days[i] ?? last;
    if ((gaps[i - 1] ?? 0) <= BREAK * usualGap) break;
  }
  return { count: days.length, first, last, usualGap, steadyUntil };
}

function fromSums(history: TieHistory): Rhythm | null {
  const count = history.days + history.promptedDays;
  const last = lastContactDay(history);
  const first = history.firstDay ?? last;
  if (first === null || last === null) return null;
  const usualGap = count < 2 ? null : Math.max(1, daysBetween(first, last) / (count - 1));
  return { count, first, last, usualGap, steadyUntil: last };
}

function median(gaps: readonly number[]): number | null {
  const inOrder = gaps.toSorted((a, b) => a - b);
  const middle = Math.floor(inOrder.length / 2);
  const upper = inOrder[middle];
  if (upper === undefined) return null;
  const lower = inOrder[middle - 1];
  return inOrder.length % 2 === 1 || lower === undefined ? upper : (lower + upper) / 2;
}

/** Silence of three usual gaps, and of six weeks at least, reads as quiet: a holiday is not a farewell. */
export function isQuiet(rhythm: Rhythm, today: DateText): boolean {
  return daysBetween(rhythm.last, today) > Math.max(42, 3 * (rhythm.usualGap ?? 0));
}
