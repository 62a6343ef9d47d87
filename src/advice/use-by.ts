import { STAGES, type Stage } from "#stages/stage.ts";
import { addDays, type DateText, daysBetween } from "#time/date.ts";
import { shortDate } from "#time/near.ts";
import type { Advice } from "./advice.ts";

/** Where the user stands on a date; `stageChangesOn` is the day the dates themselves bring the next stage. */
export type StageOn = {
  readonly today: DateText;
  readonly stage: Stage;
  readonly stageChangesOn: DateText | null;
};

/** How long a piece of advice is still of use (R16). */
export type Expiry =
  | { readonly kind: "ageless" }
  /** `until` is null where its stage has no known end. */
  | { readonly kind: "fresh"; readonly until: DateText | null }
  | { readonly kind: "about-to-expire"; readonly until: DateText }
  /** Shown greyed, never brought up again. */
  | { readonly kind: "expired" };

/** From four weeks before its last day advice is flagged: time enough to still act on most of it. */
export const FLAGGED_DAYS = 28;

/** Use-by from the stage, the date, or the earlier of both. It is of use through that stage and on that day. */
export function expiryOf(
  advice: Pick<Advice, "useByStage" | "useByDate">,
  { today, stage, stageChangesOn }: StageOn,
): Expiry {
  const { useByStage, useByDate } = advice;
  if (useByStage === null && useByDate === null) return { kind: "ageless" };
  const stagesLeft = useByStage === null ? null : STAGES.indexOf(useByStage) - STAGES.indexOf(stage);
  if (stagesLeft !== null && stagesLeft < 0) return { kind: "expired" };
  const lastOfStage = stagesLeft === 0 && stageChangesOn !== null ? addDays(stageChangesOn, -1) : null;
  const until = earlier(useByDate, lastOfStage);
  if (until === null) return { kind: "fresh", until };
  const left = daysBetween(today, until);
  if (left < 0) return { kind: "expired" };
  return { kind: left <= FLAGGED_DAYS ? "about-to-expire" : "fresh", until };
}

/** One line beside the advice; "" where there is nothing to say. */
export function expiryInWords(expiry: Expiry, today: DateText): string {
  switch (expiry.kind) {
    case "ageless":
      return "";
    case "fresh":
      return expiry.until === null ? "" : `Of use until ${shortDate(today, expiry.until)}.`;
    case "about-to-expire":
      return expiry.until === today
        ? "Of use until today."
        : `Of use until ${shortDate(today, expiry.until)}.`;
    case "expired":
      return "Its time has passed; kept because it was given.";
  }
}

function earlier(a: DateText | null, b: DateText | null): DateText | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
