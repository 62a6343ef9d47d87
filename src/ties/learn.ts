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
/** Ties read at most, evenly picked; more make nothing better and the wait longer. */
const MOST_TIES = 4_000;

/**
 * Learns from the months that have ended by the day number `today`: the model and its correction are fitted to the
 * older ones and tried on the latest three against the prior. What does not foretell better on both measures is not
 * taken. The contact of prompted days must not be in it.
 */
export function learn(all: readonly LivedTie[], today: number): TieModel {
  const step = Math.ceil(all.length / MOST_TIES);
  const ties = step <= 1 ? all : all.filter((_, at) => at % step === 0);
  const months = Array.from({ length: MONTHS }, (_, back) => windowsAt(ties, today - HORIZON * (back + 1)));
  const [tried, older] = [months.slice(0, TRIED).flat(), months.slice(TRIED)];
  const windows = tried.length + older.flat().length;
  const contacts = tried.filter(({ contact }) => contact).length;
  if (windows < FEWEST_WINDOWS || contacts < FEWEST_CONTACTS || contacts === tried.length) return PRIOR_MODEL;
  const proof = {
    windows: tried.length,
    prior: measure({ parameters: PRIOR, correction: null }, tried),
    learned: measure(fittedTo(older), tried),
  };
  if (proof.learned.brier >= proof.prior.brier || proof.learned.auc < proof.prior.auc) return PRIOR_MODEL;
  const model = fittedTo(months);
  return { ...model, lately: latelyIn(model, months), proof };
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
function fittedTo(months: readonly (readonly Lived[])[]): Corrected {
  const parameters = fitToPasts((months[0] ?? []).map(({ past }) => past));
  return fitCorrection(parameters, months.flat(), MONTH_IN_WEEKS);
}

function measure(model: Corrected, windows: readonly Window[]): { brier: number; auc: number } {
  const chances = windows.map(({ past }) => logistic(contactLogOdds(model, past, MONTH_IN_WEEKS)));
  const foretold = { chances, outcomes: windows.map(({ contact }) => contact) };
  return { brier: brier(foretold), auc: auc(foretold) };
}

function latelyIn(model: Corrected, months: readonly (readonly Lived[])[]): Lately {
  const ended = months.slice(0, latelyWindows(HORIZON)).map((month) =>
    month.map(
      ({ past, contact, circles }): Ended => ({
        logOdds: contactLogOdds(model, past, MONTH_IN_WEEKS),
        contact,
        circles,
      }),
    ),
  );
  return latelyFrom(ended);
}
