import type { Person } from "#people/person.ts";
import { lastContactDay, type TieHistory } from "#ties/history.ts";
import { addMonths, type DateText } from "#time/date.ts";

/** Paces longer than this say "never mind". */
const LONGEST_PACE_MONTHS = 120;

/**
 * An interval that another tool counted down, or that the user set, read as a pace that suits both (R37): shown,
 * never overdue, and without a count of days that could grow.
 */
export type AgreedPace =
  | { readonly kind: "none" }
  | { readonly kind: "resting"; readonly sentence: string }
  /** The time one usually leaves has passed; a reason to write is still wanted. */
  | { readonly kind: "around-now"; readonly sentence: string };

export function agreedPace(
  preferences: Person["preferences"],
  history: TieHistory,
  today: DateText,
): AgreedPace {
  const months = preferences.paceMonths;
  if (months === null || !(months > 0) || months > LONGEST_PACE_MONTHS) return { kind: "none" };
  const sentence = `A pace of ${paceInWords(months)} suits you both.`;
  const last = lastContactDay(history);
  if (last === null) return { kind: "resting", sentence };
  const whole = Math.max(1, Math.round(months));
  return { kind: addMonths(last, whole) <= today ? "around-now" : "resting", sentence };
}

/** Other tools keep days; a pace is spoken of in months. Undefined where the interval says nothing. */
export function paceFromDays(days: number): number | undefined {
  if (!Number.isFinite(days) || days <= 0) return undefined;
  const months = Math.max(1, Math.round(days / 30.44));
  return months > LONGEST_PACE_MONTHS ? undefined : months;
}

export function paceInWords(months: number): string {
  const whole = Math.max(1, Math.round(months));
  if (whole === 1) return "about once a month";
  if (whole === 6) return "about twice a year";
  if (whole === 12) return "about once a year";
  return whole % 12 === 0 ? `about every ${whole / 12} years` : `about every ${whole} months`;
}
