import fc from "fast-check";
import { expect, it } from "vitest";
import { Tally } from "./tally.ts";

it("never takes a key for one that was heard less often than it was", () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(50), (keys, records) => {
      const tally = new Tally(records);
      tally.add(keys);
      for (const key of keys) {
        const times = keys.filter((each) => each === key).length;
        expect(tally.has(key)).toBe(true);
        if (times > 1) expect(tally.hasTwice(key)).toBe(true);
      }
    }),
  );
});

it("knows most keys that were heard once, and those that never were", () => {
  const keys = Array.from({ length: 16_000 }, (_, at) => `email ana.${at}@org.example`);
  const tally = new Tally(1_000);
  tally.add(keys);
  const twice = keys.filter((key) => tally.hasTwice(key)).length;
  expect(twice).toBeLessThan(keys.length / 4);
  expect(keys.filter((key) => tally.has(`${key}.`)).length).toBeLessThan(keys.length / 4);
});
