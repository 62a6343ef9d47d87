import { z } from "zod";
import { listSprints, updateSprint } from "#database/interviews/sprints.ts";
import { findOption, insertVerdict, updateOption, verdictsOn } from "#database/options/options.ts";
import type { KeptSprint, SprintDecision } from "#interviews/sprint.ts";
import { type Context, operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { NOTHING_RUNS, runningSprint } from "./running.ts";

/**
 * Puts the month down without a decision, which is fine; `undo` takes the last one up again. Where it was decided, its
 * career stands where it stood before, and the trail keeps both.
 */
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
    if (undo && current.decision !== null) await takeBack(context, current, current.decision);
    return done(next);
  },
});

async function takeBack(
  { tx, now, newId }: Context,
  { optionIds }: KeptSprint,
  { reason }: SprintDecision,
): Promise<void> {
  for (const id of optionIds) {
    const [given, before] = (await verdictsOn(tx, id)).toReversed();
    const option = await findOption(tx, id);
    if (option === undefined || given?.reason !== reason.trim()) continue;
    const kind = before?.kind ?? "undecided";
    await insertVerdict(tx, newId(), id, { kind, reason: TAKEN_BACK, confidence: given.confidence, at: now });
    await updateOption(tx, { ...option, verdict: kind, version: option.version + 1 });
  }
}

const TAKEN_BACK = "The decision of a month was taken back.";

function isEnded({ stoppedOn, decision }: KeptSprint): boolean {
  return stoppedOn !== null || decision !== null;
}
