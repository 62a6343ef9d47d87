import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { doubtInWords } from "./doubt-in-words.ts";
import { timesIn } from "./proposed-times.ts";

it.each([
  [
    "Thursday 9 December at noon",
    "9 December 2026 is a Wednesday, and they wrote Thursday: ask which they mean",
  ],
  ["2/12 at 16:00", "read as 2 December 2026; it could be 12 February 2027"],
  ["Wednesday 9 December at noon", ""],
])("says why a day may be another one: “%s”", (text, says) => {
  const by = { mine: "Europe/Berlin", theirs: null, order: "day first" } as const;
  const [time] = timesIn(text, "2026-11-28" as DateText, by);
  expect(time === undefined ? undefined : doubtInWords(time)).toBe(says);
});
