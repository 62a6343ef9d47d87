import type { Advice } from "#advice/advice.ts";
import { nextInChain } from "#advice/chain.ts";
import type { Verdict, VerdictKind } from "#options/option.ts";
import type { InterviewId } from "#people/id.ts";
import type { Affiliation } from "#people/person.ts";
import { capitalised, clipped, oneLine, quoted } from "#people/shown.ts";
import { STAGE_NAMES, type StageReading } from "#stages/stage-on.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { between, dateInWords } from "#time/in-words.ts";
import { asksFor, type ProposedAsk, type Situation } from "./asks.ts";
import { askById } from "./asks-catalogue.ts";
import type { Interview, PlannedQuestion } from "./interview.ts";
import { isAnswered } from "./questions/covered.ts";

/** An earlier talk with the same person, as it was kept. */
export type EarlierTalk = {
  readonly interview: Interview;
  readonly questions: readonly PlannedQuestion[];
  readonly advice: readonly Advice[];
};

/**
 * What was advised at each of these talks. What was noted without one belongs to the last talk held until that day: it was
 * said then, or in what came of it.
 */
export function adviceByTalk(
  interviews: readonly Pick<Interview, "id" | "heldAt">[],
  advice: readonly Advice[],
  timeZone: string,
): ReadonlyMap<InterviewId | undefined, readonly Advice[]> {
  const held = interviews
    .flatMap(({ id, heldAt }) => (heldAt === null ? [] : [{ id, on: dateOf(heldAt, timeZone) }]))
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const until = (day: DateText) => held.findLast(({ on }) => on <= day)?.id;
  return Map.groupBy(advice, ({ interviewId, givenAt }) => interviewId ?? until(dateOf(givenAt, timeZone)));
}

/** The user's own words since then, on a career. */
export type VerdictSince = Verdict & { readonly option: string };

export type Since = {
  readonly today: DateText;
  readonly timeZone: string;
  readonly reading: StageReading;
  /** The situation of the new talk; its stage is the present one. */
  readonly situation: Situation;
  /** How well we knew each other then; null where it is not remembered, and the present tie is taken. */
  readonly familiarityThen: Situation["familiarity"] | null;
  readonly affiliations: readonly Affiliation[];
  readonly verdicts: readonly VerdictSince[];
};

export type Remembered = { readonly text: string; readonly offRecord: boolean };
export type RememberedAnswer = Remembered & { readonly question: string };

/** Then and now on one page (R4). Empty lists are normal and are left out in print. */
export type ThenAndNow = {
  /** "4 years ago, on 3 May 2024, while you were exploring." */
  readonly sentence: string;
  readonly asked: readonly string[];
  readonly answered: readonly RememberedAnswer[];
  readonly advised: readonly Remembered[];
  /** What I wrote down as learned. */
  readonly learned: readonly string[];
  readonly did: readonly Remembered[];
  /** Outcomes that they have not heard of: the natural first thing to say. */
  readonly toTell: readonly Remembered[];
  readonly changedForMe: readonly string[];
  readonly changedForThem: readonly string[];
  readonly mayAskNow: readonly ProposedAsk[];
};

/** Puts an earlier talk beside the present. */
export function thenAndNow({ interview, questions, advice }: EarlierTalk, since: Since): ThenAndNow {
  const heldOn = dateOf(interview.heldAt ?? interview.plannedAt, since.timeZone);
  return {
    sentence: `${capitalised(ago(heldOn, since.today))}, on ${dateInWords(heldOn)}, while you were ${STAGE_NAMES[interview.stage]}.`,
    asked: askedThen(interview, questions),
    answered: questions
      .filter((each) => each.answer.trim() !== "")
      .map(({ text, answer, offRecord }) => ({ question: text, text: answer.trim(), offRecord })),
    advised: advice.map(({ text, offRecord }) => ({ text, offRecord })),
    learned: interview.learned
      .split("\n")
      .map(oneLine)
      .filter((line) => line !== ""),
    did: advice.filter((each) => each.did.trim() !== "" || each.outcome !== null).map(whatIDid),
    toTell: advice.filter((each) => nextInChain(each) === "tell").map(whatIDid),
    changedForMe: changedForMe(interview, heldOn, since),
    changedForThem: since.affiliations.flatMap((each) => changeOf(each, heldOn, since)),
    mayAskNow: mayAskNow(interview, since),
  };
}

