import { z } from "zod";
import { findIntroduction, removeIntroduction as remove } from "#database/introductions/introductions.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { carryOwnSteps } from "./step-touches.ts";

/** Takes away an introduction that was written down by mistake. Letters that belonged to it stay. */
export const removeIntroduction = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"introduction">() }),
  async run(context, input) {
    const introduction = await findIntroduction(context.tx, input.id);
    if (introduction === undefined) return missing("introduction");
    await carryOwnSteps(context, introduction, null);
    await remove(context.tx, introduction.id);
    return done(introduction);
  },
});
