import { z } from "zod";
import { removeProjection as remove } from "#database/options/projections.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes back a picture that was written down by mistake. */
export const removeProjection = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"projection">() }),
  run: async ({ tx }, input) => ((await remove(tx, input.id)) ? done({ id: input.id }) : missing("picture")),
});
