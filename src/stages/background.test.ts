import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { backgroundOn, hasYearsBehind } from "./background.ts";

const TODAY = "2026-03-02" as DateText;
const ENDS = "2027-03-02" as DateText;
const from = (introduction: string, title = "", endsOn: DateText | null = null) =>
  backgroundOn(
    {
      introduction,
      programmes: title === "" && endsOn === null ? [] : [{ title, startsOn: null, endsOn }],
    },
    TODAY,
  );

it.each([
  ["a second-year PhD student in cell biology", "research"],
  ["a postdoc at the Rhône Institute", "research"],
  ["a biology teacher in Lyon", "work"],
  ["a data scientist", "work"],
  ["a trainee in hospital pharmacy", "training"],
  ["", "work"],
])("who is “%s” comes from %s", (introduction, background) => {
  expect(from(introduction)).toBe(background);
});

it("reads what I am in, where I have not said what I am", () => {
  expect(from("", "PhD in cell biology", ENDS)).toBe("research");
  expect(from("", "Master in law", ENDS)).toBe("training");
  expect(from("", "Teaching post in Lyon", ENDS)).toBe("work");
  expect(from("", "", ENDS)).toBe("training");
});

it("forgets a programme that has ended", () => {
  const ended = [{ title: "PhD", startsOn: null, endsOn: "2020-03-02" as DateText }];
  expect(backgroundOn({ introduction: "a biology teacher", programmes: ended }, TODAY)).toBe("work");
  expect(backgroundOn({ introduction: "", programmes: ended }, TODAY)).toBe("work");
});

it.each([
  ["an ICU nurse with nine years on the ward, looking into health technology", true],
  ["a biology teacher of 12 years", true],
  ["an experienced accountant", true],
  ["a senior engineer at a car maker", true],
  // Where it is not said, nothing is guessed.
  ["an ICU nurse, looking into health technology", false],
  ["", false],
  ["a nurse, and hope to lead a ward in five years", false],
  ["30 years old, and work in a shop", false],
  ["a nurse on a five-year contract", false],
  ["a shop assistant who left school three years ago", false],
  ["a second-year PhD student with nine years in a company before", false],
  ["a trainee after ten years at sea", false],
])("whether who is “%s” has years of work behind them: %s", (introduction, experienced) => {
  expect(hasYearsBehind({ introduction, programmes: [] }, TODAY)).toBe(experienced);
});
