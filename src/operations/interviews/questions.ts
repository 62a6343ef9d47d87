import { z } from "zod";
import { findInterview, questionsOf, saveQuestions } from "#database/interviews/interviews.ts";
import { LONGEST_TALK } from "#interviews/agenda.ts";
import { id, line, text } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";

const MOST_QUESTIONS = 60;

/** Replaces the list of questions of one conversation, with what was asked and answered; in this order. */
export const editQuestions = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: id<"interview">(),
    questions: z
      .array(
        z.object({
          questionId: line.nullable().default(null),
          text: line.min(1),
          minutes: z.number().min(0).max(LONGEST_TALK).default(2),
          because: line.default(""),
          asked: z.boolean().default(false),
          answer: text.default(""),
          offRecord: z.boolean().default(false),
        }),
      )
      .max(MOST_QUESTIONS),
  }),
  async run({ tx }, input) {
    const interview = await findInterview(tx, input.id);
    if (interview === undefined) return missing("conversation");
    await saveQuestions(tx, interview.id, input.questions);
    return done({ id: interview.id, questions: await questionsOf(tx, interview.id) });
  },
});
