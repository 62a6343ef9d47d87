import { z } from "zod";
import { readAround } from "#database/around.ts";
import { listInterviews } from "#database/interviews.ts";
import { INTERVIEW_STATES } from "#interviews/interview.ts";
import { nextStep } from "#interviews/next-step.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Conversations with the next kind step of each, the latest planned first; all states where none is named. */
export const listConversations = operation({
  permission: "read",
  effect: "reads",
  input: z.object({
    states: z.array(z.enum(INTERVIEW_STATES)).default([]),
    limit: z.int().min(1).max(1000).default(200),
  }),
  async run({ tx, today, timeZone }, input) {
    const interviews = await listInterviews(tx, input);
    const around = await readAround(tx, interviews, today);
    return done({
      interviews: interviews.map((each) => ({
        ...each,
        nextStep: nextStep(each, { today, timeZone, name: each.personName, ...around(each) }),
      })),
    });
  },
});
