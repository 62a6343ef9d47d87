import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import type { DateText } from "#time/date.ts";
import { writeCalendar } from "./write.ts";

const NOW = Date.parse("2026-11-24T09:00:00Z");
const entry = (more: Partial<CalendarEntry>): CalendarEntry => ({
  uid: "promise-1@weakties",
  sequence: 1,
  summary: "For Ana",
  description: "",
  location: "",
  when: { kind: "all-day", on: "2026-12-01" as DateText },
  alarms: [],
  status: "confirmed",
  ...more,
});

const pair = (name: string) => readFileSync(new URL(`pairs/${name}`, import.meta.url), "utf8");

describe("a calendar file", () => {
  it("is, octet for octet, the other half of its golden pair", () => {
    const { now, entries } = JSON.parse(pair("autumn.json"), (key, value) =>
      key === "startsAt" || key === "now" ? Date.parse(value) : value,
    ) as { now: number; entries: CalendarEntry[] };
    expect(writeCalendar(entries, now)).toBe(pair("autumn.ics"));
  });

  it("cancels where all in it is off, and publishes what is off among the rest as cancelled", () => {
    const off = entry({ status: "cancelled", sequence: 7 });
    expect(writeCalendar([off], NOW)).toMatch(
      /METHOD:CANCEL\r\n[\s\S]*SEQUENCE:7\r\n[\s\S]*STATUS:CANCELLED\r\n/,
    );
    const both = writeCalendar([entry({}), off], NOW);
    expect(both).toContain("METHOD:PUBLISH\r\n");
    expect(both.match(/STATUS:\w+/g)).toEqual(["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
    expect(writeCalendar([], NOW)).toContain("METHOD:PUBLISH");
  });

  it("ends every line with CRLF and folds at 75 octets, never inside a character", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 400, size: "max" });
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const lines = writeCalendar([entry({ summary, description })], NOW).split("\r\n");
        expect(lines.pop()).toBe("");
        for (const line of lines) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
    );
  });

  it("gives back every text it was given, however hostile, and nothing beside it", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200, size: "max" }),
      fc.constantFrom(
        "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:injected",
        "x\u2028ATTACH:file:///etc/passwd\u0085TRIGGER:PT0S",
        "a\\nb;c,d\\",
        "\u0000\u001b[31m\ud800",
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (summary, description, location) => {
        const written = writeCalendar([entry({ summary, description, location, uid: location })], NOW);
        const properties = read(written);
        expect(properties.filter(([name]) => name === "BEGIN").length).toBe(2);
        expect(properties.filter(([name]) => name === "SUMMARY")).toEqual([["SUMMARY", plain(summary)]]);
        const kept = properties.find(([name]) => name === "DESCRIPTION")?.[1] ?? "";
        expect(kept).toBe(plain(description.trim()).slice(0, 4_000));
        expect(properties.map(([name]) => name).filter((name) => !ALLOWED.has(name))).toEqual([]);
      }),
    );
  });

  it("bounds the length of texts, the number of alarms and their distance", () => {
    const alarms = [-1e300, 0, 90, 1_470, -30, 5];
    const written = writeCalendar(
      [entry({ summary: "😀".repeat(9_999), alarms, sequence: Number.NaN })],
      NOW,
    );
    const of = (name: string) => read(written).flatMap(([key, value]) => (key === name ? [value] : []));
    expect([...(of("SUMMARY")[0] ?? "")]).toHaveLength(255);
    expect(of("TRIGGER")).toEqual(["-P365D", "PT0S", "PT1H30M", "P1DT30M", "-PT30M"]);
    expect(of("SEQUENCE")).toEqual(["0"]);
  });

  it("refuses an instant that no calendar has", () => {
    const when = { kind: "at", startsAt: Number.NaN, minutes: 20 } as const;
    expect(() => writeCalendar([entry({ when })], NOW)).toThrow(RangeError);
  });
});

const ALLOWED = new Set(
  (
    "BEGIN END VERSION PRODID CALSCALE METHOD UID DTSTAMP SEQUENCE DTSTART;VALUE=DATE DTEND;VALUE=DATE TRANSP " +
    "SUMMARY DESCRIPTION LOCATION STATUS"
  ).split(" "),
);

/** A reader as strict readers are: unfold, split at the first colon, undo the escapes. */
function read(written: string): readonly (readonly [string, string])[] {
  return written
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => line !== "")
    .map((line) => {
      const colon = line.indexOf(":");
      const value = line
        .slice(colon + 1)
        .replace(/\\([\\;,n])/g, (_, each: string) => (each === "n" ? "\n" : each));
      return [line.slice(0, colon), value] as const;
    });
}

/** What of a text a calendar can hold: other line ends as line feeds, no control characters, no lone surrogates. */
function plain(text: string): string {
  return [...text.toWellFormed().replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n")]
    .filter((each) => each === "\n" || each === "\t" || !/\p{Cc}/u.test(each))
    .slice(0, 255)
    .join("");
}
