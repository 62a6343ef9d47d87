import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore } from "./stores.ts";

const ME = "Me <me@example.org>";
const ANA = "Ana Ruiz <ana@lumen.example>";
const DAY_MS = 86_400_000;

const letter = (from: string, to: string, at: number) =>
  `From - Thu Jan  1 00:00:01 2015\nFrom: ${from}\nTo: ${to}\nDate: ${new Date(at).toUTCString()}\n` +
  `Message-ID: <${at}.${from.length}@x>\nSubject: Hello\n\nBody\n\n`;

/** As Postfix says that there is nobody of the name (RFC 3464). */
const report = (address: string, at: number, status = "5.1.1") =>
  `From MAILER-DAEMON Thu Jan  1 00:00:01 2015\nFrom: MAILER-DAEMON@mx.example (Mail Delivery System)\nTo: ${ME}\n` +
  `Date: ${new Date(at).toUTCString()}\nSubject: Undelivered Mail Returned to Sender\nMessage-ID: <${at}.r@mx>\n` +
  'Auto-Submitted: auto-replied\nContent-Type: multipart/report; report-type=delivery-status;\n\tboundary="b"\n\n' +
  "--b\nContent-Type: text/plain\n\nI could not deliver your letter.\n\n" +
  "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n" +
  `Final-Recipient: rfc822; ${address}\nAction: failed\nStatus: ${status}\n\n` +
  `--b\nContent-Type: message/rfc822\n\nFrom: ${ME}\nTo: ${address}\nSubject: Hello\n\nBody\n\n--b--\n\n`;

/** As a mail program saves a single message. */
const saved = (letter: string, head = "", words = "Body") =>
  letter.replace(/^From .*\n/, head).replace("\n\nBody\n\n", `\n\n${words}\n`);

const NOW = Date.UTC(2026, 1, 2);
const BEFORE = NOW - 90 * DAY_MS;

let texts: Readonly<Record<string, string>> = {};
const files = handedFiles((name) => texts[name] ?? "");

