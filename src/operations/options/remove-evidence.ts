import { z } from "zod";
import { removeEvidence as remove } from "#database/options/options.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes back a line for or against a career. */
export const removeEvidence = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"evidence">() }),
  run: async ({ tx }, input) => ((await remove(tx, input.id)) ? done({ id: input.id }) : missing("line")),
});
