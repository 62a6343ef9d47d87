import type { PlannedQuestion } from "./interview.ts";

/** Under this question stands what was said in confidence and answers none of the others. */
export const IN_CONFIDENCE = "Said in confidence";

/** True for what stands among the answers and answers no question. */
export function isConfided({ text, offRecord }: Pick<PlannedQuestion, "text" | "offRecord">): boolean {
  return offRecord && text === IN_CONFIDENCE;
}
