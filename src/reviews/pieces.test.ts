import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editsIn, type Piece, piecesBetween, withPieces } from "./pieces.ts";

const LETTER = "Dear Ana,\n\nI would love to pick your brain about Lumen.\n\nBest wishes,\nLin";

/** Letters of few words, so that edits meet and repeat. */
const letters = fc
  .array(fc.constantFrom("a", "the", "June", " ", "  ", "\n", ",", ".", "é", "👋", "don’t"), {
    maxLength: 40,
  })
  .map((parts) => parts.join(""));

describe("the edits between two texts", () => {
  it("[R42] are one for each change, in whole words", () => {
    const after = LETTER.replace("pick your brain", "ask you a few questions").replace("Best", "Warm");
    expect(piecesBetween(LETTER, after)).toEqual([
      { start: 27, end: 42, was: "pick your brain", now: "ask you a few questions" },
      { start: 57, end: 61, was: "Best", now: "Warm" },
    ]);
  });

  it.each([
    ["I am curious about your work.", "I have wondered about medical writing since your talk.", 1],
    ["Could we talk about your job?", "Might you tell me more about how you found your job?", 1],
    ["I read your paper and liked it.", "I studied your paper and loved it.", 2],
    ["A big red house stands here.", "A small red hut stands here.", 2],
    ["I am curious. I read your paper.", "I wonder why. I know what you wrote.", 2],
    [
      "I met you in Basel, in the long queue for the morning coffee.",
      "I saw you in Basel, in the long queue for the morning tea.",
      2,
    ],
  ])(
    "[R42] of a sentence largely rewritten are one decision, and apart where words far apart changed: “%s”",
    (before, after, count) => {
      const edits = editsIn(before, after);
      expect(withPieces(before, edits)).toBe(after);
      expect(edits).toHaveLength(count);
    },
  );

  it("are none where nothing was changed", () => {
    expect(piecesBetween(LETTER, LETTER)).toEqual([]);
    expect(piecesBetween("", "")).toEqual([]);
  });

  it("lead from the one to the other, in order and apart", () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const pieces = piecesBetween(before, after);
        expect(withPieces(before, pieces)).toBe(after);
        for (const { start, end, was } of pieces) expect(before.slice(start, end)).toBe(was);
        for (const [at, piece] of pieces.entries())
          if (at > 0) expect(piece.start).toBeGreaterThan((pieces[at - 1] as Piece).end);
      }),
    );
  });

  it("are one edit where the texts are too long to compare", () => {
    const [before, after] = ["x ".repeat(10_000), "y, ".repeat(6_000)];
    const pieces = piecesBetween(before, after);
    expect(withPieces(before, pieces)).toBe(after);
  });
});
