import type { PlannedQuestion } from "#interviews/interview.ts";
import { ASPECTS, type Aspect, aspectsOf } from "#options/aspect.ts";
import { questionById } from "./library.ts";

/** A question counts as answered once it was asked, or an answer stands beside it. */
export function isAnswered(planned: PlannedQuestion): boolean {
  return planned.asked || planned.answer.trim() !== "";
}

/** What a person has answered in all their earlier talks, as the choice of questions wants it (R13). */
export function answeredIn(earlier: readonly PlannedQuestion[]): {
  readonly answeredIds: readonly string[];
  readonly answeredTexts: readonly string[];
} {
  const answered = earlier.filter(isAnswered);
  return {
    answeredIds: answered.map((each) => each.questionId).filter((id) => id !== null),
    answeredTexts: answered.map((each) => each.text),
  };
}

/** What the answered questions were about: by the library's tags, or by the words of the user's own. */
export function aspectsHeard(planned: readonly PlannedQuestion[]): readonly Aspect[] {
  const heard = new Set(planned.filter(isAnswered).flatMap(revealed));
  return ASPECTS.filter((aspect) => heard.has(aspect));
}

function revealed({ questionId, text }: PlannedQuestion): readonly Aspect[] {
  return (questionId === null ? undefined : questionById(questionId)?.reveals) ?? aspectsOf(text);
}
