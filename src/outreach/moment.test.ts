import { expect, it } from "vitest";
import type { InterviewState } from "#interviews/interview.ts";
import { DRAFT_KINDS, type DraftKind } from "./draft.ts";
import { hasMoment, isOver } from "./moment.ts";

const NOW = Date.UTC(2026, 2, 2, 9);

it.each<[DraftKind, InterviewState, boolean]>([
  ["confirmation", "scheduled", false],
  ["confirmation", "held", true],
  ["request", "planned", false],
  ["request", "asked", true],
  ["reminder", "asked", false],
  ["reminder", "answered", true],
  // The hour may have passed without a note, and then there are thanks to give.
  ["thanks", "scheduled", false],
  ["thanks", "held", false],
  ["thanks", "thanked", true],
  // To no moment of the conversation belong these.
  ["outcome", "thanked", false],
  ["decline", "declined", false],
])("puts a letter by once its moment in the conversation is over: %s, %s", (kind, state, over) => {
  expect(isOver(kind, { state, startsAt: null }, NOW)).toBe(over);
});

it("puts a confirmation by as soon as the hour has come, before anything is noted of the talk", () => {
  const at = (startsAt: number) => isOver("confirmation", { state: "scheduled", startsAt }, NOW);
  expect([at(NOW + 1), at(NOW), at(NOW - 1)]).toEqual([false, true, true]);
});

it("leaves every letter that belongs to no conversation", () => {
  for (const kind of DRAFT_KINDS) expect(isOver(kind, undefined, NOW)).toBe(false);
});

it("knows which letters a conversation has one of", () => {
  expect(DRAFT_KINDS.filter(hasMoment)).toEqual(["request", "reminder", "confirmation", "thanks"]);
});
