import type { Interview, InterviewState } from "#interviews/interview.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { dayArranged } from "#time/near.ts";
import type { DraftKind } from "./draft.ts";

type Talk = Pick<Interview, "state" | "startsAt" | "heldAt" | "iAmAsked">;
type When = { readonly now: Instant; readonly today: DateText; readonly timeZone: string };

/**
 * Why a letter of this kind would state of a talk what is not so: thanks for one still to come, a time confirmed that
 * nobody agreed to, a reminder of a question that was answered, a request for what they asked me. Null where it would not.
 */
export function letterForTalk(kind: DraftKind, name: string, talk: Talk, when: When): string | null {
  if (talk.iAmAsked && (kind === "request" || kind === "reminder"))
    return `${name} asked you for this talk, so there is nothing to ask for. A yes is a time confirmed, and a no has a letter of its own.`;
  switch (kind) {
    case "thanks":
      return thanksFor(name, talk, when);
    case "confirmation":
      return confirmationOf(name, talk, when);
    case "reminder":
      return ANSWERED.includes(talk.state)
        ? `${name} has answered, so there is nothing to recall. Write what the answer calls for instead.`
        : null;
    default:
      return null;
  }
}

const ANSWERED: readonly InterviewState[] = [
  "answered",
  "scheduled",
  "moved",
  "held",
  "thanked",
  "declined",
  "did-not-happen",
];

/** The hour of a talk that was arranged may have passed without a note; then it has most likely been. */
function thanksFor(name: string, { state, startsAt, heldAt }: Talk, when: When): string | null {
  if (heldAt !== null) return null;
  if (state === "scheduled" && startsAt !== null) {
    if (startsAt <= when.now) return null;
    const day = dayArranged(when.today, dateOf(startsAt, when.timeZone));
    return `The talk with ${name} is arranged for ${day.replace(/^on /, "")}, so there is nothing to give thanks for yet. Thanks come after it.`;
  }
  return `The talk with ${name} is not noted as held, and thanks come after it. Note first that it took place.`;
}

function confirmationOf(name: string, talk: Talk, { now }: When): string | null {
  const { state, startsAt, heldAt, iAmAsked } = talk;
  if (heldAt !== null) return `The talk with ${name} has taken place, so there is no time left to confirm.`;
  // What they asked me, this letter answers.
  const isOpen = iAmAsked && (state === "planned" || state === "asked");
  if (!isOpen && !["answered", "scheduled", "moved"].includes(state))
    return iAmAsked
      ? `No yes to ${name} is noted, so there is no time to confirm. Note first that you said yes.`
      : `No yes of ${name} is noted, so there is no time to confirm. Note first what they answered.`;
  return state === "scheduled" && startsAt !== null && startsAt < now
    ? `The time arranged with ${name} has passed. Note that the talk took place, or that it was moved.`
    : null;
}
