import { addDays, type DateText } from "#time/date.ts";
import type { Commitment } from "./advice.ts";

/** What I do for somebody who has time later. */
export const ASK_AGAIN = "ask again";

/** Whether a promise is something for them; to ask again is none. */
export function isOffer({ text }: Pick<Commitment, "text">): boolean {
  return text.trim().toLowerCase() !== ASK_AGAIN;
}

/** Who writes a few days before the day that was named has not come too early. */
const SOON_DAYS = 7;

/** Whether it is time to ask somebody again who wished to be asked later. */
export function isTimeToAskAgain(
  promise: Pick<Commitment, "text" | "keptAt" | "dueOn">,
  today: DateText,
): boolean {
  const isDue = promise.dueOn === null || promise.dueOn <= addDays(today, SOON_DAYS);
  return !isOffer(promise) && promise.keptAt === null && isDue;
}
