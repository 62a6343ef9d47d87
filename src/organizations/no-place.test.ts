import { expect, it } from "vitest";
import { isNoPlace } from "./no-place.ts";

it.each([
  ["Freelance"],
  ["Self-employed"],
  ["Selbstständig"],
  ["Stealth Startup"],
  ["N/A"],
  ["Looking for new opportunities"],
  ["Retired"],
  ["Independent Consultant"],
  ["Indépendante"],
])("[R57] what stands for no organization is none: %s", (name) => {
  expect(isNoPlace(name)).toBe(true);
});

it.each([
  ["Freelance.com"],
  ["Independent Television News"],
  ["Student Minds"],
  ["Home Office"],
  ["Stealthy"],
  ["EMBL"],
])("[R57] a place whose name has such a word is a place: %s", (name) => {
  expect(isNoPlace(name)).toBe(false);
});
