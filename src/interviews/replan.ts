import type { Advice } from "#advice/advice.ts";
import { expiryOf } from "#advice/use-by.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { stageToMe, whereInLetters } from "#stages/in-letters.ts";
import { runway } from "#stages/runway.ts";
import { STAGE_NAMES, type StageReading } from "#stages/stage-on.ts";
import type { DateText } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { asksFor } from "./asks.ts";
import { givesFor, offerInWords } from "./gives.ts";
import type { Focus } from "./interview.ts";
import { focusToBeginWith } from "./plan.ts";
import type { Choice } from "./questions/choice.ts";
import { chooseQuestions } from "./questions/choose.ts";

/** Everything in a plan that depends on where the user stands, in words. */
export type StagePlan = {
  readonly reading: StageReading;
  readonly questions: readonly string[];
  readonly asks: readonly string[];
  readonly gives: readonly string[];
  /** How a letter introduces me, after "I". */
  readonly wording: string;
  readonly stillOfUse: readonly string[];
  readonly fits: readonly string[];
};

/** What the plan is made for, apart from the stage itself. */
export type PlanFor = Omit<Choice, "stage" | "focus"> & {
  /** What the next talk is about; null where none is planned, and the stage decides. */
  readonly focus: Focus | null;
  readonly today: DateText;
  readonly mentor: boolean;
  readonly inventory: Parameters<typeof givesFor>[0]["inventory"];
  readonly advice: readonly Pick<Advice, "text" | "useByStage" | "useByDate">[];
};

const SHOWN = 90;

/** The plan that follows from a stage reading. */
export function planFor(reading: StageReading, { focus: planned, ...plan }: PlanFor): StagePlan {
  const { stage, weeksLeft } = reading;
  const somebody = { familiarity: plan.familiarity, hasNewPosition: false, hasPlace: true };
  const focus = planned ?? focusToBeginWith(somebody, stage);
  const standing = { today: plan.today, stage, stageChangesOn: reading.next?.on ?? null };
  return {
    reading,
    questions: chooseQuestions({ ...plan, focus, stage }).map((pick) => pick.question.text),
    asks: asksFor({ ...plan, focus, stage, weeksLeft }).map(({ ask }) => ask.name),
    gives: givesFor({ ...plan, stage, firstMessage: false, about: "", thanksDue: false, news: [] }).map(
      ({ offer }) =>
        offer.kind === "thanks" || offer.kind === "news" ? offer.kind : offerInWords(offer.kind, offer.text),
    ),
    wording: whereInLetters(reading, plan.today),
    stillOfUse: plan.advice
      .filter((each) => expiryOf(each, standing).kind !== "expired")
      .map((each) => clipped(oneLine(each.text), SHOWN)),
    fits: runway(reading, plan.today, plan).fits.map((step) => step.name),
  };
}

export type ChangedPart = "stage" | "questions" | "asks" | "gives" | "wording" | "use-by" | "runway";

export type PlanChange = {
  readonly part: ChangedPart;
  readonly sentence: string;
  readonly now: readonly string[];
  /** What is no longer proposed. Always empty for the runway, which never names what no longer fits (R22). */
  readonly noLonger: readonly string[];
};

export type Replan =
  | { readonly kind: "same"; readonly sentence: string }
  | { readonly kind: "changed"; readonly sentence: string; readonly changes: readonly PlanChange[] };

/** What changes in the plan when the end date or the stage does (R1, R5), to be shown before or after the fact. */
export function replan(before: StagePlan, after: StagePlan): Replan {
  const changes = [
    stageChange(before, after),
    listChange("questions", "Questions for the next conversation", before.questions, after.questions),
    listChange("asks", "What you could ask for", before.asks, after.asks),
    listChange("gives", "What you could offer", before.gives, after.gives),
    wordingChange(before, after),
    listChange("use-by", "Advice that is of use", before.stillOfUse, after.stillOfUse),
    runwayChange(before, after),
  ].filter((change) => change !== null);
  if (changes.length === 0)
    return { kind: "same", sentence: `Nothing else changes. ${after.reading.because}` };
  return { kind: "changed", sentence: after.reading.because, changes };
}

/** The same of a change that is only looked at: what would be, and not what is. */
export function asWouldBe(change: Replan, today: DateText): Replan {
  const saidToday = new RegExp(`because you said so( for this career)? on ${dateInWords(today)}\\.$`);
  const sentence = change.sentence
    .replace("Nothing else changes.", "Nothing else would change.")
    .replace("You are ", "You would be ")
    .replace(saidToday, "by your own word$1.");
  return { ...change, sentence };
}

function stageChange({ reading: before }: StagePlan, { reading: after }: StagePlan): PlanChange | null {
  if (before.stage === after.stage) return null;
  return {
    part: "stage",
    sentence: `From ${STAGE_NAMES[before.stage]} to ${STAGE_NAMES[after.stage]}. Conversations already held keep the stage they were held in.`,
    now: [STAGE_NAMES[after.stage]],
    noLonger: [STAGE_NAMES[before.stage]],
  };
}

function listChange(
  part: ChangedPart,
  title: string,
  before: readonly string[],
  after: readonly string[],
): PlanChange | null {
  const now = after.filter((each) => !before.includes(each));
  const noLonger = before.filter((each) => !after.includes(each));
  if (now.length === 0 && noLonger.length === 0) return null;
  const counts = [
    now.length > 0 ? `${now.length} new` : null,
    noLonger.length > 0 ? `${noLonger.length} no longer proposed` : null,
  ].filter((each) => each !== null);
  return { part, sentence: `${title}: ${counts.join(", ")}.`, now, noLonger };
}

function wordingChange(before: StagePlan, after: StagePlan): PlanChange | null {
  if (before.wording === after.wording) return null;
  // Whoever looks for a position says so in each first letter; any other stage is said where it fits.
  const where =
    after.reading.stage === "applying"
      ? "Letters in which you ask for a talk"
      : "Letters that say where you are";
  return {
    part: "wording",
    sentence: `${where} will say that you ${stageToMe(after.wording)}.`,
    now: [after.wording],
    noLonger: [before.wording],
  };
}

function runwayChange(before: StagePlan, after: StagePlan): PlanChange | null {
  if (before.fits.join() === after.fits.join()) return null;
  const now = after.fits.filter((each) => !before.fits.includes(each));
  const [most = "a conversation", ...smaller] = after.fits;
  const sentence =
    now.length > 0
      ? `Now there is also time for ${inList(now)}.`
      : `There is time for ${smaller.length > 0 ? "up to " : ""}${most}.`;
  return { part: "runway", sentence, now, noLonger: [] };
}

function inList(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
