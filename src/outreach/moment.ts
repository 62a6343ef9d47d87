import type { Interview, InterviewState } from "#interviews/interview.ts";
import type { Instant } from "#time/date.ts";
import type { Draft, DraftKind } from "./draft.ts";

/** For a letter that belongs to one moment of a conversation, while it stands so the letter can still go. */
const MOMENTS: Partial<Record<DraftKind, readonly InterviewState[]>> = {
  request: ["planned", "moved"],
  reminder: ["asked"],
  confirmation: ["answered", "scheduled", "moved"],
  thanks: ["scheduled", "held"],
};

/** A time offered to whoever asks me is my yes, and needs none before it. */
const MOMENTS_OF_MINE: typeof MOMENTS = {
  ...MOMENTS,
  confirmation: ["planned", "asked", "answered", "scheduled", "moved"],
  decline: ["planned", "asked", "answered", "moved", "scheduled", "declined"],
};

/** What of a letter tells whether it belongs to such a moment. */
export type OfAMoment = Pick<Draft, "kind" | "introductionId" | "leadId">;

/** What of a conversation its letters depend on. */
export type MomentOf = Pick<Interview, "state" | "startsAt" | "iAmAsked">;

/** Whether a letter not sent has had its moment: a time confirmed once its hour has come says nothing any more. */
export function isOver(letter: OfAMoment, talk: MomentOf | undefined, now: Instant): boolean {
  if (talk === undefined) return false;
  const { state, startsAt } = talk;
  if (letter.kind === "confirmation" && state === "scheduled" && startsAt !== null && startsAt <= now)
    return true;
  return momentsOf(letter, talk.iAmAsked)?.includes(state) === false;
}

/** Whether a letter belongs to one moment of a conversation, which has one such letter and no more. */
export function hasMoment(letter: OfAMoment): boolean {
  return momentsOf(letter) !== undefined;
}

/** Thanks for an introduction or an opening are given whenever that brings them about, whatever was talked of meanwhile. */
function momentsOf({ kind, introductionId, leadId }: OfAMoment, iAmAsked = false) {
  if (kind === "thanks" && (introductionId !== null || leadId !== null)) return undefined;
  return (iAmAsked ? MOMENTS_OF_MINE : MOMENTS)[kind];
}
