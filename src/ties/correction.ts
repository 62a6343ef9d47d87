import { mapInSteps, type Steps } from "#time/steps.ts";
import { fitParameters } from "./fit.ts";
import { type Parameters, pContactWithin } from "./mbg.ts";
import { featuresOf, GAP_VARIATION, logit, type Past } from "./past.ts";
import { fitRegression, logOdds, type Regression } from "./regression.ts";

/** A past, and whether there was contact in the `horizon` that followed. */
export type Window = { readonly past: Past; readonly contact: boolean };

/** The model fitted to somebody's own history, for one horizon. */
export type Corrected = {
  readonly parameters: Parameters;
  /** Over the features of past.ts; null where the model stands alone. */
  readonly correction: Regression | null;
};

/** Penalty on standardised weights. */
const PENALTY = 5;

/** The parameters under which these pasts are likeliest. Needs no outcomes. */
export function* fitToPasts(pasts: readonly Past[]): Steps<Parameters> {
  return (yield* fitParameters(pasts.map(({ exposure }) => exposure))).parameters;
}

/** What the model leaves unsaid, learned from windows of `weeks` that have ended. */
export function* fitCorrection(
  parameters: Parameters,
  windows: readonly Window[],
  weeks: number,
): Steps<Corrected> {
  const rows = yield* mapInSteps(windows, ({ past }) => featuresOf(past, parameters, weeks));
  const outcomes = windows.map(({ contact }) => contact);
  return { parameters, correction: yield* fitRegression(rows, outcomes, PENALTY) };
}

/** Log-odds of contact within `weeks`. */
export function contactLogOdds({ parameters, correction }: Corrected, past: Past, weeks: number): number {
  if (correction === null) return logit(pContactWithin(parameters, past.exposure, weeks));
  return logOdds(correction, featuresOf(past, parameters, weeks));
}

/** How unevenly contact usually came in what was learned from; for a tie of so many days whose days are not at hand. */
export function usualGapVariation({ correction }: Corrected, days: number): number {
  return days < 3 ? 0 : (correction?.means[GAP_VARIATION] ?? 0);
}
