import { z } from "zod";
import { findAnswer, removeAnswer as remove } from "#database/outreach/reviews.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

/** Throws an answer away. What was taken from it into the letter stays there. */
export const removeAnswer = operation({
  permission: "draft",
  effect: "writes",
  input: z.object({ id: id<"answer">() }),
  async run({ tx }, input) {
    const answer = await findAnswer(tx, input.id);
    if (answer === undefined) return missing("answer");
    await remove(tx, answer.id);
    return done(answer);
  },
});
