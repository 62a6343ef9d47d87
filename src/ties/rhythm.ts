import { type DateText, dayNumber, daysBetween } from "#time/date.ts";
import { monthFrom } from "#time/near.ts";
import { lastContactDay, type TieHistory } from "./history.ts";

/** How often, from when, until when: what there is to say about a tie's past contact. */
export type Rhythm = {
  /** Contact-days of any kind. */
  readonly count: number;
  readonly first: DateText;
  readonly last: DateText;
  /** The mean gap in days, at that pace where there was one; null with fewer than two days. */
  readonly usualGap: number | null;
  /** "most weeks"; null where no pace was kept up often and long enough to be called a habit. */
  readonly often: string | null;
  /** The first day of contact at that pace; after `first` where it began later. */
  readonly steadyFrom: DateText;
  /** The last day of contact at that pace; before `last` where it thinned out first. */
  readonly steadyUntil: DateText;
};

/**
 * The rhythm of a tie; null without contact. Whether it was a habit can be told from its distinct contact-days alone,
 * where the caller has read them; the sums kept per tie give how many there were, and the mean gap.
 */
export function rhythmOf(history: TieHistory, contactDays: readonly DateText[] | null): Rhythm | null {
  return contactDays === null || contactDays.length === 0 ? fromSums(history) : fromDays(contactDays);
}

/**
 * A habit is what was true of most weeks, or most months: of windows of so many days, `SHARE` had contact on so many
 * of their days. Neither the mean nor the median of the gaps says that, for contact comes in bursts: letters to and fro
 * within a week, every few months, have a median gap of a day; daily mail with holidays in between has a mean of a week.
 */
type Pace = {
  readonly often: string;
  readonly window: number;
  readonly daysInIt: number;
  /** Windows that must have kept it, before it is called a habit. */
  readonly least: number;
};
const PACES: readonly Pace[] = [
  { often: "almost every day", window: 1, daysInIt: 1, least: 25 },
  { often: "several times a week", window: 7, daysInIt: 2, least: 6 },
  { often: "most weeks", window: 7, daysInIt: 1, least: 6 },
  { often: "every two weeks or so", window: 14, daysInIt: 1, least: 5 },
  { often: "about once a month", window: 30, daysInIt: 1, least: 5 },
  { often: "every few months", window: 91, daysInIt: 1, least: 4 },
  { often: "about twice a year", window: 182, daysInIt: 1, least: 4 },
  { often: "about once a year", window: 365, daysInIt: 1, least: 3 },
  { often: "every few years", window: 730, daysInIt: 1, least: 3 },
];
const SHARE = 0.6;
/** Silence of so many windows ends a stretch, and nothing shorter than a holiday does. */
const [BREAK_WINDOWS, HOLIDAY_DAYS] = [3, 21];
/** A stretch speaks for the tie where it holds at least this part of all its contact-days. */
const MAIN = 0.5;
/** No habit is shorter than this, however many letters went to and fro within it. */
const LEAST_SPAN = 42;

/** The densest pace that the larger part of the contact kept. */
function fromDays(contactDays: readonly DateText[]): Rhythm | null {
  const days = [...new Set(contactDays)].sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const facts = { count: days.length, first, last };
  const numbers = days.map(dayNumber);
  for (const pace of PACES) {
    const [from, to] = mainStretch(numbers, Math.max(HOLIDAY_DAYS, BREAK_WINDOWS * pace.window));
    const stretch = numbers.slice(from, to);
    if (stretch.length < MAIN * days.length || !isKept(stretch, pace)) continue;
    const steadyUntil = days[to - 1] ?? last;
    const gap = meanGap({ count: stretch.length, first: days[from] ?? first, last: steadyUntil });
    return {
      ...facts,
      usualGap: Math.max(pace.window / pace.daysInIt, gap ?? 0),
      often: pace.often,
      steadyFrom: days[from] ?? first,
      steadyUntil,
    };
  }
  return { ...facts, usualGap: meanGap(facts), often: null, steadyFrom: first, steadyUntil: last };
}

/** From which to before which of the days the stretch goes that holds most of them, the latest of equals. */
function mainStretch(days: readonly number[], longestSilence: number): readonly [number, number] {
  let [best, from]: [readonly [number, number], number] = [[0, 0], 0];
  for (let at = 1; at <= days.length; at += 1) {
    const silence = at === days.length ? Number.POSITIVE_INFINITY : (days[at] ?? 0) - (days[at - 1] ?? 0);
    if (silence <= longestSilence) continue;
    if (at - from >= best[1] - best[0]) best = [from, at];
    from = at;
  }
  return best;
}

function isKept(days: readonly number[], { window, daysInIt, least }: Pace): boolean {
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  if (last - first < LEAST_SPAN) return false;
  const inWindow = new Map<number, number>();
  for (const day of days) {
    const at = Math.floor((day - first) / window);
    inWindow.set(at, (inWindow.get(at) ?? 0) + 1);
  }
  const kept = [...inWindow.values()].filter((count) => count >= daysInIt).length;
  const windows = Math.floor((last - first) / window) + 1;
  return kept >= least && kept >= SHARE * windows;
}

function fromSums(history: TieHistory): Rhythm | null {
  const count = history.days + history.promptedDays;
  const last = lastContactDay(history);
  const first = history.firstDay ?? last;
  if (first === null || last === null) return null;
  return {
    count,
    first,
    last,
    usualGap: meanGap({ count, first, last }),
    often: null,
    steadyFrom: first,
    steadyUntil: last,
  };
}

function meanGap({ count, first, last }: Pick<Rhythm, "count" | "first" | "last">): number | null {
  return count < 2 ? null : Math.max(1, daysBetween(first, last) / (count - 1));
}

/** "until May"; "from September 2025 until May" where contact of another kind went before. */
export function habitUntil({ first, steadyFrom, steadyUntil }: Rhythm, today: DateText): string {
  const until = `until ${monthFrom(today, steadyUntil)}`;
  return steadyFrom === first ? until : `from ${monthFrom(today, steadyFrom)} ${until}`;
}

/** Silence of three usual gaps, and of six weeks at least, reads as quiet: a holiday is not a farewell. */
export function isQuiet(rhythm: Rhythm, today: DateText): boolean {
  return daysBetween(rhythm.last, today) > Math.max(42, 3 * (rhythm.usualGap ?? 0));
}

/** So many usual gaps without contact are more than chance leaves between two. */
const LAPSE_GAPS = 5;

/** Silence beyond what the rhythm leaves between two letters: true of the past, and no longer of today. */
export function isLapsing(rhythm: Rhythm, today: DateText): boolean {
  return daysBetween(rhythm.steadyUntil, today) > Math.max(14, LAPSE_GAPS * (rhythm.usualGap ?? 0));
}
