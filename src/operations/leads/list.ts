import { z } from "zod";
import { listLeads } from "#database/introductions/leads.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { shownLeads } from "./shown.ts";

const MOST = 500;

/** What reached me through others, the latest first; through one person, or for one career. */
export const listAllLeads = operation({
  permission: "read",
  effect: "reads",
  input: z.object({ personId: id<"person">().optional(), optionId: id<"option">().optional() }),
  async run(context, scope) {
    const leads = await shownLeads(context, await listLeads(context.tx, { ...scope, limit: MOST }));
    return done({ leads: leads.filter(({ person }) => !person.leftOut || person.id === scope.personId) });
  },
});
