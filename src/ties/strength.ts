import { addDays, type DateText, dayNumber, daysBetween } from "#time/date.ts";
import { HALF_LIFE_DAYS, lastContactDay, type TieHistory } from "./history.ts";

/** What of a history says how strong a tie is. */
type Contact = Pick<TieHistory, "heat" | "lastDay" | "lastPromptedDay">;

/**
 * Strength now: each contact-day counts 1 on its day and half as much every 180 days after. One talk yesterday is 1;
 * a letter every week for years comes to 37. One of the four quantities; says nothing about the future or about worth (R51).
 */
export function strengthAt(history: Contact, today: DateText): number {
  const last = lastContactDay(history);
  if (history.heat === null || last === null) return 0;
  // A clock that ran ahead must not make contact worth more than it was on its day.
  const now = last > today ? last : today;
  return 2 ** (history.heat - dayNumber(now) / HALF_LIFE_DAYS);
}

/** Weekly contact for years. The line is drawn no heavier than this. */
const FULL_STRENGTH = HALF_LIFE_DAYS / (7 * Math.LN2);

/** The weight of the line, 0 to 1; logarithmic, so that weak ties can be told apart as well as strong ones. */
export function weightAt(history: Contact, today: DateText): number {
  return Math.min(1, Math.log1p(strengthAt(history, today)) / Math.log1p(FULL_STRENGTH));
}

export type StrengthPoint = { readonly day: DateText; readonly strength: number };

/**
 * How the strength went, for a small chart: `points` evenly spaced days from the first contact to today, each with the
 * strength it had then. Nothing is stored for this; the touches are the history (R51).
 */
export function strengthHistory(
  contactDays: readonly DateText[],
  today: DateText,
  points: number,
): readonly StrengthPoint[] {
  const days = [...new Set(contactDays)].filter((day) => day <= today).sort();
  const first = days[0];
  if (first === undefined || points < 2) return [];
  const length = daysBetween(first, today);
  const samples = Math.min(points, length + 1);
  let [next, sum, at] = [0, 0, first];
  return Array.from({ length: samples }, (_, i) => {
    const day = samples === 1 ? today : addDays(first, Math.round((i * length) / (samples - 1)));
    for (let contact = days[next]; contact !== undefined && contact <= day; contact = days[next]) {
      sum = sum * 2 ** (-daysBetween(at, contact) / HALF_LIFE_DAYS) + 1;
      at = contact;
      next += 1;
    }
    return { day, strength: sum * 2 ** (-daysBetween(at, day) / HALF_LIFE_DAYS) };
  });
}
