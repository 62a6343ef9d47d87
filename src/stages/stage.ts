import type { OptionId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";

/** Where I am on a date. It varies with time and is never a fixed field of a profile (R1). */
export const STAGES = ["exploring", "preparing", "applying", "settling-in"] as const;
export type Stage = (typeof STAGES)[number];

/** A programme or contract; both dates may be unknown. */
export type Programme = {
  readonly title: string;
  readonly startsOn: DateText | null;
  readonly endsOn: DateText | null;
};

/** The user's own word against the dates, from a day on, for everything or for one option. `stage: null` lifts it. */
export type StageOverride = {
  readonly stage: Stage | null;
  readonly from: DateText;
  readonly optionId: OptionId | null;
};
