import { expect, it } from "vitest";
import { eachOnce, heldBack, slotsIn } from "./slots.ts";

it("names what is missing in two places once, in the check and in the sentence that holds the letter back", () => {
  const gaps = slotsIn("Would you ask [whom] whether I may write to [whom]? I am [what you are].");
  expect(gaps).toHaveLength(3);
  expect(eachOnce(gaps).map(({ hint }) => hint)).toEqual(["whom", "what you are"]);
  expect(heldBack(gaps)).toMatch(/^2 gaps are still open: “whom” and “what you are”\./);
});
