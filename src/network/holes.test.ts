import { expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { atOnce } from "#time/steps.ts";
import { holesAround } from "./holes.ts";
import type { Between } from "./together.ts";

const id = (name: string) => name as PersonId;
const people = ["ana", "imre", "lea", "jonas"].map((name) => ({ id: id(name), chance: 0.5, cost: 0 }));
const said = (one: string, other: string): Between => ({
  one: id(one),
  other: id(other),
  evidence: { kind: "said" },
});
const atOnePlace = (one: string, other: string): Between => ({
  one: id(one),
  other: id(other),
  evidence: { kind: "same-place", organization: "EMBL", people: 4, since: null, until: null },
});
const inOneLetter = (one: string, other: string): Between => ({
  one: id(one),
  other: id(other),
  evidence: { kind: "same-letters", letters: 1, weight: 1 },
});
const around = (between: readonly Between[], name = "ana") =>
  atOnce(holesAround({ people, between, apart: new Set() }))(id(name));

it("[R57] says of how many ties Burt's figures are made, and how many of them are guesses", () => {
  // Two ties of hers and the one between the two; what Jonas has with Lea is not counted.
  const team = [atOnePlace("ana", "imre"), atOnePlace("ana", "lea"), atOnePlace("imre", "lea")];
  expect(around([...team, atOnePlace("lea", "jonas")])).toEqual([
    expect.stringMatching(/effective size.*Burt’s constraint 1\.\d\d/),
    "Of the three ties this rests on, all are guesses from a shared place.",
  ]);
  expect(around([said("ana", "imre"), inOneLetter("imre", "ana"), ...team.slice(1)])[1]).toBe(
    "Of the three ties this rests on, two are guesses from a shared place.",
  );
  expect(around([said("ana", "imre"), inOneLetter("lea", "ana")])[1]).toBe(
    "Of the two ties this rests on, one is a guess from letters of yours to both.",
  );
  expect(around([atOnePlace("ana", "imre"), inOneLetter("lea", "ana")])[1]).toBe(
    "Of the two ties this rests on, all are guesses from a shared place or letters of yours to both.",
  );
});

it("[R57] says so where nothing is guessed, and nothing of whom nobody knows", () => {
  expect(around([said("ana", "imre"), said("ana", "lea")])[1]).toBe(
    "Of the two ties this rests on, none is a guess.",
  );
  expect(around([said("ana", "imre")])[1]).toBe("The one tie this rests on is no guess.");
  expect(around([atOnePlace("ana", "imre")])[1]).toBe(
    "The one tie this rests on is a guess from a shared place.",
  );
  expect(around([said("ana", "imre")], "jonas")).toEqual([]);
});
