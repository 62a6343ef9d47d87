import { describe, expect, it } from "vitest";
import type { Familiarity } from "#people/person.ts";
import { STAGES, type Stage } from "#stages/stage.ts";
import { askToBeginWith } from "./asks.ts";
import { fociToBeginWith, focusToBeginWith } from "./plan.ts";

const at = (familiarity: Familiarity, hasPlace: boolean, hasNewPosition = false) => ({
  familiarity,
  hasPlace,
  hasNewPosition,
});

describe("what a talk is about by itself", () => {
  it.each<[Stage, string, string]>([
    ["exploring", "explore-career", "day-to-day"],
    ["preparing", "explore-career", "courses"],
    ["applying", "organization", "inside-view"],
    ["settling-in", "organization", "first-months"],
  ])("[R1] [R5] [R14] %s, with a stranger at a known place: %s, %s", (stage, focus, ask) => {
    expect(focusToBeginWith(at("stranger", true), stage)).toBe(focus);
    const situation = { stage, familiarity: "stranger", mentor: false, focus, weeksLeft: 60 } as const;
    expect(askToBeginWith(situation, [])?.id).toBe(ask);
  });

  it("[R1] asks for the inside view of no place where none is known", () => {
    for (const stage of STAGES)
      expect(focusToBeginWith(at("stranger", false), stage), stage).toBe("explore-career");
  });

  it("[R26] is the new position of someone known, at every stage, and of nobody else", () => {
    for (const stage of STAGES) {
      expect(focusToBeginWith(at("known", true, true), stage)).toBe("new-position");
      expect(focusToBeginWith(at("stranger", true, true), stage)).not.toBe("new-position");
    }
  });

  it("[R1] catches up with people known once the user has arrived", () => {
    expect(fociToBeginWith(at("known", true))).toEqual({
      exploring: "explore-career",
      preparing: "explore-career",
      applying: "organization",
      "settling-in": "catch-up",
    });
  });
});
