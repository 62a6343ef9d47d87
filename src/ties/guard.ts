import type { Person } from "#people/person.ts";
import { capitalised, times } from "#people/shown.ts";
import { addDays, type DateText, dayNumber } from "#time/date.ts";
import type { TieHistory } from "./history.ts";
import { RECENT_DAYS_KEPT } from "./history.ts";
import { quietMonth } from "./quiet-month.ts";

/** Unprompted touches a year, at most; the user may set another number (R41). */
export const UNPROMPTED_A_YEAR = 3;
/** No more than the days that are kept, since of more the guard would never hear. */
export const MOST_UNPROMPTED_A_YEAR = RECENT_DAYS_KEPT;

/** Writing within this many days after they wrote or we talked is an answer, not a touch out of the blue. */
const ANSWER_DAYS = 14;

/**
 * On how many days of the last year I wrote without their having written or talked with me shortly before. Exact as
 * long as the kept days reach back a year; beyond them there was so much from their side that the older ones count
 * as answers.
 */
export function unpromptedThisYear(history: TieHistory, today: DateText): number {
  const { outDays, inDays } = history;
  const now = dayNumber(today);
  const oldestKept = inDays.length < RECENT_DAYS_KEPT ? "" : (inDays.at(-1) ?? "");
  let [unprompted, before] = [0, 0];
  // Both lists from their newest day on, side by side: of hundreds of people each is asked for theirs.
  for (const out of outDays) {
    const at = dayNumber(out);
    // Their days are Greenwich's, where a letter of this evening may be one of tomorrow's.
    if (at > now + 1) continue;
    if (now - at >= 365 || out < oldestKept) break;
    while ((inDays[before] ?? out) > out) before += 1;
    const back = inDays[before];
    if (back === undefined || at - dayNumber(back) > ANSWER_DAYS) unprompted += 1;
  }
  return unprompted;
}

export type Guarded = Pick<Person, "leftOut" | "close" | "preferences"> & { readonly history: TieHistory };

export type GuardVerdict =
  | { readonly kind: "fine" }
  /** Never suggested at all (R64). */
  | { readonly kind: "left-out" }
  /** They said no, or I know better than to write (R40). */
  | { readonly kind: "do-not-contact" }
  /** They said, or I noted, that this month does not suit them (R40). */
  | { readonly kind: "not-now"; readonly sentence: string }
  /** One more would be too often (R41). The user can overrule it; the program does not suggest it. */
  | { readonly kind: "too-often"; readonly sentence: string };

/** Whether their own wishes allow a letter on a day, however often I have written (R40). */
export function guardOfWishes(
  person: Omit<Guarded, "history">,
  today: DateText,
): Exclude<GuardVerdict, { readonly kind: "too-often" }> {
  if (person.leftOut) return { kind: "left-out" };
  if (person.preferences.doNotContact) return { kind: "do-not-contact" };
  const month = quietMonth(person.preferences.note, today);
  return month === null
    ? { kind: "fine" }
    : { kind: "not-now", sentence: `You noted that ${month} is not a good time for them.` };
}

/** Whether the program may suggest writing to someone who did not just write or talk. */
export function guard(person: Guarded, today: DateText, limit: number = UNPROMPTED_A_YEAR): GuardVerdict {
  const wishes = guardOfWishes(person, today);
  if (wishes.kind !== "fine") return wishes;
  if (person.close) return { kind: "fine" };
  const count = unpromptedThisYear(person.history, today);
  if (count < limit) return { kind: "fine" };
  return {
    kind: "too-often",
    sentence: `${capitalised(unpromptedInWords(person.history, today))}; letting it rest is kinder.`,
  };
}

/** The same as a clause: whoever wrote back in that year is not said to have kept silent. */
export function unpromptedInWords(history: TieHistory, today: DateText): string {
  const count = unpromptedThisYear(history, today);
  const often = count < RECENT_DAYS_KEPT ? times(count) : `${times(count)} or more`;
  const since = addDays(today, -365);
  return history.inDays.some((day) => day > since && day <= today)
    ? `it was you who wrote first ${often} this year`
    : `you wrote ${often} this year without a word from them`;
}
