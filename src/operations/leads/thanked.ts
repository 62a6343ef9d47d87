import { z } from "zod";
import { traceMaterial } from "#database/lead-trace.ts";
import { findLead, keepThanks, takeBackThanks } from "#database/leads.ts";
import { id, instant } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";

/** Marks that somebody on the way of a lead has been thanked for it, or takes that back (R52). */
export const thankedForLead = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"lead">(),
    personId: id<"person">(),
    thanked: z.boolean().default(true),
    at: instant.optional(),
  }),
  async run({ tx, now }, input) {
    const lead = await findLead(tx, input.id);
    if (lead === undefined) return missing("opportunity");
    const { people } = await traceMaterial(tx, lead);
    if (!people.some((each) => each.personId === input.personId))
      return invalid("personId", "They are not on the way by which it came.");
    if (input.thanked)
      await keepThanks(tx, { leadId: lead.id, personId: input.personId, thankedAt: input.at ?? now });
    else await takeBackThanks(tx, lead.id, input.personId);
    return done({ id: lead.id, personId: input.personId, thanked: input.thanked });
  },
});
