import fc from "fast-check";
import { expect, it } from "vitest";
import { foldText, searchWords } from "./fold.ts";

it("folds what people type without marks, and letters that have none to lose", () => {
  const folded = {
    "Søren Łukasz": "soren lukasz",
    STRASSE: "strasse",
    Straße: "strasse",
    "Æsa Œuvre": "aesa oeuvre",
    "Đorđe Þór Ðú": "dorde thor du",
    "Ilhan IŞIK ışık": "ilhan isik isik",
    "Zoë\u00a0\tÜnal ": "zoe unal",
    "e\u0301cole ﬁn": "ecole fin",
    山田太郎: "山田太郎",
  };
  for (const [text, expected] of Object.entries(folded)) expect(foldText(text)).toBe(expected);
});

it("gives the words a text is found by, bounded", () => {
  expect(searchWords("Dr. Ana-María Ruiz (Lumen, Inc.) 2nd")).toEqual([
    "dr",
    "ana",
    "maria",
    "ruiz",
    "lumen",
    "inc",
    "2nd",
  ]);
  expect(searchWords("x ".repeat(1000))).toHaveLength(400);
  expect(searchWords("x".repeat(1000))).toEqual(["x".repeat(60)]);
});

it("folds what is folded to itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
