import { z } from "zod";
import { keptQuestions, saveQuestion } from "#database/interviews/questions.ts";
import { findOption } from "#database/options/options.ts";
import { sameText } from "#interviews/questions/choose.ts";
import { type ListedQuestion, listQuestions } from "#interviews/questions/mine.ts";
import { ownQuestion } from "#interviews/questions/parse-list.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";
import { minutes, questionText, TAGS } from "./fields.ts";

/** More than this is not a list to ask from. */
export const MOST_OWN = 2_000;

/** Adds a question of one's own; what it is about is guessed from its words where no tags are given. */
export const addQuestion = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    text: questionText,
    minutes: minutes.default(2),
    /** The career it is about, where it is to be asked in talks about that one alone. */
    optionId: id<"option">().optional(),
    ...TAGS,
  }),
  async run({ tx, now }, { text, minutes: length, ...tags }) {
    if (tags.optionId !== undefined && (await findOption(tx, tags.optionId)) === undefined)
      return missing("career");
    const all = listQuestions(await keptQuestions(tx));
    const there = all.find((each) => sameText(each.text) === sameText(text));
    if (there !== undefined) return refused("That question is among yours already.");
    if (all.filter((each) => each.origin === "own").length >= MOST_OWN)
      return refused(`Weakties keeps up to ${MOST_OWN} questions of your own.`);
    const said = Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== undefined));
    const question = { ...ownQuestion(text, length), ...said };
    if (all.some((each) => each.id === question.id)) return refused("That question is among yours already.");
    const kept: ListedQuestion = { ...question, origin: "own", hidden: false, version: 1 };
    await saveQuestion(tx, { question, hidden: false, version: 1 }, now);
    return done(kept);
  },
});
