import { expect, it } from "vitest";
import type { PlannedQuestion } from "#interviews/interview.ts";
import { answeredIn, aspectsHeard } from "./covered.ts";

const planned = (
  questionId: string | null,
  text: string,
  more: Partial<PlannedQuestion> = {},
): PlannedQuestion => ({
  position: 0,
  questionId,
  text,
  minutes: 2,
  because: "",
  asked: false,
  answer: "",
  offRecord: false,
  ...more,
});

it("[R13] takes a question as answered once it was asked or has an answer beside it", () => {
  const earlier = [
    planned("explore/pay-range", "pay?", { asked: true }),
    planned("explore/evenings", "evenings?", { answer: "every second one" }),
    planned("explore/thrives", "who thrives?", { answer: "  " }),
    planned(null, "Is the boss kind?", { answer: "yes" }),
  ];
  expect(answeredIn(earlier)).toEqual({
    answeredIds: ["explore/pay-range", "explore/evenings"],
    answeredTexts: ["pay?", "evenings?", "Is the boss kind?"],
  });
  expect(aspectsHeard(earlier)).toEqual(["daily-work", "pay-security", "people-culture", "downsides"]);
});
