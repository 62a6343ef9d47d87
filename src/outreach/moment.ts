import type { Interview, InterviewState } from "#interviews/interview.ts";
import type { InterviewId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";
import type { Draft, DraftKind } from "./draft.ts";

/** For a letter that belongs to one moment of a conversation, while it stands so the letter can still go. */
const MOMENTS: Partial<Record<DraftKind, readonly InterviewState[]>> = {
  request: ["planned", "moved"],
  reminder: ["asked"],
  confirmation: ["answered", "scheduled", "moved"],
  thanks: ["scheduled", "held"],
};

/** What of a conversation its letters depend on. */
export type MomentOf = Pick<Interview, "state" | "startsAt">;

/** Whether a letter not sent has had its moment: a time confirmed once its hour has come says nothing any more. */
export function isOver(kind: DraftKind, talk: MomentOf | undefined, now: Instant): boolean {
  if (talk === undefined) return false;
  const { state, startsAt } = talk;
  if (kind === "confirmation" && state === "scheduled" && startsAt !== null && startsAt <= now) return true;
  return MOMENTS[kind]?.includes(state) === false;
}

/** Of these letters, those that are not sent and still could be; `talks` are the conversations that they belong to. */
export function stillToSend<Letter extends Pick<Draft, "kind" | "interviewId" | "sentAt">>(
  letters: readonly Letter[],
  talks: readonly (MomentOf & { readonly id: InterviewId })[],
  now: Instant,
): readonly Letter[] {
  const talkOf = new Map(talks.map((each) => [each.id, each]));
  return letters.filter(
    ({ kind, interviewId, sentAt }) =>
      sentAt === null && !isOver(kind, interviewId === null ? undefined : talkOf.get(interviewId), now),
  );
}

/** Whether a letter of this kind belongs to one moment of a conversation, which has one such letter and no more. */
export function hasMoment(kind: DraftKind): boolean {
  return MOMENTS[kind] !== undefined;
}
