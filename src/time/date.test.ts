import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { dateOf, timeOf } from "./date.ts";

afterEach(() => vi.unstubAllGlobals());

const LATE_IN_BERLIN = Date.UTC(2026, 5, 30, 22, 5);

describe("an instant where someone is", () => {
  it("has the date and the time of that place", () => {
    expect(dateOf(LATE_IN_BERLIN, "Europe/Berlin")).toBe("2026-07-01");
    expect(timeOf(LATE_IN_BERLIN, "Europe/Berlin")).toBe("00:05");
    expect(dateOf(LATE_IN_BERLIN, "America/New_York")).toBe("2026-06-30");
    expect(timeOf(LATE_IN_BERLIN, "America/New_York")).toBe("18:05");
  });

  it("has the same ones in a browser without Temporal", () => {
    const zones = ["UTC", "Europe/Berlin", "Asia/Kolkata", "America/St_Johns", "Pacific/Apia"];
    const instants = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const both = [dateOf(at, zone), timeOf(at, zone)];
        vi.stubGlobal("Temporal", undefined);
        const without = [dateOf(at, zone), timeOf(at, zone)];
        vi.unstubAllGlobals();
        expect(both).toEqual(without);
      }),
    );
  });
});
