import { z } from "zod";
import { keptQuestions, saveQuestion } from "#database/interviews/questions.ts";
import { sameText } from "#interviews/questions/choose.ts";
import { listQuestions } from "#interviews/questions/mine.ts";
import { type ListProblem, parseQuestionList } from "#interviews/questions/parse-list.ts";
import { operation } from "../operation.ts";
import { done, refused } from "../outcome.ts";
import { MOST_OWN } from "./add.ts";

const MOST_TEXT = 400_000;

/**
 * Takes a list of questions in, from plain text or Markdown; one that is there already is passed over and said.
 * Lines that are no question are named, the others still go in.
 */
export const importQuestions = operation({
  permission: "write",
  effect: "writes",
  input: z.object({ text: z.string().min(1, "The list is empty.").max(MOST_TEXT) }),
  async run({ tx, now }, { text }) {
    const { questions, problems } = parseQuestionList(text);
    const all = listQuestions(await keptQuestions(tx));
    const known = new Set(all.flatMap((each) => [each.id, sameText(each.text)]));
    const fresh = questions.filter((each) => !known.has(each.id) && !known.has(sameText(each.text)));
    if (all.filter((each) => each.origin === "own").length + fresh.length > MOST_OWN)
      return refused(`Weakties keeps up to ${MOST_OWN} questions of your own.`);
    if (questions.length === 0) return refused("No question was found there.", problems);
    // The latest stand first: a list keeps its own order.
    for (const [at, question] of fresh.entries())
      await saveQuestion(tx, { question, hidden: false, version: 1 }, now - at);
    const answer: {
      readonly added: readonly { readonly id: string; readonly text: string }[];
      readonly known: number;
      readonly problems: readonly ListProblem[];
    } = {
      added: fresh.map(({ id, text }) => ({ id, text })),
      known: questions.length - fresh.length,
      problems,
    };
    return done(answer);
  },
});
