import { type DateText, daysBetween } from "#time/date.ts";
import type { TieHistory } from "./history.ts";
import { answeredExposureOf, type Exposure, exposureOf, type Parameters, pContactWithin } from "./mbg.ts";

/** One tie as it was lived: its distinct contact-days, oldest first, as day numbers, with what went each way until then. */
export type TieDays = {
  readonly days: readonly number[];
  /** Messages sent, and received, up to and including the day of the same place. */
  readonly sent: readonly number[];
  readonly received: readonly number[];
};

/** What was known of a tie on one day, and nothing that came later. */
export type Past = {
  readonly exposure: Exposure;
  /** With answers and talks since that were planned here, where there are any: of whether the tie is alive alone. */
  readonly answered?: Exposure | undefined;
  readonly contactDays: number;
  /** Days since the last contact-day. */
  readonly silence: number;
  /** Standard deviation of the gaps between contact-days over their mean; 0 with fewer than two gaps. */
  readonly gapVariation: number;
  /** The smaller of sent and received over the larger: 1 where both write as often. */
  readonly reciprocity: number;
  /** Onnela overlap of the two people's acquaintances, 0 to 1; 0 where nothing is known of it. */
  readonly overlap: number;
};

/** What was known before the day `cutoff` began; null where there had been no contact yet. */
export function pastBefore(tie: TieDays, cutoff: number, overlap = 0): Past | null {
  const count = lowerBound(tie.days, cutoff);
  const [first, last] = [tie.days[0], tie.days[count - 1]];
  if (first === undefined || last === undefined) return null;
  const [sent, received] = [tie.sent[count - 1] ?? 0, tie.received[count - 1] ?? 0];
  return {
    exposure: { x: count - 1, tx: (last - first) / 7, T: (cutoff - first) / 7 },
    contactDays: count,
    silence: cutoff - last,
    gapVariation: gapVariationOf(tie.days, count),
    reciprocity: Math.min(sent, received) / Math.max(sent, received, 1),
    overlap,
  };
}

/** What the sums kept of a tie tell today; null where there was no contact but prompted contact. */
export function pastOf(history: TieHistory, today: DateText, gapVariation: number): Past | null {
  const exposure = exposureOf(history, today);
  if (exposure === null || history.lastDay === null) return null;
  const { sent, received } = history;
  return {
    exposure,
    answered: answeredExposureOf(history, today),
    contactDays: history.days,
    silence: Math.max(0, daysBetween(history.lastDay, today)),
    gapVariation,
    reciprocity: Math.min(sent, received) / Math.max(sent, received, 1),
    overlap: 0,
  };
}

/** Whether there was contact on a day from `cutoff` on and before `end`. */
export function contactWithin(tie: TieDays, cutoff: number, end: number): boolean {
  const next = tie.days[lowerBound(tie.days, cutoff)];
  return next !== undefined && next < end;
}

/** A past as the correction reads it: the model's own log-odds, silence, contact-days, gaps, reciprocity, overlap. */
export function featuresOf(past: Past, parameters: Parameters, weeks: number): readonly number[] {
  return [
    logit(pContactWithin(parameters, past.exposure, weeks)),
    Math.log1p(past.silence),
    Math.log(past.contactDays),
    past.gapVariation,
    past.reciprocity,
    past.overlap,
  ];
}

/** Where among the features the variation of gaps stands. */
export const GAP_VARIATION = 3;

/** Beyond this, a chance is a certainty that no history bears out. */
const SUREST = 1e-6;

export function logit(chance: number): number {
  const bounded = Math.min(1 - SUREST, Math.max(SUREST, chance));
  return Math.log(bounded / (1 - bounded));
}

export function logistic(at: number): number {
  return 1 / (1 + Math.exp(-at));
}

/** How many of the days come before `day`. */
function lowerBound(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Standard deviation over mean of the gaps between the first `count` days, oldest first; 0 with fewer than two gaps. */
export function gapVariationOf(days: readonly number[], count = days.length): number {
  const [first, last] = [days[0], days[count - 1]];
  if (count < 3 || first === undefined || last === undefined) return 0;
  const mean = (last - first) / (count - 1);
  let squares = 0;
  for (let at = 1; at < count; at += 1) squares += ((days[at] ?? 0) - (days[at - 1] ?? 0) - mean) ** 2;
  return Math.sqrt(squares / (count - 1)) / mean;
}
