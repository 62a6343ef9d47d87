import { z } from "zod";
import { findLead, removeLead as remove } from "#database/leads.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes away a lead that was written down by mistake. */
export const removeLead = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"lead">() }),
  async run({ tx }, input) {
    const lead = await findLead(tx, input.id);
    if (lead === undefined) return missing("opportunity");
    await remove(tx, lead.id);
    return done(lead);
  },
});
