import { z } from "zod";
import { findReview } from "#database/outreach/reviews.ts";
import { reviewPage } from "#reviews/file/page.ts";
import type { Review } from "#reviews/review.ts";
import { itemsIn } from "#reviews/shown.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { labelOf } from "./sealed.ts";

/** One review with its file, the same as when it was made. */
export const showReview = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"review">() }),
  async run({ tx }, input) {
    const review = await findReview(tx, input.id);
    if (review === undefined) return missing("review");
    return done({ review, items: itemsIn(review.shown), ...(await fileOf(review)) });
  },
});

/** The name says nothing of whom the letter is to. */
export async function fileOf(review: Review) {
  const html = await reviewPage(review.shown, await labelOf(review), review.seal);
  return { fileName: `letter-to-look-at-${review.madeOn}.html`, html };
}
