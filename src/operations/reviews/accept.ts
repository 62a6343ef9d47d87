import { z } from "zod";
import { findDraft, updateDraft } from "#database/outreach/drafts.ts";
import { findAnswer, findReview, reviewsOf, settlePieces } from "#database/outreach/reviews.ts";
import { findPerson } from "#database/people/people.ts";
import type { Draft } from "#outreach/draft.ts";
import { type ReviewAnswer, SETTLEMENTS, type SuggestedPiece } from "#reviews/review.ts";
import { accept, takeBack } from "#reviews/settle.ts";
import { evened, type Shown } from "#reviews/shown.ts";
import { checkedDraft } from "../drafts/checked.ts";
import { id, LINE_LENGTH, TEXT_LENGTH } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { besideLetter, wordsOf } from "./shown-answer.ts";

/** Takes one suggested edit into the letter, leaves it aside, or opens it again: then it goes out of the letter too. */
export const acceptPiece = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({
    id: id<"answer">(),
    /** Which of its edits, from 1. */
    piece: z.int().min(1),
    as: z.enum(SETTLEMENTS).default("accepted"),
  }),
  async run(context, input) {
    const { tx, timeZone } = context;
    const answer = await findAnswer(tx, input.id);
    const draft = answer && (await findDraft(tx, answer.draftId));
    const person = draft && (await findPerson(tx, draft.personId));
    const review = answer?.reviewId == null ? undefined : await findReview(tx, answer.reviewId);
    const piece = answer?.pieces[input.piece - 1];
    if (answer === undefined || draft === undefined || person === undefined) return missing("answer");
    if (piece === undefined || review === undefined) return missing("suggestion");
    if (draft.sentAt !== null) return refused("This letter is on its way; it is kept as it was sent.");
    const body = rewritten(draft, review.shown, answer, piece, input.as);
    if (body === undefined) return refused(CHANGED);
    if (body !== "as-it-is" && (body.body.length > TEXT_LENGTH || body.subject.length > LINE_LENGTH))
      return refused(
        `With it the letter would be longer than the ${piece.part === "body" ? TEXT_LENGTH : LINE_LENGTH} characters that fit, so nothing was changed.`,
      );
    const edited: Draft =
      body === "as-it-is" ? draft : { ...body, version: draft.version + 1, updatedAt: context.now };
    if (edited !== draft) await updateDraft(tx, edited);
    const pieces = answer.pieces.with(input.piece - 1, { ...piece, as: input.as });
    const settled: ReviewAnswer = { ...answer, pieces, version: answer.version + 1 };
    await settlePieces(tx, settled);
    return done({
      answer: besideLetter(edited, await reviewsOf(tx, draft.id), timeZone)(settled),
      draft: await checkedDraft(context, edited, person),
    });
  },
});

const CHANGED =
  "These words are no longer in the letter as your friend saw them, so nothing was changed. Take the idea over by hand.";

/** The letter after it; undefined where the words around have changed since. */
function rewritten(
  draft: Draft,
  shown: Shown,
  { pieces }: ReviewAnswer,
  piece: SuggestedPiece,
  as: SuggestedPiece["as"],
): Draft | "as-it-is" | undefined {
  const was = piece.as === "accepted";
  if (was === (as === "accepted")) return "as-it-is";
  const accepted = pieces.filter((each) => each.part === piece.part && each.as === "accepted");
  const settle = was ? takeBack : accept;
  const settled = settle(evened(wordsOf(draft, piece.part)), wordsOf(shown, piece.part), accepted, piece);
  return settled.kind === "settled" ? { ...draft, [piece.part]: settled.text } : undefined;
}
