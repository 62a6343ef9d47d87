import fc from "fast-check";
import { expect, it } from "vitest";
import { capitalised, clipped, inThousands, oneLine, quoted, shownName } from "./shown.ts";

it("keeps a name on one line, bounded, and unable to turn a sentence around", () => {
  expect(shownName("Ana\r\nRuiz\u202e")).toBe("Ana Ruiz");
  expect(shownName("A".repeat(500))).toHaveLength(60);
  expect(shownName("דנה")).toBe("\u2068דנה\u2069");
});

it.each([
  ["a space of no width", "An\u200ba Ru\u200biz"],
  ["a byte order mark", "\ufeffAna Ruiz"],
  ["a soft hyphen", "Ana Ru\u00adiz"],
  ["a filler of Hangul", "Ana\u3164Ruiz"],
])("leaves %s out of a line, and has nothing left where there is nothing else", (_, text) => {
  expect(oneLine(text)).toBe("Ana Ruiz");
  expect(oneLine(text.replace(/[A-Za-z]/g, ""))).toBe("");
  expect(oneLine("\u200d\u200c")).toBe("");
});

it("quotes without doubling the full stop, and cuts long words by characters, not halves of them", () => {
  expect(quoted("Apply for the June course.")).toBe("“Apply for the June course”");
  expect(clipped("😀😀😀😀", 3)).toBe("😀😀…");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (text, length) => {
      expect([...clipped(text, length)].length).toBeLessThanOrEqual(length);
    }),
  );
});

it("begins a sentence with a capital but leaves names such as iGEM alone", () => {
  expect(["same lab", "iGEM team", "élan"].map(capitalised)).toEqual(["Same lab", "iGEM team", "Élan"]);
  expect(capitalised("me@lab.example reaches me")).toBe("me@lab.example reaches me");
});

it("writes a number as the engine's own formatter does", () => {
  fc.assert(
    fc.property(fc.nat(), (count) => {
      expect(inThousands(count)).toBe(count.toLocaleString("en"));
    }),
  );
});
