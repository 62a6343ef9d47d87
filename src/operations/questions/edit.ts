import { z } from "zod";
import { findQuestion, saveQuestion } from "#database/interviews/questions.ts";
import { questionById } from "#interviews/questions/library.ts";
import { listQuestions } from "#interviews/questions/mine.ts";
import { version } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, staleness } from "../outcome.ts";
import { minutes, questionId, questionText, TAGS } from "./fields.ts";

/** Rewords a question, changes its minutes or tags, or puts it away; the id stays, so that answers keep theirs. */
export const editQuestion = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    id: questionId,
    version,
    text: questionText.optional(),
    minutes: minutes.optional(),
    hidden: z.boolean().optional(),
    ...TAGS,
  }),
  async run({ tx, now }, { id, version: expected, hidden, ...changes }) {
    const kept = await findQuestion(tx, id);
    const current = kept?.question ?? questionById(id);
    if (current === undefined) return missing("question");
    const stale = kept && staleness(kept, expected);
    if (stale !== undefined) return stale;
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const edited = {
      question: { ...current, ...said },
      hidden: hidden ?? kept?.hidden ?? false,
      version: (kept?.version ?? 0) + 1,
    };
    await saveQuestion(tx, edited, now);
    const listed = listQuestions([edited]).find((each) => each.id === id);
    if (listed === undefined) throw new Error("a kept question is listed");
    return done(listed);
  },
});
