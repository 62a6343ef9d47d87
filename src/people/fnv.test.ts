import { expect, it } from "vitest";
import { fnv1a, fnv1aOfLetters } from "./fnv.ts";

it.each([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("is the number that its authors publish for “%s”", (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
  expect(fnv1aOfLetters(text)).toBe(hash);
});

it("takes a letter beyond the basic plane for two units or for one letter, as what is kept of it was made", () => {
  expect(fnv1a("é")).toBe(fnv1aOfLetters("é"));
  expect(fnv1a("🧪")).not.toBe(fnv1aOfLetters("🧪"));
});
