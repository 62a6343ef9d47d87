import { z } from "zod";
import { updateSprint } from "#database/interviews/sprints.ts";
import { loweredGoals } from "#interviews/sprint.ts";
import { version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, refused, staleness } from "../outcome.ts";
import { goals, lowered } from "./goals.ts";
import { NOTHING_RUNS, runningSprint } from "./running.ts";

/** Lowers any number of the month; they are the user's own, and never grow by themselves. */
export const editSprint = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ version, ...goals }),
  async run(context, input) {
    const current = await runningSprint(context);
    if (current === undefined) return refused(NOTHING_RUNS);
    const stale = staleness(current, input.version);
    if (stale !== undefined) return stale;
    const edited = {
      ...current,
      goals: loweredGoals(current.goals, lowered(input, current.goals)),
      version: current.version + 1,
    };
    await updateSprint(context.tx, edited);
    return done(edited);
  },
});
