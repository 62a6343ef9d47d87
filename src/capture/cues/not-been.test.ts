import { expect, it } from "vitest";
import { hasNotBeen } from "./not-been.ts";

it.each([
  ["no answer from Pedro", true],
  ["still no news from Ana", true],
  ["nothing from Imre yet", true],
  ["Ana says hi", true],
  ["No coffee, but a long call with Ana", false],
  ["nothing new, had lunch with Imre", false],
])("[R9] nobody was met in %j: %s", (clause, not) => {
  expect(hasNotBeen(clause)).toBe(not);
});
