import { z } from "zod";
import { findInterview, updateInterview } from "#database/interviews/interviews.ts";
import { listensFor } from "#database/interviews/standings.ts";
import { draftsTo } from "#database/outreach/drafts.ts";
import { firstAnswers } from "#database/ties/touches.ts";
import { timesOffered } from "#interviews/offered.ts";
import { withUnrelated } from "#interviews/take-back.ts";
import { id, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused, staleness } from "../outcome.ts";

/**
 * Says that the letter which came after a request, or after times were offered, was about something else: the
 * conversation waits as before, and only what they write after it is asked about. Of one that came once a time was agreed
 * it says that the time still stands.
 */
export const markUnrelated = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">(), version }),
  async run({ tx }, input) {
    const current = await findInterview(tx, input.id);
    if (current === undefined) return missing("conversation");
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const letters = await draftsTo(tx, current.personId);
    const offeredAt = timesOffered(
      current,
      letters.filter(({ interviewId }) => interviewId === current.id),
    );
    const [waiting] = current.state === "no-answer" ? [] : listensFor(current, offeredAt);
    if (waiting === undefined)
      return refused("No answer is waited for here, so there is nothing to say of a letter.");
    const wroteAt = (await firstAnswers(tx, [waiting]))(waiting);
    if (wroteAt === null)
      return current.unrelatedAt === null
        ? refused(
            `They have not written since you ${current.state === "scheduled" ? "agreed on it" : "asked"}.`,
          )
        : done(current);
    const interview = { ...withUnrelated(current, wroteAt), version: current.version + 1 };
    await updateInterview(tx, interview);
    return done(interview);
  },
});
