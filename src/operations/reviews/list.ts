import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { answersTo, reviewsOf } from "#database/outreach/reviews.ts";
import { findPerson } from "#database/people/people.ts";
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
    const person = await findPerson(tx, draft.personId);
    const { id, kind, form, subject, sentAt, version } = draft;
    return done({
      letter: { id, kind, form, subject, sentAt, version, personName: person?.name ?? "" },
      reviews: reviews.map((each) => ({
        ...each,
        /** They look at the letter as it was before the user went on with it. */
        isOfEarlier: each.draftVersion !== version,
      })),
      answers: answers.map(besideLetter(draft, reviews, timeZone, person)),
    });
  },
});
