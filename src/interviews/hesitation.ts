import type { Stage } from "#stages/stage.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import { HOLDBACKS, type Holdback, REFRAMINGS, type Reframing, SPEAKS_OF_EARLIER } from "./reframings.ts";

export const HOLDBACK_QUESTIONS: Record<Holdback, string> = {
  "need-it": "Do I need this at all?",
  asking: "I do not like to ask",
  "keeping-in-touch": "I am bad at keeping in touch",
  "worth-it": "Will it be worth the time?",
};

/** A reframing that was shown, and when. */
export type Shown = { readonly id: string; readonly on: DateText };

/** Nothing is said twice in one week (R12). */
const QUIET_DAYS = 7;

export type Encouragement =
  | { readonly kind: "say"; readonly holdback: Holdback; readonly reframing: Reframing }
  | { readonly kind: "quiet"; readonly because: "off" | "said-this-week" };

/**
 * One concrete step and a short reframing for what holds the user back (R12): written for the stage where there is
 * one, one not seen before where there is one, else the one seen longest ago. Quiet for a week after any.
 */
export function encourage(
  holdback: Holdback,
  stage: Stage,
  shown: readonly Shown[],
  today: DateText,
  off = false,
): Encouragement {
  if (off) return { kind: "quiet", because: "off" };
  if (shown.some(({ on }) => daysBetween(on, today) < QUIET_DAYS))
    return { kind: "quiet", because: "said-this-week" };
  const fitting = REFRAMINGS.filter((each) => each.holdback === holdback && each.stages.includes(stage));
  const [reframing] = fitting.toSorted(
    (one, other) =>
      lastShown(one, shown).localeCompare(lastShown(other, shown)) || one.stages.length - other.stages.length,
  );
  if (reframing === undefined) throw new Error(`no reframing for ${holdback} while ${stage}`);
  return { kind: "say", holdback, reframing };
}

/** What to say to somebody who has not written or talked to anybody yet: nothing that speaks of a letter or a talk they had. */
export function atTheBeginning(holdback: Holdback, stage: Stage): Reframing {
  const [first] = REFRAMINGS.filter(
    (each) => each.holdback === holdback && each.stages.includes(stage) && !SPEAKS_OF_EARLIER.has(each.id),
  ).toSorted((one, other) => one.stages.length - other.stages.length);
  if (first === undefined) throw new Error(`nothing to say at the beginning for ${holdback} while ${stage}`);
  return first;
}

/** "" where it was never shown, so that it sorts first. */
function lastShown({ id }: Reframing, shown: readonly Shown[]): string {
  return shown.filter((each) => each.id === id).reduce((last, { on }) => (on > last ? on : last), "");
}

/** What can be seen from the records of somebody who hesitates; dates are those of the last change. */
export type Traces = {
  /** Requests written and not sent. */
  readonly unsentRequests: readonly DateText[];
  /** Thanks, news and other follow-ups written and not sent. */
  readonly unsentFollowUps: readonly DateText[];
  /** Conversations planned, with no letter begun. */
  readonly plannedWithoutLetter: readonly DateText[];
  /** Requests that were declined or not answered, by the day that became clear. */
  readonly unanswered: readonly DateText[];
  /** Talks held, by their day. */
  readonly held: readonly DateText[];
};

/** A letter unsent for so long is a hesitation; less is an ordinary evening. */
const UNSENT_DAYS = 3;
const UNBEGUN_DAYS = 7;
/** So many noes or silences in a row make anybody wonder. */
const NOES_IN_A_ROW = 3;

export type Hesitation = { readonly holdback: Holdback; readonly sentence: string };

/** The moment of hesitation, as far as the records show one (R12); null is the usual answer. */
export function hesitationAt(traces: Traces, today: DateText): Hesitation | null {
  const olderThan = (days: number) => (on: DateText) => daysBetween(on, today) >= days;
  if (traces.unsentRequests.some(olderThan(UNSENT_DAYS)))
    return { holdback: "asking", sentence: "A letter of yours has been ready for a few days." };
  if (traces.unsentFollowUps.some(olderThan(UNSENT_DAYS)))
    return {
      holdback: "keeping-in-touch",
      sentence: "A note to somebody you know has been ready for a few days.",
    };
  if (noesSinceLastTalk(traces) >= NOES_IN_A_ROW)
    return { holdback: "worth-it", sentence: "Several letters in a row have led nowhere." };
  if (traces.plannedWithoutLetter.some(olderThan(UNBEGUN_DAYS)))
    return { holdback: "need-it", sentence: "A conversation has been on your list for a while." };
  return null;
}

function noesSinceLastTalk({ unanswered, held }: Traces): number {
  const last = held.reduce((latest, on) => (on > latest ? on : latest), "");
  return unanswered.filter((on) => on > last).length;
}

export function isHoldback(text: string): text is Holdback {
  return HOLDBACKS.some((each) => each === text);
}
