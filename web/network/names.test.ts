import fc from "fast-check";
import { expect, it } from "vitest";
import { leastRadius, type Nameable, type NameSide, placeNames } from "./names.ts";

const PICTURE = { width: 360, height: 500 };
const SIDES: readonly NameSide[] = ["left", "right", "above", "below"];

function called(id: string, x: number, y: number, side: NameSide = "right"): Nameable {
  return { id, x, y, radius: 6, width: 80, side };
}

/** A little less than a name takes up. */
function inkOf({ x, y, radius, width }: Nameable, side: NameSide) {
  const away = radius + 5;
  const left = side === "right" ? x + away : side === "left" ? x - away - width : x - width / 2;
  const top = side === "above" ? y - away - 12 : side === "below" ? y + away : y - 6;
  return { left, right: left + width, top, bottom: top + 12 };
}

it("lays no name on another and cuts none off, whoever stands where", () => {
  const one = fc.record({
    x: fc.integer({ min: -20, max: 380 }),
    y: fc.integer({ min: -20, max: 520 }),
    radius: fc.integer({ min: 2, max: 14 }),
    width: fc.integer({ min: 10, max: 200 }),
    side: fc.constantFrom(...SIDES),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 40 }), (spots) => {
      const people = spots.map((spot, at) => ({ ...spot, id: String(at) }));
      const named = placeNames(people, PICTURE, 30);
      const inks = people.flatMap((each) => {
        const side = named.get(each.id);
        return side === undefined ? [] : [inkOf(each, side)];
      });
      expect(named.size).toBeLessThanOrEqual(30);
      for (const [at, a] of inks.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0);
        expect(a.right).toBeLessThanOrEqual(PICTURE.width);
        for (const b of inks.slice(at + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }),
  );
});

it("leaves so much between two names of one line that they do not read as one", () => {
  const [tomasz, ana] = [called("Tomasz", 50, 250), called("Ana", 135, 250)];
  expect(placeNames([tomasz, ana], PICTURE, 30).get("Ana")).not.toBe("right");
  expect(placeNames([tomasz, { ...ana, x: 139 }], PICTURE, 30).get("Ana")).toBe("right");
});

it("keeps the side that was wished, moves to another where that is taken, and leaves out who has no room", () => {
  const crowd = Array.from({ length: 8 }, (_, at) => called(String(at), 180 + at, 250));
  const named = placeNames(crowd, PICTURE, 30);
  expect(named.get("0")).toBe("right");
  expect(named.get("1")).toBe("left");
  expect(named.size).toBe(4);
  const beside = [called("0", 180, 250), called("1", 220, 250)];
  expect([...placeNames(beside, PICTURE, 30, beside).values()]).toEqual(["left", "right"]);
  expect(placeNames([called("edge", 350, 250)], PICTURE, 30).get("edge")).toBe("left");
});

it("names each of a few, however small their marks, and of many whose marks can be seen", () => {
  expect(leastRadius(5, false)).toBe(0);
  expect(leastRadius(400, false)).toBeGreaterThan(0);
  expect(leastRadius(4_000, true)).toBeGreaterThan(leastRadius(400, false));
});
