import { expect, it } from "vitest";
import { withInitials } from "./initials.ts";
import { sentenceWithName } from "./sentence-with-name.ts";

const NAME = "Ana Ruiz";
const LETTER =
  "Dear Ana Ruiz,\n\nI read your paper on roots. Kai told me that Ana Ruiz knows more of it than anybody! May I ask you?\n\nNoor";
const SHOWN = withInitials(LETTER, NAME);
const on = (words: string, current = LETTER) => {
  const start = SHOWN.indexOf(words);
  expect(start, SHOWN).toBeGreaterThanOrEqual(0);
  const place = sentenceWithName(SHOWN, current, [NAME])({ start, end: start + words.length });
  return place && current.slice(place.start, place.end);
};

it("stands beside the sentence with the name, where the reader saw initials", () => {
  expect(on("that A. R. knows")).toContain("Kai told me that Ana Ruiz knows more of it than anybody!");
  expect(on("Dear A. R.")).toContain("Dear Ana Ruiz,");
});

it("goes along where something else was changed, and stands nowhere where its own sentence was", () => {
  const before = LETTER.replace("I read your paper on roots.", "I have read both of your papers.");
  expect(on("that A. R. knows", before)).toContain("Kai told me that Ana Ruiz knows");
  const same = LETTER.replace("told me", "wrote to me");
  expect(on("that A. R. knows", same)).toBeUndefined();
});
