import type { AdviceId, PersonId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Advice } from "./advice.ts";
import { nextInChain } from "./chain.ts";
import { expiryOf, type StageOn } from "./use-by.ts";

export const DATED_STEP_KINDS = ["course", "internship", "application", "other"] as const;
export type DatedStepKind = (typeof DATED_STEP_KINDS)[number];

/** Advice put on a date (R17); done once I have noted what I did. */
export type DatedStep = {
  readonly adviceId: AdviceId;
  readonly personId: PersonId;
  readonly kind: DatedStepKind;
  readonly text: string;
  /** Said in confidence: its words stay in the program (R15). */
  readonly offRecord: boolean;
  readonly on: DateText;
  readonly doneAt: Instant | null;
  readonly version: number;
};

export type StepTaken =
  /** `until`: the advice will be of no use by then. Made all the same: the user may know better. */
  | {
      readonly kind: "step";
      readonly step: Pick<Advice, "stepOn" | "stepKind">;
      readonly until: DateText | null;
    }
  | { readonly kind: "in-the-past" };

/** Puts advice on a day. What kind of step it is follows from its words, unless it is said. */
export function stepFrom(
  advice: Pick<Advice, "text" | "useByStage" | "useByDate">,
  wish: { readonly on: DateText; readonly kind?: DatedStepKind | undefined },
  standing: StageOn,
): StepTaken {
  if (wish.on < standing.today) return { kind: "in-the-past" };
  const expiry = expiryOf(advice, standing);
  const until = expiry.kind === "fresh" || expiry.kind === "about-to-expire" ? expiry.until : null;
  return {
    kind: "step",
    step: { stepOn: wish.on, stepKind: wish.kind ?? stepKindOf(advice.text) },
    until: until !== null && wish.on > until ? until : null,
  };
}

/** The step that a piece of advice has become; null where it has no day. */
export function stepOf(advice: Advice): DatedStep | null {
  const { id, personId, text, offRecord, stepOn, stepKind, didAt, outcomeAt, version } = advice;
  if (stepOn === null) return null;
  const doneAt = nextInChain(advice) === "do" ? null : (didAt ?? outcomeAt);
  return { adviceId: id, personId, kind: stepKind ?? "other", text, offRecord, on: stepOn, doneAt, version };
}

/** A first guess from the words, to be changed with one tap. "Apply for the internship" is an application. */
export function stepKindOf(text: string): DatedStepKind {
  if (/\b(appl(y|ied|ication|ications)|submit|deadline|call for|fellowship|grant)\b/i.test(text))
    return "application";
  if (/\b(intern(ship)?s?|placement|shadow(ing)?|secondment)\b/i.test(text)) return "internship";
  if (/\b(course|class|workshop|school|training|certificate|module|mooc)s?\b/i.test(text)) return "course";
  return "other";
}
