import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCalendar } from "./read.ts";
import { MOST_TIMES, timesOf } from "./recur.ts";

const pair = (name: string) => readFileSync(new URL(`pairs/${name}`, import.meta.url), "utf8");
const at = (text: string) => Date.parse(`${text}Z`);
const days = (rule: string, start = "2026-01-05T09:00", last = "2030-01-01T00:00") =>
  timesOf(at(start), rule, at(last))?.times.map((time) => new Date(time).toISOString().slice(0, 10));

describe("a calendar's events", () => {
  it("reads both halves of the golden pair", () => {
    const { events, zones, flaws } = readCalendar(pair("meetings.ics"));
    expect({ events, zones: [...zones], flaws }).toEqual(
      JSON.parse(pair("meetings.json"), (key, value) => (key === "wall" ? at(value) : value)),
    );
  });

  it("never throws, and keeps a whole event after any nonsense", () => {
    const piece = fc.constantFrom(
      "BEGIN:VEVENT\n",
      "END:VEVENT\n",
      "BEGIN:VALARM\n",
      "DTSTART:",
      "RRULE:",
      ";",
      ":",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 40 }), (parts) => {
        const whole = "BEGIN:VEVENT\nUID:good\nDTSTART:20260302T100000Z\nEND:VEVENT\n";
        expect(readCalendar(`${parts.join("")}\n\n${whole}`).events.at(-1)?.uid).toBe("good");
      }),
    );
  });
});

it("is through in a moment with a name of nothing but quotation marks", () => {
  const guest = `ATTENDEE;CN=${"'".repeat(200_000)}x:mailto:ana@example.org`;
  const began = performance.now();
  const { events } = readCalendar(`BEGIN:VEVENT\nDTSTART:20260302T100000Z\n${guest}\nEND:VEVENT\n`);
  expect(events[0]?.guests).toHaveLength(1);
  expect(performance.now() - began).toBeLessThan(2_000);
});

describe("those who were asked", () => {
  const guests = (...lines: readonly string[]) =>
    readCalendar(
      `BEGIN:VEVENT\nDTSTART:20260302T100000Z\n${lines.join("\n")}\nEND:VEVENT\n`,
    ).events[0]?.guests.map(({ name, address }) => [name, address]);

  it("have their names as one says them, however a program quotes and turns them", () => {
    expect(
      guests(
        `ATTENDEE;CN="'Ana Ruiz'":mailto:ana@example.org`,
        'ATTENDEE;CN="Kovács, Imre":mailto:imre@example.org',
        "ATTENDEE;CN=kim@example.org:MAILTO:Kim@example.org",
      ),
    ).toEqual([
      ["Ana Ruiz", "ana@example.org"],
      ["Imre Kovács", "imre@example.org"],
      ["", "kim@example.org"],
    ]);
  });

  it("are read of the first calendars too, which wrote them as letters do", () => {
    const event =
      "ATTENDEE;ROLE=ORGANIZER;STATUS=CONFIRMED:Imre <imre@example.org>\nATTENDEE:Ana Ruiz <ana@example.org>";
    expect(guests(event)).toEqual([
      ["Imre", "imre@example.org"],
      ["Ana Ruiz", "ana@example.org"],
    ]);
  });
});

it("reads a time behind a clock with a colon in its name", () => {
  const { events } = readCalendar(
    "BEGIN:VEVENT\nDTSTART;TZID=(UTC+01:00) Berlin\\, Rome:20260302T110000\nEND:VEVENT\n",
  );
  expect(events[0]?.start).toEqual({
    wall: at("2026-03-02T11:00"),
    zone: "(UTC+01:00) Berlin, Rome",
    allDay: false,
  });
});

describe("recurring events", () => {
  it.each([
    ["FREQ=DAILY;COUNT=3", ["2026-01-05", "2026-01-06", "2026-01-07"]],
    ["FREQ=DAILY;INTERVAL=2;UNTIL=20260109T090000Z", ["2026-01-05", "2026-01-07", "2026-01-09"]],
    ["FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4", ["2026-01-05", "2026-01-08", "2026-01-12", "2026-01-15"]],
    ["FREQ=WEEKLY;INTERVAL=2;COUNT=3", ["2026-01-05", "2026-01-19", "2026-02-02"]],
    ["FREQ=MONTHLY;BYDAY=1MO;COUNT=3", ["2026-01-05", "2026-02-02", "2026-03-02"]],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", ["2026-01-05", "2026-01-30"]],
    ["FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", ["2026-01-05", "2026-01-31", "2026-02-28"]],
    ["FREQ=YEARLY;COUNT=2", ["2026-01-05", "2027-01-05"]],
    ["FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=3", ["2026-01-05", "2026-03-29", "2027-03-28"]],
  ])("follows %s", (rule, expected) => {
    expect(days(rule)).toEqual(expected);
  });

  it("leaves out months that have no such day", () => {
    expect(days("FREQ=MONTHLY;COUNT=3", "2026-01-31T09:00")).toEqual([
      "2026-01-31",
      "2026-03-31",
      "2026-05-31",
    ]);
  });

  it("says that it cannot follow what recurs oftener than daily", () => {
    expect(days("FREQ=SECONDLY")).toBeUndefined();
  });

  it("follows an endless rule to the last of its times, which count, and says how many were before", () => {
    const told = timesOf(at("2020-01-01T09:00"), "FREQ=DAILY", at("2026-01-01T00:00"));
    expect(told?.times).toHaveLength(MOST_TIMES);
    expect(new Date(told?.times.at(-1) ?? 0).toISOString()).toBe("2025-12-31T09:00:00.000Z");
    expect(told?.before).toBe(2_192 - MOST_TIMES);
  });

  it("ends whatever the rule says", () => {
    expect(days("FREQ=DAILY", "1900-01-01T00:00")).toHaveLength(MOST_TIMES);
    for (const rule of [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=DAILY;INTERVAL=99999999999999999999;COUNT=9",
    ])
      expect(days(rule)).toEqual(["2026-01-05"]);
    fc.assert(
      fc.property(fc.string(), fc.integer(), fc.integer(), (text, one, other) => {
        timesOf(
          at("2026-01-05T09:00"),
          `FREQ=MONTHLY;INTERVAL=${one};BYMONTHDAY=${other};X=${text}`,
          at("2030-01-01T00:00"),
        );
      }),
    );
  });
});
