import { expect, it } from "vitest";
import { whenOf } from "./when.ts";

it("names the hour of an import where another was on the same day, and else the day alone", () => {
  const at = (text: string) => new Date(text).getTime();
  const all = [at("2026-03-05T16:20:00"), at("2026-03-05T09:05:00"), at("2026-03-02T09:05:00")];
  expect(all.map((each) => whenOf(each, all))).toEqual([
    "5 March 2026, 16:20",
    "5 March 2026, 09:05",
    "2 March 2026",
  ]);
});
