import { z } from "zod";
import { findNeed, removeNeed as remove } from "#database/introductions/needs.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes away what someone looked for or offered: it is met, or was a mistake. */
export const removeNeed = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"need">() }),
  async run({ tx }, input) {
    const need = await findNeed(tx, input.id);
    if (need === undefined) return missing("line");
    await remove(tx, need.id);
    return done(need);
  },
});
