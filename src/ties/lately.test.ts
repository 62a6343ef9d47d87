import { describe, expect, it } from "vitest";
import { type Ended, latelyFrom, latelyWindows, NOTHING_LATELY, withLately } from "./lately.ts";

const ended = (contact: boolean, ...circles: readonly string[]): Ended => ({ logOdds: 0, contact, circles });
const many = (count: number, share: number, circle: string) =>
  Array.from({ length: count }, (_, i) => ended(i < share * count, circle));

describe("what was so lately", () => {
  it("changes nothing where nothing has ended yet", () => {
    expect(latelyFrom([])).toEqual(NOTHING_LATELY);
    expect(withLately(NOTHING_LATELY, 0.3, ["EMBL"])).toBe(0.3);
  });

  it("believes a third of the drift that all ties share", () => {
    const { all } = latelyFrom([many(400, 0.75, "EMBL")]);
    expect(all).toBeCloseTo(Math.log(3) / 3, 3);
  });

  it("lifts a circle that woke up, the more so the more of its ties show it", () => {
    const asleep = many(400, 0.5, "others");
    const few = latelyFrom([[...asleep, ...many(4, 1, "EMBL")]]);
    const some = latelyFrom([[...asleep, ...many(40, 1, "EMBL")]]);
    expect(few.of.get("EMBL")).toBeGreaterThan(0);
    expect(some.of.get("EMBL") ?? 0).toBeGreaterThan(few.of.get("EMBL") ?? 0);
    expect(withLately(some, 0, ["EMBL"])).toBeGreaterThan(withLately(some, 0, ["others"]));
  });

  it("stays finite where everybody kept silent", () => {
    const { all } = latelyFrom([many(400, 0, "EMBL")]);
    expect(all).toBeGreaterThanOrEqual(-1);
  });

  it("looks back over a quarter of a year, whatever is foretold", () => {
    expect([7, 30, 90, 365].map(latelyWindows)).toEqual([12, 3, 1, 1]);
  });
});
