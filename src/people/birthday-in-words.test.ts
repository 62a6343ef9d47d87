import { expect, it } from "vitest";
import { birthdayInWords } from "./birthday-in-words.ts";

it("tells a birthday with its year and without one", () => {
  expect(["1980-04-12", "--04-12", "--02-29", "1980"].map(birthdayInWords)).toEqual([
    "12 April 1980",
    "12 April",
    "29 February",
    "1980",
  ]);
});
