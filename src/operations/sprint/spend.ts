import { z } from "zod";
import { updateSprint } from "#database/interviews/sprints.ts";
import { SPRINT_PHASES, withTimeSpent } from "#interviews/sprint.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { NOTHING_RUNS, runningSprint } from "./running.ts";

const MOST_AT_ONCE = 600;

/** Adds minutes to a phase, or takes back what was added by mistake; a phase never has fewer than none (P1). */
export const spendTime = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    phase: z.enum(SPRINT_PHASES),
    minutes: z.int().min(-MOST_AT_ONCE).max(MOST_AT_ONCE),
  }),
  async run(context, { phase, minutes }) {
    const current = await runningSprint(context);
    if (current === undefined) return refused(NOTHING_RUNS);
    const spent =
      minutes >= 0
        ? withTimeSpent(current, phase, minutes).spent
        : { ...current.spent, [phase]: Math.max(0, current.spent[phase] + minutes) };
    const next = { ...current, spent, version: current.version + 1 };
    await updateSprint(context.tx, next);
    return done(next);
  },
});
