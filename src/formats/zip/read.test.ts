import fc from "fast-check";
import { type Zippable, zipSync } from "fflate";
import { expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { membersOf, unpack } from "./read.ts";

const MOST = 100;

function contentOf(zip: Uint8Array) {
  const directory = atOnce(membersOf(zip, MOST));
  return directory.kind === "members"
    ? directory.members.map((member) => [member.name, atOnce(unpack(zip, member))])
    : directory.kind;
}

const content = fc.oneof(
  fc.uint8Array({ maxLength: 500 }),
  fc.nat(50_000).map((length) => new Uint8Array(length)),
);
const files = fc.dictionary(fc.stringMatching(/^[a-zé]{1,8}$/), content, { maxKeys: 5 });
const level = fc.constantFrom(0 as const, 6 as const);

it("unpacks what was packed, deflated or as it is, behind whatever comment", () => {
  fc.assert(
    fc.property(files, level, fc.constantFrom("", "PK", "x".repeat(300)), (packed, how, comment) => {
      const zip = zipSync(packed, { level: how });
      const commented = new Uint8Array([...zip, ...new TextEncoder().encode(comment)]);
      new DataView(commented.buffer).setUint16(zip.length - 2, comment.length, true);
      expect(contentOf(commented)).toEqual(
        Object.entries(packed).map(([name, bytes]) => [name, { kind: "bytes", bytes }]),
      );
    }),
  );
});

it("never takes one content for another, whichever bytes of an archive are changed", () => {
  const packed: Zippable = {
    a: new TextEncoder().encode("Ana Ruiz ".repeat(9)),
    b: new Uint8Array([1, 2, 3]),
  };
  const zip = zipSync(packed);
  const right = new Set([JSON.stringify(packed["a"]), JSON.stringify(packed["b"])]);
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), (at, other) => {
      const changed = zip.map((byte, place) => (place === at ? byte ^ other : byte));
      const found = contentOf(changed);
      if (typeof found === "string") return;
      for (const [, unpacked] of found)
        if (typeof unpacked === "object" && unpacked.kind === "bytes")
          expect(right).toContain(JSON.stringify(unpacked.bytes));
    }),
    { numRuns: 500 },
  );
});

it("answers for any bytes, and reads no longer a directory than it is asked to", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(typeof contentOf(new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]))).toBe("string");
    }),
  );
  const zip = zipSync(Object.fromEntries(Array.from({ length: MOST + 1 }, (_, at) => [`${at}`, bytes1])));
  expect(contentOf(zip)).toBe("too many");
});

const bytes1 = new Uint8Array(1);

it("goes on unpacking no file that turns out longer than its directory says", () => {
  const noise = Uint8Array.from({ length: 200_000 }, (_, at) => Math.imul(at, at + 7919) >>> 11);
  const zip = zipSync({ noise });
  const directory = atOnce(membersOf(zip, MOST));
  const [member] = directory.kind === "members" ? directory.members : [];
  if (member === undefined) throw new Error("There is a file in it.");
  const stepsFor = (size: number) => [...unpack(zip, { ...member, size })].length;
  expect(stepsFor(200_000)).toBeGreaterThan(20);
  expect(stepsFor(1000)).toBeLessThan(4);
  expect(atOnce(unpack(zip, { ...member, size: 1000 }))).toEqual({ kind: "damaged" });
});
