import { z } from "zod";
import { listInterviews } from "#database/interviews/interviews.ts";
import { INTERVIEW_STATES } from "#interviews/interview.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { whereTheyStand } from "./where-they-stand.ts";

/** Conversations, where each stands and its next kind step, the latest planned first; all states where none is named. */
export const listConversations = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    states: z.array(z.enum(INTERVIEW_STATES)).default([]),
    limit: z.int().min(1).max(1000).default(200),
  }),
  async run(context, input) {
    const interviews = await listInterviews(context.tx, input);
    const stands = await whereTheyStand(context, interviews);
    return done({ interviews: interviews.map((each) => ({ ...each, ...stands(each, each.personName) })) });
  },
});
