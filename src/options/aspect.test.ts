import { expect, it } from "vitest";
import { ASPECTS, aspectsOf, unknownAspects } from "./aspect.ts";

it("recognises what a sentence is about by its words", () => {
  expect(aspectsOf("The salary is low and contracts are short")).toContain("pay-security");
  expect(aspectsOf("Nobody was ever promoted")).toEqual(["growth"]);
  expect(aspectsOf("They are paying attention")).toEqual([]);
  expect(aspectsOf("")).toEqual([]);
});

it("says what nobody has spoken about yet", () => {
  expect(unknownAspects(ASPECTS)).toEqual([]);
  expect(unknownAspects([])).toEqual(ASPECTS);
  expect(unknownAspects(["skills"])).not.toContain("skills");
});
