import { mapInSteps, type Steps } from "#time/steps.ts";
import { type Corrected, contactLogOdds, fitCorrection, fitToPasts, type Window } from "./correction.ts";
import { type Ended, type Lately, latelyFrom, latelyWindows, NOTHING_LATELY } from "./lately.ts";
import { MONTH_IN_WEEKS, PRIOR } from "./mbg.ts";
import { auc, brier } from "./measures.ts";
import { contactWithin, logistic, pastBefore, type TieDays } from "./past.ts";

/** What foretells contact for this user: the shipped prior, or what their own history taught, with the proof of it. */
export type TieModel = Corrected & {
  readonly lately: Lately;
  /** Null with the prior: the history was too short, or taught nothing that foretold better. */
  readonly proof: Proof | null;
  /** What was tried on enough months and foretold them no better; absent where it was too little to try. */
  readonly unbeaten?: Proof;
};

/** Both measured on the same months, which neither was fitted to. */
export type Proof = {
  readonly windows: number;
  readonly prior: { readonly brier: number; readonly auc: number };
  readonly learned: { readonly brier: number; readonly auc: number };
};

export const PRIOR_MODEL: TieModel = {
  parameters: PRIOR,
  correction: null,
  lately: NOTHING_LATELY,
  proof: null,
};

/** A tie with the circles it belongs to: where the person works. */
export type LivedTie = { readonly tie: TieDays; readonly circles: readonly string[] };

const HORIZON = 30;
/** A year of months to learn from, and of them the latest to be tried on. */
const MONTHS = 12;
const TRIED = 3;
/** Fewer say more about chance than about the user. */
const FEWEST_WINDOWS = 1_000;
const FEWEST_CONTACTS = 30;
const MOST_TIES = 4_000;

/** As many of all as are learned from, evenly picked; more make nothing better and the wait longer. */
export function evenlyPicked<Item>(all: readonly Item[]): readonly Item[] {
  const step = Math.ceil(all.length / MOST_TIES);
  return step <= 1 ? all : all.filter((_, at) => at % step === 0);
}

/**
 * Learns from the months that have ended by the day number `today`: the model and its correction are fitted to the
 * older ones and tried on the latest three against the prior. What does not foretell better on both measures is not
 * taken. The contact of prompted days must not be in it.
 */
export function* learn(ties: readonly LivedTie[], today: number): Steps<TieModel> {
  const months: (readonly Lived[])[] = [];
  for (let back = 1; back <= MONTHS; back += 1) {
    months.push(windowsAt(ties, today - HORIZON * back));
    yield;
  }
  const [tried, older] = [months.slice(0, TRIED).flat(), months.slice(TRIED)];
  const windows = tried.length + older.flat().length;
  const contacts = tried.filter(({ contact }) => contact).length;
  if (windows < FEWEST_WINDOWS || contacts < FEWEST_CONTACTS || contacts === tried.length) return PRIOR_MODEL;
  const proof = {
    windows: tried.length,
    prior: yield* measure({ parameters: PRIOR, correction: null }, tried),
    learned: yield* measure(yield* fittedTo(older), tried),
  };
  if (proof.learned.brier >= proof.prior.brier || proof.learned.auc < proof.prior.auc)
    return { ...PRIOR_MODEL, unbeaten: proof };
  const model = yield* fittedTo(months);
  return { ...model, lately: yield* latelyIn(model, months), proof };
}

type Lived = Window & { readonly circles: readonly string[] };

function windowsAt(ties: readonly LivedTie[], cutoff: number): readonly Lived[] {
  return ties.flatMap(({ tie, circles }) => {
    const past = pastBefore(tie, cutoff);
    if (past === null) return [];
    return [{ past, contact: contactWithin(tie, cutoff, cutoff + HORIZON), circles }];
  });
}

/** `months` are the latest first; the model itself is fitted to how things stood when the last of them began. */
function* fittedTo(months: readonly (readonly Lived[])[]): Steps<Corrected> {
  const parameters = yield* fitToPasts((months[0] ?? []).map(({ past }) => past));
  return yield* fitCorrection(parameters, months.flat(), MONTH_IN_WEEKS);
}

function* measure(model: Corrected, windows: readonly Window[]): Steps<{ brier: number; auc: number }> {
  const chances = yield* mapInSteps(windows, ({ past }) =>
    logistic(contactLogOdds(model, past, MONTH_IN_WEEKS)),
  );
  const foretold = { chances, outcomes: windows.map(({ contact }) => contact) };
  return { brier: brier(foretold), auc: auc(foretold) };
}

function* latelyIn(model: Corrected, months: readonly (readonly Lived[])[]): Steps<Lately> {
  const ended: (readonly Ended[])[] = [];
  for (const month of months.slice(0, latelyWindows(HORIZON)))
    ended.push(
      yield* mapInSteps(month, ({ past, contact, circles }) => ({
        logOdds: contactLogOdds(model, past, MONTH_IN_WEEKS),
        contact,
        circles,
      })),
    );
  return latelyFrom(ended);
}
