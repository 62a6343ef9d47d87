import { expect, it } from "vitest";
import { DRAFT_KINDS } from "./draft.ts";
import { hasMoment, isOver } from "./moment.ts";

it("puts a letter by once its moment in the conversation is over", () => {
  expect(isOver("confirmation", "scheduled")).toBe(false);
  expect(isOver("confirmation", "held")).toBe(true);
  expect(isOver("request", "planned")).toBe(false);
  expect(isOver("request", "asked")).toBe(true);
  expect(isOver("reminder", "answered")).toBe(true);
  expect(isOver("thanks", "held")).toBe(false);
  expect(isOver("thanks", "thanked")).toBe(true);
});

it("leaves every letter that belongs to no conversation, or to no moment of it", () => {
  for (const kind of DRAFT_KINDS) expect(isOver(kind, undefined)).toBe(false);
  expect(isOver("outcome", "thanked")).toBe(false);
  expect(isOver("decline", "declined")).toBe(false);
});

it("knows which letters a conversation has one of", () => {
  expect(DRAFT_KINDS.filter(hasMoment)).toEqual(["request", "reminder", "confirmation", "thanks"]);
});
