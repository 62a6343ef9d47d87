import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DateText } from "#time/date.ts";
import { historyOf, NO_HISTORY } from "./history.ts";
import {
  exposureOf,
  logLikelihoodUnder,
  MONTH_IN_WEEKS,
  type Parameters,
  PRIOR,
  pAlive,
  pContactWithin,
} from "./mbg.ts";

const EXAMPLE: Parameters = { r: 0.4, alpha: 1, a: 0.1, b: 0.9 };

describe("the MBG/NBD model", () => {
  it.each([
    [0, 0, 26, 0.706592, 0.040436],
    [1, 4, 26, 0.641868, 0.119628],
    [5, 20, 26, 0.938222, 0.514773],
    [12, 25, 26, 0.987773, 0.828817],
    [12, 10, 26, 0.00188, 0.001577],
  ])("gives the reference values for x=%i, tx=%i, T=%i", (x, tx, T, alive, contact) => {
    expect(pAlive(EXAMPLE, { x, tx, T })).toBeCloseTo(alive, 6);
    expect(pContactWithin(EXAMPLE, { x, tx, T }, MONTH_IN_WEEKS)).toBeCloseTo(contact, 6);
  });

  it("stays a probability at no contact, on the first day, after thousands of contact-days and over decades", () => {
    const exposures = fc.record({
      x: fc.integer({ min: 0, max: 50_000 }),
      tx: fc.double({ min: 0, max: 5_000, noNaN: true }),
      silent: fc.double({ min: 0, max: 5_000, noNaN: true }),
    });
    fc.assert(
      fc.property(exposures, fc.double({ min: 0, max: 600, noNaN: true }), ({ x, tx, silent }, weeks) => {
        const tie = { x, tx, T: tx + silent };
        const alive = pAlive(PRIOR, tie);
        const contact = pContactWithin(PRIOR, tie, weeks);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(contact).toBeGreaterThanOrEqual(0);
        expect(contact).toBeLessThanOrEqual(alive);
        expect(Number.isFinite(logLikelihoodUnder(PRIOR)(tie))).toBe(true);
      }),
    );
  });

  it("trusts a tie less the longer it is silent", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.nat(500), fc.nat(500), (x, tx, silent) => {
        const now = pAlive(PRIOR, { x, tx, T: tx + silent });
        expect(pAlive(PRIOR, { x, tx, T: tx + silent + 1 })).toBeLessThanOrEqual(now);
      }),
    );
  });

  it("counts in weeks and contact-days after the first, and says nothing of a tie without contact", () => {
    const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
    const touch = { kind: "mail", direction: "out", prompted: false } as const;
    const history = historyOf([
      { ...touch, at: at("2026-01-01") },
      { ...touch, at: at("2026-01-15") },
      { ...touch, at: at("2026-01-15") },
    ]);
    expect(exposureOf(history, "2026-02-05" as DateText)).toEqual({ x: 1, tx: 2, T: 5 });
    expect(exposureOf(NO_HISTORY, "2026-02-05" as DateText)).toBeNull();
    const onlyPrompted = historyOf([{ ...touch, at: at("2026-01-01"), prompted: true }]);
    expect(exposureOf(onlyPrompted, "2026-02-05" as DateText)).toBeNull();
  });
});
