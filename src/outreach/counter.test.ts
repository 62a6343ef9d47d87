import { describe, expect, it } from "vitest";
import { countFor, lengthInWords, wordCount } from "./counter.ts";

describe("[R40] the words of a letter", () => {
  it.each([
    ["BioNova s.r.o.", 2],
    ["the U.S. Dept. of Energy", 5],
    ["3M and AT&T", 3],
    ["a well-known half-hour", 3],
    ["Jean-Luc O’Neill’s note", 3],
    ["work — and rest – and play", 5],
    ["work—and rest", 3],
    ["Łódź, Ålesund; 東京", 3],
    ["5 p.m., e.g. on 3.12.", 5],
    ["… & • ?", 0],
    ["", 0],
  ])("of “%s” are %i", (text, words) => {
    expect(wordCount(text)).toBe(words);
    expect(lengthInWords(countFor("email", text), text)).toBe(`${words} ${words === 1 ? "word" : "words"}`);
  });

  it("give way to characters where a message has a limit", () => {
    expect(lengthInWords(countFor("connection-note", "abc", 200), "abc")).toBe("3 of 200 characters");
    expect(lengthInWords(countFor("connection-note", "abc", 2), "abc")).toBe(
      "1 character more than the 2 that fit",
    );
  });
});
