import { expect, it } from "vitest";
import { addDays, type DateText } from "#time/date.ts";
import { NO_HISTORY } from "./history.ts";
import { lettersAnswered, replyChances } from "./reply.ts";

const TODAY = "2026-11-24" as DateText;
const days = (...ago: readonly number[]) =>
  ago.toSorted((a, b) => a - b).map((each) => addDays(TODAY, -each));
const history = (out: readonly number[], back: readonly number[]) => ({
  ...NO_HISTORY,
  outDays: days(...out),
  inDays: days(...back),
});

it("counts a letter as answered that was followed within three weeks, and a second one meanwhile as the same question", () => {
  expect(lettersAnswered(history([300, 200, 100], [295, 99]), TODAY)).toEqual({ letters: 3, answered: 2 });
  expect(lettersAnswered(history([300, 290], [285]), TODAY)).toEqual({ letters: 1, answered: 1 });
  expect(lettersAnswered(history([300, 290], []), TODAY)).toEqual({ letters: 1, answered: 0 });
});

it("takes an answer of mine for no question that they left open", () => {
  expect(lettersAnswered(history([298, 198, 98], [300, 200, 100]), TODAY)).toEqual({
    letters: 0,
    answered: 0,
  });
  // They wrote, I answered, and they answered that.
  expect(lettersAnswered(history([298], [300, 296]), TODAY)).toEqual({ letters: 1, answered: 1 });
  // I answered, and asked again much later.
  expect(lettersAnswered(history([298, 200], [300]), TODAY)).toEqual({ letters: 1, answered: 0 });
});

it("waits for a letter that has not had its time, unless the answer is there", () => {
  expect(lettersAnswered(history([5], []), TODAY)).toEqual({ letters: 0, answered: 0 });
  expect(lettersAnswered(history([5], [4]), TODAY)).toEqual({ letters: 1, answered: 1 });
});

it("says nothing of letters older than the answers that are kept", () => {
  const lively = Array.from({ length: 12 }, (_, i) => i + 1);
  expect(lettersAnswered(history([40, 10], lively), TODAY)).toEqual({ letters: 1, answered: 1 });
});

it("moves from what is usual to the user's own letters, and to those to one person", () => {
  const none = { letters: 0, answered: 0 };
  const before = replyChances([]);
  expect([before("known", none), before("stranger", none)]).toEqual([0.7, 0.1]);
  expect(before("known", { letters: 4, answered: 0 })).toBeCloseTo(0.35, 10);
  const deaf = Array.from({ length: 12 }, () => ({ footing: "known", letters: 2, answered: 0 }) as const);
  expect(replyChances(deaf)("known", none)).toBeCloseTo(0.1, 10);
  expect(replyChances(deaf)("acquaintance", none)).toBe(0.5);
  // Nobody's hundred letters drown everybody else's one.
  const loud = [{ footing: "known", letters: 100, answered: 100 } as const];
  expect(replyChances(loud)("known", none)).toBeCloseTo((4 * 0.7 + 3) / 7, 10);
});
