import type { Familiarity } from "#people/person.ts";
import type { DateText } from "#time/date.ts";
import { lastContactDay, type TieHistory } from "./history.ts";
import { weightAt } from "./strength.ts";

/** How a tie is drawn, everywhere the same: on the timeline, in the person's header, in the network. */
export type Line = {
  /** 0 (hair) to 1. */
  readonly weight: number;
  /** Unknown, or inferred: no contact is recorded and nobody said that they know each other. */
  readonly dashed: boolean;
  /** Conversations held. */
  readonly knots: number;
};

export function lineOf(
  history: Pick<TieHistory, "heat" | "lastDay" | "lastPromptedDay" | "talks">,
  familiarity: Familiarity,
  today: DateText,
): Line {
  const told = familiarity === "acquaintance" || familiarity === "known";
  return {
    weight: weightAt(history, today),
    dashed: lastContactDay(history) === null && !told,
    knots: history.talks,
  };
}

/** Knots drawn on one line at most; more would run into each other. The latest are kept. */
const KNOTS_DRAWN = 24;

/** Where the knots sit on a line that runs from the first contact (0) to today (1). Days out of range are left out. */
export function knotPositions(
  talkDays: readonly DateText[],
  firstDay: DateText,
  today: DateText,
): readonly number[] {
  const [start, end] = [Date.parse(firstDay), Date.parse(today)];
  const length = end - start;
  return [...new Set(talkDays)]
    .filter((day) => day >= firstDay && day <= today)
    .sort()
    .slice(-KNOTS_DRAWN)
    .map((day) => (length === 0 ? 1 : (Date.parse(day) - start) / length));
}
