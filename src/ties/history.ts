import { type DateText, dayNumber, type Instant } from "#time/date.ts";
import type { Direction, Touch } from "#timeline/touch.ts";
import { contactDayOf } from "./contact-day.ts";

/**
 * All that is kept of a person's touches: a few numbers, brought up to date in constant time by each new touch, so
 * that nobody has to read 200,000 touches to say whom to write to. Everything counts distinct days, not messages.
 * Each field is a sum, a minimum, a maximum or a largest few, so imports may arrive in any order.
 */
export type TieHistory = {
  /** Days with contact that nobody's software suggested. The model's x is one less: the days after the first. */
  readonly days: number;
  readonly firstDay: DateText | null;
  readonly lastDay: DateText | null;
  /** Days whose only contact was prompted by the program; kept out of the model, counted in the strength. */
  readonly promptedDays: number;
  readonly lastPromptedDay: DateText | null;
  /**
   * log2 of the decayed sum of all contact-days, decayed to 1970-01-01. Its order between people is the order of
   * their strength at any time, so it can be indexed; null without contact. See `strengthAt`.
   */
  readonly heat: number | null;
  /** The latest touch of all, for "last". */
  readonly lastAt: Instant | null;
  readonly lastDirection: Direction | null;
  /** Letters and messages alone: help that somebody gave is contact, and nothing that they wrote. */
  readonly sent: number;
  readonly received: number;
  /** Days with a call or a meeting, the knots on the thread: a talk that is noted twice is still one. */
  readonly talks: number;
  /** The last few days on which I wrote, and on which they wrote or we talked, newest first; for the guard (R41). */
  readonly outDays: readonly DateText[];
  readonly inDays: readonly DateText[];
};

export const NO_HISTORY: TieHistory = {
  days: 0,
  firstDay: null,
  lastDay: null,
  promptedDays: 0,
  lastPromptedDay: null,
  heat: null,
  lastAt: null,
  lastDirection: null,
  sent: 0,
  received: 0,
  talks: 0,
  outDays: [],
  inDays: [],
};

/** A day of contact counts half as much after this many days: a talk in spring still counts half in autumn. */
export const HALF_LIFE_DAYS = 180;

/** How many of the last days out and in are kept. */
export const RECENT_DAYS_KEPT = 12;

/** What the tie already counted on a touch's contact-day. The caller looks it up by (person, day). */
export type DaySoFar = {
  /** A touch of that day is counted that was not prompted. */
  readonly own: boolean;
  /** A touch of that day is counted that was prompted. */
  readonly prompted: boolean;
  /** A call or a meeting of that day is counted. */
  readonly talked: boolean;
};

export const NOTHING_SO_FAR: DaySoFar = { own: false, prompted: false, talked: false };

export type CountedTouch = Pick<Touch, "at" | "kind" | "direction" | "prompted">;

/**
 * The history with one more touch, in constant time and in any order. The caller's duty: a touch is added once, and
 * `soFar` tells what was counted on that day (`contactDayOf(touch.at)`) before. A touch whose clock was plainly
 * wrong changes nothing.
 */
export function addTouch(history: TieHistory, touch: CountedTouch, soFar: DaySoFar): TieHistory {
  const day = contactDayOf(touch.at);
  if (day === undefined) return history;
  const dayIsNew = !soFar.own && !soFar.prompted;
  const { direction } = touch;
  const letter = isLetter(touch) ? direction : null;
  // Whoever rang: both spoke, and nothing waits for an answer.
  const isMine = direction === "out" && !isTalk(touch);
  return {
    ...(touch.prompted ? withPromptedDay(history, day, dayIsNew) : withOwnDay(history, day, soFar)),
    heat: dayIsNew ? heatPlus(history.heat, dayNumber(day) / HALF_LIFE_DAYS) : history.heat,
    ...latest(history, touch),
    sent: history.sent + (letter === "out" ? 1 : 0),
    received: history.received + (letter === "in" ? 1 : 0),
    talks: history.talks + (isTalk(touch) && !soFar.talked ? 1 : 0),
    outDays: isMine ? withRecent(history.outDays, day) : history.outDays,
    inDays: isMine ? history.inDays : withRecent(history.inDays, day),
  };
}

/** Whether a contact is something that one of both wrote. */
export function isLetter({ kind }: { readonly kind: string }): boolean {
  return kind === "mail" || kind === "message";
}

/** The history of all of a person's touches, in any order; for imports, merges and repairs. */
export function historyOf(touches: Iterable<CountedTouch>): TieHistory {
  const seen = new Map<string, DaySoFar>();
  let history = NO_HISTORY;
  for (const touch of touches) {
    const day = contactDayOf(touch.at);
    if (day === undefined) continue;
    const soFar = seen.get(day) ?? NOTHING_SO_FAR;
    history = addTouch(history, touch, soFar);
    seen.set(day, {
      own: soFar.own || !touch.prompted,
      prompted: soFar.prompted || touch.prompted,
      talked: soFar.talked || isTalk(touch),
    });
  }
  return history;
}

/** The last day of contact of any kind, prompted or not. */
export function lastContactDay(history: Pick<TieHistory, "lastDay" | "lastPromptedDay">): DateText | null {
  return later(history.lastDay, history.lastPromptedDay);
}

function withOwnDay(history: TieHistory, day: DateText, soFar: DaySoFar): TieHistory {
  if (soFar.own) return history;
  return {
    ...history,
    days: history.days + 1,
    promptedDays: history.promptedDays - (soFar.prompted ? 1 : 0),
    firstDay: history.firstDay === null || day < history.firstDay ? day : history.firstDay,
    lastDay: later(history.lastDay, day),
  };
}

function withPromptedDay(history: TieHistory, day: DateText, dayIsNew: boolean): TieHistory {
  return {
    ...history,
    promptedDays: history.promptedDays + (dayIsNew ? 1 : 0),
    lastPromptedDay: later(history.lastPromptedDay, day),
  };
}

/** log2(2^heat + 2^exponent), without leaving the range of a double. */
function heatPlus(heat: number | null, exponent: number): number {
  if (heat === null) return exponent;
  const [high, low] = heat > exponent ? [heat, exponent] : [exponent, heat];
  return high + Math.log1p(2 ** (low - high)) * Math.LOG2E;
}

function latest(history: TieHistory, touch: CountedTouch): Pick<TieHistory, "lastAt" | "lastDirection"> {
  const { lastAt, lastDirection } = history;
  const newer =
    lastAt === null ||
    touch.at > lastAt ||
    // Two touches of one instant: the same one wins whichever came first.
    (touch.at === lastAt && (lastDirection === null || touch.direction < lastDirection));
  return newer ? { lastAt: touch.at, lastDirection: touch.direction } : { lastAt, lastDirection };
}

export function isTalk({ kind }: Pick<Touch, "kind">): boolean {
  return kind === "call" || kind === "meeting";
}

function withRecent(days: readonly DateText[], day: DateText): readonly DateText[] {
  if (days.includes(day)) return days;
  const oldest = days.at(-1);
  if (days.length >= RECENT_DAYS_KEPT && oldest !== undefined && day < oldest) return days;
  return [...days, day].sort((a, b) => (a < b ? 1 : -1)).slice(0, RECENT_DAYS_KEPT);
}

function later(a: DateText | null, b: DateText | null): DateText | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
