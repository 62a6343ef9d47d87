import type { AdviceId, Id, PersonId } from "#people/id.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { Advice } from "./advice.ts";
import { withDid } from "./chain.ts";
import { expiryOf, type Standing } from "./use-by.ts";

export const DATED_STEP_KINDS = ["course", "internship", "application", "other"] as const;
export type DatedStepKind = (typeof DATED_STEP_KINDS)[number];

/** Advice put on a date (R17). */
export type DatedStep = {
  readonly id: Id<"step">;
  readonly adviceId: AdviceId;
  readonly personId: PersonId;
  readonly kind: DatedStepKind;
  readonly text: string;
  readonly on: DateText;
  readonly doneAt: Instant | null;
  readonly version: number;
};

export type StepTaken =
  | { readonly kind: "step"; readonly step: DatedStep }
  /** Made all the same: the user may know better than the date they wrote beside the advice. */
  | { readonly kind: "after-use-by"; readonly step: DatedStep; readonly until: DateText }
  | { readonly kind: "in-the-past" };

/** A dated step from advice, in its words unless others are given. */
export function stepFrom(
  advice: Pick<Advice, "id" | "personId" | "text" | "useByStage" | "useByDate">,
  wish: {
    readonly id: Id<"step">;
    readonly on: DateText;
    readonly kind?: DatedStepKind;
    readonly text?: string;
  },
  standing: Standing,
): StepTaken {
  if (wish.on < standing.today) return { kind: "in-the-past" };
  const text = wish.text?.trim() || advice.text;
  const step: DatedStep = {
    id: wish.id,
    adviceId: advice.id,
    personId: advice.personId,
    kind: wish.kind ?? stepKindOf(text),
    text,
    on: wish.on,
    doneAt: null,
    version: 1,
  };
  const expiry = expiryOf(advice, standing);
  const until = expiry.kind === "fresh" || expiry.kind === "about-to-expire" ? expiry.until : null;
  return until !== null && wish.on > until ? { kind: "after-use-by", step, until } : { kind: "step", step };
}

/** A step done moves its advice on: it is what I did about it (R36). */
export function stepDone(
  step: DatedStep,
  advice: Advice,
  at: Instant,
): { readonly step: DatedStep; readonly advice: Advice } {
  return {
    step: { ...step, doneAt: step.doneAt ?? at },
    advice: withDid(advice, advice.did || step.text, at),
  };
}

/** A first guess from the words, to be changed with one tap. "Apply for the internship" is an application. */
export function stepKindOf(text: string): DatedStepKind {
  if (/\b(appl(y|ied|ication|ications)|submit|deadline|call for|fellowship|grant)\b/i.test(text))
    return "application";
  if (/\b(intern(ship)?s?|placement|shadow(ing)?|secondment)\b/i.test(text)) return "internship";
  if (/\b(course|class|workshop|school|training|certificate|module|mooc)s?\b/i.test(text)) return "course";
  return "other";
}
