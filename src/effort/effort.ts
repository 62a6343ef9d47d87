import type { EffortId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

/** What time went into. Talks and letters are worked out from what is kept, and can be put right; the rest is said. */
export const EFFORT_KINDS = ["talk", "letter", "other"] as const;
export type EffortKind = (typeof EFFORT_KINDS)[number];

/** Minutes that the user said: of one talk or letter in place of what was worked out, or of something else. */
export type Effort = {
  readonly id: EffortId;
  readonly kind: EffortKind;
  /** The conversation or letter; null for something else. */
  readonly subjectId: string | null;
  readonly minutes: number;
  readonly note: string;
  readonly at: Instant;
};

/** A day has no more. */
export const MOST_MINUTES = 24 * 60;
