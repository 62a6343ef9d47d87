import { expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { person } from "../testing.ts";
import { byRules } from "./compare.ts";
import { scaleIfNeeded } from "./scale.ts";
import { traitsOfRecord } from "./traits.ts";

const traitsOf = (...people: Parameters<typeof person>[0][]) =>
  people.map((each) => traitsOfRecord(person(each)));

it("compares those once whom the rules tell apart by themselves", () => {
  const email = "ana@lumen.example";
  const all = traitsOf(
    { name: "Ana Ruiz", email },
    { name: "Imre Kovács", email: "imre@lumen.example" },
    { name: "Ana Ruiz", email },
  );
  const { left } = atOnce(scaleIfNeeded(all, 1, [[0], [0, 1]]));
  expect(left).toEqual([[], [0]]);
});

it("leaves those to be compared who met after the first that is to be weighed", () => {
  const all = traitsOf(
    { name: "Ana Ruiz", organization: "Lumen" },
    { name: "Imre Kovács" },
    { name: "Ana Ruiz", organization: "Lumen" },
    { name: "Otto Nagy" },
  );
  expect(all.map((each) => all[0] && byRules(all[0], each))).toEqual([
    "open",
    "different",
    "open",
    "different",
  ]);
  const { scale, left } = atOnce(scaleIfNeeded(all, 0, [[], [0], [0, 1], [0, 1]]));
  expect(left).toEqual([[], [], [0, 1], [0, 1]]);
  expect(scale().model.priorBits).toBeLessThan(0);
});
