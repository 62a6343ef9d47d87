import { findDraft, unsentDrafts } from "#database/drafts.ts";
import { listInterviews } from "#database/interviews.ts";
import type { Traces } from "#interviews/hesitation.ts";
import type { Holdback } from "#interviews/reframings.ts";
import type { DraftId, InterviewId } from "#people/id.ts";
import { dateOf } from "#time/date.ts";
import type { Context } from "../operation.ts";

const MOST = 200;

/** Where the one step leads. */
export type Open =
  | { readonly kind: "draft"; readonly id: DraftId }
  | { readonly kind: "interview"; readonly id: InterviewId }
  | null;

/** What the records show of hesitating, of one letter alone where one is named; with the place where the step is taken. */
export async function tracesOf(
  { tx, timeZone }: Context,
  draftId: DraftId | null,
): Promise<Traces & { readonly open: (holdback: Holdback) => Open }> {
  const day = (at: number) => dateOf(at, timeZone);
  const one = draftId === null ? undefined : await findDraft(tx, draftId);
  const drafts =
    draftId === null ? await unsentDrafts(tx, MOST) : one === undefined || one.sentAt !== null ? [] : [one];
  const interviews = draftId === null ? await listInterviews(tx, { states: [], limit: MOST }) : [];
  const mine = interviews.filter((each) => !each.iAmAsked);
  const requests = drafts.filter(({ kind }) => kind === "request");
  const followUps = drafts.filter(({ kind }) => kind !== "request");
  const begun = new Set(drafts.map(({ interviewId }) => interviewId));
  const planned = mine.filter(({ id, state }) => state === "planned" && !begun.has(id));
  return {
    unsentRequests: requests.map(({ updatedAt }) => day(updatedAt)),
    unsentFollowUps: followUps.map(({ updatedAt }) => day(updatedAt)),
    plannedWithoutLetter: planned.map(({ plannedAt }) => day(plannedAt)),
    unanswered: mine
      .filter(({ state }) => state === "declined" || state === "no-answer")
      .map(({ answeredAt, askedAt, plannedAt }) => day(answeredAt ?? askedAt ?? plannedAt)),
    held: mine.flatMap(({ heldAt }) => (heldAt === null ? [] : [day(heldAt)])),
    open(holdback) {
      const draft = { asking: requests[0], "keeping-in-touch": followUps[0] }[holdback as "asking"];
      if (draft !== undefined) return { kind: "draft", id: draft.id };
      const talk = planned.at(-1);
      return holdback === "need-it" && talk !== undefined ? { kind: "interview", id: talk.id } : null;
    },
  };
}
