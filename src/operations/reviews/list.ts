import { z } from "zod";
import { findDraft } from "#database/drafts.ts";
import { answersTo, reviewsOf } from "#database/reviews.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { besideLetter } from "./shown-answer.ts";

/** To whom a letter was handed out, and what came back. */
export const listReviews = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ draftId: id<"draft">() }),
  async run({ tx, timeZone }, { draftId }) {
    const draft = await findDraft(tx, draftId);
    if (draft === undefined) return missing("letter");
    const reviews = await reviewsOf(tx, draftId);
    const answers = await answersTo(tx, draftId);
    return done({ reviews, answers: answers.map(besideLetter(draft, reviews, timeZone)) });
  },
});
