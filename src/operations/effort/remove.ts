import { z } from "zod";
import { removeEffort as remove } from "#database/interviews/efforts.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes back minutes that were said; a talk or letter counts again as it was worked out. */
export const removeEffort = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"effort">() }),
  async run({ tx }, input) {
    const effort = await remove(tx, input.id);
    return effort === undefined ? missing("entry") : done(effort);
  },
});
