import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Piece, piecesBetween } from "./pieces.ts";
import { accept, placesIn, takeBack } from "./settle.ts";

const SHOWN = "Dear Ana,\n\nI would love to pick your brain about Lumen.\n\nBest wishes,\nLin";
const EDITED = SHOWN.replace("pick your brain", "ask you a few questions").replace("Best", "Warm");
const [BRAIN, BEST] = piecesBetween(SHOWN, EDITED) as [Piece, Piece];

const letters = fc
  .array(fc.constantFrom("a", "the", "June", " ", "\n", ",", "."), { maxLength: 30 })
  .map((parts) => parts.join(""));

describe("a suggested edit", () => {
  it("[R42] goes into the letter by itself, whatever else was suggested", () => {
    expect(accept(SHOWN, SHOWN, [], BEST)).toMatchObject({ text: SHOWN.replace("Best", "Warm") });
  });

  it("[R42] finds its words where others were changed before them meanwhile", () => {
    const now = SHOWN.replace("Dear Ana", "Dear Dr Ruiz");
    expect(accept(now, SHOWN, [], BRAIN)).toMatchObject({
      kind: "settled",
      text: now.replace("pick your brain", "ask you a few questions"),
    });
  });

  it("[R42] is never put where its words have changed since", () => {
    for (const now of [SHOWN.replace("brain", "brains"), "Something else.", ""])
      expect(accept(now, SHOWN, [], BRAIN)).toEqual({ kind: "changed-since" });
  });

  it("[R42] leads with the others to what the reader wrote, in any order, and back again", () => {
    fc.assert(
      fc.property(letters, letters, fc.infiniteStream(fc.nat()), (before, after, chance) => {
        const pieces = piecesBetween(before, after);
        const order = pieces.toSorted(() => ((chance.next().value as number) % 2 === 0 ? 1 : -1));
        let text = before;
        const accepted: Piece[] = [];
        const inOrder = () => accepted.toSorted((one, other) => one.start - other.start);
        for (const piece of order) {
          const settled = accept(text, before, inOrder(), piece);
          if (settled.kind !== "settled") throw new Error("It should have fitted.");
          text = settled.text;
          accepted.push(piece);
        }
        expect(text).toBe(after);
        while (accepted.length > 0) {
          const piece = accepted.at((chance.next().value as number) % accepted.length) as Piece;
          const settled = takeBack(text, before, inOrder(), piece);
          if (settled.kind !== "settled") throw new Error("It should have come out again.");
          text = settled.text;
          accepted.splice(accepted.indexOf(piece), 1);
        }
        expect(text).toBe(before);
      }),
    );
  });
});

it("words are found again in a later version, or said to be gone", () => {
  const place = { start: 27, end: 42 };
  expect(placesIn(SHOWN, `Hello!\n\n${SHOWN}`)(place)).toEqual({ start: 35, end: 50 });
  expect(placesIn(SHOWN, SHOWN.replace("your brain", "it"))(place)).toBeUndefined();
});
