import { type DateText, daysBetween } from "#time/date.ts";
import { lastContactDay, type TieHistory } from "./history.ts";

/** How often, from when, until when: what there is to say about a tie's past contact. */
export type Rhythm = {
  /** Contact-days of any kind. */
  readonly count: number;
  readonly first: DateText;
  readonly last: DateText;
  /** Days between contact-days, or between exchanges where they come in bursts; null with fewer than two. */
  readonly usualGap: number | null;
  /** Whether that was kept up often and long enough to be called a habit: "most weeks". */
  readonly isHabit: boolean;
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
/** Below this gap "often" is said, and needs more days to be true; a rarer rhythm shows in three. */
const OFTEN_DAYS = 20;
const LEAST_DAYS = { often: 6, seldom: 3 } as const;
/** No habit is shorter than this, however many letters went to and fro within it. */
const LEAST_SPAN = 42;
/** A letter and its answers within so many days are one exchange. */
const EXCHANGE_DAYS = 14;

function fromDays(contactDays: readonly DateText[]): Rhythm | null {
  const days = [...new Set(contactDays)].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const own = steady(days);
  if (own.isHabit) return { count: days.length, first, last, ...own };
  // Fifteen letters over three years, each answered on the next day, are one exchange every few months.
  const exchanges = steady(exchangesIn(days));
  const rhythm = exchanges.isHabit ? exchanges : own;
  return { count: days.length, first, last, ...rhythm };
}

/** The usual gap, and until when it was kept: the last stretch without a break. */
function steady(days: readonly DateText[]): Pick<Rhythm, "usualGap" | "isHabit" | "steadyUntil"> {
  const gaps = days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day));
  const usualGap = median(gaps);
  const last = days.at(-1) ?? ("" as DateText);
  if (usualGap === null) return { usualGap, isHabit: false, steadyUntil: last };
  const isKept = (i: number) => i > 0 && (gaps[i - 1] ?? 0) <= BREAK * usualGap;
  let until = days.length - 1;
  while (until > 0 && !isKept(until)) until -= 1;
  let from = until;
  while (isKept(from)) from -= 1;
  const [begun, ended] = [days[from] ?? last, days[until] ?? last];
  return {
    usualGap,
    isHabit: isHabit(usualGap, until - from + 1, daysBetween(begun, ended)),
    steadyUntil: until === 0 ? last : ended,
  };
}

/** The first day of each exchange. */
function exchangesIn(days: readonly DateText[]): readonly DateText[] {
  return days.filter((day, i) => {
    const before = days[i - 1];
    return before === undefined || daysBetween(before, day) > EXCHANGE_DAYS;
  });
}

function isHabit(gap: number, count: number, span: number): boolean {
  return span >= LEAST_SPAN && count >= (gap < OFTEN_DAYS ? LEAST_DAYS.often : LEAST_DAYS.seldom);
}

function fromSums(history: TieHistory): Rhythm | null {
  const count = history.days + history.promptedDays;
  const last = lastContactDay(history);
  const first = history.firstDay ?? last;
  if (first === null || last === null) return null;
  const span = daysBetween(first, last);
  const usualGap = count < 2 ? null : Math.max(1, span / (count - 1));
  const habit = usualGap !== null && isHabit(usualGap, count, span);
  return { count, first, last, usualGap, isHabit: habit, steadyUntil: last };
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

/** Silence beyond what the rhythm leaves between two letters: true of the past, and no longer of today. */
export function isLapsing(rhythm: Rhythm, today: DateText): boolean {
  return daysBetween(rhythm.steadyUntil, today) > Math.max(14, 2 * BREAK * (rhythm.usualGap ?? 0));
}
