import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { bgAlive, bgLogLikelihoodUnder } from "./bg.ts";
import { fitParameters } from "./fit.ts";
import { type Exposure, logLikelihoodUnder, PRIOR } from "./mbg.ts";

const CDNOW = new URL("../../../shared/ties-data/cdnow_customers_summary.csv", import.meta.url);

describe("fitting by maximum likelihood", () => {
  it.skipIf(!existsSync(CDNOW))("reproduces the published BG/NBD fit on CDNOW", () => {
    const {
      parameters,
      logLikelihood: reached,
      ties,
    } = atOnce(fitParameters(readCdnow(), bgLogLikelihoodUnder));
    expect(ties).toBe(2_357);
    expect(reached).toBeCloseTo(-9_582.43, 2);
    expect(parameters.r).toBeCloseTo(0.243, 3);
    expect(parameters.alpha).toBeCloseTo(4.414, 3);
    expect(parameters.a).toBeCloseTo(0.793, 3);
    expect(parameters.b).toBeCloseTo(2.426, 3);
    expect(bgAlive(parameters, { x: 2, tx: 30.43, T: 38.86 })).toBeCloseTo(0.726609, 4);
  });

  it("finds parameters at least as likely as the prior for any few ties", () => {
    const ties: readonly Exposure[] = [
      { x: 0, tx: 0, T: 0 },
      { x: 0, tx: 0, T: 30 },
      { x: 3, tx: 8, T: 9 },
      { x: 40, tx: 100, T: 101 },
      { x: 4_000, tx: 900, T: 1_500 },
    ];
    const prior = ties.reduce((sum, tie) => sum + logLikelihoodUnder(PRIOR)(tie), 0);
    const fitted = atOnce(fitParameters(ties));
    expect(fitted.logLikelihood).toBeGreaterThanOrEqual(prior);
    for (const value of Object.values(fitted.parameters)) expect(value).toBeGreaterThan(0);
  });

  it("returns the start where there is nothing to learn from", () => {
    expect(atOnce(fitParameters([])).parameters).toEqual(PRIOR);
  });
});

function readCdnow(): readonly Exposure[] {
  const rows = readFileSync(CDNOW, "utf8").trim().split("\n").slice(1);
  return rows.map((row) => {
    const [, x, tx, T] = row.split(",").map(Number);
    return { x: x ?? Number.NaN, tx: tx ?? Number.NaN, T: T ?? Number.NaN };
  });
}
