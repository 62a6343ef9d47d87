import { expect, it } from "vitest";
import { dayOrderIn } from "./day-order.ts";

it.each([
  ["en-US", "month first"],
  ["en-GB", "day first"],
  ["de-CH", "day first"],
  ["sv-SE", "day first"],
  ["ja-JP", "month first"],
  ["no locale at all", undefined],
])("days are written %s: %s", (locale, order) => {
  expect(dayOrderIn(locale)).toBe(order);
});
