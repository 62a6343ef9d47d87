import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetAt } from "./own-clock.ts";
import { readCalendar } from "./read.ts";
import { MOST_TIMES, timesOf } from "./recur.ts";
import { placeOfWindowsZone } from "./windows-zones.ts";

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

it("is through with a name of nothing but quotation marks", () => {
  const guest = `ATTENDEE;CN=${"'".repeat(200_000)}x:mailto:ana@example.org`;
  // Whoever looks on from each of them does not come to an end within the test's own limit.
  const { events } = readCalendar(`BEGIN:VEVENT\nDTSTART:20260302T100000Z\n${guest}\nEND:VEVENT\n`);
  expect(events[0]?.guests).toHaveLength(1);
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

it("reads times behind clocks with colons in their names, and of none by the calendar's clock", () => {
  const event = (start: string) => `BEGIN:VEVENT\nDTSTART${start}\nEND:VEVENT\n`;
  const { events } = readCalendar(
    [
      "BEGIN:VCALENDAR\nX-WR-TIMEZONE:America/New_York\n",
      event(";TZID=tzone://Microsoft/Custom:20260302T110000"),
      event(":20260302T110000"),
      event(":20260302T110000Z"),
      event(";VALUE=DATE:20260302"),
      "END:VCALENDAR\nBEGIN:VCALENDAR\n",
      event(":20260302T110000"),
    ].join(""),
  );
  const wanted = ["tzone://Microsoft/Custom", "America/New_York", "UTC", "", ""];
  expect(events.map(({ start }) => start.zone)).toEqual(wanted);
  expect(new Set(events.map(({ start }) => start.wall)).size).toBe(2);
});

it("reads times as XML and some programs write them, with how far they are from Greenwich", () => {
  const start = (written: string) =>
    readCalendar(`BEGIN:VEVENT\nDTSTART:${written}\nEND:VEVENT\n`).events[0]?.start;
  for (const written of ["20260302T110000+0200", "2026-03-02T11:00:00+02:00", "2026-03-02T09:00:00.000Z"])
    expect([written, start(written)]).toEqual([
      written,
      { wall: at("2026-03-02T09:00"), zone: "UTC", allDay: false },
    ]);
  expect(start("20260302T110000-0330")?.wall).toBe(at("2026-03-02T14:30"));
});

it("knows each clock of Windows by a place that this computer knows, in summer too", () => {
  for (const [zone, place] of [
    ["Pacific Standard Time (Mexico)", "America/Tijuana"],
    ["W. Europe Daylight Time", "Europe/Berlin"],
    ["Kaliningrad Standard Time", "Europe/Kaliningrad"],
  ] as const)
    expect(placeOfWindowsZone(zone)).toBe(place);
  const source = readFileSync(new URL("windows-zones.ts", import.meta.url), "utf8");
  const places = [...source.matchAll(/^ {2}"[^"]+": "([^"]+)",$/gm)].map(([, place = ""]) => place);
  expect(places.length).toBeGreaterThan(120);
  for (const timeZone of places) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
});

it("reads a guest whose address stands in a mailto: with numbers for letters", () => {
  const { events } = readCalendar(
    "BEGIN:VEVENT\nDTSTART:20260302T110000Z\nATTENDEE:mailto:Ana%2Blab%%@Example.org\nATTENDEE:a%2b@x.example\nEND:VEVENT\n",
  );
  expect(events[0]?.guests.map(({ address }) => address)).toEqual([
    "ana+lab%%@example.org",
    "a%2b@x.example",
  ]);
});

describe("a clock that a file describes itself", () => {
  const shift = (name: string, to: string, ...more: readonly string[]) =>
    [`BEGIN:${name}`, `TZOFFSETTO:${to}`, ...more, `END:${name}\n`].join("\n");
  const of = (...shifts: readonly string[]) =>
    readCalendar(`BEGIN:VTIMEZONE\nTZID:X\n${shifts.join("")}END:VTIMEZONE\n`).zones.get("X") ?? [];

  it("is followed in summer and winter, by rules from 1601 as Outlook writes them", () => {
    const rule = (month: number) => `RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=${month}`;
    const clock = of(
      shift("STANDARD", "+0100", "DTSTART:16010101T030000", rule(10)),
      shift("DAYLIGHT", "+0200", "DTSTART:16010101T020000", rule(3)),
    );
    const berlin = (wall: number) =>
      [60, 120].find((minutes) => {
        const shown = new Date(wall - minutes * 60_000).toLocaleString("sv", { timeZone: "Europe/Berlin" });
        return Date.parse(`${shown.replace(" ", "T")}Z`) === wall;
      });
    for (let day = at("2023-01-01T12:00"); day < at("2027-01-01T12:00"); day += 86_400_000)
      expect([new Date(day).toISOString(), offsetAt(clock, day)]).toEqual([
        new Date(day).toISOString(),
        berlin(day),
      ]);
  });

  it("is followed where it changed once for good, and where a rule ended", () => {
    const clock = of(
      shift("STANDARD", "+0300", "DTSTART:20141026T020000"),
      shift("STANDARD", "+0200", "DTSTART:19700101T000000"),
      shift("DAYLIGHT", "+0400", "DTSTART:20110327T020000", "RRULE:FREQ=YEARLY;UNTIL=20130101T000000Z"),
    );
    const wanted = { "2009-06-01": 120, "2012-06-01": 240, "2013-06-01": 240, "2020-06-01": 180 };
    for (const [day, minutes] of Object.entries(wanted))
      expect([day, offsetAt(clock, at(`${day}T10:00`))]).toEqual([day, minutes]);
  });

  it("never throws, and is quick whatever stands there", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.integer({ min: -8e15, max: 8e15 }), (start, rule, wall) => {
        const clock = of(
          shift("STANDARD", "+0100", `DTSTART:${start}`, `RRULE:${rule}`),
          shift("STANDARD", "+0100", "DTSTART:19000101T000000", `RRULE:FREQ=DAILY;${rule}`),
        );
        expect(typeof offsetAt(clock, wall)).toBe("number");
      }),
    );
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
