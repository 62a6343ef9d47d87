import type { InterviewId, PersonId } from "#people/id.ts";
import type { Interview, InterviewState } from "./interview.ts";
import { planInterview } from "./plan.ts";
import { moveInterview } from "./progress.ts";

export const AT = Date.UTC(2027, 2, 1, 9);
export const PLANNED = planInterview({
  id: "one" as InterviewId,
  personId: "ana" as PersonId,
  at: AT,
  stage: "exploring",
  minutes: 20,
});
export const details = { at: AT, stage: "exploring", startsAt: AT + 1000 } as const;

/** The planned interview, moved through these states one after another. */
export function walk(...states: readonly InterviewState[]): Interview {
  return states.reduce((interview, to) => {
    const moved = moveInterview(interview, to, details);
    if (moved.kind === "not-possible") throw new Error(moved.because);
    return moved.interview;
  }, PLANNED);
}
