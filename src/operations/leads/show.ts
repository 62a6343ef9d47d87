import { z } from "zod";
import { traceMaterial } from "#database/introductions/lead-trace.ts";
import { findLead } from "#database/introductions/leads.ts";
import { findOption } from "#database/options/options.ts";
import { traceOf } from "#leads/trace.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { shownLeads } from "./shown.ts";
import { beginsOn } from "./taken.ts";

/**
 * One lead with the way it came: back through what they knew me for, talks and introductions to the first message, and
 * on success everyone to thank (R52).
 */
export const showLead = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ id: id<"lead">() }),
  async run(context, input) {
    const { tx, today, timeZone } = context;
    const lead = await findLead(tx, input.id);
    const [shown] = lead === undefined ? [] : await shownLeads(context, [lead]);
    if (lead === undefined || shown === undefined) return missing("opportunity");
    const option = lead.optionId === null ? undefined : await findOption(tx, lead.optionId);
    return done({
      ...shown,
      career: option?.name ?? "",
      beginsOn: await beginsOn(context, lead),
      ...traceOf({ ...(await traceMaterial(tx, lead)), today, timeZone }),
    });
  },
});
