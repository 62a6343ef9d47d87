import { z } from "zod";
import { forgetFields } from "#database/organizations/fields.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Forgets fields of organizations that were read and not said; they are offered again, unless that is for good. */
export const leaveFields = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    ids: z.array(id<"organization">()).min(1).max(100_000),
    forGood: z.boolean().default(false).describe("never offer a field for them again"),
  }),
  run: async ({ tx }, { ids, forGood }) => done({ left: await forgetFields(tx, ids, forGood) }),
});
