import type { GiveKind } from "#interviews/gives.ts";
import type { NeedId, PersonId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

export const SIDES = ["needs", "offers"] as const;
export type Side = (typeof SIDES)[number];

/** What one of my contacts looks for, or could offer others, as far as they said (R6). */
export type Need = {
  readonly id: NeedId;
  readonly personId: PersonId;
  readonly side: Side;
  readonly kind: GiveKind;
  readonly text: string;
  readonly at: Instant;
};

/** What somebody looks for, after "looks for". */
export const NEED_NAMES: Record<GiveKind, string> = {
  introduction: "somebody to meet",
  paper: "something to read",
  protocol: "a method, a template or a tool",
  feedback: "a second pair of eyes",
  candidates: "people for an opening",
  time: "twenty minutes with somebody",
};
