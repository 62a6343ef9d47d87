import { expect, it } from "vitest";
import { onSqlite, START } from "./stores.ts";

const TALK_AT = START + 3 * 86_400_000;

onSqlite((open) => {
  async function arranged() {
    const here = await open();
    const ana = await here.ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const { id } = await here.ask("interview.plan", { personId: ana.id, focus: "explore-career" });
    return { here, id, ana };
  }

  it("an invitation says who asks and whom, and is for the user to send", async () => {
    const { here, id } = await arranged();
    expect(await here.call("calendar.invite", { interviewId: id })).toMatchObject({ kind: "refused" });
    await here.ask("interview.scheduled", { id, startsAt: TALK_AT });
    const mine = await here.call("calendar.invite", { interviewId: id });
    expect(mine).toMatchObject({ kind: "refused", says: expect.stringContaining("your address") });
    await here.ask("settings.edit", { name: "Imre Nagy", addresses: [{ address: "imre@example.org" }] });
    const { eml, ics } = await here.ask("calendar.invite", { interviewId: id });
    expect(ics).toContain("METHOD:REQUEST");
    expect(eml).toContain("To: Ana Ruiz <ana@example.org>");
    expect(eml).toContain("X-Unsent: 1");
    expect(eml).toContain("Subject: Our conversation on 5 March");
    expect(eml).toContain("Imre Nagy\r\n");
  });

  it("an answer to it is read back to its conversation", async () => {
    const { here, id, ana } = await arranged();
    await here.ask("settings.edit", { name: "Imre Nagy", addresses: [{ address: "imre@example.org" }] });
    await here.ask("interview.scheduled", { id, startsAt: TALK_AT });
    const { ics } = await here.ask("calendar.invite", { interviewId: id });
    const mail = ics.replace("METHOD:REQUEST", "METHOD:REPLY").replace("NEEDS-ACTION", "ACCEPTED");
    const { invitations } = await here.ask("interview.readInvitation", { mail });
    expect(invitations).toEqual([
      {
        method: "reply",
        startsAt: TALK_AT,
        answered: "accepted",
        summary: "Conversation with Imre Nagy",
        minutes: 20,
        place: "",
        interviewId: id,
        personId: ana.id,
        name: "Ana Ruiz",
        sentence: "Ana Ruiz said yes to 2026-03-05 at 09:00.",
      },
    ]);
  });

  it("one that somebody sends is for the conversation under way with them, and changes nothing", async () => {
    const { here, id } = await arranged();
    const mail = [
      "From: Ana Ruiz <ana@example.org>",
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Would this suit?",
      "--b",
      "Content-Type: text/calendar; method=REQUEST",
      "",
      "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:theirs",
      "DTSTART;TZID=Europe/Berlin:20260306T150000",
      "ORGANIZER;CN=Ana:mailto:Ana@example.org",
      "ATTENDEE:mailto:imre@example.org",
      "END:VEVENT\r\nEND:VCALENDAR",
      "--b--",
      "",
    ].join("\r\n");
    const { invitations } = await here.ask("interview.readInvitation", { mail });
    expect(invitations).toMatchObject([
      { method: "request", interviewId: id, startsAt: Date.UTC(2026, 2, 6, 14), name: "Ana Ruiz" },
    ]);
    expect((await here.ask("interview.show", { id })).startsAt).toBeNull();
    expect(await here.call("interview.readInvitation", { mail: "Subject: hello\r\n\r\nhi" })).toMatchObject({
      kind: "refused",
    });
  });

  it("[R33] a reply that was saved tells whether it is theirs, and an invitation how long it is and where", async () => {
    const { here, id } = await arranged();
    const letter = (from: string) =>
      `From: ${from}\r\nDate: Mon, 02 Mar 2026 08:00:00 +0000\r\nSubject: Re\r\n\r\nHappy to talk.\r\n`;
    const theirs = await here.ask("interview.readReply", { id, reply: letter("Ana <ANA@example.org>") });
    expect(theirs).toMatchObject({ kind: "yes", theirs: true });
    const other = await here.ask("interview.readReply", { id, reply: letter("imre@example.org") });
    expect(other).toMatchObject({ kind: "yes", theirs: false });
    expect(await here.ask("interview.readReply", { id, reply: "Happy to talk." })).toMatchObject({
      theirs: false,
    });
    const event = (end: string) =>
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260306T140000Z\r\nDTEND:${end}\r\nLOCATION:Room 3\\, left\r\nEND:VEVENT\r\nEND:VCALENDAR`;
    for (const [end, minutes] of [
      ["20260306T142500Z", 25],
      ["20260308T142500Z", null],
    ] as const) {
      const { invitations } = await here.ask("interview.readInvitation", { mail: event(end) });
      expect(invitations).toMatchObject([{ minutes, place: "Room 3, left" }]);
    }
  });
});
