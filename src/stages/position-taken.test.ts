import { expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { withoutPosition, withPosition } from "./position-taken.ts";
import type { Programme } from "./stage.ts";
import { stageOn } from "./stage-on.ts";

const day = (text: string) => text as DateText;
const PHD: Programme = { title: "PhD", startsOn: day("2025-10-01"), endsOn: day("2029-09-30") };
const TODAY = day("2026-11-26");

it.each([
  ["no dates were known", [] as readonly Programme[]],
  ["a PhD had years to go", [PHD]],
  ["a PhD without an end goes on", [{ ...PHD, endsOn: null }]],
])("[R1] [R5] a job got ends exploring where %s", (_, programmes) => {
  expect(stageOn(programmes, [], TODAY).stage).toBe("exploring");
  const soon = withPosition(programmes, "Imaging scientist", day("2027-02-01"));
  expect(stageOn(soon, [], TODAY).stage).toBe("preparing");
  const now = withPosition(programmes, "Imaging scientist", TODAY);
  expect(stageOn(now, [], TODAY).because).toBe(
    "You are settling in, because “Imaging scientist” began on 26 November 2026.",
  );
  expect(withoutPosition(now, "Imaging scientist")).toEqual(programmes);
});

it("stands there once, also where its first day is corrected", () => {
  const once = withPosition([], "Imaging scientist", TODAY);
  expect(withPosition(once, "Imaging scientist", day("2027-02-01"))).toEqual([
    { title: "", startsOn: null, endsOn: "2027-01-31" },
    { title: "Imaging scientist", startsOn: "2027-02-01", endsOn: null },
  ]);
});

it("leaves a contract alone that the user has changed since, and a full list", () => {
  const edited = [PHD, { title: "Imaging scientist", startsOn: TODAY, endsOn: day("2028-11-25") }];
  expect(withoutPosition(edited, "Imaging scientist")).toEqual(edited);
  const full = Array.from({ length: 20 }, () => PHD);
  expect(withPosition(full, "Imaging scientist", TODAY)).toEqual(full);
});
