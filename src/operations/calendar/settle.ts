import { z } from "zod";
import { findPromise, updatePromise } from "#database/options/advice.ts";
import { accountOf, liveLinks, removeRemarks, writeLink } from "#database/syncing/synchronisation.ts";
import { LONGEST_TALK, SHORTEST_TALK } from "#interviews/agenda.ts";
import type { InterviewId, PromiseId } from "#people/id.ts";
import { type AgreedDate, datedOf, FACET_OF } from "#syncing/dates.ts";
import { parseDate } from "#time/date.ts";
import { editConversation } from "../interviews/edit.ts";
import { markScheduled } from "../interviews/scheduled.ts";
import type { Context } from "../operation.ts";
import { operation } from "../operation.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import { asked } from "../syncing/answered.ts";
import { datedThings } from "./dated-things.ts";
import { type DateQuestion, datesInQuestion } from "./questions.ts";

/**
 * Where a date is at another time in the calendar, at another place or longer: it is so here too, or what stands here
 * goes back there.
 */
export const settleDate = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: z.string().max(64), take: z.enum(["here", "there"]) }),
  async run(context, { id, take }) {
    const { tx } = context;
    const found = asked(await datesInQuestion(tx), id);
    if (found.kind !== "done") return found;
    const remark = found.value;
    if (take === "there") {
      const came = await takeOver(context, remark);
      if (came.kind !== "done") return came;
    }
    await agree(context, remark, take);
    await removeRemarks(tx, remark.kept);
    const { field, here, there } = remark;
    return done({ settled: id, field, took: take === "there" ? there : here });
  },
});

async function takeOver(
  context: Context,
  { field, subjectId, there }: DateQuestion,
): Promise<Outcome<unknown>> {
  const id = subjectId as InterviewId;
  switch (field) {
    case "time":
      return moveHere(context, subjectId, there);
    case "place":
      return editConversation.run(context, { id, place: there });
    case "length": {
      const minutes = Number(there);
      return minutes >= SHORTEST_TALK && minutes <= LONGEST_TALK
        ? editConversation.run(context, { id, minutes })
        : refused(`A talk lasts ${SHORTEST_TALK} minutes to ${LONGEST_TALK / 60} hours here.`);
    }
  }
}

async function moveHere(context: Context, subjectId: string, when: string): Promise<Outcome<unknown>> {
  const day = parseDate(when);
  const promise = await findPromise(context.tx, subjectId as PromiseId);
  if (promise !== undefined && day !== undefined)
    return done(await updatePromise(context.tx, { ...promise, dueOn: day, version: promise.version + 1 }));
  if (promise !== undefined || day !== undefined)
    return refused("It has a day on one side and an hour on the other. Say by hand when it is.");
  return markScheduled.run(context, { id: subjectId as InterviewId, startsAt: Number(when) });
}

/**
 * What is agreed on from now: mine is a change to send where it is kept and theirs is what stands there; theirs, once
 * taken over, is nothing to send, as they wrote it. A place that the calendar is not told stays between us.
 */
async function agree({ tx }: Context, { field, subjectId, there }: DateQuestion, take: "here" | "there") {
  const account = await accountOf(tx, "calendar");
  if (account === undefined) return;
  const [link] = (await liveLinks<AgreedDate>(tx, account.id, new Set([subjectId]))).get(subjectId) ?? [];
  if (link === undefined) return;
  const { names } = account.wishes;
  if (field === "place" && !names) return;
  const entry = (await datedThings(tx, [link], names)).find((each) => each.subjectId === subjectId)?.entry;
  if (!entry) return;
  const facet = FACET_OF[field];
  const now = datedOf(entry)[facet];
  const agreed = take === "there" ? now : field === "length" ? Number(there) : there;
  const here = { ...link.agreed.here, [facet]: agreed };
  await writeLink(tx, account.id, { ...link, agreed: { ...link.agreed, here } });
}
