import { z } from "zod";
import { findIntroduction, removeIntroduction as remove } from "#database/introductions.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Takes away an introduction that was written down by mistake. Letters that belonged to it stay. */
export const removeIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"introduction">() }),
  async run({ tx }, input) {
    const introduction = await findIntroduction(tx, input.id);
    if (introduction === undefined) return missing("introduction");
    await remove(tx, introduction.id);
    return done(introduction);
  },
});
