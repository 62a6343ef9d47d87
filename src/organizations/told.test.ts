import { expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { type DateText, dateOf } from "#time/date.ts";
import { nowAndBefore, type Said, type Stay, toldFrom } from "./told.ts";

const ana = "ana" as PersonId;
const imre = "imre" as PersonId;
const day = (text: string) => text as DateText;
const at = (text: string) => Date.parse(`${text}T12:00:00Z`);
const utc = (instant: number) => dateOf(instant, "UTC");

const stays: readonly Stay[] = [
  { personId: ana, role: "postdoc", startsOn: day("2019-01-01"), endsOn: day("2022-12-31") },
  { personId: ana, role: "group leader", startsOn: day("2023-01-01"), endsOn: null },
  { personId: imre, role: "engineer", startsOn: null, endsOn: day("2021-06-30") },
];

function said(id: string, personId: PersonId, on: string): Said {
  return { id, as: "advice", text: id, about: "", personId, at: at(on), offRecord: false };
}

it("[R15] tells who said what while they were there, with their role then, the latest first", () => {
  const told = toldFrom([said("early", ana, "2020-05-05"), said("late", ana, "2024-05-05")], stays, utc);
  expect(told.map(({ id, role, on }) => [id, role, on])).toEqual([
    ["late", "group leader", "2024-05-05"],
    ["early", "postdoc", "2020-05-05"],
  ]);
});

it("[R15] leaves out what somebody said before they came or after they had left", () => {
  const told = toldFrom(
    [said("before", ana, "2018-05-05"), said("after", imre, "2022-01-01"), said("there", imre, "2001-01-01")],
    stays,
    utc,
  );
  expect(told.map(({ id }) => id)).toEqual(["there"]);
});

it("[R15] parts those who are there from those who were, each once", () => {
  const { now, before } = nowAndBefore(stays, day("2026-03-02"));
  expect(now.map(({ personId, role }) => [personId, role])).toEqual([[ana, "group leader"]]);
  expect(before.map(({ personId }) => personId)).toEqual([imre]);
});

it("[R15] counts who starts there later neither among those who are there nor among those who were", () => {
  const later = { personId: imre, role: "", startsOn: day("2026-04-01"), endsOn: null };
  const parted = nowAndBefore([later], day("2026-03-02"));
  expect(parted).toEqual({ now: [], coming: [later], before: [] });
});
