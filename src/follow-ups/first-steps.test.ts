import { expect, it } from "vitest";
import { firstSteps, PROMPTS } from "./first-steps.ts";

it("[R25] [R63] takes for strangers whom a prompt asks for as never met, and leaves every other to one tap", () => {
  expect(Object.fromEntries(PROMPTS.map(({ id, familiarity }) => [id, familiarity ?? "unknown"]))).toEqual({
    "lab-mate": "unknown",
    alumni: "unknown",
    "met-at-meeting": "unknown",
    speaker: "stranger",
    committee: "unknown",
    author: "stranger",
  });
});

it("[R11] [R25] begins with people already known, each prompt ending in one name, until there are a few", () => {
  const steps = firstSteps(0);
  expect(steps).toHaveLength(6);
  expect(steps[0]?.action.target).toEqual({ kind: "add", prompt: "lab-mate" });
  expect(firstSteps(4)).toHaveLength(6);
  expect(firstSteps(5)).toEqual([]);
});
