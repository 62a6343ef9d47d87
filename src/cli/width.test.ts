import fc from "fast-check";
import { expect, it } from "vitest";
import { columnsOf, fitted, oneLine, plain, wrapped } from "./width.ts";

it("counts the columns that letters take", () => {
  expect(columnsOf("Ana")).toBe(3);
  expect(columnsOf("Łukasz Wójcik — “ja”")).toBe(20);
  expect(columnsOf("李明")).toBe(4);
  expect(columnsOf("e\u0301")).toBe(1);
  expect(columnsOf("👩🏽‍🔬")).toBe(2);
  expect(columnsOf("שלום")).toBe(4);
});

it("cuts between letters and marks the cut", () => {
  expect(fitted("李明華", 5)).toBe("李明…");
  expect(fitted("李明華", 4)).toBe("李…");
  expect(fitted("Ana Silva", 6)).toBe("Ana S…");
  expect(fitted("Ana", 0)).toBe("");
});

it("never makes a text wider than asked", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(40), (text, columns) => {
      expect(columnsOf(fitted(oneLine(text), columns))).toBeLessThanOrEqual(columns);
    }),
  );
});

it("keeps escape sequences and direction marks of others away from the terminal", () => {
  expect(plain("\u001b[31mAna\u001b[0m\u202e\u009b2J\u0007")).toBe("[31mAna[0m2J");
  expect(oneLine("Ana\r\nSilva\t!")).toBe("Ana Silva !");
  expect(plain("a\nb")).toBe("a\nb");
});

it("breaks lines at spaces and keeps the breaks that were there", () => {
  expect(wrapped("one two three\n\nfour", 8)).toEqual(["one two", "three", "", "four"]);
  expect(wrapped("incomprehensibilities x", 8)).toEqual(["incomprehensibilities", "x"]);
});
