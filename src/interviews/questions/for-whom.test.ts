import { describe, expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { STAGES } from "#stages/stage.ts";
import type { Choice } from "./choice.ts";
import { chooseQuestions } from "./choose.ts";
import { isForMe, isWrittenForMe, SUPPOSING_IDS } from "./for-whom.ts";
import { LIBRARY, questionById } from "./library.ts";
import { ROLE_FAMILIES } from "./role-family.ts";

/** What nobody can say who never was in research or in a training. */
const SUPPOSING =
  /\b(?:labs?|bench|thesis|dissertation|supervisor|ph\.?d|doctora\w+|postdoc|defence|posters?|degree|students?|in my (?:year|project)|before I finish|my programme|scientists?)\b|\btime in research|\bback to research|miss about research/i;

const A_TEACHER: Choice = {
  stage: "exploring",
  focus: "explore-career",
  background: "work",
  familiarity: "stranger",
  roleFamily: null,
  minutes: 120,
  answeredIds: [],
  knownAspects: [],
  seed: 1,
};

describe("[R13] whoever comes from other work than research", () => {
  it("is proposed ten questions for each focus, none of which takes a laboratory or a degree for granted", () => {
    for (const focus of FOCI)
      for (const stage of STAGES)
        for (const familiarity of FAMILIARITIES)
          for (const seed of [1, 2, 3, 4]) {
            const picks = chooseQuestions({ ...A_TEACHER, focus, stage, familiarity, seed });
            expect(picks).toHaveLength(10);
            for (const { question } of picks) expect(question.text).not.toMatch(SUPPOSING);
          }
  });

  it("asks about their work in their words, and says nothing of a laboratory of one's own", () => {
    const OF_MINE = /\b(?:lab|bench|thesis|dissertation|doctora\w+|defence|posters?|degree|students?)\b/i;
    const THEIR_OWN = new Set(["industry/bench-to-desk"]);
    for (const roleFamily of ROLE_FAMILIES)
      for (const question of LIBRARY) {
        if (!question.roleFamilies.includes(roleFamily) || THEIR_OWN.has(question.id)) continue;
        if (isForMe(question, "work")) expect(question.text, question.id).not.toMatch(OF_MINE);
      }
  });

  it("is proposed half of the ten or more about the line of work they ask into, and some about coming from another", () => {
    for (const roleFamily of ROLE_FAMILIES)
      for (const stage of STAGES)
        for (const seed of [1, 2, 3]) {
          const picks = chooseQuestions({ ...A_TEACHER, roleFamily, stage, seed });
          const written = picks.filter(({ question }) => question.roleFamilies.length === 1);
          expect(written.length, `${roleFamily}, ${stage}`).toBeGreaterThanOrEqual(5);
          const change = picks.filter(({ question }) => isWrittenForMe(question, "work"));
          expect(change.length, `${roleFamily}, ${stage}`).toBeGreaterThanOrEqual(2);
        }
  });

  it("is told that a question was written for a change of work, and into what", () => {
    const reasons = chooseQuestions({ ...A_TEACHER, roleFamily: "patent-law" }).map(({ because }) => because);
    expect(reasons.join(" ")).toContain("written for a change of work into patent law");
    const scientist = chooseQuestions({ ...A_TEACHER, roleFamily: "patent-law", background: "research" });
    expect(scientist.map(({ because }) => because).join(" ")).not.toContain("change of work");
  });

  it("is offered what was written for a change of work", () => {
    const ids = chooseQuestions(A_TEACHER).map(({ question }) => question.id);
    expect(ids.filter((id) => id.startsWith("explore-change/")).length).toBeGreaterThanOrEqual(2);
    const scientist = chooseQuestions({ ...A_TEACHER, background: "research" });
    expect(scientist.filter(({ question }) => question.id.startsWith("explore-change/"))).toEqual([]);
  });
});

it("tags questions that there are, and lets whoever put one in other words keep it", () => {
  for (const id of SUPPOSING_IDS) expect(questionById(id), id).toBeDefined();
  const question = questionById("explore/miss-bench");
  if (question === undefined) throw new Error("the library has that question");
  expect(isForMe(question, "research")).toBe(true);
  expect(isForMe(question, "work")).toBe(false);
  expect(isForMe({ ...question, text: "What do you miss about school?" }, "work")).toBe(true);
});
