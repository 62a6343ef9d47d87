import { addDays, type DateText, daysBetween } from "#time/date.ts";
import type { Programme } from "./stage.ts";

/**
 * When preparing and applying begin, in days before the end: a fraction of the whole, held between two bounds.
 *
 * Preparing, from half-way: courses, internships and work to show must be arranged a term or more ahead and
 * still be finished in time. Never less than eight months, which is the shortest useful run-up; never more than
 * two and a half years, because nobody prepares with urgency for longer (a six-year programme would else do so from year three).
 *
 * Applying, in the last quarter: from the first letter to the first day a position takes some four to nine
 * months in research and in industry, whatever the length of the contract. So never less than four months, also where a
 * contract lasts only six; never more than a year, because few openings are announced earlier.
 */
const PREPARING = { fraction: 1 / 2, atLeastDays: 240, atMostDays: 913 } as const;
const APPLYING = { fraction: 1 / 4, atLeastDays: 120, atMostDays: 365 } as const;

/** What a programme is taken to last where its start is not known or cannot be right: a PhD of four years. */
const ASSUMED_DAYS = 1461;

export type TurningPoints = { readonly preparingFrom: DateText; readonly applyingFrom: DateText };

/** First day of preparing and of applying, for a programme with a known end. */
export function turningPoints(programme: Programme & { readonly endsOn: DateText }): TurningPoints {
  const days = lengthOf(programme);
  return {
    preparingFrom: addDays(programme.endsOn, -daysBefore(PREPARING, days)),
    applyingFrom: addDays(programme.endsOn, -daysBefore(APPLYING, days)),
  };
}

function lengthOf({ startsOn, endsOn }: Programme & { readonly endsOn: DateText }): number {
  if (startsOn === null || startsOn >= endsOn) return ASSUMED_DAYS;
  return daysBetween(startsOn, endsOn);
}

function daysBefore(rule: typeof PREPARING | typeof APPLYING, length: number): number {
  return Math.round(Math.min(rule.atMostDays, Math.max(rule.atLeastDays, length * rule.fraction)));
}

/** How long one settles in: half a year on a dated contract, or its first quarter where that is less; a year on an open-ended one. */
export function settledFrom(programme: Programme & { readonly startsOn: DateText }): DateText {
  if (programme.endsOn === null) return addDays(programme.startsOn, 365);
  const quarter = Math.round(daysBetween(programme.startsOn, programme.endsOn) / 4);
  return addDays(programme.startsOn, Math.max(0, Math.min(183, quarter)));
}
