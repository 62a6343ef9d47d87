import { expect, it } from "vitest";
import { parseDate } from "./date.ts";
import { dateInWords, spanInWords } from "./in-words.ts";

it("writes a date as people do", () => {
  const date = parseDate("2027-09-03");
  expect(date && dateInWords(date)).toBe("3 September 2027");
});

it("rounds a length of time to the unit people would use", () => {
  expect([1, 13, 21, 80, 91, 270, 1096].map(spanInWords)).toEqual([
    "1 day",
    "13 days",
    "3 weeks",
    "11 weeks",
    "3 months",
    "9 months",
    "3 years",
  ]);
  expect(spanInWords(-21)).toBe("3 weeks");
});
