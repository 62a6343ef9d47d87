import { z } from "zod";
import { findPromise, removePromise as remove } from "#database/options/advice.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes back a promise that was written down by mistake; the answer is what stood there. */
export const removePromise = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"promise">() }),
  async run({ tx }, input) {
    const promise = await findPromise(tx, input.id);
    if (promise === undefined) return missing("promise");
    await remove(tx, promise.id);
    return done(promise);
  },
});
