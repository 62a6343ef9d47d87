import { z } from "zod";
import { findAdvice, removeAdvice as remove } from "#database/options/advice.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

/**
 * Takes back advice that was written down by mistake; the answer is what stood there. Once something was done with it,
 * it belongs to what happened, and can be corrected instead.
 */
export const removeAdvice = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"advice">() }),
  async run({ tx }, input) {
    const advice = await findAdvice(tx, input.id);
    if (advice === undefined) return missing("advice");
    if (advice.didAt !== null || advice.outcomeAt !== null || advice.toldAt !== null)
      return refused("You noted what you did with this advice, so it stays; its words can be corrected.");
    await remove(tx, advice.id);
    return done(advice);
  },
});
