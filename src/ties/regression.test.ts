import { describe, expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { contributions, fitRegression, logOdds } from "./regression.ts";

describe("logistic regression", () => {
  it("finds the odds of a table exactly where nothing pulls it back", () => {
    const rows = [...Array(40).fill([0]), ...Array(60).fill([1])];
    const outcomes = rows.map((_, i) => (i < 40 ? i < 10 : i < 85));
    const fitted = atOnce(fitRegression(rows, outcomes, 0));
    expect(logOdds(fitted, [0])).toBeCloseTo(Math.log(10 / 30), 6);
    expect(logOdds(fitted, [1])).toBeCloseTo(Math.log(45 / 15), 6);
  });

  it("pulls weights back the more it is told to, and the mean chance stays true", () => {
    const rows = Array.from({ length: 50 }, (_, i) => [i, i % 3]);
    const outcomes = rows.map((_, i) => i > 30 || i % 7 === 0);
    const [free, held] = [
      atOnce(fitRegression(rows, outcomes, 0.1)),
      atOnce(fitRegression(rows, outcomes, 50)),
    ];
    expect(Math.abs(held.weights[1] ?? 0)).toBeLessThan(Math.abs(free.weights[1] ?? 0));
    const mean = rows.reduce((sum, row) => sum + 1 / (1 + Math.exp(-logOdds(held, row))), 0) / rows.length;
    expect(mean).toBeCloseTo(outcomes.filter(Boolean).length / rows.length, 6);
  });

  it("gives a feature that never varies no say, and survives one outcome only", () => {
    const rows = [
      [1, 5],
      [2, 5],
      [3, 5],
    ];
    const fitted = atOnce(fitRegression(rows, [true, false, true], 1));
    expect(contributions(fitted, [2, 99])[1]).toBe(0);
    for (const weight of atOnce(fitRegression(rows, [true, true, true], 1)).weights)
      expect(Number.isFinite(weight)).toBe(true);
  });
});
