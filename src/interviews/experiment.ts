import type { InterviewId } from "#people/id.ts";
import type { Interview, InterviewState } from "./interview.ts";

/** A talk that failed, or a letter that led nowhere, read as an experiment (P4). */
export type Experiment = {
  readonly interviewId: InterviewId;
  readonly result: string;
  /** In the user's words; "" where they have not said yet. */
  readonly wouldChange: string;
  readonly sentence: string;
};

const RESULTS: Partial<Record<InterviewState, string>> = {
  declined: "They said no.",
  "no-answer": "There was no answer.",
  "did-not-happen": "It did not take place.",
};

/** The interviews that say what to do otherwise: those that led nowhere, and those held where the user noted a change. */
export function experimentsIn(interviews: readonly Interview[]): readonly Experiment[] {
  return interviews.flatMap((interview) => {
    const wouldChange = interview.wouldChange.trim();
    const result =
      RESULTS[interview.state] ?? (interview.heldAt !== null && wouldChange !== "" ? "You talked." : null);
    if (result === null) return [];
    const sentence = wouldChange === "" ? "What would you change next time?" : "That goes into the next one.";
    return [{ interviewId: interview.id, result, wouldChange, sentence }];
  });
}
