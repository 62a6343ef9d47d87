import type { Steps } from "#time/steps.ts";
import { type Exposure, logLikelihoodUnder, type Parameters, PRIOR } from "./mbg.ts";
import { minimize } from "./minimize.ts";

export type LogLikelihood = (parameters: Parameters) => (exposure: Exposure) => number;

export type Fit = { readonly parameters: Parameters; readonly logLikelihood: number; readonly ties: number };

/** Parameters stay within e^±12 of one: further out the data say nothing and the gamma functions lose their digits. */
const LOG_BOUND = 12;

/**
 * The maximum-likelihood parameters for a set of ties. Searched in logarithms, which keeps all four positive; equal
 * ties are taken once with their count. With no ties the start comes back.
 */
export function* fitParameters(
  ties: readonly Exposure[],
  model: LogLikelihood = logLikelihoodUnder,
  start: Parameters = PRIOR,
): Steps<Fit> {
  const groups = grouped(ties);
  const total = (at: readonly number[]): number => {
    if (at.some((value) => Math.abs(value) > LOG_BOUND)) return Number.POSITIVE_INFINITY;
    const logLikelihood = model(parametersAt(at));
    let sum = 0;
    for (const { exposure, count } of groups) sum -= count * logLikelihood(exposure);
    return sum;
  };
  if (groups.length === 0) return { parameters: start, logLikelihood: 0, ties: 0 };
  const best = yield* minimize(total, [start.r, start.alpha, start.a, start.b].map(Math.log));
  return { parameters: parametersAt(best.at), logLikelihood: -best.value, ties: ties.length };
}

function parametersAt(at: readonly number[]): Parameters {
  const [r, alpha, a, b] = at.map(Math.exp);
  if (r === undefined || alpha === undefined || a === undefined || b === undefined)
    throw new Error("a point has four coordinates");
  return { r, alpha, a, b };
}

function grouped(
  ties: readonly Exposure[],
): readonly { readonly exposure: Exposure; readonly count: number }[] {
  const groups = new Map<string, { exposure: Exposure; count: number }>();
  for (const exposure of ties) {
    const key = `${exposure.x} ${exposure.tx} ${exposure.T}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { exposure, count: 1 });
    else group.count += 1;
  }
  return [...groups.values()];
}
