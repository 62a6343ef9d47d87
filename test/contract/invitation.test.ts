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
        allDay: false,
        offers: false,
        cautions: [],
        answered: "accepted",
        summary: "Conversation with Imre Nagy",
        about: "talk",
        comment: "",
        uid: `interview-${id}@weakties`,
        sequence: expect.any(Number),
        minutes: 20,
        place: "",
        interviewId: id,
        personId: ana.id,
        name: "Ana Ruiz",
        sentence: "Ana Ruiz said yes to 5 March 2026 at 09:00.",
      },
    ]);
  });

  it("an answer to a time that the talk has no more says so, and what they wrote beside a no or another time is read", async () => {
    const { here, id } = await arranged();
    await here.ask("settings.edit", { name: "Imre Nagy", addresses: [{ address: "imre@example.org" }] });
    await here.ask("interview.scheduled", { id, startsAt: TALK_AT });
    const { ics } = await here.ask("calendar.invite", { interviewId: id });
    const answer = (method: string, status: string, comment = "") =>
      ics
        .replace("METHOD:REQUEST", `METHOD:${method}`)
        .replace("NEEDS-ACTION", status)
        .replace("END:VEVENT", `${comment}END:VEVENT`);
    const read = async (mail: string) =>
      (await here.ask("interview.readInvitation", { mail })).invitations[0];
    const wednesday = "COMMENT:Could we do Wednesday\\,\\nafter lunch?\r\n";
    expect((await read(answer("REPLY", "DECLINED", wednesday)))?.sentence).toBe(
      "Ana Ruiz cannot on 5 March 2026 at 09:00. Another time, or an answer by mail, may suit better. They write: “Could we do Wednesday, after lunch?”",
    );
    expect((await read(answer("COUNTER", "TENTATIVE", wednesday)))?.sentence).toContain(
      "They write: “Could we do",
    );
    expect((await read(answer("REPLY", "ACCEPTED")))?.cautions).toEqual([]);
    await here.ask("interview.scheduled", { id, startsAt: TALK_AT + 86_400_000 });
    expect((await read(answer("REPLY", "ACCEPTED")))?.cautions).toEqual([
      "That time holds no more: your talk is on 6 March 2026 at 09:00. Send the invitation again if they have only the old one.",
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

  it("[R33] one that was taken is known by its name: other events, older versions and series are not for the talk", async () => {
    const { here, id } = await arranged();
    const invited = (method: string, uid: string, day: number, sequence: number, more = "") =>
      [
        `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:${uid}`,
        `SEQUENCE:${sequence}\r\nDTSTAMP:20260301T080000Z\r\nDTSTART:202603${day}T140000Z${more}`,
        "SUMMARY:Our talk\r\nORGANIZER;CN=Ana:mailto:ana@example.org\r\nEND:VEVENT\r\nEND:VCALENDAR",
      ].join("\r\n");
    const told = async (mail: string) => {
      const { invitations } = await here.ask("interview.readInvitation", { mail });
      return invitations[0];
    };
    const moved = await told(invited("REQUEST", "theirs", 17, 1));
    expect(moved).toMatchObject({ interviewId: id, uid: "theirs", sequence: 1 });
    await here.ask("interview.scheduled", { id, startsAt: moved?.startsAt ?? 0, uid: "theirs", sequence: 1 });
    const none = { interviewId: null };
    expect(await told(invited("REQUEST", "theirs", 16, 0))).toMatchObject({
      ...none,
      about: "older version",
    });
    expect(await told(invited("CANCEL", "other", 17, 2))).toMatchObject({ ...none, about: "another event" });
    const weekly = invited("REQUEST", "seminar", 18, 0, "\r\nRRULE:FREQ=WEEKLY;COUNT=5");
    expect(await told(weekly)).toMatchObject({ ...none, about: "series" });
    expect(await told(invited("CANCEL", "theirs", 17, 2))).toMatchObject({
      ...{ interviewId: id, about: "talk", method: "cancel" },
      sentence: "Ana Ruiz called off 17 March 2026 at 14:00.",
    });
    const both = `${invited("REQUEST", "theirs", 20, 4)}\r\n${invited("REQUEST", "theirs", 19, 3)}`;
    const { invitations } = await here.ask("interview.readInvitation", { mail: both });
    expect(invitations).toMatchObject([{ startsAt: Date.UTC(2026, 2, 20, 14), interviewId: id }]);
    await here.ask("interview.takeBack", { id });
    expect(await told(invited("REQUEST", "theirs", 16, 0))).toMatchObject({ interviewId: id, about: "talk" });
  });

  it("[R33] one is told once where it stands in a letter twice, with what to look at before its time is taken", async () => {
    const { here, id } = await arranged();
    const calendar = (start: string, more = "", method = "REQUEST") =>
      [
        `BEGIN:VCALENDAR\r\nMETHOD:${method}\r\nBEGIN:VEVENT\r\nUID:u1\r\nSEQUENCE:0\r\nDTSTAMP:20260301T080000Z`,
        `DTSTART${start}\r\nDURATION:PT45M\r\nLOCATION:Café Zürich`,
        more === "" ? "ORGANIZER;CN=Ana:mailto:ana@example.org" : more,
        "END:VEVENT\r\nEND:VCALENDAR",
      ].join("\r\n");
    const twice = (text: string) =>
      [
        "From: Ana <ana@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m",
        `Content-Type: text/calendar; method=REQUEST\r\n\r\n${text}\r\n--m`,
        `Content-Type: application/ics; name=invite.ics\r\nContent-Disposition: attachment; filename=invite.ics\r\n\r\n${text}`,
        "--m--\r\n",
      ].join("\r\n");
    const told = async (mail: string) =>
      (await here.ask("interview.readInvitation", { mail, id })).invitations;
    const plain = calendar(":20260306T140000Z");
    expect(await told(twice(plain))).toMatchObject([
      { interviewId: id, offers: true, cautions: [], minutes: 45, place: "Café Zürich" },
    ]);
    const { times } = await here.ask("interview.readReply", {
      id,
      reply: `Date: Mon, 02 Mar 2026 08:00:00 +0000\r\n${twice(plain)}`,
    });
    expect(times).toHaveLength(1);
    for (const [mail, caution] of [
      [calendar(";VALUE=DATE:20260306"), "names a day and no hour"],
      [
        calendar(";TZID=Nowhere/Zone:20260306T150000"),
        "Its clock “Nowhere/Zone” is not known here: 15:00 is",
      ],
      [calendar(":20260306T140000Z", "ORGANIZER:mailto:other@else.example"), "no address of Ana Ruiz here"],
      [calendar(":20260306T140000Z", "", "PUBLISH"), "It is an announcement"],
    ] as const)
      expect(await told(mail)).toMatchObject([
        { offers: true, cautions: [expect.stringContaining(caution)] },
      ]);
    const [day] = await told(calendar(";VALUE=DATE:20260306"));
    expect(day).toMatchObject({ allDay: true, sentence: "Ana Ruiz proposes 6 March 2026." });
    const [other] = await told(calendar(":20260306T140000Z", "", "COUNTER"));
    expect(other?.sentence).toBe("Ana Ruiz proposes another time: 6 March 2026 at 14:00.");
    const [past] = await told(calendar(":20200101T140000Z"));
    expect(past).toMatchObject({ offers: false, cautions: ["That time has passed."] });
  });
});
