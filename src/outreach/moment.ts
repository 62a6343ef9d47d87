import type { InterviewState } from "#interviews/interview.ts";
import type { DraftKind } from "./draft.ts";

/** For a letter that belongs to one moment of a conversation, while it stands so the letter can still go. */
const MOMENTS: Partial<Record<DraftKind, readonly InterviewState[]>> = {
  request: ["planned", "moved"],
  reminder: ["asked"],
  confirmation: ["answered", "scheduled", "moved"],
  thanks: ["held"],
};

/** Whether a letter not sent has had its moment: a time confirmed after the talk was held says nothing any more. */
export function isOver(kind: DraftKind, state: InterviewState | undefined): boolean {
  return state !== undefined && MOMENTS[kind]?.includes(state) === false;
}

/** Whether a letter of this kind belongs to one moment of a conversation, which has one such letter and no more. */
export function hasMoment(kind: DraftKind): boolean {
  return MOMENTS[kind] !== undefined;
}
