import { expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { atOnce } from "#time/steps.ts";
import { tiesToDraw } from "./drawn.ts";
import type { Between } from "./together.ts";
import { pairKey } from "./ways.ts";

const id = (name: string) => name as PersonId;
const said = (one: string, other: string): Between => ({
  one: id(one),
  other: id(other),
  evidence: { kind: "said" },
});
const guessed = (one: string, other: string): Between => ({
  one: id(one),
  other: id(other),
  evidence: { kind: "same-letters", letters: 1, weight: 0.5 },
});

it("tells what was said from what is a guess, and draws nobody who is apart or not there", () => {
  const all = new Set(["ana", "imre", "lea"].map(id));
  const between = [
    said("ana", "imre"),
    guessed("imre", "ana"),
    guessed("ana", "lea"),
    guessed("imre", "lea"),
    said("ana", "left-out"),
  ];
  const apart = new Set([pairKey(id("imre"), id("lea"))]);
  expect(atOnce(tiesToDraw({ between, apart }, all)).ties).toEqual([
    { one: "ana", other: "imre", inferred: false, because: "" },
    { one: "ana", other: "lea", inferred: true, because: "one letter of yours to both" },
  ]);
});

it("draws whatever was said, however many somebody knows and however sure the guesses beside it", () => {
  const known = Array.from({ length: 8 }, (_, i) => `p${i}`);
  const surer = (one: string, other: string): readonly Between[] => [
    { ...guessed(one, other), evidence: { kind: "same-letters", letters: 9, weight: 9 } },
    {
      ...guessed(one, other),
      evidence: { kind: "same-place", organization: "EMBL", people: 2, since: null, until: null },
    },
  ];
  const between = [
    ...["ana", ...known].flatMap((one) => ["q1", "q2", "q3"].flatMap((other) => surer(one, other))),
    ...known.map((other) => said("ana", other)),
  ];
  const { ties: drawn } = atOnce(
    tiesToDraw({ between, apart: new Set() }, new Set(["ana", "q1", "q2", "q3", ...known].map(id))),
  );
  expect(drawn.filter(({ inferred }) => !inferred)).toHaveLength(8);
});

it("keeps a few of the surest of everybody, so that a team of twenty is no blot", () => {
  const names = Array.from({ length: 20 }, (_, i) => `p${i}`);
  const between = names.flatMap((one, at) => names.slice(at + 1).map((other) => guessed(one, other)));
  const { ties: drawn, leftOut } = atOnce(tiesToDraw({ between, apart: new Set() }, new Set(names.map(id))));
  expect(drawn.length).toBeLessThanOrEqual(3 * names.length);
  expect(new Set(drawn.flatMap(({ one, other }) => [one, other])).size).toBe(20);
  // Whoever reads is told of all nineteen.
  for (const name of names) {
    const there = drawn.filter(({ one, other }) => one === name || other === name).length;
    expect(there + (leftOut.get(id(name)) ?? 0)).toBe(19);
  }
});
