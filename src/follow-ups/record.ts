import type { Advice, Commitment } from "#advice/advice.ts";
import type { Interview } from "#interviews/interview.ts";

/** What the record of one interview holds (R34): what I learned, how the relationship stands, and what came with it. */
export type InterviewRecord = {
  readonly learned: string;
  readonly standing: string;
  readonly wouldChange: string;
  readonly advice: readonly Advice[];
  readonly promises: readonly Commitment[];
};

/** The record of an interview out of a person's advice and promises; what belongs to another talk stays there. */
export function recordOf(
  interview: Pick<Interview, "id" | "learned" | "standing" | "wouldChange">,
  advice: readonly Advice[],
  promises: readonly Commitment[],
): InterviewRecord {
  return {
    learned: interview.learned.trim(),
    standing: interview.standing.trim(),
    wouldChange: interview.wouldChange.trim(),
    advice: advice.filter((each) => each.interviewId === interview.id),
    promises: promises.filter((each) => each.interviewId === interview.id),
  };
}

export type RecordPart = "learned" | "standing" | "wouldChange";

export type RecordQuestion = { readonly part: RecordPart; readonly question: string };

const QUESTIONS: readonly RecordQuestion[] = [
  { part: "learned", question: "What do you know now that you did not know before?" },
  { part: "standing", question: "How do you stand with each other now? Could you write again?" },
  { part: "wouldChange", question: "What would you do differently next time?" },
];

/** The questions still open, one line each, in the order of use. None has to be answered (R9). */
export function openQuestions(record: InterviewRecord): readonly RecordQuestion[] {
  return QUESTIONS.filter(({ part }) => record[part] === "");
}
