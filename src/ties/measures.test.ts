import { describe, expect, it } from "vitest";
import { auc, brier, calibrationError, reliability } from "./measures.ts";

const foretold = { chances: [0.1, 0.4, 0.35, 0.8], outcomes: [false, false, true, true] };

describe("how good a forecast was", () => {
  it("is the share of pairs in the right order, with ties for half", () => {
    expect(auc(foretold)).toBeCloseTo(0.75, 12);
    expect(auc({ chances: [0.5, 0.5], outcomes: [true, false] })).toBe(0.5);
    expect(auc({ chances: [0.5], outcomes: [true] })).toBeNaN();
  });

  it("is the mean squared distance", () => {
    expect(brier(foretold)).toBeCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, 12);
  });

  it("sets chance beside share in bins of equally many", () => {
    const many = Array.from({ length: 1_000 }, (_, i) => i / 1_000);
    const outcomes = many.map((chance, i) => (i * 7_919) % 1_000 < chance * 1_000);
    expect(reliability({ chances: many, outcomes })).toHaveLength(10);
    expect(calibrationError({ chances: many, outcomes })).toBeLessThan(0.03);
    expect(calibrationError({ chances: many.map(() => 0.9), outcomes })).toBeCloseTo(0.4, 1);
  });
});
