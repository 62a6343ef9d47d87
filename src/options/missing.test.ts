import { expect, it } from "vitest";
import { type Grounds, missingFor } from "./missing.ts";

const grounds = (more: Partial<Grounds>): Grounds => ({
  verdict: "undecided",
  warning: null,
  unheard: "Nobody has told you about pay yet.",
  open: 1,
  questions: 0,
  ...more,
});

it("[R18] [R20] says what a decision would rest on: voices, what is unheard, my own questions", () => {
  const warning = "This rests on one voice, Ana Ruiz. Two more would make it steadier.";
  expect(missingFor(grounds({ warning, questions: 2 }))).toEqual([
    warning,
    "Nobody has told you about pay yet.",
    "Two questions of yours wait for the next talk.",
  ]);
  expect(missingFor(grounds({ open: 0, questions: 1 }))).toEqual([
    "One question of yours waits for the next talk.",
  ]);
});

it.each(["park", "ruled-out"] as const)("[R21] asks for nothing more where it is settled: %s", (verdict) => {
  expect(missingFor(grounds({ verdict, warning: "x", questions: 3 }))).toEqual([]);
});
