import { z } from "zod";
import { findPromise, updatePromise } from "#database/options/advice.ts";
import {
  accountOf,
  findRemark,
  readLinks,
  removeRemark,
  writeLink,
} from "#database/syncing/synchronisation.ts";
import type { InterviewId, PromiseId } from "#people/id.ts";
import type { AgreedDate } from "#syncing/dates.ts";
import { parseDate } from "#time/date.ts";
import { markScheduled } from "../interviews/scheduled.ts";
import type { Context } from "../operation.ts";
import { operation } from "../operation.ts";
import { done, missing, type Outcome, refused } from "../outcome.ts";

/** Where a date was moved in the calendar: it is moved here too, or the one that stands here goes back there. */
export const settleDate = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: z.string().max(64), take: z.enum(["here", "there"]) }),
  async run(context, { id, take }) {
    const { tx } = context;
    const remark = await findRemark(tx, id);
    if (remark === undefined || remark.field !== "time") return missing("choice");
    const { subjectId, there } = remark;
    const came =
      take === "there"
        ? await moveHere(context, subjectId, there)
        : await sendAgain(context, subjectId, there);
    if (came.kind !== "done") return came;
    await removeRemark(tx, id);
    return done({ settled: id, took: take === "there" ? there : remark.here });
  },
});

async function moveHere(context: Context, subjectId: string, when: string): Promise<Outcome<unknown>> {
  const day = parseDate(when);
  const promise = await findPromise(context.tx, subjectId as PromiseId);
  if (promise !== undefined && day !== undefined)
    return done(await updatePromise(context.tx, { ...promise, dueOn: day, version: promise.version + 1 }));
  if (promise !== undefined || day !== undefined)
    return refused("It has a day on one side and an hour on the other. Say by hand when it is.");
  return markScheduled.run(context, { id: subjectId as InterviewId, startsAt: Number(when) });
}

/** Both agree on theirs, so that mine is a change to send. */
async function sendAgain({ tx }: Context, subjectId: string, when: string): Promise<Outcome<unknown>> {
  const account = await accountOf(tx, "calendar");
  if (account === undefined) return done(null);
  const link = (await readLinks<AgreedDate>(tx, account.id)).find((each) => each.subjectId === subjectId);
  if (link === undefined) return done(null);
  const { here, there } = link.agreed;
  return done(await writeLink(tx, account.id, { ...link, agreed: { here: { ...here, when }, there } }));
}