function ago(then: DateText, today: DateText): string {
  return then >= today ? "today" : `${between(then, today)} ago`;
}

function askedThen(interview: Interview, questions: readonly PlannedQuestion[]): readonly string[] {
  const ask = askById(interview.ask)?.name ?? oneLine(interview.ask);
  return [
    ...(ask === "" ? [] : [capitalised(ask)]),
    ...questions.filter(isAnswered).map((each) => each.text),
  ];
}

const OUTCOMES = { good: "It worked.", null: "Nothing came of it.", bad: "It went otherwise." } as const;

function whatIDid(advice: Advice): Remembered {
  const outcome = advice.outcome === null ? "" : full(advice.cameOfIt) || OUTCOMES[advice.outcome];
  const words = [`On ${quoted(advice.text)}:`, full(advice.did), capitalised(outcome)].filter(
    (each) => each !== "",
  );
  return { text: words.join(" "), offRecord: advice.offRecord };
}

function full(text: string): string {
  const line = oneLine(text);
  return line === "" || /[.!?…]$/u.test(line) ? line : `${line}.`;
}

const VERDICT_WORDS: Record<VerdictKind, string> = {
  undecided: "undecided",
  pursue: "one to pursue",
  park: "parked",
  "ruled-out": "ruled out",
};

function changedForMe(interview: Interview, heldOn: DateText, since: Since): readonly string[] {
  const { reading, timeZone, verdicts } = since;
  const stage =
    interview.stage === reading.stage
      ? []
      : [`You were ${STAGE_NAMES[interview.stage]}, and now you are ${STAGE_NAMES[reading.stage]}.`];
  const later = verdicts
    .filter((each) => dateOf(each.at, timeZone) >= heldOn)
    .toSorted((one, other) => one.at - other.at);
  // Where I stand on each by now; the way there is on the page of the career.
  const decided = [...new Map(later.map((each) => [each.option, each])).values()]
    .toSorted((one, other) => one.at - other.at)
    .map(({ option, kind, reason, at }) => {
      const why = reason.trim() === "" ? "" : `: ${clipped(oneLine(reason), 90)}`;
      return full(
        `${capitalised(oneLine(option))} has been ${VERDICT_WORDS[kind]} since ${dateInWords(dateOf(at, timeZone))}${why}`,
      );
    });
  return [...stage, ...decided];
}

/** A position that began or ended after the talk; where its dates are not known, one that was noted after it. */
function changeOf(position: Affiliation, heldOn: DateText, { today, timeZone }: Since): readonly string[] {
  const { startsOn, endsOn, addedAt } = position;
  const at = [oneLine(position.role), oneLine(position.organization)]
    .filter((each) => each !== "")
    .join(", ");
  if (at === "") return [];
  if (startsOn !== null && startsOn > heldOn && startsOn <= today)
    return [`Since ${dateInWords(startsOn)}: ${at}.`];
  if (endsOn !== null && endsOn > heldOn && endsOn <= today) return [`Until ${dateInWords(endsOn)}: ${at}.`];
  if (startsOn === null && endsOn === null && dateOf(addedAt, timeZone) > heldOn)
    return [`New to you: ${at}.`];
  return [];
}

/** What fits now and would not have fitted then, in stage and tie. */
function mayAskNow(interview: Interview, { situation, familiarityThen }: Since): readonly ProposedAsk[] {
  const then = asksFor({
    ...situation,
    stage: interview.stage,
    focus: interview.focus,
    familiarity: familiarityThen ?? situation.familiarity,
    weeksLeft: null,
  });
  return asksFor(situation).filter(({ ask }) => !then.some((each) => each.ask.id === ask.id));
}
