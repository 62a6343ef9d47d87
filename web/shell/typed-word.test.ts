import { expect, it } from "vitest";
import { goesOnWithWord } from "./typed-word.ts";

it("a letter right after another one is part of a word, and no key", () => {
  expect(goesOnWithWord({ key: "H", at: 1_000 }, { key: "a", at: 1_120 })).toBe(true);
  expect(goesOnWithWord({ key: "H", at: 1_000 }, { key: "a", at: 1_600 }), "after a pause").toBe(false);
  expect(goesOnWithWord(null, { key: "a", at: 1_000 }), "by itself").toBe(false);
});

it("a key held down is no word, nor is one that writes nothing", () => {
  expect(goesOnWithWord({ key: "j", at: 1_000 }, { key: "j", at: 1_030 })).toBe(false);
  expect(goesOnWithWord({ key: "Escape", at: 1_000 }, { key: "a", at: 1_030 })).toBe(false);
  expect(goesOnWithWord({ key: "a", at: 1_000 }, { key: "F6", at: 1_030 })).toBe(false);
});
