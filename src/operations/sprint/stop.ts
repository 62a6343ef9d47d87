import { z } from "zod";
import { listSprints, updateSprint } from "#database/interviews/sprints.ts";
import type { KeptSprint } from "#interviews/sprint.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { NOTHING_RUNS, runningSprint } from "./running.ts";

/** Puts the month down without a decision, which is fine; `undo` takes the last one up again, decided or not. */
export const stopSprint = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ undo: z.boolean().default(false) }),
  async run(context, { undo }) {
    const { tx, today } = context;
    const running = await runningSprint(context);
    if (undo && running !== undefined) return done(running);
    const current = undo ? (await listSprints(tx)).find(isEnded) : running;
    if (current === undefined) return refused(NOTHING_RUNS);
    const ending = undo ? { stoppedOn: null, decision: null } : { stoppedOn: today };
    const next = { ...current, ...ending, version: current.version + 1 };
    await updateSprint(tx, next);
    return done(next);
  },
});

function isEnded({ stoppedOn, decision }: KeptSprint): boolean {
  return stoppedOn !== null || decision !== null;
}
