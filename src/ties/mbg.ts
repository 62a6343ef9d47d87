import { type DateText, dayNumber } from "#time/date.ts";
import { lnBeta, lnGamma, logSumExp } from "./gamma.ts";
import type { TieHistory } from "./history.ts";

/**
 * MBG/NBD (Batislam, Denizel & Filiztekin 2007): while a tie is alive its contact-days come at a steady personal
 * rate; after each of them, and after the first, it may end. Rates vary between ties as a gamma (r, α), the chance
 * to end as a beta (a, b). Unlike plain BG/NBD it can call a tie with a single contact over. Time is in weeks.
 */
export type Parameters = {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
};

/** For a new user: pooled over the e-mail of one European research institution. Weeks. */
export const PRIOR: Parameters = { r: 0.567, alpha: 1.312, a: 0.185, b: 0.982 };

/** A tie as the model sees it. */
export type Exposure = {
  /** Contact-days after the first. */
  readonly x: number;
  /** Age of the tie at its last contact-day, weeks. */
  readonly tx: number;
  /** Age of the tie now, weeks; at least tx. */
  readonly T: number;
};

/** What the model sees of a history; null where there was no contact but prompted contact, so there is nothing to say. */
export function exposureOf(history: TieHistory, today: DateText): Exposure | null {
  const { firstDay, lastDay, days } = history;
  if (firstDay === null || lastDay === null) return null;
  const tx = (dayNumber(lastDay) - dayNumber(firstDay)) / 7;
  return { x: days - 1, tx, T: Math.max(tx, (dayNumber(today) - dayNumber(firstDay)) / 7) };
}

/**
 * The same with the days since on which they answered, or we talked, that were planned here: they say nothing of how
 * often two are in touch by themselves, and all the same that the tie is alive. Undefined where there are none.
 */
export function answeredExposureOf(history: TieHistory, today: DateText): Exposure | undefined {
  const own = exposureOf(history, today);
  const { firstDay, lastDay, inDays } = history;
  const since = inDays.filter((day) => lastDay !== null && day > lastDay);
  const [last] = since;
  if (own === null || firstDay === null || last === undefined) return undefined;
  const tx = (dayNumber(last) - dayNumber(firstDay)) / 7;
  return { x: own.x + since.length, tx, T: Math.max(tx, own.T) };
}

/**
 * The log-likelihood of one tie under `parameters`. What depends on x alone is worked out once for each x, so that a
 * fit over thousands of ties costs a few logarithms for each.
 */
export function logLikelihoodUnder({ r, alpha, a, b }: Parameters): (exposure: Exposure) => number {
  const byX = new Map<number, { all: number; going: number; over: number }>();
  const same = r * Math.log(alpha) - lnGamma(r) - lnBeta(a, b);
  return ({ x, tx, T }) => {
    let known = byX.get(x);
    if (known === undefined) {
      known = { all: lnGamma(r + x) + same, going: lnBeta(a, b + x + 1), over: lnBeta(a + 1, b + x) };
      byX.set(x, known);
    }
    return (
      known.all +
      logSumExp(known.going - (r + x) * Math.log(alpha + T), known.over - (r + x) * Math.log(alpha + tx))
    );
  };
}

/** P(the tie is still going). Through its logit, so that thousands of contact-days and decades of silence stay finite. */
export function pAlive({ r, alpha, a, b }: Parameters, { x, tx, T }: Exposure): number {
  const logit = Math.log((b + x) / a) - (r + x) * Math.log1p((T - tx) / (alpha + tx));
  return 1 / (1 + Math.exp(-logit));
}

/** P(at least one contact-day within the next `weeks`). */
export function pContactWithin(parameters: Parameters, exposure: Exposure, weeks: number): number {
  const { r, alpha } = parameters;
  const rate = (r + exposure.x) * Math.log1p(weeks / (alpha + exposure.T));
  return pAlive(parameters, exposure) * -Math.expm1(-rate);
}

/** The month that "in touch this month" speaks of, in weeks. */
export const MONTH_IN_WEEKS = 30 / 7;
