import fc from "fast-check";
import { expect, it } from "vitest";
import { Lines } from "./lines.ts";

const [LF, CR, F] = [10, 13, 70];

/** The same by looking at every byte. */
function foundSlowly(bytes: Uint8Array, from: number, to: number, one: number, other: number) {
  let passed = 0;
  for (let at = from; at < to; at += 1) {
    if (bytes[at] !== LF) continue;
    passed += 1;
    if (bytes[at + 1] === one || bytes[at + 1] === other) return { found: at + 1, passed };
  }
  return { found: -1, passed };
}

it("finds the line that begins with either byte, and counts those before it, wherever the bytes lie", () => {
  const byte = fc.oneof(fc.constantFrom(LF, CR, F, 0x0b, 0x8a, 0xff), fc.nat(255));
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.array(byte, { maxLength: 60 }),
      fc.nat(60),
      fc.nat(60),
      (head, body, from, to) => {
        const bytes = Uint8Array.from([...head, ...body]).subarray(head.length);
        const lines = new Lines(bytes);
        const end = Math.min(to, bytes.length);
        const found = lines.find(from, end, F, CR);
        expect({ found, passed: lines.passed }).toEqual(foundSlowly(bytes, from, end, F, CR));
      },
    ),
  );
});
