import { z } from "zod";
import { findQuestion, forgetQuestion } from "#database/interviews/questions.ts";
import { questionById } from "#interviews/questions/library.ts";
import type { KeptQuestion } from "#interviews/questions/mine.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { questionId } from "./fields.ts";

/** Takes out questions of one's own; one that came with Weakties is again as it came. Answers given to them stay. */
export const removeQuestions = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ ids: z.array(questionId).min(1).max(500) }),
  async run({ tx }, { ids }) {
    const removed: KeptQuestion[] = [];
    for (const id of ids) {
      const kept = await findQuestion(tx, id);
      if (kept === undefined && questionById(id) === undefined) return missing("question");
      if (kept === undefined) continue;
      await forgetQuestion(tx, id);
      removed.push(kept);
    }
    return done({ removed });
  },
});
