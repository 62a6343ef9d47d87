import { z } from "zod";
import { forgetReadFields } from "#database/fields.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done } from "../outcome.ts";

/** Forgets fields of organizations that were read and not said; they can be read again. */
export const leaveFields = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ ids: z.array(id<"organization">()).min(1).max(100_000) }),
  run: async ({ tx }, { ids }) => done({ left: await forgetReadFields(tx, ids) }),
});
