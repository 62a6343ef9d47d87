import { addWorkingDays, type DateText, daysBetween } from "#time/date.ts";

/** Working days of silence before the one reminder, and again before letting go (R33). */
const SILENCE_WORKING_DAYS = 7;

/** A reminder after this many days would come out of nowhere; then it is kinder to let go. */
const TOO_LATE_TO_REMIND_DAYS = 60;

/** The graceful next step of a request that was not answered. Silence and no are normal. */
export type SilenceStep =
  | { readonly kind: "wait"; readonly until: DateText }
  | { readonly kind: "remind"; readonly since: DateText }
  | { readonly kind: "let-go"; readonly since: DateText };

export function stepAfterSilence(
  askedOn: DateText,
  remindedOn: DateText | null,
  today: DateText,
): SilenceStep {
  const until = addWorkingDays(remindedOn ?? askedOn, SILENCE_WORKING_DAYS);
  if (today < until) return { kind: "wait", until };
  if (remindedOn !== null) return { kind: "let-go", since: remindedOn };
  const late = daysBetween(askedOn, today) > TOO_LATE_TO_REMIND_DAYS;
  return { kind: late ? "let-go" : "remind", since: askedOn };
}

/**
 * Whether a day lies within the last seven. A reminder and a request to someone else at the same place are a week
 * apart at least, so that two people in one corridor do not find the same question on the same day (R33).
 */
export function isThisWeek(day: DateText, today: DateText): boolean {
  const days = daysBetween(day, today);
  return days >= 0 && days < 7;
}
