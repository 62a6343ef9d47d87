import { z } from "zod";
import { traceMaterial } from "#database/introductions/lead-trace.ts";
import { findLead, keepThanks, takeBackThanks } from "#database/introductions/leads.ts";
import { id, instant } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, invalid, missing } from "../outcome.ts";
import { noteBrought, takeBackBrought } from "../touches/brought.ts";
import { thanksForLead } from "./brought.ts";

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
  async run(context, input) {
    const { tx, now } = context;
    const lead = await findLead(tx, input.id);
    if (lead === undefined) return missing("opportunity");
    const { people } = await traceMaterial(tx, lead);
    if (!people.some((each) => each.personId === input.personId))
      return invalid("personId", "They are not on the way by which it came.");
    // Anew each time, so that another day takes the place of the first.
    await takeBackBrought(context, input.personId, `lead-thanks:${lead.id}`);
    if (input.thanked) {
      const thankedAt = input.at ?? now;
      await keepThanks(tx, { leadId: lead.id, personId: input.personId, thankedAt });
      await noteBrought(context, thanksForLead(lead, input.personId, thankedAt));
    } else await takeBackThanks(tx, lead.id, input.personId);
    return done({ id: lead.id, personId: input.personId, thanked: input.thanked });
  },
});
