import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Piece, piecesBetween } from "./pieces.ts";
import { accept, acceptAll, placesIn, takeBack } from "./settle.ts";

const SHOWN = "Dear Ana,\n\nI would love to pick your brain about Lumen.\n\nBest wishes,\nLin";
const EDITED = SHOWN.replace("pick your brain", "ask you a few questions").replace("Best", "Warm");
const [BRAIN, BEST] = piecesBetween(SHOWN, EDITED) as [Piece, Piece];

const letters = fc
  .array(fc.constantFrom("a", "the", "June", " ", "\n", ",", "."), { maxLength: 30 })
  .map((parts) => parts.join(""));

describe("a suggested edit", () => {
  it("[R42] goes into the letter by itself, whatever else was suggested", () => {
    expect(accept(SHOWN, SHOWN, [], [BEST])).toMatchObject({ text: SHOWN.replace("Best", "Warm") });
  });

  it("[R42] finds its words where others were changed before them meanwhile", () => {
    const now = SHOWN.replace("Dear Ana", "Dear Dr Ruiz");
    expect(accept(now, SHOWN, [], [BRAIN])).toEqual({
      done: [BRAIN],
      text: now.replace("pick your brain", "ask you a few questions"),
    });
  });

  it("[R42] is never put where its words have changed since", () => {
    for (const now of [SHOWN.replace("brain", "brains"), "Something else.", ""])
      expect(accept(now, SHOWN, [], [BRAIN])).toEqual({ text: now, done: [] });
  });

  it("[R42] that only adds words is put where both of its neighbours still stand, and nowhere else", () => {
    const shown = "I liked your talk in Graz.";
    const [added] = piecesBetween(shown, "I liked your talk in Graz on dossiers.") as [Piece];
    const wordsAdded = (now: string) => accept(now, shown, [], [added]).text;
    expect(wordsAdded("Your talk in Graz.")).toBe("Your talk in Graz on dossiers.");
    for (const now of [
      "I read your essay, which I keep beside my bed.",
      "I liked your talk in Lyon.",
      "I liked your talk in Graz and in Lyon.",
    ])
      expect(wordsAdded(now)).toBe(now);
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
          const settled = accept(text, before, inOrder(), [piece]);
          if (settled.done.length === 0) throw new Error("It should have fitted.");
          text = settled.text;
          accepted.push(piece);
        }
        expect(text).toBe(after);
        while (accepted.length > 0) {
          const piece = accepted.at((chance.next().value as number) % accepted.length) as Piece;
          const settled = takeBack(text, before, inOrder(), [piece]);
          if (settled.done.length === 0) throw new Error("It should have come out again.");
          text = settled.text;
          accepted.splice(accepted.indexOf(piece), 1);
        }
        expect(text).toBe(before);
      }),
    );
  });

  it("[R42] is taken at once with all others that fit, and out again with them, to the very letter from before", () => {
    const now = SHOWN.replace("brain", "brains");
    expect(acceptAll(now, SHOWN, [], [BRAIN, BEST])).toEqual({
      text: now.replace("Best", "Warm"),
      done: [BEST],
    });
    fc.assert(
      fc.property(letters, letters, letters, (shown, edited, since) => {
        const pieces = piecesBetween(shown, edited);
        expect(acceptAll(shown, shown, [], pieces)).toEqual({ text: edited, done: pieces });
        const { text, done } = acceptAll(since, shown, [], pieces);
        expect(takeBack(text, shown, done, done)).toEqual({ text: since, done });
        const [first, ...rest] = pieces;
        if (first === undefined) return;
        const one = accept(shown, shown, [], [first]).text;
        const all = acceptAll(one, shown, [first], rest);
        expect(takeBack(all.text, shown, pieces, all.done).text).toBe(one);
      }),
    );
  });
});

it("words are found again in a later version, or said to be gone", () => {
  const place = { start: 27, end: 42 };
  expect(placesIn(SHOWN, `Hello!\n\n${SHOWN}`)(place)).toEqual({ start: 35, end: 50 });
  expect(placesIn(SHOWN, SHOWN.replace("your brain", "it"))(place)).toBeUndefined();
});
