import { expect, it } from "vitest";
import { ASKS } from "#interviews/asks-catalogue.ts";
import { asking } from "./asking.ts";

it.each([
  ["day-to-day", "what their days look like"],
  ["inside-view", "for the inside view of where they work"],
  ["internships", "about internships and how to find one"],
  ["openings", "about openings they see coming"],
  ["referral", "for a referral"],
  ["cv-edit", "for a look at your CV"],
  ["How is the exam?", "one thing: how is the exam?"],
  ["", ""],
])("what one asks somebody, after their name: %s → %s", (ask, expected) => {
  expect(asking(ask)).toBe(expected);
});

it("reads as a sentence for every ask that comes with it", () => {
  for (const { id } of ASKS) expect(asking(id)).toMatch(/^(?:what|how|which|whom|for|about) /);
});
