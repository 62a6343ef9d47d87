import { z } from "zod";
import { insertSprint } from "#database/interviews/sprints.ts";
import { findOption, listOptions } from "#database/options/options.ts";
import { loweredGoals, SPRINT_GOALS, startSprint } from "#interviews/sprint.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing, refused } from "../outcome.ts";
import { goals, lowered } from "./goals.ts";
import { runningSprint } from "./running.ts";
import { monthOf } from "./show.ts";

/** Begins a month with one to three careers (P4). Its numbers may be lowered from the first day. */
export const beginSprint = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ optionIds: z.array(id<"option">()).max(20), ...goals }),
  async run(context, input) {
    const { tx, today, now, newId } = context;
    if ((await runningSprint(context)) !== undefined)
      return refused("A month is under way already. Decide it, or put it down, and the next one can begin.");
    for (const each of input.optionIds)
      if ((await findOption(tx, each)) === undefined) return missing("career");
    const started = startSprint(input.optionIds, today, now, loweredGoals(SPRINT_GOALS, lowered(input)));
    if (started.kind === "not-possible") return invalid("optionIds", started.because);
    const sprint = { ...started.sprint, id: newId<"sprint">(), stoppedOn: null, version: 1 };
    await insertSprint(tx, sprint);
    return done(await monthOf(context, sprint, await listOptions(tx)));
  },
});
