import { type Question, wasAskedBy } from "#syncing/question.ts";
import { done, missing, type Outcome, refused } from "../outcome.ts";

/** The question that an answer is to, while both of its values stand. */
export function asked<Asked extends Question>(questions: readonly Asked[], id: string): Outcome<Asked> {
  const question = questions.find((each) => each.id === id);
  if (question !== undefined) return done(question);
  return questions.some((each) => wasAskedBy(id, each))
    ? refused("This has changed since you were asked, here or there. Look again at which one is right.")
    : missing("choice");
}
