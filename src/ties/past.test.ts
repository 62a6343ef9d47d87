import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PRIOR } from "./mbg.ts";
import { contactWithin, featuresOf, pastBefore, type TieDays } from "./past.ts";

const tie: TieDays = { days: [0, 10, 20, 50], sent: [1, 2, 2, 3], received: [0, 0, 1, 4] };

describe("the past of a tie", () => {
  it("holds what was known when a day began, and nothing that came later", () => {
    expect(pastBefore(tie, 0)).toBeNull();
    expect(pastBefore(tie, 50)).toEqual({
      exposure: { x: 2, tx: 20 / 7, T: 50 / 7 },
      contactDays: 3,
      silence: 30,
      gapVariation: 0,
      reciprocity: 0.5,
      overlap: 0,
    });
    expect(pastBefore(tie, 51)).toMatchObject({ contactDays: 4, silence: 1, reciprocity: 0.75 });
  });

  it("is the same however the days after it go", () => {
    const day = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 40 }), day, (list, cutoff) => {
        const days = list.toSorted((a, b) => a - b);
        const counted = days.map((_, i) => i + 1);
        const until = days.filter((each) => each < cutoff);
        const short = { days: until, sent: counted.slice(0, until.length), received: until.map(() => 0) };
        const whole = { days, sent: counted, received: days.map(() => 0) };
        expect(pastBefore(whole, cutoff)).toEqual(pastBefore(short, cutoff));
      }),
    );
  });

  it("counts contact from the first day of a window up to its end", () => {
    expect(contactWithin(tie, 20, 50)).toBe(true);
    expect(contactWithin(tie, 21, 50)).toBe(false);
    expect(contactWithin(tie, 21, 51)).toBe(true);
  });

  it("has finite features for one contact today and for thousands over decades", () => {
    const daily = Array.from({ length: 14_000 }, (_, day) => day);
    const long = { days: daily, sent: daily, received: daily };
    for (const past of [pastBefore(tie, 1), pastBefore(long, 14_000), pastBefore(long, 40_000)]) {
      if (past === null) throw new Error("there was contact");
      for (const value of featuresOf(past, PRIOR, 30 / 7)) expect(Number.isFinite(value)).toBe(true);
    }
  });
});
