import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { minutesProblem, problemAt, stillAmiss, timeProblems } from "./time-problems.ts";

const TODAY = "2026-11-24" as DateText;
const FITS = { date: "2026-12-08", time: "14:30", minutes: "30" };

it("finds nothing amiss with a day to come, an hour and a length, which may be left out", () => {
  expect(timeProblems(FITS, TODAY)).toEqual({});
  expect(timeProblems({ ...FITS, date: TODAY, minutes: "" }, TODAY)).toEqual({});
});

it("says under each field what is amiss with it", () => {
  expect(timeProblems({ date: "2020-01-01", time: "", minutes: "999" }, TODAY)).toEqual({
    date: "That day has passed. Say when it takes place; a talk that was is noted as held.",
    time: "A time is needed; it can change later.",
    minutes: "From 5 to 240 minutes.",
  });
  expect(timeProblems({ ...FITS, date: "", minutes: "2.5" }, TODAY)).toEqual({
    date: "A day is needed; it can change later.",
    minutes: "From 5 to 240 minutes.",
  });
});

it("puts what the answer finds amiss under the field it speaks of", () => {
  expect(problemAt({ kind: "invalid", at: "place", says: "place: Too long." })).toEqual({
    place: "Too long.",
  });
  expect(problemAt({ kind: "invalid", at: "id", says: "There is none." })).toBeUndefined();
});

it("has nothing more to say of a field that was changed since", () => {
  const problems = { date: "A day is needed; it can change later.", time: "A time is needed." };
  expect(stillAmiss(problems, { date: "2026-12-08" })).toEqual({ time: "A time is needed." });
});

it("takes only a length that a talk can have", () => {
  for (const minutes of ["0", "-5", "999", "7.5", ""])
    expect(minutesProblem(minutes)).toBe("From 5 to 240 minutes.");
  for (const minutes of ["5", "45", "240"]) expect(minutesProblem(minutes)).toBeUndefined();
});
