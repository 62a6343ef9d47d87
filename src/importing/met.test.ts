import { expect, it } from "vitest";
import { paceIn } from "./met.ts";

it.each([
  ["monthly", 1],
  ["Every 3 months", 3],
  ["90 days", 3],
  ["180", 6],
  ["Yearly", 12],
  ["2 weeks", 1],
  ["whenever", null],
  ["", null],
])("reads “%s” as a pace", (text, months) => {
  expect(paceIn(text)).toBe(months);
});
