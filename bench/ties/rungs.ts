import { type Corrected, contactLogOdds, fitCorrection, fitToPasts, type Window } from "#ties/correction.ts";
import { type Lately, latelyFrom, latelyWindows, withLately } from "#ties/lately.ts";
import { PRIOR } from "#ties/mbg.ts";
import { auc, brier, calibrationError, type Foretold } from "#ties/measures.ts";
import { logistic, type Past } from "#ties/past.ts";
import { fitRegression, logOdds } from "#ties/regression.ts";
import { atOnce } from "#time/steps.ts";
import type { Case } from "./windows.ts";

export type Rung = {
  readonly name: string;
  readonly n: number;
  readonly base_rate: number;
  readonly auc: number;
  readonly auc_per_person: number;
  readonly auc_silent_30: number;
  readonly brier: number;
  readonly calibration_error: number;
};

export type Protocol = {
  readonly horizon: number;
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly casesAt: (cutoff: number) => readonly Case[];
};

type Foreteller = (each: Case) => number;

/** Every rung foretells the same cases; the later ones have learned more. Answers each with its chances. */
export function climb(protocol: Protocol): readonly { readonly rung: Rung; readonly foretold: Foretold }[] {
  const weeks = protocol.horizon / 7;
  const training = protocol.train.flatMap((cutoff) => protocol.casesAt(cutoff));
  const cases = protocol.test.flatMap((cutoff) => protocol.casesAt(cutoff));
  const last = protocol.casesAt(Math.max(...protocol.train));
  const alone: Corrected = {
    parameters: atOnce(fitToPasts(last.map(({ past }) => past))),
    correction: null,
  };
  const corrected = atOnce(fitCorrection(alone.parameters, training, weeks));
  const by =
    (model: Corrected): Foreteller =>
    ({ past }) =>
      contactLogOdds(model, past, weeks);
  const rungs: readonly (readonly [string, Foreteller])[] = [
    ["recency only", regressedOn(training, (past) => [Math.log1p(past.silence)])],
    ["recency+frequency+age", regressedOn(training, recencyFrequencyAge)],
    ["prior only", by({ parameters: PRIOR, correction: null })],
    ["MBG alone", by(alone)],
    ["MBG + correction", by(corrected)],
    // A user sees one side of each pair alone; both ways to be that one, and their mean.
    [ONE_SIDE, drifting(protocol, corrected, weeks, ([one]) => [one])],
    [ONE_SIDE, drifting(protocol, corrected, weeks, ([, other]) => [other])],
    ["MBG + correction + lately", drifting(protocol, corrected, weeks, (both) => both)],
  ];
  const climbed = rungs.map(([name, foretell]) => {
    const chances = cases.map((each) => logistic(foretell(each)));
    return { rung: measured(name, cases, chances), foretold: { chances, outcomes: outcomesOf(cases) } };
  });
  return climbed.flatMap((each, at) => {
    const next = climbed[at + 1];
    if (each.rung.name !== ONE_SIDE) return [each];
    return next?.rung.name === ONE_SIDE ? [{ ...each, rung: meanOf(each.rung, next.rung) }] : [];
  });
}

const ONE_SIDE = "MBG + correction + lately, one side";

function meanOf(one: Rung, other: Rung): Rung {
  const mean = (key: Exclude<keyof Rung, "name">) => (one[key] + other[key]) / 2;
  return {
    name: one.name,
    n: one.n,
    base_rate: one.base_rate,
    auc: mean("auc"),
    auc_per_person: mean("auc_per_person"),
    auc_silent_30: mean("auc_silent_30"),
    brier: mean("brier"),
    calibration_error: mean("calibration_error"),
  };
}

function recencyFrequencyAge({ silence, contactDays, exposure }: Past): readonly number[] {
  return [Math.log1p(silence), Math.log(contactDays), Math.log1p(exposure.T * 7)];
}

function regressedOn(training: readonly Window[], features: (past: Past) => readonly number[]): Foreteller {
  const rows = training.map(({ past }) => features(past));
  const fitted = atOnce(fitRegression(rows, outcomesOf(training), 5));
  return ({ past }) => logOdds(fitted, features(past));
}

/** At each cutoff it looks at the windows that have ended by then, and at nothing later. */
function drifting(
  protocol: Protocol,
  model: Corrected,
  weeks: number,
  seen: (circles: Case["circles"]) => readonly string[],
): Foreteller {
  const known = new Map<number, Lately>();
  const at = (cutoff: number): Lately => {
    const there = known.get(cutoff);
    if (there !== undefined) return there;
    const ends = Array.from(
      { length: latelyWindows(protocol.horizon) },
      (_, w) => cutoff - (w + 1) * protocol.horizon,
    );
    const windows = ends
      .filter((begin) => begin > 0)
      .map((begin) =>
        protocol.casesAt(begin).map(({ past, contact, circles }) => ({
          logOdds: contactLogOdds(model, past, weeks),
          contact,
          circles: seen(circles),
        })),
      );
    const lately = latelyFrom(windows);
    known.set(cutoff, lately);
    return lately;
  };
  return ({ past, cutoff, circles }) =>
    withLately(at(cutoff), contactLogOdds(model, past, weeks), seen(circles));
}

function measured(name: string, cases: readonly Case[], chances: readonly number[]): Rung {
  const all = { chances, outcomes: outcomesOf(cases) };
  const silent = pick(cases, chances, ({ past }) => past.silence > 30);
  return {
    name,
    n: cases.length,
    base_rate: all.outcomes.filter(Boolean).length / cases.length,
    auc: auc(all),
    auc_per_person: aucPerPerson(cases, chances),
    auc_silent_30: auc(silent),
    brier: brier(all),
    calibration_error: calibrationError(all),
  };
}

/** Within one person's ties at one cutoff, as that person would see the ranking; the mean over all who had both outcomes. */
function aucPerPerson(cases: readonly Case[], chances: readonly number[]): number {
  const groups = new Map<string, { chances: number[]; outcomes: boolean[] }>();
  cases.forEach(({ circles, cutoff, contact }, i) => {
    for (const person of circles) {
      const key = `${person} ${cutoff}`;
      const group = groups.get(key) ?? { chances: [], outcomes: [] };
      groups.set(key, group);
      group.chances.push(chances[i] ?? 0);
      group.outcomes.push(contact);
    }
  });
  const each = [...groups.values()].map(auc).filter((value) => !Number.isNaN(value));
  return each.reduce((sum, value) => sum + value, 0) / each.length;
}

function pick(cases: readonly Case[], chances: readonly number[], wanted: (each: Case) => boolean): Foretold {
  const kept = cases.flatMap((each, i) => (wanted(each) ? [i] : []));
  return {
    chances: kept.map((i) => chances[i] ?? 0),
    outcomes: kept.map((i) => cases[i]?.contact === true),
  };
}

function outcomesOf(windows: readonly Window[]): readonly boolean[] {
  return windows.map(({ contact }) => contact);
}
