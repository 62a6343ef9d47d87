import { foldText } from "#people/fold.ts";
import type { ListedQuestion, Origin } from "./mine.ts";

export type Wanted = {
  /** Words that the question has, in any order. */
  readonly search?: string | undefined;
  readonly focus?: string | undefined;
  readonly stage?: string | undefined;
  readonly roleFamily?: string | undefined;
  readonly reveals?: string | undefined;
  readonly origin?: Origin | undefined;
  readonly hidden?: boolean | undefined;
};

/** Those that carry every tag asked for. */
export function wantedQuestions(
  questions: readonly ListedQuestion[],
  wanted: Wanted,
): readonly ListedQuestion[] {
  const words = foldText(wanted.search ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const has = (tags: readonly string[], tag: string | undefined) => tag === undefined || tags.includes(tag);
  return questions.filter(
    (each) =>
      has(each.foci, wanted.focus) &&
      has(each.stages, wanted.stage) &&
      has(each.roleFamilies, wanted.roleFamily) &&
      has(each.reveals, wanted.reveals) &&
      (wanted.origin === undefined || each.origin === wanted.origin) &&
      (wanted.hidden === undefined || each.hidden === wanted.hidden) &&
      words.every((word) => foldText(each.text).includes(word)),
  );
}
