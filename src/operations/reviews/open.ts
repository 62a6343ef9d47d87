import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { addAuditEntry, insertReview, reviewsOf } from "#database/outreach/reviews.ts";
import { findPerson } from "#database/people/people.ts";
import { ME } from "#reviews/audit.ts";
import { itemsIn, shownOf } from "#reviews/shown.ts";
import { date, id, line, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, refused, staleness } from "../outcome.ts";
import { keptBack } from "./kept-back.ts";
import { lastDay } from "./preview.ts";
import { labelOf, ownSeal } from "./sealed.ts";
import { fileOf } from "./show.ts";

const MOST_REVIEWS = 100;

/**
 * Makes the one file by which a friend can look at a letter as it is now (R42). The line about the recipient and my
 * name go along only as they are given here; what goes is written on the trail.
 */
export const openReview = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({
    draftId: id<"draft">(),
    /** The draft's version that was looked at before handing it out. */
    version,
    line: line.default(""),
    name: line.default(""),
    initials: z.boolean().default(false),
    /** Who gets it, for one's own memory; it is not in the file. */
    reader: line.default(""),
    until: date.optional(),
  }),
  async run(context, input) {
    const { tx, now, today, newId } = context;
    const draft = await findDraft(tx, input.draftId);
    const person = draft && (await findPerson(tx, draft.personId));
    if (draft === undefined || person === undefined) return missing("letter");
    const stale = staleness(draft, input.version);
    if (stale !== undefined) return stale;
    if (draft.sentAt !== null) return refused("This letter is on its way already.");
    if (draft.body.trim() === "") return refused("There is nothing on the paper yet.");
    const back = await keptBack(context, draft);
    if (back !== null) return refused(back);
    const until = input.until ?? lastDay(today);
    if (until < today) return invalid("until", "Choose a day that is still to come.");
    if ((await reviewsOf(tx, draft.id)).length >= MOST_REVIEWS)
      return refused(`This letter has been handed out ${MOST_REVIEWS} times. That is enough eyes.`);
    const unsealed = {
      id: newId<"review">(),
      draftId: draft.id,
      draftVersion: draft.version,
      shown: shownOf(draft, person, input),
      initials: input.initials,
      reader: input.reader,
      madeAt: now,
      madeOn: today,
      until,
      closedAt: null,
      version: 1,
    };
    const review = { ...unsealed, seal: await ownSeal(context, await labelOf(unsealed)) };
    await insertReview(tx, review);
    const items = itemsIn(review.shown);
    await addAuditEntry(tx, newId(), {
      at: now,
      who: ME,
      deed: "shared",
      items,
      reviewId: review.id,
      draftId: draft.id,
    });
    return done({ review, items, ...(await fileOf(review)) });
  },
});
