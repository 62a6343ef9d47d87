import fc from "fast-check";
import { expect, it } from "vitest";
import { placeParts } from "./meeting-link.ts";

it.each([
  ["Zoom, https://zoom.example/j/1?pwd=a.", "https://zoom.example/j/1?pwd=a"],
  ["(HTTP://meet.example/ana)", "http://meet.example/ana"],
])("finds the address of a talk in “%s”", (place, href) => {
  expect(placeParts(place).flatMap((each) => each.href ?? [])).toEqual([href]);
});

it.each([
  "Café Odeon",
  "javascript:alert(1)",
  "https://zoom.example@evil.example/j/1",
  "ftp://a.example/x",
  "https://",
])("leaves “%s” as words", (place) => {
  expect(placeParts(place)).toEqual([{ text: place, href: null, at: 0 }]);
});

it("loses no letter, and opens nothing but http and https", () => {
  const piece = fc.constantFrom(
    "https://a.example/",
    "http://",
    "javascript:",
    " ",
    ".",
    ")",
    "Zoom",
    "@",
    "x",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const place = pieces.join("");
      const parts = placeParts(place);
      expect(parts.map(({ text }) => text).join("")).toBe(place);
      for (const { href } of parts) expect(href ?? "https://").toMatch(/^https?:\/\//);
    }),
  );
});
