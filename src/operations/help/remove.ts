import { z } from "zod";
import { removeHelp as remove } from "#database/help.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes back help that was written down by mistake. */
export const removeHelp = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"help">() }),
  run: async ({ tx }, input) => ((await remove(tx, input.id)) ? done({ id: input.id }) : missing("entry")),
});
