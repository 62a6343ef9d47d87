import { z } from "zod";
import { listSprints, updateSprint } from "#database/sprints.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { NOTHING_RUNS, runningSprint } from "./running.ts";

/** Puts the month down without a decision, which is fine; `undo` takes the last one up again. */
export const stopSprint = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ undo: z.boolean().default(false) }),
  async run(context, { undo }) {
    const { tx, today } = context;
    const running = await runningSprint(context);
    if (undo && running !== undefined) return done(running);
    const current = undo ? (await listSprints(tx)).find(({ stoppedOn }) => stoppedOn !== null) : running;
    if (current === undefined) return refused(NOTHING_RUNS);
    const next = { ...current, stoppedOn: undo ? null : today, version: current.version + 1 };
    await updateSprint(tx, next);
    return done(next);
  },
});
