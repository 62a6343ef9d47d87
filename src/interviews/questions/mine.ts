import { LIBRARY } from "./library.ts";
import { isOwn, type Question } from "./question.ts";

/** A question as the user keeps it: one of their own, or one that came with Weakties in other words, or put away. */
export type KeptQuestion = {
  readonly question: Question;
  /** Not proposed any more; kept, so that it can come back. */
  readonly hidden: boolean;
  readonly version: number;
};

export const ORIGINS = ["library", "reworded", "own"] as const;
export type Origin = (typeof ORIGINS)[number];

/** `version` is 0 for a question that is as it came. */
export type ListedQuestion = Question & {
  readonly origin: Origin;
  readonly hidden: boolean;
  readonly version: number;
};

/** The user's own first, then the library as they have it, in its order. */
export function listQuestions(kept: readonly KeptQuestion[]): readonly ListedQuestion[] {
  const changed = new Map(kept.map((each) => [each.question.id, each]));
  const own = kept.filter(({ question }) => isOwn(question));
  return [
    ...own.map((each) => listed(each, "own")),
    ...LIBRARY.map((question): ListedQuestion => {
      const mine = changed.get(question.id);
      if (mine === undefined) return { ...question, origin: "library", hidden: false, version: 0 };
      const withNewTags = { ...mine, question: { ...question, ...mine.question } };
      return listed(withNewTags, sameQuestion(mine.question, question) ? "library" : "reworded");
    }),
  ];
}

function listed({ question, hidden, version }: KeptQuestion, origin: Origin): ListedQuestion {
  return { ...question, origin, hidden, version };
}

function sameQuestion(mine: Question, theirs: Question): boolean {
  return JSON.stringify(mine) === JSON.stringify(inOrder(mine, theirs));
}

/** The fields of one in the order of the other, so that the two compare as text. */
function inOrder(order: Question, of: Question): Partial<Question> {
  return Object.fromEntries(Object.keys(order).map((key) => [key, of[key as keyof Question]]));
}

/** What the chooser may take: none that is put away, each in the user's words (R10). */
export function choosable(kept: readonly KeptQuestion[]): {
  readonly own: readonly Question[];
  readonly library: readonly Question[];
} {
  const shown = listQuestions(kept).filter(({ hidden }) => !hidden);
  return {
    own: shown.filter((each) => each.origin === "own").map(bare),
    library: shown.filter((each) => each.origin !== "own").map(bare),
  };
}

function bare({ origin: _, hidden: __, version: ___, ...question }: ListedQuestion): Question {
  return question;
}
