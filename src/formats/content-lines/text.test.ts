import fc from "fast-check";
import { expect, it } from "vitest";
import { contentLine, textValue } from "./text.ts";

const octets = (text: string) => new TextEncoder().encode(text).length;
const unfolded = (line: string) => line.replaceAll("\r\n ", "").replace(/\r\n$/, "");
const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "é",
    "🚀",
    "\\",
    ";",
    ",",
    "\n",
    "\r",
    "\t",
    "\u0085",
    "\u2028",
    "\0",
    "\ud800",
    " ",
  ),
});

it("a value is one line and says what was said, whichever way it is written", () => {
  fc.assert(
    fc.property(text, (said) => {
      const written = textValue(said, 1_000);
      expect(written).not.toMatch(/[\r\n\v\f\u0085\u2028\u2029\0\ud800-\udbff](?![\udc00-\udfff])/);
      const back = written.replace(/\\(.)/g, (_, mark: string) => (mark === "n" ? "\n" : mark));
      const breaks = said.toWellFormed().replace(/\r\n|[\r\n\u0085\u2028]/g, "\n");
      expect(back).toBe(breaks.replaceAll("\0", ""));
      // A letter before what is plain does not change how the rest is written.
      expect(textValue(`;${said}`, 1_000)).toBe(`\\;${written}`);
    }),
    { numRuns: 1_000 },
  );
});

it("a line is folded at 75 octets and no sooner", () => {
  for (const letter of ["a", "é", "🚀"])
    for (let length = 60; length < 90; length += 1) {
      const line = contentLine("N", letter.repeat(length));
      expect(unfolded(line)).toBe(`N:${letter.repeat(length)}`);
      const parts = line.slice(0, -2).split("\r\n");
      expect(Math.max(...parts.map(octets))).toBeLessThanOrEqual(75);
      expect(parts.length > 1).toBe(octets(`N:${letter.repeat(length)}`) > 75);
    }
});
