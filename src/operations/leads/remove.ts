import { z } from "zod";
import { findLead, removeLead as remove, thanksFor } from "#database/introductions/leads.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { takeBackBrought } from "../touches/brought.ts";
import { planWithPosition } from "./taken.ts";

/** Takes away a lead that was written down by mistake. */
export const removeLead = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"lead">() }),
  async run(context, input) {
    const { tx } = context;
    const lead = await findLead(tx, input.id);
    if (lead === undefined) return missing("opportunity");
    for (const { personId } of await thanksFor(tx, lead.id))
      await takeBackBrought(context, personId, `lead-thanks:${lead.id}`);
    await takeBackBrought(context, lead.personId, `lead:${lead.id}`);
    await remove(tx, lead.id);
    await planWithPosition(context, lead, { ...lead, state: "open" }, undefined);
    return done(lead);
  },
});
