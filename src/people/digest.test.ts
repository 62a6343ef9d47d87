import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestOf, digestOfBytes, hex } from "./digest.ts";

describe("a digest", () => {
  it("is the standard's of its own example", async () => {
    expect(await digestOfBytes(new TextEncoder().encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  it("is the same as the engine's own, however long the bytes are", async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 5000, size: "max" }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const own = Uint8Array.from(some);
        const digest = hex(new Uint8Array(await crypto.subtle.digest("SHA-256", own)));
        expect(await digestOfBytes(own)).toBe(digest);
      }),
    );
  });

  it("is that of the JSON of a value", async () => {
    const long = ["person.add", "ß".repeat(3000)];
    for (const value of [["person.add", { name: "Ana" }], long])
      expect(await digestOf(value)).toBe(
        hex(
          new Uint8Array(
            await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(value))),
          ),
        ),
      );
  });
});
