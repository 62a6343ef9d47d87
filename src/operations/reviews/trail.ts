import { findDrafts } from "#database/outreach/drafts.ts";
import { auditTrail, findReviews } from "#database/outreach/reviews.ts";
import { findPeople } from "#database/people/people.ts";
import { noInput } from "../no-input.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

const MOST = 500;

/** What I have shared, with whom and when, and what came of it: the trail, the latest first (R43). */
export const showShared = operation({
  permission: "read",
  effect: "reads",
  input: noInput,
  async run({ tx, today }) {
    const entries = await auditTrail(tx, MOST);
    const drafts = await findDrafts(tx, [...new Set(entries.map(({ draftId }) => draftId))]);
    const people = await findPeople(tx, [...new Set(drafts.map(({ personId }) => personId))]);
    const reviews = await findReviews(tx, [...new Set(entries.map(({ reviewId }) => reviewId))]);
    const shared = entries.filter(({ deed }) => deed === "shared");
    return done({
      /** What others can answer at present, item by item; all else is seen by nobody (R60). */
      atPresent: reviews
        .filter(({ closedAt, until }) => closedAt === null && until >= today)
        .map(({ id, draftId, reader, until }) => ({
          reviewId: id,
          draftId,
          reader,
          until,
          items: shared.find((entry) => entry.reviewId === id)?.items ?? [],
        })),
      entries: entries.map((entry) => {
        const draft = drafts.find(({ id }) => id === entry.draftId);
        const review = reviews.find(({ id }) => id === entry.reviewId);
        return {
          ...entry,
          /** To whom the letter is; "" where it is no longer here. */
          personName: people.find(({ id }) => id === draft?.personId)?.name ?? "",
          reader: review?.reader ?? "",
          there: draft !== undefined,
        };
      }),
    });
  },
});
