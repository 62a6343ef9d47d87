import { expect, it } from "vitest";
import { stageInLetters, stageToMe } from "./in-letters.ts";
import { STAGES } from "./stage.ts";

it("[R1] says the clause of a letter back to its writer, with no word of theirs left in it", () => {
  expect(stageToMe(stageInLetters("exploring", null))).toBe(
    "are finding out which kinds of work could suit you",
  );
  for (const stage of STAGES)
    expect(stageToMe(stageInLetters(stage, null))).not.toMatch(/\b(?:am|I|me|my)\b/);
});
