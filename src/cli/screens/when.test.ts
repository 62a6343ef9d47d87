import { expect, it } from "vitest";
import { birthdayText } from "./when.ts";

it("tells a birthday with its year and without one", () => {
  expect(["1980-04-12", "--04-12", "1980"].map(birthdayText)).toEqual(["12 April 1980", "12 April", "1980"]);
});
