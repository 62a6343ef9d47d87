import { z } from "zod";
import { findLead } from "#database/introductions/leads.ts";
import { LEAD_STATES, withBecome } from "#leads/lead.ts";
import { date, id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { changeLead } from "./change.ts";
import { planWithPosition } from "./taken.ts";

/**
 * Says what became of it; letting one go is a fine answer too. A job that was got ends the search: `replan` says what
 * changes with it, null where nothing does (R5).
 */
export const leadBecame = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"lead">(),
    version,
    state: z.enum(LEAD_STATES),
    at: instant.optional(),
    startsOn: date
      .optional()
      .describe("the first day of a job that you got: from then on you are in a new position"),
  }),
  async run(context, { state, at, startsOn, ...which }) {
    const before = await findLead(context.tx, which.id);
    const changed = await changeLead(context, which, (current) =>
      withBecome(current, state, at ?? context.now),
    );
    if (changed.kind !== "done") return changed;
    const replan = await planWithPosition(context, before, changed.value, startsOn);
    return done({ ...changed.value, replan });
  },
});
