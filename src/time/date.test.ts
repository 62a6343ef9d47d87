import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  addDays,
  type DateText,
  dateOf,
  dayNumber,
  daysBetween,
  dayText,
  instantAt,
  timeOf,
} from "./date.ts";

afterEach(() => vi.unstubAllGlobals());

const LATE_IN_BERLIN = Date.UTC(2026, 5, 30, 22, 5);

describe("a date", () => {
  it("is as many days from another as the calendar says", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2200-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -3_000, max: 3_000 }), (at, days) => {
        const date = at.toISOString().slice(0, 10) as DateText;
        expect(dayNumber(date)).toBe(Date.parse(date) / 86_400_000);
        expect(dayText(dayNumber(date))).toBe(date);
        expect(addDays(date, days)).toBe(
          new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10),
        );
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
    expect(daysBetween("2024-02-28" as DateText, "2024-03-01" as DateText)).toBe(2);
  });
});

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

  it("has the date of that place on both sides of each change of its clocks, and in all years between", () => {
    const zones = ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca", "+05:30"];
    const ofTemporal = (at: number, zone: string) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
    for (const zone of zones) {
      let at = Date.UTC(1900, 0);
      const instants: number[] = [Date.UTC(450, 0), at];
      while (at < Date.UTC(2100, 0)) {
        at = ofTemporal(at, zone).getTimeZoneTransition("next")?.epochMilliseconds ?? Date.UTC(2100, 0);
        for (const beside of [-3_600_001, -1, 0, 1, 3_600_000]) instants.push(at + beside);
      }
      for (const each of instants)
        expect(dateOf(each, zone)).toBe(ofTemporal(each, zone).toPlainDate().toString());
    }
  });

  it("comes back from its date and time, also around a change of clocks", () => {
    const zone = "Europe/Berlin";
    const at = (date: string, time: string) => instantAt(date as DateText, time, zone);
    expect(at("2026-07-01", "00:05")).toBe(LATE_IN_BERLIN);
    expect(at("2026-03-28", "09:00")).toBe(Date.UTC(2026, 2, 28, 8));
    expect(at("2026-03-29", "09:00")).toBe(Date.UTC(2026, 2, 29, 7));
    expect(at("2026-10-25", "23:00")).toBe(Date.UTC(2026, 9, 25, 22));
  });
});