/** What mail says of letters that are on their way: that they came back, or were answered. */
onEveryStore((home) => {
  const openBook = async () => {
    const test = await home();
    Object.assign(test.home, { ports: { files } });
    const plan = async (...mail: readonly string[]) => {
      texts = { "mail.mbox": mail.join("") };
      return (await test.ask("import.plan", { files: ["mail.mbox"], me: ["me@example.org"] })).counts;
    };
    const take = async (...mail: readonly string[]) => {
      texts = { "mail.mbox": mail.join("") };
      const input = { files: ["mail.mbox"], me: ["me@example.org"] };
      const planned = await test.ask("import.plan", input);
      const applied = await test.ask("import.apply", input);
      expect([planned.gone, planned.counts.touches]).toEqual([applied.gone, applied.touches]);
      expect([planned.answered, planned.calledOff]).toEqual([applied.answered, applied.calledOff]);
      return applied;
    };
    const open = async (name: string, mail: string) => {
      texts = { [name]: mail };
      const input = { files: [name], me: ["me@example.org"] };
      const planned = await test.ask("import.plan", input);
      const applied = await test.ask("import.apply", input);
      expect([planned.answered, planned.calledOff]).toEqual([applied.answered, applied.calledOff]);
      return applied;
    };
    const isFormer = async (search: string) => {
      const [found] = (await test.ask("person.list", { search })).people;
      const shown = await test.ask("person.show", { id: found?.id ?? ("?" as never) });
      return shown.contactPoints.map(({ value, stale }) => [value, stale]);
    };
    /** Ana, who was asked for a talk a while ago. */
    const asked = async (name = "Ana Ruiz", email = "ana@lumen.example") => {
      const ana = await test.ask("person.add", { name, email, familiarity: "known" });
      const { id } = await test.ask("interview.plan", { personId: ana.id });
      await test.ask("interview.asked", { id, at: BEFORE + 3_600_000 });
      return { ana, id, state: async () => (await test.ask("interview.show", { id })).state };
    };
    return { ...test, take, plan, open, asked, isFormer };
  };

  it("[R58] makes an address a former one that a letter came back from, says so, and takes it back with the import", async () => {
    const { take, isFormer, ask } = await openBook();
    await take(letter(ME, ANA, BEFORE), letter(ANA, ME, BEFORE + DAY_MS));
    const [ana] = (await ask("person.list", { search: "Ana" })).people;
    if (ana === undefined) throw new Error("she is there");
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id: talk.id });
    const nextStep = async () => (await ask("interview.show", { id: talk.id })).nextStep.kind;
    expect(await nextStep()).toBe("wait");
    const came = await take(report("Ana@Lumen.example", BEFORE + 30 * DAY_MS));
    expect(came).toMatchObject({ new: 0, touches: 0 });
    expect(came.gone).toEqual([{ name: "Ana Ruiz", address: "ana@lumen.example", at: BEFORE + 30 * DAY_MS }]);
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", true]]);
    expect(await nextStep()).toBe("reach");
    expect(await ask("import.undo", {})).toMatchObject({ import: came.import, changed: true });
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", false]]);
  });

  it("[R58] does the same for somebody whom the same mailbox brings, and with them it goes", async () => {
    const { take, isFormer, ask } = await openBook();
    const came = await take(letter(ME, ANA, BEFORE), report("ana@lumen.example", BEFORE + DAY_MS));
    expect(came).toMatchObject({ new: 1, gone: [{ name: "Ana Ruiz" }] });
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", true]]);
    expect(await ask("import.undo", {})).toMatchObject({ removed: 1 });
  });

  it("[R58] leaves an address that they wrote from since, that is full for now, or that belongs to nobody here", async () => {
    const { take, isFormer } = await openBook();
    const mail = [letter(ME, ANA, BEFORE), letter(ANA, ME, BEFORE + 9 * DAY_MS)];
    expect((await take(...mail, report("ana@lumen.example", BEFORE + DAY_MS))).gone).toEqual([]);
    expect((await take(report("ana@lumen.example", BEFORE + DAY_MS))).gone).toEqual([]);
    expect((await take(report("ana@lumen.example", BEFORE + 20 * DAY_MS, "5.2.2"))).gone).toEqual([]);
    expect((await take(report("nobody@lumen.example", BEFORE + 20 * DAY_MS))).gone).toEqual([]);
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", false]]);
  });

  it("[R58] believes each return once: what the user says of the address since stands, until the next comes back", async () => {
    const { take, isFormer, ask } = await openBook();
    const first = report("ana@lumen.example", BEFORE + DAY_MS);
    await take(letter(ME, ANA, BEFORE), first);
    const [ana] = (await ask("person.list", { search: "Ana" })).people;
    if (ana === undefined) throw new Error("she is there");
    await ask("person.markStale", { id: ana.id, value: "ana@lumen.example", stale: false });
    expect((await take(first)).gone).toEqual([]);
    expect(await isFormer("Ana")).toEqual([["ana@lumen.example", false]]);
    expect((await take(report("ana@lumen.example", BEFORE + 9 * DAY_MS))).gone).toHaveLength(1);
  });

  it("[R33] asks whether a letter that came after the request was the answer, and knows the request among the mail", async () => {
    const { take, plan, ask } = await openBook();
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      email: "ana@lumen.example",
      familiarity: "known",
    });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id, at: BEFORE + 3_600_000 });
    const next = async () => (await ask("interview.show", { id })).nextStep.kind;
    expect(await next()).not.toBe("hear");
    const mail = [letter(ME, ANA, BEFORE), letter(ANA, ME, BEFORE + 4 * DAY_MS)];
    expect(await plan(...mail)).toMatchObject({ merged: 1, touches: 1, noted: 1 });
    expect(await take(...mail)).toMatchObject({ merged: 1, touches: 1 });
    expect(await next()).toBe("hear");
    expect((await ask("today.show", {})).suggestions.map(({ sentence }) => sentence).join(" ")).toContain(
      "after you asked",
    );
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(2);
    expect(await take(...mail)).toMatchObject({ touches: 0 });
    const { answeredAt } = await ask("interview.answered", { id });
    expect(answeredAt).toBe(BEFORE + 4 * DAY_MS);
    expect(await next()).toBe("arrange");
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(2);
    await ask("interview.takeBack", { id });
    expect(await next()).toBe("hear");
  });

  it("[R33] knows a letter that went from among the drafts of the mailbox as sent, whenever its copy is read, and its answer", async () => {
    const { take, open, ask } = await openBook();
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      email: "ana@lumen.example",
      familiarity: "known",
    });
    const { id: interviewId } = await ask("interview.plan", { personId: ana.id });
    const draft = await ask("draft.write", { personId: ana.id, interviewId });
    const messageId = `${draft.id}.${draft.version}@example.org`;
    const at = draft.createdAt - 3_600_000;
    const theirs = (text: string, from: string, id: string, more = "") =>
      text.replace(/Message-ID: .*/, `Message-ID: <${id}>${more}`).replace(/From: .*/, `From: ${from}`);
    // Whoever is no sender of it can say what they like.
    await take(theirs(letter(ANA, ME, at), ANA, messageId));
    expect((await ask("draft.show", { id: draft.id })).sentAt).toBeNull();
    const sent = theirs(letter(ME, ANA, at), ME, messageId.replace(".1@", ".2@"));
    expect(await take(sent)).toMatchObject({ touches: 0 });
    expect((await ask("draft.show", { id: draft.id })).sentAt).not.toBeNull();
    expect((await ask("interview.show", { id: interviewId })).state).toBe("asked");
    const { touches } = await ask("person.show", { id: ana.id });
    expect(touches.filter(({ direction }) => direction === "out")).toHaveLength(1);
    await take(sent);
    expect((await ask("person.show", { id: ana.id })).touches).toEqual(touches);
    const answer = letter(ANA, ME, at + 1_000).replace(
      "Subject: Hello",
      `In-Reply-To: <${messageId.replace(".1@", ".2@")}>\nSubject: Re: Hello`,
    );
    expect((await open("answer.eml", saved(answer, "", "Yes, gladly."))).answered).toMatchObject([
      { interviewId },
    ]);
  });

  it("[R33] notes a request on the day of a letter that stands among the mail already as that letter", async () => {
    const { take, ask } = await openBook();
    await take(letter(ME, ANA, BEFORE));
    const [ana] = (await ask("person.list", { search: "Ana" })).people;
    if (ana === undefined) throw new Error("she is there");
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id, at: BEFORE + 3_600_000 });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(1);
    await ask("interview.takeBack", { id });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(1);
  });

  it("[R33] notes the answer that a saved message is, reads its times by the user's clock, and takes it back with the import", async () => {
    const { open, asked, ask } = await openBook();
    const { ana, id, state } = await asked();
    const before = await ask("interview.show", { id });
    const words = "Gladly! How about Friday at 3pm my time?";
    const reply = saved(letter(ANA, ME, BEFORE + 4 * DAY_MS).replace(/ GMT\n/, " +0900\n"), "", words);
    const came = await open("reply.eml", reply);
    expect(came).toMatchObject({
      merged: 1,
      touches: 1,
      answered: [{ interviewId: id, name: "Ana Ruiz", noted: true }],
    });
    const [{ at = 0, times = [], sentence = "" } = {}] = came.answered;
    expect(sentence).toContain("reads as a yes");
    expect(times).toMatchObject([{ from: "06:00", theirs: { from: "15:00", clock: "their time" } }]);
    expect(await ask("interview.show", { id })).toMatchObject({ state: "answered", answeredAt: at });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(2);
    expect(await open("reply.eml", reply)).toMatchObject({ touches: 0, answered: [] });
    await ask("import.undo", { id: came.import ?? "" });
    expect(await ask("interview.show", { id })).toEqual(before);
    expect(await state()).toBe("asked");
  });

  const outlook = (method: string, ...more: readonly string[]) =>
    [
      `--b\nContent-Type: text/plain; charset=utf-8\n\n`,
      `--b\nContent-Type: text/calendar; charset=utf-8; method=${method}\n`,
      `BEGIN:VCALENDAR\nMETHOD:${method}\nVERSION:2.0\nBEGIN:VEVENT\nUID:theirs@outlook`,
      'DTSTART;TZID="W. Europe Standard Time":20251208T150000',
      'DTEND;TZID="W. Europe Standard Time":20251208T153000',
      "SUMMARY:A talk\nLOCATION:Room 12\nORGANIZER;CN=Ana:mailto:ana@lumen.example",
      "ATTENDEE;CN=Me:mailto:me@example.org",
      ...more,
      "END:VEVENT\nEND:VCALENDAR\n--b--",
    ].join("\n");

  it("[R33] reads the time of an invitation that a saved message is, with or without words beside it", async () => {
    for (const words of ["", "Here is a slot from my calendar."]) {
      const { open, asked, ask } = await openBook();
      const { id } = await asked();
      const body = outlook("REQUEST").replace("utf-8\n\n", `utf-8\n\n${words}\n`);
      const head = "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n";
      const mail = saved(letter(ANA, ME, BEFORE + 4 * DAY_MS), head, body);
      const came = await open("invitation.eml", mail);
      expect(came.answered).toMatchObject([
        {
          interviewId: id,
          noted: true,
          sentence: expect.stringContaining("reads as a yes"),
          times: [{ on: "2025-12-08", from: "14:00", to: "14:30", place: "Room 12" }],
        },
      ]);
      expect(await ask("interview.readReply", { id, reply: mail })).toMatchObject({
        kind: "yes",
        times: [{ on: "2025-12-08", from: "14:00" }],
      });
    }
  });

  it("[R33] takes an invitation that was called off for no time, and words that say no before one", async () => {
    const { asked, ask } = await openBook();
    const { id } = await asked();
    const head = "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n";
    const mail = (body: string) => saved(letter(ANA, ME, BEFORE + 4 * DAY_MS), head, body);
    const off = await ask("interview.readReply", { id, reply: mail(outlook("CANCEL")) });
    expect(off.times).toEqual([]);
    const no = outlook("REQUEST").replace("utf-8\n\n", "utf-8\n\nI am sorry, I have to decline.\n");
    expect(await ask("interview.readReply", { id, reply: mail(no) })).toMatchObject({
      kind: "no",
      times: [],
    });
  });

  it("tells of an arranged talk that mail or a calendar calls off, and notes nothing of it", async () => {
    const book = await openBook();
    const { ask, asked, open, take } = book;
    const { id, state } = await asked();
    const startsAt = Date.UTC(2026, 2, 20, 14);
    await ask("interview.scheduled", { id, startsAt, uid: "theirs@outlook", sequence: 0 } as never);
    const head = "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n";
    const mail = (method: string, from = ANA, to = ME) =>
      letter(from, to, BEFORE + 9 * DAY_MS)
        .replace("Message-ID", `${head}Message-ID`)
        .replace("\n\nBody\n", `\n\n${outlook(method, "SEQUENCE:1").replaceAll("20251208", "20260320")}\n`);
    const off = [{ interviewId: id, name: "Ana Ruiz", startsAt }];
    const called = [{ ...off[0], sentence: "Ana Ruiz called off 20 March 2026 at 14:00." }];
    expect((await take(mail("CANCEL"))).calledOff).toMatchObject(called);
    expect((await open("off.eml", saved(mail("CANCEL")))).calledOff).toMatchObject(called);
    expect((await take(mail("REQUEST"))).calledOff).toEqual([]);
    const moved = mail("REQUEST").replaceAll("20260320", "20260321");
    expect((await take(moved)).calledOff).toMatchObject([
      { what: "moved", interviewId: id, sentence: "Ana Ruiz proposes 21 March 2026 at 14:00." },
    ]);
    const counter = mail("COUNTER")
      .replaceAll("20260320", "20260322")
      .replace(/UID:.*/, `UID:interview-${id}@weakties`);
    expect((await take(counter)).calledOff).toMatchObject([
      { what: "moved", sentence: "Ana Ruiz proposes another time: 22 March 2026 at 14:00." },
    ]);
    expect((await take(mail("CANCEL", ME, ANA))).calledOff).toEqual([]);
    const calendar = (event: string) =>
      `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:${event}\nDTSTART:20260320T140000Z\n` +
      "STATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n";
    expect((await open("mine.ics", calendar(`interview-${id}@weakties`))).calledOff).toMatchObject([
      { ...off[0], sentence: "In mine.ics your talk with Ana Ruiz on 20 March 2026 at 14:00 is called off." },
    ]);
    expect((await open("mine.ics", calendar("another"))).calledOff).toEqual([]);
    expect(await state()).toBe("scheduled");
    await ask("interview.close", { id, as: "moved" } as never);
    expect((await take(mail("CANCEL"))).calledOff).toEqual([]);
  });

  it("tells of a no to the user's own invitation, and of none to a time that the talk has no more", async () => {
    const { ask, asked, take } = await openBook();
    const { id } = await asked();
    const startsAt = Date.UTC(2026, 2, 20, 14);
    await ask("interview.scheduled", { id, startsAt } as never);
    const reply =
      "BEGIN:VCALENDAR\nMETHOD:REPLY\nVERSION:2.0\nBEGIN:VEVENT\n" +
      `UID:interview-${id}@weakties\nDTSTART:20260320T140000Z\nORGANIZER:mailto:me@example.org\n` +
      "ATTENDEE;PARTSTAT=DECLINED:mailto:ana@lumen.example\nEND:VEVENT\nEND:VCALENDAR\n";
    const mail = letter("Her calendar <calendar@lumen.example>", ME, BEFORE + 9 * DAY_MS)
      .replace("Message-ID", "Content-Type: text/calendar; method=REPLY\nMessage-ID")
      .replace("Body", reply);
    expect((await take(mail)).calledOff).toMatchObject([
      { interviewId: id, sentence: expect.stringContaining("Ana Ruiz cannot on 20 March 2026 at 14:00.") },
    ]);
    await ask("interview.scheduled", { id, startsAt: startsAt + DAY_MS } as never);
    expect((await take(mail)).calledOff).toEqual([]);
  });

  const request = letter(ME, ANA, BEFORE + 3_600_000).replace(/Message-ID: .*/, "Message-ID: <request@x>");
  const replyWith = (words: string, head = "In-Reply-To: <request@x>\n") =>
    letter(ANA, ME, BEFORE + 4 * DAY_MS)
      .replace("Subject:", `${head}Subject:`)
      .replace("Body", words);

  it("[R33] notes the answer that a mailbox certainly holds, beside its request or after it, and takes it back with the import", async () => {
    for (const order of ["the newest first", "one after the other"] as const) {
      const { take, asked, ask } = await openBook();
      const { id, state } = await asked();
      if (order === "one after the other") expect((await take(request)).answered).toEqual([]);
      const before = await ask("interview.show", { id });
      const reply = replyWith("Gladly! How about Friday at 3pm?");
      const mail = { "the newest first": [reply, request], "one after the other": [reply] };
      const came = await take(...mail[order]);
      expect(came.answered).toMatchObject([{ interviewId: id, name: "Ana Ruiz", noted: true }]);
      expect(came.answered[0]?.sentence).toContain("reads as a yes");
      expect(came.answered[0]?.times).toMatchObject([{ from: "15:00" }]);
      expect(await state()).toBe("answered");
      expect((await take(...mail[order])).answered).toEqual([]);
      await ask("import.undo", { id: came.import ?? "" });
      expect(await ask("interview.show", { id })).toEqual(before);
    }
  });

  it("[R33] goes on asking about a mailbox whose letters do not say that they answer the request, or say no", async () => {
    const { take, asked } = await openBook();
    const { id, state } = await asked();
    expect((await take(request, replyWith("Gladly!", ""))).answered).toEqual([]);
    expect(
      (await take(replyWith("Gladly!", "In-Reply-To: <other@x>\n").replace("x>", "y>"))).answered,
    ).toEqual([]);
    const no = replyWith("Unfortunately I am not able to help with this.").replace(
      "Message-ID: <",
      "Message-ID: <n",
    );
    expect((await take(no)).answered).toMatchObject([{ interviewId: id, noted: false }]);
    expect(await state()).toBe("asked");
  });

  it("[R33] notes an answer that Outlook has packed, and says where its words are", async () => {
    const { open, asked, ask } = await openBook();
    const { id } = await asked();
    const type = 'Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n';
    const reply = saved(
      letter(ANA, ME, BEFORE + 4 * DAY_MS).replace("Subject:", `${type}Subject:`),
      "",
      "eJ8+IgEA",
    );
    const where = expect.stringContaining("packed in winmail.dat");
    expect((await open("reply.eml", reply)).answered).toMatchObject([
      { noted: true, sentence: where, times: [] },
    ]);
    await expect(ask("interview.readReply", { id, reply })).rejects.toThrow("packed in winmail.dat");
    const words = readFileSync(new URL("../../src/formats/mail/pairs/winmail.dat", import.meta.url));
    const packed = reply.replace("eJ8+IgEA", words.toString("base64"));
    expect(await ask("interview.readReply", { id, reply: packed })).toMatchObject({ kind: "yes" });
  });

  it("[R33] leaves a conversation that has gone on since as it is when the import is undone", async () => {
    const { open, asked, ask } = await openBook();
    const { id, state } = await asked();
    const came = await open("reply.eml", saved(letter(ANA, ME, BEFORE + 4 * DAY_MS)));
    await ask("interview.close", { id, as: "did-not-happen" });
    await ask("import.undo", { id: came.import ?? "" });
    expect(await state()).toBe("did-not-happen");
  });

  it("[R33] goes on asking where a machine, a no, a letter from before or somebody else wrote, or several wait", async () => {
    const { open, asked, ask } = await openBook();
    const { ana, id, state } = await asked();
    const later = letter(ANA, ME, BEFORE + 4 * DAY_MS);
    const nothing = [
      letter(ANA, ME, BEFORE),
      letter("Imre Kovács <imre@fenwick.example>", ME, BEFORE + 5 * DAY_MS),
      saved(later, "Auto-Submitted: auto-replied\n"),
      saved(later.replace("x>", "y>"), "", "I am out of office until 15 March."),
    ];
    for (const mail of nothing) expect((await open("one.eml", saved(mail))).answered).toEqual([]);
    const no = saved(later.replace("x>", "z>"), "", "Unfortunately I am not able to help with this.");
    expect((await open("no.eml", no)).answered).toMatchObject([{ interviewId: id, noted: false, times: [] }]);
    expect(await state()).toBe("asked");
    const second = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id: second.id, at: BEFORE + 2 * 3_600_000 });
    expect((await open("two.eml", saved(later.replace("x>", "w>")))).answered).toEqual([]);
  });

  it("[R33] knows among many messages the one that says it answers the request, and asks about any other", async () => {
    const { take, asked, ask } = await openBook();
    await take(letter(ME, ANA, BEFORE + 3_600_000).replace(/Message-ID: .*/, "Message-ID: <request@x>"));
    const [ana] = (await ask("person.list", { search: "Ana" })).people;
    if (ana === undefined) throw new Error("she is there");
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id, at: BEFORE + 3_600_000 });
    const imre = await asked("Imre Kovács", "imre@fenwick.example");
    texts = {
      "a.eml": saved(letter(ANA, ME, BEFORE + 4 * DAY_MS), "References: <old@x>\n <request@x>\n"),
      "i.eml": saved(letter("Imre <imre@fenwick.example>", ME, BEFORE + 5 * DAY_MS)),
    };
    const { answered } = await ask("import.apply", { files: ["a.eml", "i.eml"], me: ["me@example.org"] });
    expect(answered).toMatchObject([{ interviewId: id, noted: true }]);
    expect(await imre.state()).toBe("asked");
  });
});
