import { inThousands } from "#people/shown.ts";
import type { DateText } from "#time/date.ts";
import { contactLogOdds, usualGapVariation } from "./correction.ts";
import type { TieHistory } from "./history.ts";
import { withLately } from "./lately.ts";
import type { TieModel } from "./learn.ts";
import { MONTH_IN_WEEKS, pAlive, pContactWithin } from "./mbg.ts";
import { featuresOf, logistic, logit, type Past, pastOf } from "./past.ts";
import { contributions } from "./regression.ts";

/** Two of the four quantities: whether the tie is still going, and whether there will be contact within a month. */
export type Foretold = {
  /** P(the tie is still going), 0 to 1. */
  readonly alive: number;
  /** P(a contact-day within 30 days), 0 to 1. */
  readonly contactThisMonth: number;
  /** What of the user's own history moved the second, in sentences; none with the prior. */
  readonly because: readonly string[];
};

/** A circle of ties, as it is known to the model and as it is called. */
export type Circle = { readonly id: string; readonly name: string };

export function foretell(model: TieModel, past: Past, circles: readonly Circle[]): Foretold {
  const ids = circles.map(({ id }) => id);
  return {
    alive: chanceAlive(model, past, ids),
    contactThisMonth: chanceWithin(model, past, MONTH_IN_WEEKS, ids),
    because: [...aboutCorrection(model, past), ...aboutLately(model, circles), ...aboutProof(model)],
  };
}

/** A tie of which the single days are not at hand: how evenly contact came counts as usual. */
export function pastFromSums(history: TieHistory, today: DateText, model: TieModel): Past | null {
  return pastOf(history, today, usualGapVariation(model, history.days));
}

/**
 * P(the tie is still going). More contact than the model foretells is a sign of life; less may be a slower pace as well
 * as an end, so it takes nothing from it. Who answered lately is there, whoever had the thought of writing.
 */
export function chanceAlive(model: TieModel, past: Past, circles: readonly string[]): number {
  const { exposure, answered = exposure } = past;
  const alive = Math.max(pAlive(model.parameters, exposure), pAlive(model.parameters, answered));
  return moved(alive, Math.max(0, shiftOf(model, past, circles)));
}

/** P(a contact-day within the next `weeks`). */
export function chanceWithin(model: TieModel, past: Past, weeks: number, circles: readonly string[]): number {
  return moved(pContactWithin(model.parameters, past.exposure, weeks), shiftOf(model, past, circles));
}

/**
 * How far the user's own history moves the odds that the model gives. It is learned over months alone and holds for
 * contact within any time: moved by as much, no chance passes that of contact within a longer time, nor that of the tie
 * being alive.
 */
function shiftOf(model: TieModel, past: Past, circles: readonly string[]): number {
  const learned = withLately(model.lately, contactLogOdds(model, past, MONTH_IN_WEEKS), circles);
  return learned - logit(pContactWithin(model.parameters, past.exposure, MONTH_IN_WEEKS));
}

function moved(chance: number, shift: number): number {
  return shift === 0 ? chance : logistic(logit(chance) + shift);
}

/** Below this, in log-odds, a reason moves a chance by less than anyone would notice. */
const NOTABLE = 0.2;

/** What the correction says beyond the model; silence and number of days are told already, in the first sentence. */
function aboutCorrection({ correction, parameters }: TieModel, past: Past): readonly string[] {
  if (correction === null) return [];
  const [, , , gaps = 0, reciprocity = 0] = contributions(
    correction,
    featuresOf(past, parameters, MONTH_IN_WEEKS),
  );
  const evenly = past.reciprocity > (correction.means[4] ?? 0);
  const inBursts = past.gapVariation > (correction.means[3] ?? 0);
  return [
    ...(Math.abs(reciprocity) < NOTABLE
      ? []
      : [`${evenly ? "You both write" : "Mostly one of you writes"}, which ${moves(reciprocity)}.`]),
    ...(Math.abs(gaps) < NOTABLE
      ? []
      : [`Contact comes ${inBursts ? "in bursts" : "at an even pace"}, which ${moves(gaps)}.`]),
  ];
}

function aboutLately({ lately }: TieModel, circles: readonly Circle[]): readonly string[] {
  const circle = circles.find(({ id }) => Math.abs(lately.of.get(id) ?? 0) >= NOTABLE);
  const own = circle === undefined ? 0 : (lately.of.get(circle.id) ?? 0);
  return [
    ...(circle === undefined
      ? []
      : [
          `You have been in touch with people at ${circle.name} ${moreOrLess(own)} than usual these three months.`,
        ]),
    ...(Math.abs(lately.all) < NOTABLE
      ? []
      : [`You have been in touch with everyone ${moreOrLess(lately.all)} than usual these three months.`]),
  ];
}

function aboutProof({ proof }: TieModel): readonly string[] {
  if (proof === null) return [];
  const months = inThousands(proof.windows);
  return [
    `Learned from your own contacts: over ${months} months of ties it foretold better than the general model.`,
  ];
}

function moves(by: number): string {
  return by > 0 ? "makes contact soon likelier" : "makes contact soon less likely";
}

function moreOrLess(by: number): string {
  return by > 0 ? "more" : "less";
}
