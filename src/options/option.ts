import type { InterviewId, OptionId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

export const VERDICTS = ["undecided", "pursue", "park", "ruled-out"] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** A career the user is considering. Its present verdict is the last of its verdicts (R19). */
export type Option = {
  readonly id: OptionId;
  readonly name: string;
  readonly notes: string;
  readonly verdict: VerdictKind;
  readonly version: number;
};

export type Evidence = {
  readonly id: string;
  readonly optionId: OptionId;
  readonly direction: "for" | "against";
  readonly text: string;
  /** The voice behind it, where there is one. */
  readonly personId: PersonId | null;
  readonly interviewId: InterviewId | null;
  readonly offRecord: boolean;
  readonly at: Instant;
};

export type Verdict = {
  readonly kind: VerdictKind;
  readonly reason: string;
  /** 1 (a hunch) to 5 (sure). */
  readonly confidence: number;
  readonly at: Instant;
};
