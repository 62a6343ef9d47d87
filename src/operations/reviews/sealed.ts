import { homeKey } from "#database/reviews.ts";
import type { Review } from "#reviews/review.ts";
import { digestOfShown, KEY_BYTES, type Label, sealOf } from "#reviews/seal.ts";
import type { Context } from "../operation.ts";

/** The seal that this home puts on a label. Its key is made with the first one. */
export async function ownSeal({ tx, now }: Context, label: Label): Promise<string> {
  const fresh = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(KEY_BYTES))));
  const key = atob(await homeKey(tx, "review-seal", fresh, now));
  return sealOf(
    Uint8Array.from(key, (letter) => letter.charCodeAt(0)),
    label,
  );
}

/** What the file of a review says of itself. */
export async function labelOf(review: Omit<Review, "seal">): Promise<Label> {
  return {
    reviewId: review.id,
    draftId: review.draftId,
    draftVersion: review.draftVersion,
    madeOn: review.madeOn,
    until: review.until,
    words: await digestOfShown(review.shown),
  };
}
