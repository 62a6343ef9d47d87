import { expect, it } from "vitest";
import type { InterviewState } from "#interviews/interview.ts";
import type { IntroductionId, LeadId } from "#people/id.ts";
import { DRAFT_KINDS, type DraftKind } from "./draft.ts";
import { hasMoment, isOver } from "./moment.ts";

const ALONE = { introductionId: null, leadId: null };
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
  expect(isOver({ ...ALONE, kind }, { state, startsAt: null, iAmAsked: false }, NOW)).toBe(over);
});

it("puts a confirmation by as soon as the hour has come, before anything is noted of the talk", () => {
  const at = (startsAt: number) =>
    isOver({ ...ALONE, kind: "confirmation" }, { state: "scheduled", startsAt, iAmAsked: false }, NOW);
  expect([at(NOW + 1), at(NOW), at(NOW - 1)]).toEqual([false, true, true]);
});

it("leaves every letter that belongs to no conversation", () => {
  for (const kind of DRAFT_KINDS) expect(isOver({ ...ALONE, kind }, undefined, NOW)).toBe(false);
});

it("knows which letters a conversation has one of", () => {
  expect(DRAFT_KINDS.filter((kind) => hasMoment({ ...ALONE, kind }))).toEqual([
    "request",
    "reminder",
    "confirmation",
    "thanks",
  ]);
});

it("leaves thanks for an introduction or an opening, which belong to no talk that was thanked for meanwhile", () => {
  const thanked = { state: "thanked", startsAt: null, iAmAsked: false } as const;
  const [introductionId, leadId] = ["i" as IntroductionId, "l" as LeadId];
  for (const of of [{ introductionId }, { leadId }])
    expect(isOver({ ...ALONE, ...of, kind: "thanks" }, thanked, NOW)).toBe(false);
  expect(isOver({ introductionId, leadId: null, kind: "request" }, thanked, NOW)).toBe(true);
});
