import type { Draft } from "#outreach/draft.ts";
import { remarksOn } from "#reviews/judge.ts";
import type { Part, Review, ReviewAnswer } from "#reviews/review.ts";
import { type Place, placeIn } from "#reviews/settle.ts";
import type { Shown } from "#reviews/shown.ts";
import { dateOf } from "#time/date.ts";

/** An answer with what to know of it first, and its remarks beside the words they speak of. */
export function shownAnswer(
  answer: ReviewAnswer,
  draft: Draft,
  reviews: readonly Review[],
  timeZone: string,
) {
  const review = reviews.find(({ id }) => id === answer.reviewId);
  return {
    ...answer,
    /** To whom it was handed, where the answer is not signed. */
    reader: review?.reader ?? "",
    remarks: remarksOn({
      ...answer,
      sent: draft.sentAt !== null,
      until: review?.until ?? null,
      cameOn: dateOf(answer.cameAt, timeZone),
    }),
    comments: answer.comments.map((comment) => ({
      ...comment,
      quote:
        review === undefined ? "" : wordsOf(review.shown, comment.part).slice(comment.start, comment.end),
      place: review === undefined ? null : (placeNow(review.shown, draft, comment.part, comment) ?? null),
    })),
    pieces: answer.pieces.map((piece) => ({
      ...piece,
      ...around(review === undefined ? "" : wordsOf(review.shown, piece.part), piece),
    })),
  };
}

export function wordsOf({ subject, body }: { subject: string | null; body: string }, part: Part): string {
  return part === "body" ? body : (subject ?? "");
}

/** Where they stand in the letter as it is now; undefined where those words were changed. */
function placeNow(shown: Shown, draft: Draft, part: Part, place: Place): Place | undefined {
  return placeIn(wordsOf(shown, part), wordsOf(draft, part), place);
}

const AROUND = 60;

/** A few words before and after, of the same paragraph, to find the edit by. */
function around(text: string, { start, end }: Place) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const before = text.slice(start === 0 ? 0 : from, start);
  const after = text.slice(end, next < 0 ? text.length : next);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, "")}` : before,
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, "")}…` : after,
  };
}
