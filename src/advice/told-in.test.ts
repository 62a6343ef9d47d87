import { expect, it } from "vitest";
import { isToldIn } from "./told-in.ts";

const cases = (cameOfIt: string, outcome: "good" | "bad" | null = "good") => ({ cameOfIt, outcome });

it.each([
  ["I got in", "It has been a while. As for me: I got in! Warm wishes"],
  ["Got in", "I applied in spring and, as you said I would, got in."],
  [
    "They took somebody else after the second round",
    "In the end they took somebody else, after the second round.",
  ],
  ["The course was full", "As for me: The course was full. I hope that you are well."],
])("[R36] knows what came of it in a letter of another kind: %s", (cameOfIt, body) => {
  expect(isToldIn(body, cases(cameOfIt))).toBe(true);
});

it.each([
  ["I got in", "I got in touch with them, and hope that you are well."],
  ["They said no", "No need to answer. You said that things move on."],
  ["Yes", "Yes, I would like to come."],
  ["They took somebody else after the second round", "After the second talk I thought of you."],
])("[R36] takes no other words for it: %s", (cameOfIt, body) => {
  expect(isToldIn(body, cases(cameOfIt))).toBe(false);
});

it("[R36] tells nothing of what has no outcome yet", () => {
  expect(isToldIn("I got in.", cases("I got in", null))).toBe(false);
});
