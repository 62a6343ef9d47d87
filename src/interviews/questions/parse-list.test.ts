import fc from "fast-check";
import { expect, it } from "vitest";
import { MAX_LIST_CHARACTERS, MAX_LIST_QUESTIONS, parseQuestionList } from "./parse-list.ts";

const texts = (list: string) => parseQuestionList(list).questions.map((each) => each.text);

it("[R10] reads a Markdown list with headings, numbers, tick boxes, emphasis and links", () => {
  const list = [
    "# My questions",
    "",
    "- What do you do **all day**?",
    "2. Who is your [boss](https://example.org)?",
    "* [ ] Tell me about the pay",
    "> - Why there?",
    "---",
    "```",
    "not this?",
    "```",
    "Would you do it again? (4 min)",
  ].join("\r\n");
  const { questions, problems } = parseQuestionList(list);
  expect(questions.map((each) => [each.text, each.minutes])).toEqual([
    ["What do you do all day?", 2],
    ["Who is your boss?", 2],
    ["Tell me about the pay", 2],
    ["Why there?", 2],
    ["Would you do it again?", 4],
  ]);
  expect(problems).toEqual([]);
});

it.each([
  ["> Is the exam hard?", "Is the exam hard?"],
  ["> > 2.1 Is the exam hard?", "Is the exam hard?"],
  ["> [!question] Is the exam hard?", "Is the exam hard?"],
  ["- 1) [ ] Is the exam hard?", "Is the exam hard?"],
  ["- [] Is the exam hard?", "Is the exam hard?"],
  ["◦ __Is__ the *exam* ~~very~~ hard?", "Is the exam very hard?"],
  ["Q3: Is the ==exam== hard?", "Is the exam hard?"],
  ["### 4. Is the exam hard? ##", "Is the exam hard?"],
  ["**Is the [exam][1] hard?**", "Is the exam hard?"],
  ["Is the [[EQE|exam]] hard?", "Is the exam hard?"],
  ["Is 5\\* or snake_case better?", "Is 5* or snake_case better?"],
  ["Is ~20 hours usual?", "Is ~20 hours usual?"],
])("[R10] leaves the signs of Markdown out of a question: %s", (line, text) => {
  expect(texts(line)).toEqual([text]);
});

it("[R10] takes tags at the end for the stage, focus and line of work, and never for words of the question", () => {
  const { questions } = parseQuestionList(
    ["- Who reads what you write #role", "What is in C# that you miss? (3 min) #patent-law #Applying"].join(
      "\n",
    ),
  );
  expect(questions[0]).toMatchObject({ text: "Who reads what you write", roleFamilies: [] });
  expect(questions[1]).toMatchObject({
    text: "What is in C# that you miss?",
    minutes: 3,
    roleFamilies: ["patent-law"],
    stages: ["applying"],
  });
});

it("guesses what a question is about from its words", () => {
  const [pay, none] = parseQuestionList("How is the pay?\nAnd then?").questions;
  expect(pay?.reveals).toEqual(["pay-security"]);
  expect(none?.reveals).toEqual([]);
});

it("reports, with its line, what is neither question nor item, is empty, too long or there twice", () => {
  const { questions, problems } = parseQuestionList(
    ["I collected these in May.", "- ...", "Why?", "- why", `- ${"long ".repeat(100)}`].join("\n"),
  );
  expect(questions).toHaveLength(1);
  expect(problems.map((each) => each.line)).toEqual([1, 2, 4, 5]);
});

it("gives the same ids when the same list is read again", () => {
  const list = "- What now?\n- And who else?";
  expect(parseQuestionList(list)).toEqual(parseQuestionList(list));
  const [one, other] = parseQuestionList(list).questions;
  expect(one?.id).not.toBe(other?.id);
});

it("stays within bounds on hostile lists and says so", () => {
  const many = Array.from({ length: MAX_LIST_QUESTIONS + 5 }, (_, index) => `Is it ${index}?`).join("\n");
  expect(parseQuestionList(many).questions).toHaveLength(MAX_LIST_QUESTIONS);
  expect(parseQuestionList(many).problems).toHaveLength(1);
  const huge = parseQuestionList("a".repeat(MAX_LIST_CHARACTERS * 2));
  expect(huge.questions).toEqual([]);
  expect(huge.problems[0]?.reason).toContain("too long");
  // Read in no time, or never: an expression that tries each tag as the first would outlive the test.
  expect(parseQuestionList(`- Why? ${"#a ".repeat(MAX_LIST_CHARACTERS / 4)}x`).problems).toHaveLength(1);
});

it("never throws, and keeps every plain question it is given", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const { questions, problems } = parseQuestionList(text);
      expect(questions.length + problems.length).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/u).length);
    }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { maxLength: 20 }), (lines) => {
      expect(texts(lines.map((line) => `Why ${line}?`).join("\n"))).toEqual(
        lines.map((line) => `Why ${line}?`),
      );
    }),
  );
});
