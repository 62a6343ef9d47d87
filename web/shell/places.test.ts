import { expect, it } from "vitest";
import { PLACES, placeOf } from "./places.ts";

const labelAt = (path: string) => PLACES[placeOf(path)]?.label;

it("finds the place of a page by its address", () => {
  expect(["/", "/people", "/people/42", "/careers"].map(labelAt)).toEqual([
    "Today",
    "People",
    "People",
    "Careers",
  ]);
});

it("has no place for what lives under the name, nor for an address that only begins alike", () => {
  expect(["/settings", "/peoples", "/add"].map(labelAt)).toEqual([undefined, undefined, undefined]);
});
