import type { AdviceId, InterviewId, OptionId, PersonId, PromiseId } from "#people/id.ts";
import type { Stage } from "#stages/stage.ts";
import type { DateText, Instant } from "#time/date.ts";
import type { DatedStepKind } from "./step.ts";

/** The gladdest first. */
export const OUTCOME_KINDS = ["good", "null", "bad"] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Advice → what I did → what came of it → they know (R36). A null or bad outcome is worth telling too (R38). */
export type Advice = {
  readonly id: AdviceId;
  readonly personId: PersonId;
  readonly interviewId: InterviewId | null;
  readonly optionId: OptionId | null;
  readonly text: string;
  readonly offRecord: boolean;
  /** Useful until this stage or date (R16); both null where it does not age. */
  readonly useByStage: Stage | null;
  readonly useByDate: DateText | null;
  /** The day on which I mean to follow it, and what kind of step that is (R17). */
  readonly stepOn: DateText | null;
  readonly stepKind: DatedStepKind | null;
  readonly did: string;
  readonly didAt: Instant | null;
  readonly outcome: OutcomeKind | null;
  readonly cameOfIt: string;
  readonly outcomeAt: Instant | null;
  readonly toldAt: Instant | null;
  readonly givenAt: Instant;
  readonly version: number;
};

/** What I said I would do for someone. */
export type Commitment = {
  readonly id: PromiseId;
  readonly personId: PersonId;
  readonly interviewId: InterviewId | null;
  readonly text: string;
  readonly dueOn: DateText | null;
  readonly keptAt: Instant | null;
  readonly version: number;
};

/** Asked wherever advice is to be kept that has no words yet. */
export const ADVICE_NEEDED = "What did they advise?";
