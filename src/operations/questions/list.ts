import { z } from "zod";
import { keptQuestions } from "#database/interviews/questions.ts";
import { FOCI } from "#interviews/interview.ts";
import { isForMe } from "#interviews/questions/for-whom.ts";
import { listQuestions, ORIGINS } from "#interviews/questions/mine.ts";
import { ROLE_FAMILIES } from "#interviews/questions/role-family.ts";
import { wantedQuestions } from "#interviews/questions/wanted.ts";
import { ASPECTS } from "#options/aspect.ts";
import { STAGES } from "#stages/stage.ts";
import { line } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whereIComeFrom } from "../stages/where-i-come-from.ts";

/** Every question there is to choose from, the user's own first, none that supposes what the user is not; or those with certain words and tags (R10). */
export const listAllQuestions = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    search: line.optional(),
    focus: z.enum(FOCI).optional(),
    stage: z.enum(STAGES).optional(),
    roleFamily: z.enum(ROLE_FAMILIES).optional(),
    reveals: z.enum(ASPECTS).optional(),
    origin: z.enum(ORIGINS).optional(),
    hidden: z.boolean().optional(),
  }),
  async run(context, input) {
    const mine = await whereIComeFrom(context);
    const all = listQuestions(await keptQuestions(context.tx)).filter((each) => isForMe(each, mine));
    const questions = wantedQuestions(all, input);
    return done({ questions, total: all.length });
  },
});
