import { insertSprint } from "#database/interviews/sprints.ts";
import { SPRINT_GOALS } from "#interviews/sprint.ts";
import type { Option } from "#options/option.ts";
import { SAMPLE_MONTH } from "#sample/careers.ts";
import { addDays } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** The month with a plan that the sample is in the middle of. */
export async function writeMonth(
  { tx, today, newId }: Context,
  careers: ReadonlyMap<string, Option>,
): Promise<void> {
  await insertSprint(tx, {
    id: newId<"sprint">(),
    startedOn: addDays(today, -SAMPLE_MONTH.begun),
    startedAt: null,
    optionIds: SAMPLE_MONTH.careers.flatMap((name) => careers.get(name)?.id ?? []),
    goals: { ...SPRINT_GOALS, ...SAMPLE_MONTH.goals },
    spent: SAMPLE_MONTH.spent,
    decision: null,
    stoppedOn: null,
    version: 1,
  });
}
