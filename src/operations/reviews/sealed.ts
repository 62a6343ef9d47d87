import type { Review } from "#reviews/review.ts";
import { digestOfShown, type Label, sealOf } from "#reviews/seal.ts";
import { homeSecret } from "../home-secret.ts";
import type { Context } from "../operation.ts";

/** The seal that this home puts on a label. Its key is made with the first one. */
export async function ownSeal(context: Context, label: Label): Promise<string> {
  return sealOf(await homeSecret(context, "review-seal"), label);
}

/** What the file of a review says of itself. */
export async function labelOf(review: Omit<Review, "seal">): Promise<Label> {
  return {
    reviewId: review.id,
    madeOn: review.madeOn,
    until: review.until,
    words: await digestOfShown(review.shown),
  };
}
