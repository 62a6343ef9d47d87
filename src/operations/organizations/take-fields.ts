import { z } from "zod";
import { keepReadFields } from "#database/organizations/fields.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";
import { readable } from "./read-fields.ts";

/** Takes the fields over that can be read; of these organizations, or of all. `organization.leaveFields` takes it back. */
export const takeFields = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    ids: z.array(id<"organization">()).max(100_000).optional().describe("which organizations; all without"),
  }),
  async run(context, { ids }) {
    const wanted = ids === undefined ? null : new Set(ids);
    const taken = (await readable(context)).filter((each) => wanted?.has(each.id) ?? true);
    await keepReadFields(context.tx, taken);
    return done({ taken });
  },
});
