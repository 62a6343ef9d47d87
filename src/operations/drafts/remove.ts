import { z } from "zod";
import {
  findInterview,
  hangsOnInterview,
  questionsOf,
  removeInterview,
} from "#database/interviews/interviews.ts";
import { findOption } from "#database/options/options.ts";
import { findDraft, removeDraft as remove } from "#database/outreach/drafts.ts";
import type { Draft } from "#outreach/draft.ts";
import { id } from "../fields.ts";
import { type Context, operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/** Throws away a letter that has not gone out, and the plan that it began, where nobody has made more of that. */
export const removeDraft = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({ id: id<"draft">() }),
  async run(context, input) {
    const { tx } = context;
    const draft = await findDraft(tx, input.id);
    if (draft === undefined) return missing("letter");
    if (draft.sentAt !== null) return refused("This letter went out; it stays on the timeline.");
    await remove(tx, draft.id);
    return done({ ...draft, plan: await throwPlanAway(context, draft) });
  },
});

/** The plan that goes too, and what it was about, for who brings the letter back; null where none goes. */
async function throwPlanAway({ tx }: Context, { interviewId, createdAt }: Draft) {
  const plan = interviewId === null ? undefined : await findInterview(tx, interviewId);
  if (plan === undefined) return null;
  // The two were begun in one step.
  const isUntouched = plan.plannedAt === createdAt && plan.state === "planned" && plan.version === 1;
  const isOurs = (await questionsOf(tx, plan.id)).every(
    ({ questionId, asked, answer }) => questionId !== null && !asked && answer === "",
  );
  if (!isUntouched || !isOurs || (await hangsOnInterview(tx, plan.id))) return null;
  await removeInterview(tx, plan.id);
  const career = plan.optionId === null ? undefined : await findOption(tx, plan.optionId);
  return { id: plan.id, career: career?.name ?? null };
}
