import fc from "fast-check";
import { expect, it } from "vitest";
import { changedRange } from "./changed-range.ts";

const change = (before: string, after: string) => {
  const { start, endBefore, endAfter } = changedRange(before, after);
  return [before.slice(start, endBefore), after.slice(start, endAfter)];
};

it("what changed is no more than what differs", () => {
  expect(change("Could I pick your brain?", "Could I ask you something?")).toEqual([
    "pick your brain",
    "ask you something",
  ]);
  expect(change("Dear Ana", "Dear Ana,")).toEqual(["", ","]);
  expect(change("aa", "aaa")).toEqual(["", "a"]);
  expect(change("Same", "Same")).toEqual(["", ""]);
});

it("what is put there is whole signs, and makes the one text of the other", () => {
  expect(change("Thanks 😀!", "Thanks 😁!")).toEqual(["😀", "😁"]);
  const text = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀", "😁", "😀") });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, endBefore, endAfter } = changedRange(before, after);
      expect(before.slice(0, start) + after.slice(start, endAfter) + before.slice(endBefore)).toBe(after);
      expect(start <= endBefore && start <= endAfter).toBe(true);
      expect(after.slice(start, endAfter).isWellFormed()).toBe(true);
    }),
  );
});
