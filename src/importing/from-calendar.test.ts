import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { planImport } from "./plan.ts";
import { readFiles } from "./read-files.ts";

const NOW = Date.parse("2026-03-10T00:00:00Z");
const golden = readFileSync(new URL("../formats/ics/pairs/meetings.ics", import.meta.url), "utf8");

function read(text: string, mine: readonly string[] = ["imre@example.org"]) {
  const bytes = new TextEncoder().encode(text);
  const file = {
    name: "work.ics",
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
  return readFiles([file], { mine, keep: [], known: [], now: NOW, timeZone: "Europe/Budapest" }, () => {});
}

function event(...lines: readonly string[]): string {
  return ["BEGIN:VCALENDAR", "BEGIN:VEVENT", ...lines, "END:VEVENT", "END:VCALENDAR", ""].join("\r\n");
}

it("[R61] takes a calendar that several share for nobody's own address", async () => {
  const shared = "ORGANIZER:mailto:lab@group.calendar.google.com";
  const meeting = (uid: string, guest: string) =>
    event(
      `UID:${uid}`,
      "DTSTART:20260301T100000Z",
      "SUMMARY:Lab",
      shared,
      "ATTENDEE:mailto:imre@example.org",
      `ATTENDEE;CN=Guest:mailto:${guest}@example.org`,
    );
  const { mine, people } = await read(meeting("1", "ana") + meeting("2", "kim"), []);
  expect(mine?.addresses).toEqual(["imre@example.org"]);
  expect(people.map(({ points }) => points[0]?.key)).toEqual(["ana@example.org", "kim@example.org"]);
});

it("says of a calendar without events that it has none", async () => {
  const { problems, refused } = await read("BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR\n");
  expect(problems).toEqual([{ file: "work.ics", line: null, reason: "There is not a single event in it." }]);
  expect(refused).toEqual([]);
});

describe("a calendar becomes meetings", () => {
  it("[R61] with everybody who came, the user's own address and rooms left out", async () => {
    const { people, touches, problems } = await read(golden);
    expect(people.map(({ name, points }) => [name, points.map(({ key }) => key)])).toEqual([
      ["Ana", ["ana@example.org"]],
    ]);
    expect(touches).toEqual([
      {
        address: "ana@example.org",
        displayName: "Ana",
        at: Date.parse("2026-03-02T09:00:00Z"),
        kind: "meeting",
        direction: "mutual",
        subject: "Coffee, at last",
        messageId: "1@example.org",
        source: { file: "work.ics", line: 14 },
      },
    ]);
    expect(problems).toEqual([]);
  });

  it("each time that it recurred until now, but not where that time was cancelled, left out or moved", async () => {
    const { touches } = await read(golden.replaceAll("imre@", "noor@"), ["imre@example.org"]);
    const group = touches.filter(({ subject }) => subject === "Group meeting");
    expect(group.map(({ at }) => new Date(at).toISOString())).toEqual([
      "2026-01-05T08:00:00.000Z",
      "2026-01-26T08:00:00.000Z",
    ]);
    expect(new Set(group.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it("also at times told one by one, and the latest of a series without end, which says what is left out", async () => {
    const ana = "ATTENDEE:mailto:ana@example.org";
    const told = await read(
      event(
        "UID:1",
        "DTSTART:20260302T100000Z",
        ana,
        "RDATE:20260304T100000Z,20260303T100000Z",
        "RDATE:20270101T100000Z",
      ),
    );
    expect(told.touches.map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      "2026-03-02",
      "2026-03-04",
      "2026-03-03",
    ]);
    expect(new Set(told.touches.map(({ messageId }) => messageId)).size).toBe(3);
    const daily = await read(event("UID:2", "DTSTART:20200101T100000Z", ana, "RRULE:FREQ=DAILY"));
    // Of a habit one meeting a week tells: the Mondays, and the first of those that are left.
    const days = daily.touches.map(({ at }) => new Date(at).getUTCDay());
    expect([days.length, days.slice(1).every((day) => day === 1)]).toEqual([144, true]);
    expect(new Date(Math.max(...daily.touches.map(({ at }) => at))).toISOString()).toBe(
      "2026-03-09T10:00:00.000Z",
    );
    expect(daily.problems.map(({ reason }) => reason)).toEqual([
      "It recurred so often that its 1,261 earliest times are left out.",
      "It has been 999 times, oftener than once a week: one meeting of each week came in, 144 in all.",
    ]);
    const weekly = await read(event("UID:3", "DTSTART:20230102T100000Z", ana, "RRULE:FREQ=WEEKLY"));
    expect([weekly.touches.length, weekly.problems]).toEqual([167, []]);
  });

  it("but for the times that are left out or stand elsewhere by their day, midnight or hour alone", async () => {
    const ana = "ATTENDEE:mailto:ana@example.org";
    const daysOf = async (start: string, ...lines: readonly string[]) => {
      const { touches } = await read(event("UID:1", start, "RRULE:FREQ=WEEKLY;COUNT=3", ana, ...lines));
      return touches.map(({ at }) => new Date(at).toISOString().slice(5, 10));
    };
    const [morning, day] = ["DTSTART;TZID=Europe/Budapest:20260105T090000", "DTSTART;VALUE=DATE:20260105"];
    expect(await daysOf(morning, "EXDATE;VALUE=DATE:20260112")).toEqual(["01-05", "01-19"]);
    expect(await daysOf(morning, "EXDATE:20260112T090000")).toEqual(["01-05", "01-19"]);
    expect(await daysOf(morning, "EXDATE:20260112T080000Z")).toEqual(["01-05", "01-19"]);
    expect(await daysOf(day, "EXDATE:20260112T000000Z")).toEqual(["01-05", "01-19"]);
    expect(await daysOf(day, "EXDATE;TZID=Europe/Budapest:20260112T000000")).toEqual(["01-05", "01-19"]);
    const moved = ["END:VEVENT", "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID;VALUE=DATE:20260112", ana];
    expect(await daysOf(morning, ...moved, "DTSTART:20260114T080000Z")).toEqual(["01-05", "01-19", "01-14"]);
  });

  it("moved with all that come after, where one of a series says so", async () => {
    const ana = "ATTENDEE:mailto:ana@example.org";
    const timesOf = async (...lines: readonly string[]) => {
      const series = [
        "UID:1",
        "DTSTART;TZID=Europe/Budapest:20260105T090000",
        "RRULE:FREQ=WEEKLY;COUNT=6",
        ana,
      ];
      const { touches } = await read(event(...series, ...lines));
      expect(new Set(touches.map(({ messageId }) => messageId)).size).toBe(touches.length);
      return touches.map(({ at }) => new Date(at).toISOString().slice(5, 13));
    };
    const from = (day: string, start: string, ...more: readonly string[]) => [
      "END:VEVENT",
      "BEGIN:VEVENT",
      "UID:1",
      `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Budapest:${day}T090000`,
      `DTSTART;TZID=Europe/Budapest:${start}`,
      ana,
      ...more,
    ];
    const changed = ["01-13T09", "01-20T09", "01-27T09", "02-03T09", "02-10T09"];
    expect(await timesOf(...from("20260112", "20260113T100000"))).toEqual(["01-05T08", ...changed]);
    expect(
      await timesOf(...from("20260112", "20260113T100000"), ...from("20260126", "20260126T120000")),
    ).toEqual(["01-05T08", "01-13T09", "01-20T09", "01-26T11", "02-02T11", "02-09T11"]);
    expect(await timesOf(...from("20260112", "20260112T090000", "STATUS:CANCELLED"))).toEqual(["01-05T08"]);
  });

  it("without whoever sent somebody else", async () => {
    const { people } = await read(
      event(
        "DTSTART:20260302T100000Z",
        'ATTENDEE;PARTSTAT=DELEGATED;DELEGATED-TO="mailto:kim@example.org":mailto:ana@example.org',
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:kim@example.org",
      ),
    );
    expect(people.map(({ name }) => name)).toEqual(["kim@example.org"]);
  });

  it("and adds nothing the second time", async () => {
    const told = await read(golden);
    const book = {
      people: [],
      erased: new Set<string>(),
      leftOut: new Set<string>(),
      letters: [],
      imported: new Map(),
    };
    const first = planImport(told, book);
    expect(first.touches.flat()).toHaveLength(1);
    const id = "p1" as never;
    const known = { id, name: "Ana", leftOut: false, points: ["email:ana@example.org"], places: [] };
    const person = { ...known, notes: "", howMet: "", birthday: null, connectedOn: null, paceMonths: null };
    const letters = first.touches.flat().map((each) => ({ ...each, personId: "p1" }));
    const again = planImport(told, { ...book, people: [person], letters });
    expect(again.people.map(({ kind }) => kind)).toEqual(["skip"]);
    expect(again.touches.flat()).toEqual([]);
  });

  it("never where it was cancelled or declined, and says what has not come yet or was too large", async () => {
    const ana = "ATTENDEE:mailto:ana@example.org";
    const start = "DTSTART:20260302T100000Z";
    expect((await read(event(start, ana, "STATUS:CANCELLED"))).touches).toEqual([]);
    expect(
      (await read(event(start, ana, "ATTENDEE;PARTSTAT=DECLINED:mailto:imre@example.org"))).touches,
    ).toEqual([]);
    const ahead = await read(event("DTSTART:20270302T100000Z", ana));
    expect([ahead.touches, ahead.problems[0]?.reason]).toEqual([
      [],
      expect.stringMatching(/has not come yet/),
    ]);
    const many = Array.from({ length: 13 }, (_, at) => `ATTENDEE:mailto:a${at}@example.org`);
    expect((await read(event(start, ...many))).problems[0]?.reason).toMatch(/13 people were asked/);
    const hall = Array.from({ length: 3_000 }, (_, at) => `ATTENDEE:mailto:a${at}@example.org`);
    expect((await read(event(...hall, start))).problems[0]?.reason).toMatch(
      /^More than 100 people were asked/,
    );
  });

  const WITH_ANA = ["ORGANIZER:mailto:imre@example.org", "ATTENDEE;CN=Ana:mailto:ana@example.org"];
  const when = ({
    touches,
  }: {
    readonly touches: readonly { readonly at: number; readonly subject: string }[];
  }) => touches.map(({ at, subject }) => `${new Date(at).toISOString().slice(0, 16)} ${subject}`.trim());

  it("as the latest word of a file has them, and not those that it called off", async () => {
    const version = (uid: string, sequence: number, hour: string, ...more: readonly string[]) =>
      event(
        `UID:${uid}`,
        `SEQUENCE:${sequence}`,
        `DTSTART:20260301T${hour}0000Z`,
        `SUMMARY:${uid}`,
        ...WITH_ANA,
        ...more,
      );
    const mail = [
      version("moved", 1, "10"),
      version("moved", 3, "14"),
      version("moved", 2, "12"),
      version("off", 0, "10"),
      version("off", 1, "10").replace("BEGIN:VEVENT", "METHOD:CANCEL\r\nBEGIN:VEVENT"),
      version("after", 0, "16"),
    ];
    expect(when(await read(mail.join("")))).toEqual(["2026-03-01T14:00 moved", "2026-03-01T16:00 after"]);
  });

  it("by the clocks that Outlook shows to people", async () => {
    const by = (zone: string) => event(`DTSTART;TZID="${zone}":20260105T120000`, ...WITH_ANA);
    const zones = [
      "(UTC-05:00) Eastern Time (US & Canada)",
      "(GMT+10:00) Canberra, Melbourne, Sydney",
      "Lisbon, London, Dublin",
      "GMT+0200",
      "(UTC+02:00) Nowhere",
      "Customized Time Zone 1",
    ];
    const found = await Promise.all(zones.map(async (zone) => when(await read(by(zone)))[0]));
    expect(found).toEqual([
      "2026-01-05T17:00",
      "2026-01-05T01:00",
      "2026-01-05T12:00",
      "2026-01-05T10:00",
      "2026-01-05T10:00",
      "2026-01-05T11:00",
    ]);
  });

  it("until a moment of the world's clock by their own, and without a whole day that was moved", async () => {
    const weekly = event(
      "DTSTART;TZID=America/Chicago:20260105T090000",
      "RRULE:FREQ=WEEKLY;UNTIL=20260126T055959Z",
      ...WITH_ANA,
    );
    expect(when(await read(weekly))).toEqual(["2026-01-05T15:00", "2026-01-12T15:00", "2026-01-19T15:00"]);
    const wholeDays = [
      event("UID:d", "DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;COUNT=3", ...WITH_ANA),
      event(
        "UID:d",
        "RECURRENCE-ID;TZID=W. Europe Standard Time:20260106T000000",
        "DTSTART;VALUE=DATE:20260109",
        ...WITH_ANA,
      ),
    ];
    expect(when(await read(wholeDays.join("")))).toEqual([
      "2026-01-05T11:00",
      "2026-01-07T11:00",
      "2026-01-09T11:00",
    ]);
  });

  it("[R61] is theirs whose address it is called by, as Google calls one, where they stand in it", async () => {
    const called = (name: string) =>
      event(
        "UID:1",
        "DTSTART:20260301T100000Z",
        "ORGANIZER:mailto:imre@example.org",
        "ATTENDEE;CN=Ana:mailto:ana@example.org",
      ).replace("BEGIN:VEVENT", `X-WR-CALNAME:${name}\r\nBEGIN:VEVENT`);
    const found = await read(called("Imre@example.org"), []);
    expect(found.mine).toEqual({
      addresses: ["imre@example.org"],
      inferred: true,
      because: "The calendar is called imre@example.org.",
    });
    expect(found.people.map(({ name }) => name)).toEqual(["Ana"]);
    for (const name of ["Work", "kim@example.org"])
      expect((await read(called(name), [])).mine?.addresses).toEqual([]);
  });

  it("finds out whose calendar it is, or says that it cannot", async () => {
    const two = event(
      "UID:1",
      "DTSTART:20260301T100000Z",
      "ORGANIZER:mailto:imre@example.org",
      "ATTENDEE:mailto:ana@example.org",
    );
    const three = event(
      "UID:2",
      "DTSTART:20260302T100000Z",
      "ORGANIZER:mailto:kim@example.org",
      "ATTENDEE:mailto:imre@example.org",
    );
    const found = await read(two + three, []);
    expect(found.mine?.addresses).toEqual(["imre@example.org"]);
    expect(found.touches.map(({ address }) => address)).toEqual(["ana@example.org", "kim@example.org"]);
    const alone = await read(two, []);
    expect([alone.touches, alone.problems[0]?.reason]).toEqual([
      [],
      expect.stringMatching(/Say which it is/),
    ]);
  });
});

it("knows the clocks of Windows, summer time among them, without being told what they are", async () => {
  const { touches } = await read(
    event(
      "UID:1",
      'DTSTART;TZID="Eastern Standard Time":20250702T110000',
      "ORGANIZER:mailto:imre@example.org",
      "ATTENDEE:mailto:ana@example.org",
    ),
  );
  expect(touches.map((each) => new Date(each.at).toISOString())).toEqual(["2025-07-02T15:00:00.000Z"]);
});

it.each(["constructor", "__proto__"])("takes a clock called %s for one that nobody knows", async (zone) => {
  const { touches } = await read(
    event(
      "UID:1",
      `DTSTART;TZID=${zone}:20250702T110000`,
      "ORGANIZER:mailto:imre@example.org",
      "ATTENDEE:mailto:ana@example.org",
    ),
  );
  expect(touches).toHaveLength(1);
});
