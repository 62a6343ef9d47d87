import { z } from "zod";
import { LEAD_STATES, withBecome } from "#leads/lead.ts";
import { id, instant, version } from "../fields.ts";
import { operation } from "../operation.ts";
import { changeLead } from "./change.ts";

/** Says what became of it; letting one go is a fine answer too. */
export const leadBecame = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"lead">(), version, state: z.enum(LEAD_STATES), at: instant.optional() }),
  run: (context, { state, at, ...which }) =>
    changeLead(context, which, (current) => withBecome(current, state, at ?? context.now)),
});
