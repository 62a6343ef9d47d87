import { expect, it } from "vitest";
import { isCorrection, isTitleCorrected } from "./title-corrected.ts";

it.each([
  ["Postdok", "Postdoc"],
  ["Post doc", "Postdoc"],
  ["post-doc", "Postdoc"],
  ["Group leader", "Group Leader"],
  ["Reserch assistant", "Research assistant"],
  ["Head, Research", "Research head"],
  ["Doktorand", "Doktorandin"],
])("%s is put right as %s", (was, is) => {
  expect(isTitleCorrected(was, is)).toBe(true);
});

it.each([
  ["Postdoc", "Senior Postdoc"],
  ["Assistant professor", "Associate professor"],
  ["Research assistant I", "Research assistant II"],
  ["Professor (W2)", "Professor (W3)"],
  ["Resident", "President"],
  ["Rector", "Director"],
  ["Chief Executive", "Chief Engineer"],
  ["", "Postdoc"],
])("%s and then %s are two positions", (was, is) => {
  expect(isTitleCorrected(was, is)).toBe(false);
});

it("what stood no day is put right, whatever its words", () => {
  const day = 86_400_000;
  expect(isCorrection("Postdoc", "Group leader", 0, day - 1)).toBe(true);
  expect(isCorrection("Postdoc", "Group leader", 0, day)).toBe(false);
});
