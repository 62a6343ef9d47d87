import { listSprints } from "#database/interviews/sprints.ts";
import { type KeptSprint, SPRINT_DAYS } from "#interviews/sprint.ts";
import { addDays } from "#time/date.ts";
import type { Context } from "../operation.ts";

/** A month that ended without a word stays open for one so long; then it simply lies among the past ones. */
const OPEN_DAYS = 60;

/** The round that is under way, or that is over and still waits for its decision. */
export async function runningSprint({ tx, today }: Context): Promise<KeptSprint | undefined> {
  const sprints = await listSprints(tx);
  return sprints.find(
    ({ decision, stoppedOn, startedOn }) =>
      decision === null && stoppedOn === null && addDays(startedOn, SPRINT_DAYS + OPEN_DAYS) > today,
  );
}

export const NOTHING_RUNS = "No month is under way. You can begin one whenever you like.";
