import { expect, it } from "vitest";
import type { DateText } from "./date.ts";
import { byDay, dayArranged, dayFrom, dayGone, mondayOf, monthFrom, shortDate, whenFrom } from "./near.ts";

const today = "2026-11-24" as DateText; // a Tuesday
const day = (text: string) => text as DateText;

it("says days the way people say them, seen from today", () => {
  const said = [
    "2026-11-24",
    "2026-11-25",
    "2026-11-23",
    "2026-11-20",
    "2026-11-30",
    "2026-12-01",
    "2024-03-03",
  ];
  expect(said.map((text) => dayFrom(today, day(text)))).toEqual([
    "today",
    "tomorrow",
    "yesterday",
    "on Friday",
    "on Monday",
    "on 1 December",
    "on 3 March 2024",
  ]);
  expect(byDay(today, today)).toBe("today");
  expect(byDay(today, day("2026-11-25"))).toBe("by tomorrow");
  expect(byDay(today, day("2026-11-27"))).toBe("by Friday");
});

it("says of what has been that it was today, where its day is tomorrow's on another clock", () => {
  expect(dayGone(today, day("2026-11-25"))).toBe("today");
  expect(whenFrom(today, day("2026-11-25"))).toBe("today");
  expect(dayGone(today, day("2026-11-23"))).toBe("yesterday");
});

it("names a day that is arranged with its weekday", () => {
  expect(
    ["2026-11-24", "2026-11-25", "2026-11-27", "2026-12-08", "2027-12-08"].map((text) =>
      dayArranged(today, day(text)),
    ),
  ).toEqual([
    "today",
    "tomorrow",
    "on Friday 27 November",
    "on Tuesday 8 December",
    "on Wednesday 8 December 2027",
  ]);
});

it("names the year only where the month alone could mislead", () => {
  expect(monthFrom(today, day("2026-03-03"))).toBe("March");
  expect(monthFrom(today, day("2025-11-30"))).toBe("November 2025");
  expect(shortDate(today, day("2027-02-01"))).toBe("1 February");
});

it("knows a week by its Monday", () => {
  expect(["2026-11-22", "2026-11-23", "2026-11-29"].map((text) => mondayOf(day(text)))).toEqual([
    "2026-11-16",
    "2026-11-23",
    "2026-11-23",
  ]);
});
