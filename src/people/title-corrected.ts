import { DAY_MS } from "#time/date.ts";
import { editDistance } from "./edit-distance.ts";
import { foldText, searchWords } from "./fold.ts";

const SHORTEST = 5;
const SHORTEST_FOR_TWO = 8;

/**
 * Whether one title is another written rightly, and no other position: the same words, or one letter in a word wrong. What
 * tells steps apart is in no long word ("Engineer II", "W3"), and a word begins as it did ("Resident", "President").
 */
export function isTitleCorrected(was: string, is: string): boolean {
  const [before, after] = [searchWords(foldText(was)), searchWords(foldText(is))];
  if (before.length === 0 || after.length === 0) return false;
  if (before.join("") === after.join("")) return true;
  if (before.toSorted().join(" ") === after.toSorted().join(" ")) return true;
  return before.length === after.length && before.every((word, at) => isMisspelt(word, after[at] ?? ""));
}

function isMisspelt(one: string, other: string): boolean {
  if (one === other) return true;
  const shortest = Math.min(one.length, other.length);
  if (shortest < SHORTEST || one[0] !== other[0] || /\d/.test(one + other)) return false;
  return editDistance(one, other) <= (shortest < SHORTEST_FOR_TWO ? 1 : 2);
}

/** Whether a title that was told then and is told otherwise now was put right: by its words, or as it stood no day. */
export function isCorrection(was: string, is: string, toldMs: number, nowMs: number): boolean {
  return isTitleCorrected(was, is) || nowMs - toldMs < DAY_MS;
}
