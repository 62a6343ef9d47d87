import type { DraftId, InterviewId, IntroductionId } from "#people/id.ts";
import type { Stage } from "#stages/stage.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import {
  HOLDBACKS,
  type Holdback,
  type Moment,
  REFRAMINGS,
  type Reframing,
  SPEAKS_OF_EARLIER,
  type Waiting,
} from "./reframings.ts";

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
  | { readonly kind: "say"; readonly reframing: Reframing }
  | { readonly kind: "quiet"; readonly because: "off" | "said-this-week" };

/**
 * One concrete step and a short reframing for what holds the user back (R12): made for the moment where there is one,
 * written for the stage, one not seen before where there is one, else the one seen longest ago. Quiet for a week after any.
 */
export function encourage(
  { moment, holdback }: Pick<Hesitation, "moment" | "holdback">,
  stage: Stage,
  shown: readonly Shown[],
  today: DateText,
  off = false,
): Encouragement {
  if (off) return { kind: "quiet", because: "off" };
  if (shown.some(({ on }) => daysBetween(on, today) < QUIET_DAYS))
    return { kind: "quiet", because: "said-this-week" };
  const fitting = fittingAt(moment, holdback, stage);
  const [reframing] = fitting.toSorted(
    (one, other) =>
      lastShown(one, shown).localeCompare(lastShown(other, shown)) ||
      late(one, moment) - late(other, moment) ||
      one.stages.length - other.stages.length,
  );
  if (reframing === undefined) throw new Error(`no reframing for ${holdback} while ${stage}`);
  return { kind: "say", reframing };
}

/** Where a letter lies ready, what speaks of it comes before what was there to be said when nothing was written yet. */
function late({ id }: Reframing, moment: Moment): number {
  return moment === "asking" && !SPEAKS_OF_EARLIER.has(id) ? 1 : 0;
}

function fittingAt(moment: Moment, holdback: Holdback, stage: Stage): readonly Reframing[] {
  const there = REFRAMINGS.filter((each) => each.at === moment);
  return there.length > 0
    ? there
    : REFRAMINGS.filter(
        (each) => each.at === null && each.holdback === holdback && each.stages.includes(stage),
      );
}

/** Whether a reframing is one that is said to a hesitation: thanks that wait hear nothing of reminders. */
export function isSaidTo(
  { at, holdback }: Reframing,
  hesitation: Pick<Hesitation, "moment" | "holdback">,
): boolean {
  return at === null ? holdback === hesitation.holdback : at === hesitation.moment;
}

/** For each of the other things that hold people back what is said to it, for whoever says that it is another (R12). */
export function ofTheOthers(
  holdback: Holdback,
  stage: Stage,
): readonly { readonly question: string; readonly thought: string; readonly step: string }[] {
  return HOLDBACKS.filter((each) => each !== holdback).map((each) => {
    const { thought, step } = atTheBeginning(each, stage);
    return { question: HOLDBACK_QUESTIONS[each], thought, step };
  });
}

/** What to say to somebody who has not written or talked to anybody yet: nothing that speaks of a letter or a talk they had. */
export function atTheBeginning(holdback: Holdback, stage: Stage): Reframing {
  const [first] = REFRAMINGS.filter(
    (each) =>
      each.at === null &&
      each.holdback === holdback &&
      each.stages.includes(stage) &&
      !SPEAKS_OF_EARLIER.has(each.id),
  ).toSorted((one, other) => one.stages.length - other.stages.length);
  if (first === undefined) throw new Error(`nothing to say at the beginning for ${holdback} while ${stage}`);
  return first;
}

/** "" where it was never shown, so that it sorts first. */
function lastShown({ id }: Reframing, shown: readonly Shown[]): string {
  return shown.filter((each) => each.id === id).reduce((last, { on }) => (on > last ? on : last), "");
}

/** Where one step of it can be taken. */
export type Open =
  | { readonly kind: "draft"; readonly id: DraftId }
  | { readonly kind: "interview"; readonly id: InterviewId }
  | { readonly kind: "introduction"; readonly id: IntroductionId };

/** One thing that waits for me, since when, and where it is taken up. */
export type Trace = { readonly moment: Waiting; readonly since: DateText; readonly open: Open };

/** What can be seen from the records of somebody who hesitates. */
export type Traces = {
  readonly waiting: readonly Trace[];
  /** Requests that were declined or not answered, by the day that became clear. */
  readonly unanswered: readonly DateText[];
  /** Talks held, by their day. */
  readonly held: readonly DateText[];
};

/** What waits for so long is a hesitation; less is an ordinary evening. What nothing is written of yet may wait a week. */
const [RESTS_DAYS, UNBEGUN_DAYS] = [3, 7];
/** After so long it was probably dropped, as on Today. */
const DROPPED_DAYS = 60;
/** So many noes or silences in a row make anybody wonder. */
const NOES_IN_A_ROW = 3;

export type Hesitation = {
  readonly moment: Moment;
  readonly holdback: Holdback;
  readonly sentence: string;
  readonly open: Open | null;
};

/** The moment of hesitation, as far as the records show one (R12); null is the usual answer. */
export function hesitationAt(traces: Traces, today: DateText): Hesitation | null {
  const found = WAITINGS.flatMap((moment) =>
    traces.waiting.filter((each) => each.moment === moment && isLong(each, today)),
  );
  const [first] = found.filter(({ moment }) => moment !== "unbegun");
  if (first !== undefined) return { ...MOMENTS[first.moment], moment: first.moment, open: first.open };
  if (noesSinceLastTalk(traces) >= NOES_IN_A_ROW) return { ...MOMENTS.noes, moment: "noes", open: null };
  const last = found.at(-1);
  return last === undefined ? null : { ...MOMENTS.unbegun, moment: "unbegun", open: last.open };
}

/**
 * A reminder and thanks have had their day already when they begin to wait. What has lain there for a season is no
 * hesitation any more: it stands where it stood, and nobody is reminded of it.
 */
function isLong({ moment, since, open }: Trace, today: DateText): boolean {
  const lies = open.kind === "draft" || moment === "reminding" || moment === "thanking";
  const days = daysBetween(since, today);
  return days >= (lies ? RESTS_DAYS : UNBEGUN_DAYS) && days <= DROPPED_DAYS;
}

/** What is owed waits least. */
const WAITINGS: readonly Waiting[] = [
  "thanking",
  "asking",
  "introducing",
  "reminding",
  "following-up",
  "unbegun",
];

const MOMENTS: Record<Moment, Pick<Hesitation, "holdback" | "sentence">> = {
  thanking: { holdback: "keeping-in-touch", sentence: "A thank-you of yours has not gone out yet." },
  asking: { holdback: "asking", sentence: "A letter of yours has been ready for a few days." },
  introducing: {
    holdback: "asking",
    sentence: "Asking for an introduction has been on your mind for a few days.",
  },
  reminding: { holdback: "asking", sentence: "A reminder would be fine by now." },
  "following-up": {
    holdback: "keeping-in-touch",
    sentence: "A note to somebody you know has been ready for a few days.",
  },
  noes: { holdback: "worth-it", sentence: "Several letters in a row have led nowhere." },
  unbegun: { holdback: "need-it", sentence: "A conversation has been on your list for a while." },
};

function noesSinceLastTalk({ unanswered, held }: Traces): number {
  const last = held.reduce((latest, on) => (on > latest ? on : latest), "");
  return unanswered.filter((on) => on > last).length;
}

export function isHoldback(text: string): text is Holdback {
  return HOLDBACKS.some((each) => each === text);
}
