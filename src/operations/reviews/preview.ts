import { z } from "zod";
import { findDraft } from "#database/outreach/drafts.ts";
import { affiliationsOf, findPerson } from "#database/people/people.ts";
import { isPresent, isTold } from "#people/position.ts";
import { proposedLine } from "#reviews/line.ts";
import { addDays, type DateText } from "#time/date.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { settings } from "../settings/show.ts";
import { keptBack } from "./kept-back.ts";

/** Days that a friend is given, where nothing else is said. */
const DAYS = 14;

export function lastDay(today: DateText): DateText {
  return addDays(today, DAYS);
}

/**
 * What could go to a friend with a letter: a line about the recipient and my name, both only proposed. Neither goes
 * along unless `review.open` is given it.
 */
export const previewReview = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ draftId: id<"draft">() }),
  async run(context, { draftId }) {
    const { tx, today, timeZone } = context;
    const draft = await findDraft(tx, draftId);
    const person = draft && (await findPerson(tx, draft.personId));
    if (draft === undefined || person === undefined) return missing("letter");
    const present = (await affiliationsOf(tx, person.id)).find(
      (each) => isTold(each) && isPresent(each, today),
    );
    const { name } = await settings(tx, timeZone);
    return done({
      draftId,
      personName: person.name,
      line: proposedLine(person, present),
      name,
      madeOn: today,
      until: lastDay(today),
      subject: draft.form === "email" ? draft.subject : null,
      body: draft.body,
      /** Why it cannot go to a friend as it stands; null where it can. */
      keptBack: await keptBack(context, draft),
    });
  },
});
