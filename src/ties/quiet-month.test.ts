import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { quietMonth } from "./quiet-month.ts";

it.each([
  ["prefers short mail, not in May", "May"],
  ["Nothing in April, early May or June.", "May"],
  ["away during May", "May"],
  ["not in June", null],
  ["never in touch, may call", null],
  ["busy in the lab; may answer late", null],
  ["", null],
])("[R40] of a note that says %j, in May", (note, month) => {
  expect(quietMonth(note, "2026-05-04" as DateText)).toBe(month);
});
