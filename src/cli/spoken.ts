import type { DayReader } from "#capture/days/days.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { zoneHere } from "#time/zone-here.ts";

/** What was typed for a day: the last of those that it names, whether it names several, and the hour beside it. */
export type Spoken = {
  readonly day: DateText;
  readonly several: boolean;
  /** A whole year is too long to take its last day for what was meant. */
  readonly year: boolean;
  readonly at: string | null;
};

/** Small words that lead in: "by friday", "on 3 May". */
const LEADING = /^(?:on|by|at|until|till|am|bis|um|le|el)?$/i;

/**
 * Reads a day as the notes of Add are read: "friday", "next tuesday 3pm", "in two weeks". All of the text has to be the
 * day. Undefined where it is none.
 */
export function readSpoken(
  days: DayReader,
  text: string,
  now: number,
  towards: "past" | "future",
): Spoken | undefined {
  const today = dateOf(now, zoneHere());
  const [found, another] = days(text, today, towards);
  if (found === undefined || another !== undefined) return undefined;
  const whole = LEADING.test(text.slice(0, found.from).trim()) && text.slice(found.to).trim() === "";
  if (!whole) return undefined;
  const { first, last, at } = found;
  return { day: last, several: first !== last, year: isYear(first, last), at };
}

function isYear(first: DateText, last: DateText): boolean {
  return first.endsWith("-01-01") && last.endsWith("-12-31");
}
