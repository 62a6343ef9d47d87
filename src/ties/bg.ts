import { lnBeta, lnGamma, logSumExp } from "./gamma.ts";
import type { Exposure, Parameters } from "./mbg.ts";

/**
 * Plain BG/NBD (Fader, Hardie & Lee 2005), in which nothing can end before the second contact. Not used on people:
 * it calls every tie with a single contact alive with certainty. Its published fit checks our own fitting.
 */
export function bgLogLikelihoodUnder({ r, alpha, a, b }: Parameters): (exposure: Exposure) => number {
  return ({ x, tx, T }) => {
    const going = lnBeta(a, b + x) - (r + x) * Math.log(alpha + T);
    const over = x > 0 ? lnBeta(a + 1, b + x - 1) - (r + x) * Math.log(alpha + tx) : Number.NEGATIVE_INFINITY;
    return lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha) - lnBeta(a, b) + logSumExp(going, over);
  };
}

export function bgAlive({ r, alpha, a, b }: Parameters, { x, tx, T }: Exposure): number {
  if (x === 0) return 1;
  const logit = Math.log((b + x - 1) / a) - (r + x) * Math.log1p((T - tx) / (alpha + tx));
  return 1 / (1 + Math.exp(-logit));
}
