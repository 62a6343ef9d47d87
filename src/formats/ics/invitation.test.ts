import { describe, expect, it } from "vitest";
import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { calendarParts } from "#formats/mail/calendar-parts.ts";
import { emlFor } from "#outreach/eml.ts";
import { latestVersions, readInvitations, writeInvitation } from "./invitation.ts";
import { patchEvent } from "./patch.ts";
import { writeEvent } from "./write.ts";

const NOW = Date.UTC(2026, 2, 2, 9);
const TALK: CalendarEntry = {
  uid: "interview-1@weakties",
  sequence: 2,
  summary: "Conversation with Imre",
  description: "",
  location: "Café Knösel; upstairs",
  when: { kind: "at", startsAt: Date.UTC(2026, 2, 5, 9), minutes: 20 },
  alarms: [-30],
  status: "confirmed",
};
const FROM = { name: 'Imre "I" Nagy', address: "imre@example.org" };
const TO = { name: "Ana Ruiz", address: "ana@example.org" };

const crlf = (text: string) => text.replace(/\r?\n/g, "\r\n").replace(/(?:\r\n)*$/, "\r\n");

describe("an invitation by mail", () => {
  it("asks one person, names who asks, and carries no alarm of mine", () => {
    const lines = writeInvitation(TALK, { from: FROM, to: TO }, NOW).replace(/\r\n /g, "").split("\r\n");
    expect(lines).toContain("METHOD:REQUEST");
    expect(lines).toContain('ORGANIZER;CN="Imre I Nagy":mailto:imre@example.org');
    expect(lines).toContain(
      'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN="Ana Ruiz":mailto:ana@example.org',
    );
    expect(lines.join()).not.toContain("VALARM");
  });

  it("calls off what fell through", () => {
    const off = writeInvitation({ ...TALK, status: "cancelled" }, { from: FROM, to: TO }, NOW);
    expect(off).toContain("METHOD:CANCEL\r\n");
    expect(off).toContain("STATUS:CANCELLED\r\n");
  });

  it("comes back as it was from the letter that carries it, alone or in an mbox", async () => {
    const ics = writeInvitation(TALK, { from: FROM, to: TO }, NOW);
    const calendar = { method: "REQUEST" as const, ics };
    const eml = emlFor({ from: FROM, to: [TO], subject: "Größe", body: "Here.", calendar });
    expect((await calendarParts(eml)).map(crlf)).toEqual([ics]);
    const mbox = `From imre@example.org Mon Mar  2 09:00:00 2026\r\n${eml}\r\nFrom a@example.org Mon Mar  2 09:00:00 2026\r\nSubject: x\r\n\r\nno calendar\r\n`;
    expect((await calendarParts(mbox)).map(crlf)).toEqual([ics]);
    expect(await calendarParts(ics)).toEqual([ics]);
    const deep = Array.from(
      { length: 500 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    const hostile = mbox.replace("Subject: x\r\n\r\n", deep.join(""));
    expect((await calendarParts(hostile)).map(crlf)).toEqual([ics]);
    expect(await calendarParts(deep.join(""))).toEqual([]);
    expect(readInvitations(ics)).toMatchObject([
      {
        method: "request",
        answered: null,
        comment: "",
        event: { uid: TALK.uid, organizer: "imre@example.org", place: TALK.location },
      },
    ]);
  });

  it("is answered with yes, perhaps or no", () => {
    const answer = (status: string) =>
      readInvitations(
        `BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nDTSTART:20260305T090000Z\nATTENDEE;PARTSTAT=${status}:mailto:ana@example.org\nEND:VEVENT\nEND:VCALENDAR`,
      )[0]?.answered;
    expect([answer("ACCEPTED"), answer("TENTATIVE"), answer("DECLINED"), answer("X-ELSE")]).toEqual([
      "accepted",
      "tentative",
      "declined",
      null,
    ]);
  });

  it.each([
    ["UTF-8", "utf-8", (text: string) => String.fromCharCode(...new TextEncoder().encode(text))],
    ["a charset of one byte", "iso-8859-1", (text: string) => text],
    [
      "UTF-16, saved by an editor",
      "utf-8",
      (text: string) => `\xff\xfe${[...text].map((each) => `${each}\0`).join("")}`,
    ],
    ["text already", "utf-8", (text: string) => text],
    ["lines of an old Mac", "utf-8", (text: string) => text.replaceAll("\r\n", "\r")],
  ])("is read with its letters as they are from a file in %s", async (_, charset, written) => {
    const calendar = writeEvent({ ...TALK, summary: "Kávé" }, NOW);
    const head = `From: imre@example.org\r\nContent-Type: text/calendar; charset=${charset}\r\nContent-Transfer-Encoding: 8bit\r\n`;
    const [part = ""] = await calendarParts(written(`${head}\r\n${calendar}`));
    expect(readInvitations(part)[0]?.event.summary).toBe("Kávé");
  });

  it("is none where a letter is only about one", async () => {
    expect(await calendarParts("Subject: BEGIN:VCALENDAR\n\nBEGIN:VCALENDAR is a line")).toEqual([]);
    expect(readInvitations("nothing")).toEqual([]);
  });
});

describe("an event of a calendar elsewhere, changed", () => {
  it("keeps what another program put on it", () => {
    const there = writeEvent(TALK, NOW)
      .replace("DTSTART:20260305T090000Z", "DTSTART;TZID=Europe/Berlin:20260305T100000")
      .replace("END:VEVENT", 'COLOR:tomato\r\nX-NOTE;X-P="a:b":kept\r\nEND:VEVENT');
    const moved = { ...TALK, when: { kind: "at" as const, startsAt: Date.UTC(2026, 2, 6, 9), minutes: 30 } };
    const text = patchEvent(there, moved, ["when"], NOW);
    expect(text).toContain("DTSTART:20260306T090000Z\r\nDTEND:20260306T093000Z\r\n");
    for (const kept of [
      "COLOR:tomato",
      'X-NOTE;X-P="a:b":kept',
      "BEGIN:VALARM",
      "TRIGGER:-PT30M",
      "LOCATION:Café",
    ])
      expect(text).toContain(kept);
    expect(text).not.toContain("TZID");
    expect(text.match(/DTSTART/g)).toHaveLength(1);
  });

  it("is the latest word, however often it was changed there", () => {
    const sequence = (there: string) =>
      /^SEQUENCE:(.*)\r$/m.exec(patchEvent(there, { ...TALK, sequence: 3 }, ["summary"], NOW))?.[1];
    const written = writeEvent({ ...TALK, sequence: 2 }, NOW);
    expect(sequence(written)).toBe("3");
    expect(sequence(written.replace("SEQUENCE:2", "SEQUENCE:7"))).toBe("8");
    expect(sequence(written.replace("SEQUENCE:2\r\n", ""))).toBe("3");
    expect(sequence(written.replace("SEQUENCE:2", "SEQUENCE:99999999999999999999"))).toBe("1000001");
  });

  it("leaves the times alone that somebody moved of what they made recur there", () => {
    const there = writeEvent(TALK, NOW).replace("END:VEVENT", "RRULE:FREQ=WEEKLY\r\nEND:VEVENT");
    const other =
      "BEGIN:VEVENT\r\nUID:x\r\nRECURRENCE-ID:20260312T090000Z\r\nDTSTART:20260313T110000Z\r\nSEQUENCE:4\r\nEND:VEVENT\r\n";
    const moved = { ...TALK, when: { kind: "at" as const, startsAt: Date.UTC(2026, 2, 6, 9), minutes: 30 } };
    for (const text of [
      there.replace("BEGIN:VEVENT", `${other}BEGIN:VEVENT`),
      there.replace("END:VCALENDAR", `${other}END:VCALENDAR`),
    ]) {
      const patched = patchEvent(text, moved, ["when"], NOW);
      expect(patched).toContain(other);
      expect(patched.match(/DTSTART:20260306T090000Z/g)).toHaveLength(1);
    }
  });

  it("changes nothing of its alarms or time zones", () => {
    const zone =
      "BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const there = writeEvent(TALK, NOW).replace("BEGIN:VEVENT", `${zone}BEGIN:VEVENT`);
    const text = patchEvent(there, { ...TALK, summary: "Another" }, ["summary"], NOW);
    expect(text).toContain("DTSTART:19701025T030000");
    expect(text).toContain("DESCRIPTION:Conversation with Imre");
    expect(text).toContain("SUMMARY:Another");
  });
});

it("keeps of each event the last of its versions, of fifty thousand as soon as of two", () => {
  const version = (uid: string, sequence: number) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nSEQUENCE:${sequence}\r\nDTSTART:20260305T090000Z\r\nEND:VEVENT\r\n`;
  const events = Array.from({ length: 50_000 }, (_, at) => version("talk", at)).join("");
  const read = readInvitations(
    `BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n${events}${version("other", 0)}${version("", 0)}END:VCALENDAR\r\n`,
  );
  const kept = latestVersions(read).map(({ event }) => [event.uid, event.sequence]);
  expect(kept).toEqual([
    ["talk", 49_999],
    ["other", 0],
    ["", 0],
  ]);
});
