import { z } from "zod";
import { findInterview, questionsOf } from "#database/interviews/interviews.ts";
import { findPerson } from "#database/people/people.ts";
import { isAnswered } from "#interviews/questions/covered.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing } from "../outcome.ts";
import { chooseFor } from "./choose.ts";

/** Chooses the questions anew, after the focus or the minutes changed; those answered, and the user's own, stay. */
export const rechooseQuestions = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ id: id<"interview">() }),
  async run(context, input) {
    const interview = await findInterview(context.tx, input.id);
    const person = interview && (await findPerson(context.tx, interview.personId));
    if (interview === undefined || person === undefined) return missing("conversation");
    const kept = (await questionsOf(context.tx, interview.id))
      .filter((each) => isAnswered(each) || each.questionId === null)
      .map(({ position: _, ...each }) => each);
    return done({ id: interview.id, questions: await chooseFor(context, interview, person, kept) });
  },
});
