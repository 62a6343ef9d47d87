import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { isToCome } from "#time/to-come.ts";
import type { Interview, InterviewState } from "./interview.ts";

type Clock = { readonly now: Instant; readonly timeZone: string };

/**
 * What is amiss about the moment at which a step is said to have been; undefined where it can have been then. What was
 * done lies behind, an answer comes after what was asked, thanks come after the talk (R33, R35), and a step that is
 * noted already keeps its day.
 */
export function stepDayProblem(
  interview: Interview,
  to: InterviewState,
  at: Instant,
  { now, timeZone }: Clock,
): string | undefined {
  if (isToCome(at, now)) return TO_COME[to] ?? "That moment has not come yet. Note it once it has been.";
  const day = dateOf(at, timeZone);
  const dayOf = (moment: Instant | null) => (moment === null ? undefined : dateOf(moment, timeZone));
  const noted = to === interview.state ? dayOf(momentOf(interview)) : undefined;
  if (noted !== undefined && noted !== day)
    return `It is noted already, for ${dateInWords(noted)}. If that is wrong, take that step back and note it again.`;
  return noted === undefined ? tooEarly(interview, to, day, dayOf) : undefined;
}

const TO_COME: Partial<Record<InterviewState, string>> = {
  held: "That moment has not come yet. Arrange the conversation instead.",
};

/** When the step it stands at was. */
function momentOf({ state, askedAt, answeredAt, heldAt, thankedAt }: Interview): Instant | null {
  switch (state) {
    case "asked":
      return askedAt;
    case "answered":
    case "declined":
      return answeredAt;
    case "held":
      return heldAt;
    case "thanked":
      return thankedAt;
    default:
      return null;
  }
}

function tooEarly(
  { askedAt, heldAt, iAmAsked }: Interview,
  to: InterviewState,
  day: DateText,
  dayOf: (moment: Instant | null) => DateText | undefined,
): string | undefined {
  const asked = dayOf(askedAt);
  if (FOLLOW_ASKING.includes(to) && asked !== undefined && day < asked)
    return `${iAmAsked ? "They" : "You"} asked on ${dateInWords(asked)}; this was no earlier. If that day is wrong, take it back first.`;
  const held = dayOf(heldAt);
  if (to === "thanked" && held !== undefined && day < held)
    return `You talked on ${dateInWords(held)}; thanks come after that. If that day is wrong, take it back first.`;
  return undefined;
}

const FOLLOW_ASKING: readonly InterviewState[] = ["answered", "declined", "no-answer", "held"];
