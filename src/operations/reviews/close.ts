import { z } from "zod";
import { addAuditEntry, findReview, setReviewClosed } from "#database/outreach/reviews.ts";
import { ME } from "#reviews/audit.ts";
import { itemsIn } from "#reviews/shown.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/**
 * Takes consent back: answers are no longer taken in. The file itself cannot be called back, which is why it carries
 * a date. `closed: false` opens it again.
 */
export const closeReview = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({ id: id<"review">(), closed: z.boolean().default(true) }),
  async run({ tx, now, newId }, input) {
    const review = await findReview(tx, input.id);
    if (review === undefined) return missing("review");
    if ((review.closedAt !== null) === input.closed) return done(review);
    const changed = { ...review, closedAt: input.closed ? now : null, version: review.version + 1 };
    await setReviewClosed(tx, changed);
    await addAuditEntry(tx, newId(), {
      at: now,
      who: ME,
      deed: input.closed ? "withdrawn" : "reopened",
      items: itemsIn(review.shown),
      reviewId: review.id,
      draftId: review.draftId,
    });
    return done(changed);
  },
});
