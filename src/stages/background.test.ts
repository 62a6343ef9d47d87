import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { backgroundOn } from "./background.ts";

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
