import { expect, it } from "vitest";
import { resolveNoun } from "#cli/resolve.ts";
import type { InterviewId } from "#people/id.ts";
import { onEveryStore, START } from "./stores.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R33] takes a time that was arranged for an answer, on the prep sheet and wherever the tie is told", async () => {
    const { ask } = await open();
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.asked", { id });
    expect((await ask("interview.show", { id })).tie).toContain("No answer is recorded.");
    await ask("interview.scheduled", { id, startsAt: START + 7 * DAY });
    const told = [
      (await ask("interview.show", { id })).tie,
      JSON.stringify(await ask("interview.brief", { id })),
      (await ask("person.show", { id: personId })).tie.inWords,
    ];
    for (const each of told) expect(each).not.toContain("No answer");
    expect(told[0]).toContain("You wrote once");
  });

  it("answers whoever asked me for a talk, by the letter to them that is not told apart", async () => {
    const { ask } = await open();
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const { id } = await ask("interview.plan", { personId, iAmAsked: true });
    const shown = await ask("draft.write", { personId, keep: false });
    const letter = await ask("draft.write", { personId });
    expect(letter).toMatchObject({ kind: "confirmation", interviewId: id, body: shown.body });
    expect(letter.body).toMatch(
      /^Dear Ana,\n\nGladly! Would \[two or three times that suit you\] be possible for you\?/,
    );
    expect(await ask("draft.write", { personId, kind: "decline", keep: false })).toMatchObject({
      interviewId: id,
    });
    expect((await ask("person.show", { id: personId })).fittingLetter).toMatchObject({ interviewId: id });
    expect((await ask("interview.list", {})).interviews).toHaveLength(1);
    const state = async () => (await ask("interview.show", { id })).state;
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect(await state()).toBe("answered");
    await ask("draft.takeBack", { id: letter.id });
    expect(await state()).toBe("planned");
    expect((await ask("draft.list", {})).drafts.map((each) => each.id)).toEqual([letter.id]);
  });

  it("[R2] [R3] [R13] takes a conversation from plan to thanks, and a repeat remembers it", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", {
      programmes: [{ title: "PhD", startsOn: "2025-10-01", endsOn: "2029-09-30" }],
    });
    const ana = await ask("person.add", { name: "Ana Ruiz", role: "Staff scientist", organization: "EMBL" });
    const career = await ask("option.add", { name: "Industry research" });
    const planned = await ask("interview.plan", { personId: ana.id, optionId: career.id, minutes: 30 });
    expect(planned).toMatchObject({ state: "planned", stage: "exploring", focus: "explore-career" });
    expect(planned.questions.length).toBeGreaterThan(3);
    expect(planned.questions.every((each) => each.because !== "")).toBe(true);

    await ask("interview.asked", { id: planned.id });
    await ask("interview.answered", { id: planned.id });
    await ask("interview.scheduled", { id: planned.id, startsAt: START + 7 * DAY, place: "by video" });
    const answered = planned.questions.map((each, index) => ({
      ...each,
      asked: index < 3,
      answer: index < 3 ? "Yes" : "",
    }));
    await ask("interview.editQuestions", { id: planned.id, questions: answered });
    test.clock = START + 7 * DAY + 1;
    const held = await ask("interview.held", {
      id: planned.id,
      learned: "A day is half bench, half meetings.",
    });
    expect(held).toMatchObject({ state: "held", learned: "A day is half bench, half meetings." });
    await ask("interview.thanked", { id: planned.id });
    const shown = await ask("interview.show", { id: planned.id });
    expect(shown).toMatchObject({ state: "thanked", nextStep: { kind: "rest" }, place: "by video" });

    test.clock = Date.UTC(2029, 3, 1);
    const again = await ask("interview.plan", { personId: ana.id });
    expect(again).toMatchObject({ previousId: planned.id, stage: "applying" });
    expect((await ask("interview.show", { id: planned.id })).stage).toBe("exploring");
    const before = new Set(answered.filter((each) => each.asked).map((each) => each.questionId));
    expect(again.questions.filter((each) => before.has(each.questionId))).toEqual([]);
  });

  it("[R4] [R5] lists what may be asked now that they are better known than when they were first asked", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    const first = await ask("draft.write", { personId: ana.id });
    await ask("draft.sent", { id: first.id, anyway: true });
    const id = first.interviewId as InterviewId;
    await ask("interview.held", { id });
    await ask("interview.thanked", { id });
    test.clock = START + 90 * DAY;
    const again = await ask("interview.plan", { personId: ana.id });
    const may = async () =>
      (await ask("interview.brief", { id: again.id })).thenAndNow?.mayAskNow.map((each) => each.ask.id);
    expect(await may()).toEqual([]);
    await ask("person.edit", { id: ana.id, familiarity: "known" });
    expect(await may()).toEqual(expect.arrayContaining(["shadowing", "who-else"]));
    expect(await may()).not.toContain("day-to-day");
  });

  it("[R6] offers thanks on the sheet for time that they gave, and none for time that I gave them", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const theirs = await ask("interview.plan", { personId: ana.id, iAmAsked: true });
    await ask("interview.held", { id: theirs.id });
    const mine = await ask("interview.plan", { personId: ana.id });
    expect((await ask("interview.brief", { id: mine.id })).offer).toBeNull();
    const protocol = { id: "p", kind: "protocol", text: "the staining protocol" } as const;
    await ask("settings.edit", { gives: [protocol] });
    expect((await ask("interview.brief", { id: mine.id })).offer).toBe("The staining protocol");
    await ask("interview.held", { id: mine.id });
    const next = await ask("interview.plan", { personId: ana.id });
    expect((await ask("interview.brief", { id: next.id })).offer).toBe(
      "Thanks for what they gave last time.",
    );
  });

  it("writes each step on the timeline once, however often it is repeated", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const planned = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id: planned.id, at: START - DAY });
    await ask("interview.asked", { id: planned.id });
    await ask("interview.held", { id: planned.id });
    const { touches } = await ask("person.show", { id: ana.id });
    expect(touches.map((each) => each.direction)).toEqual(["mutual", "out"]);
    await ask("interview.takeBack", { id: planned.id });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(1);
  });

  it("a step by a name is for the talk that can take it, and of two that fit their days and ids are named", async () => {
    const { ask, home } = await open();
    const { id: personId } = await ask("person.add", { name: "Bo Li" });
    const past = await ask("interview.plan", { personId });
    await ask("interview.held", { id: past.id });
    const coming = await ask("interview.plan", { personId });
    await ask("interview.scheduled", { id: coming.id, startsAt: START + 3 * DAY });
    const meant = (command: string, as?: string) => resolveNoun(home, "interview", "bo", command, as);
    for (const command of ["interview.held", "interview.close"])
      expect(await meant(command)).toEqual({ kind: "id", id: coming.id });
    expect(await meant("interview.thanked")).toEqual({ kind: "id", id: past.id });
    const other = await ask("interview.plan", { personId });
    await ask("interview.scheduled", { id: other.id, startsAt: START + 5 * DAY });
    const both = await meant("interview.close", "moved");
    const says = both.kind === "failed" ? both.failure.says : "";
    for (const said of ["scheduled for 2026-03-05", coming.id.slice(-8), other.id.slice(-8), "Write the id"])
      expect(says).toContain(said);
  });

  it("says what was noted of a talk that did not take place after all, and keeps it", async () => {
    const { ask } = await open();
    const { id: personId } = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.asked", { id });
    await ask("interview.held", { id, learned: "Mondays are for meetings.\nFridays are free." });
    await ask("advice.record", { personId, interviewId: id, text: "apply for the June course" });
    const back = await ask("interview.takeBack", { id });
    expect(back.stays).toBe("What you noted stays: two things learned and one piece of advice.");
    expect((await ask("interview.show", { id })).learned).toContain("Fridays");
    expect((await ask("interview.takeBack", { id })).stays).toBe("");
  });

  it("takes an arranged time back to where the conversation stood, answered or not", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id });
    const startsAt = START + DAY;
    await ask("interview.scheduled", { id, startsAt });
    const unanswered = await ask("interview.takeBack", { id });
    expect(unanswered).toMatchObject({ state: "asked", startsAt: null, answeredAt: null });
    await ask("interview.answered", { id });
    await ask("interview.scheduled", { id, startsAt });
    expect(await ask("interview.takeBack", { id })).toMatchObject({ state: "answered", startsAt: null });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(2);
  });

  it("takes back step after step, and each time everything is exactly as before it", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const startsAt = START + 20 * DAY;
    const steps = [
      () => ask("interview.asked", { id }),
      () => ask("interview.close", { id, as: "no-answer" }),
      () => ask("interview.answered", { id, note: "Sorry, I was away." }),
      () => ask("interview.scheduled", { id, startsAt, minutes: 45, place: "by video" }),
      () => ask("interview.scheduled", { id, startsAt: startsAt + DAY, place: "Room 4" }),
      () => ask("interview.close", { id, as: "moved" }),
      () => ask("interview.close", { id, as: "did-not-happen" }),
      () => ask("interview.asked", { id }),
      () => ask("interview.answered", { id }),
      () => ask("interview.held", { id, by: "call" }),
      () => ask("interview.thanked", { id }),
    ];
    const stands = async () => {
      const { version: _, ...shown } = await ask("interview.show", { id });
      const { touches, tie } = await ask("person.show", { id: ana.id });
      return { shown, touches, tie };
    };
    const stood = [];
    for (const step of steps) {
      stood.push(await stands());
      test.clock += DAY;
      await step();
    }
    expect((await stands()).shown.lastStep).toBe("you thanked Ana");
    test.clock = START + 11 * DAY;
    for (const before of stood.toReversed()) {
      await ask("interview.takeBack", { id });
      const after = await stands();
      expect(after.touches).toEqual(before.touches);
      const { stands: _, standsInWords: __, nextStep: ___, ...rest } = before.shown;
      expect(after.shown).toMatchObject(rest);
    }
    expect((await stands()).shown.lastStep).toBeNull();
  });

  it("[R14] keeps an ask in the user's own words, puts it first in the talk, into the letter and before the check", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const planned = await ask("interview.plan", {
      personId: ana.id,
      ask: "whether the facility takes visitors",
    });
    expect(planned.ask).toBe("whether the facility takes visitors");
    expect(planned.questions[0]).toMatchObject({
      questionId: null,
      text: "Could you tell me whether the facility takes visitors?",
      because: "It is what your letter asks for.",
    });
    const letter = await ask("draft.write", { personId: ana.id, interviewId: planned.id });
    expect(letter.body).toContain("ask you whether the facility takes visitors");
    const findings = async (body: string) =>
      (await ask("draft.edit", { id: letter.id, body })).findings.map(({ check }) => check);
    const fitting = await findings(letter.body);
    await ask("interview.edit", { id: planned.id, ask: "whether you have a job for me" });
    const again = await ask("draft.write", { personId: ana.id, interviewId: planned.id, anew: true });
    expect(again.body).toContain("whether you have a job for me");
    expect(again.findings.map(({ check }) => check).filter((each) => !fitting.includes(each))).not.toEqual(
      [],
    );
  });

  it("[R53] tells how the introduction to whom is not asked yet stands", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const imre = await ask("person.add", { name: "Imre Katona", familiarity: "stranger" });
    const { id } = await ask("interview.plan", { personId: imre.id });
    const told = async () => (await ask("interview.show", { id })).introduction;
    const letter = await ask("introduction.request", { introducerId: ana.id, personId: imre.id });
    expect(await told()).toBeNull();
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect(await told()).toMatch(/^You asked Ana Ruiz today to introduce you to Imre Katona\./);
    await ask("interview.asked", { id });
    expect(await told()).toBeNull();
  });

  it("is told the other way round where they ask me: whose letter it was, whose yes, and what is asked", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const { id, ask: wish } = await ask("interview.plan", { personId: ana.id, iAmAsked: true });
    expect(wish).toBe("");
    await ask("interview.asked", { id });
    await ask("interview.answered", { id });
    const touches = async () =>
      (await ask("person.show", { id: ana.id })).touches.map(({ direction, subject }) => [
        direction,
        subject,
      ]);
    expect(await touches()).toEqual(
      expect.arrayContaining([
        ["in", "Asked you for a conversation"],
        ["out", "Said yes to a conversation"],
      ]),
    );
    await ask("interview.scheduled", { id, startsAt: START + DAY });
    const { body } = await ask("draft.write", { personId: ana.id, interviewId: id, kind: "confirmation" });
    expect(body).toContain("Gladly!");
    expect(body).not.toContain("ask you");
    const brief = await ask("interview.brief", { id });
    expect([brief.ask, brief.iAmAsked, brief.agenda.boxes[2]?.name]).toEqual([null, true, "Their questions"]);
    await ask("interview.takeBack", { id });
    await ask("interview.takeBack", { id });
    expect(await touches()).toEqual([["in", "Asked you for a conversation"]]);
  });

  it("has a talk that they asked me for as asked by them, from when I wrote it down, once I have answered", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const { id } = await ask("interview.plan", { personId: ana.id, iAmAsked: true });
    test.clock += DAY;
    expect(await ask("interview.answered", { id })).toMatchObject({
      askedAt: START,
      answeredAt: START + DAY,
    });
    const { touches, tie } = await ask("person.show", { id: ana.id });
    expect(touches.map(({ direction, subject }) => [direction, subject])).toEqual([
      ["out", "Said yes to a conversation"],
      ["in", "Asked you for a conversation"],
    ]);
    expect(tie.inWords).toBe("You wrote once and they wrote once, last on 3 March.");
    await ask("interview.takeBack", { id });
    expect(await ask("interview.show", { id })).toMatchObject({ state: "asked" });

    const imre = await ask("person.add", { name: "Imre Kovács" });
    const other = await ask("interview.plan", { personId: imre.id, iAmAsked: true });
    await ask("interview.scheduled", { id: other.id, startsAt: test.clock + 2 * DAY });
    expect((await ask("person.show", { id: imre.id })).touches.map(({ subject }) => subject)).toEqual([
      "Asked you for a conversation",
    ]);
  });

  it("introduces me on the prep sheet as letters do, with an article, and in a sentence of my own where I wrote one", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const sheet = async (introduction: string) => {
      await ask("settings.edit", { introduction });
      return (await ask("interview.brief", { id })).introduceYourself.split(". ")[0];
    };
    expect(await sheet("PhD student in Graz")).toBe("I am a PhD student in Graz");
    expect(await sheet("I'm an engineer at ABB")).toBe("I am an engineer at ABB");
    expect(await sheet("I work on how proteins fold")).toBe("I work on how proteins fold");
  });

  it("throws away a plan that nothing hangs on, and nothing more than that", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana" });
    const planned = await ask("interview.plan", { personId: ana.id });
    test.clock += 1000;
    const letter = await ask("draft.write", { personId: ana.id, interviewId: planned.id });
    expect(await call("interview.remove", { id: planned.id })).toMatchObject({ kind: "refused" });
    await ask("draft.remove", { id: letter.id });
    const gone = await ask("interview.remove", { id: planned.id });
    expect(gone).toMatchObject({ id: planned.id, questions: planned.questions });
    expect((await ask("interview.list", {})).interviews).toEqual([]);
    expect(await call("interview.remove", { id: planned.id })).toMatchObject({ kind: "missing" });

    const asked = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id: asked.id });
    expect(await call("interview.remove", { id: asked.id })).toMatchObject({ kind: "refused" });
  });

  it("[R33] sends nobody to a place where only the person asked is known, after a silence or a no", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana", organization: "EMBL", familiarity: "acquaintance" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id, at: START - 21 * DAY });
    const lin = await ask("person.add", { name: "Lin", organization: "EMBL" });
    const next = async () => {
      const { nextStep, whoElseAt } = await ask("interview.show", { id });
      return [nextStep.sentence.match(/somebody else [^:.]*/)?.[0], whoElseAt?.organization ?? null];
    };
    for (const after of ["a silence", "a no"]) {
      await ask("person.leaveOut", { id: lin.id });
      expect(await next(), after).toEqual(["somebody else in the field", null]);
      await ask("person.leaveOut", { id: lin.id, leftOut: false });
      expect(await next(), after).toEqual(["somebody else at EMBL", "EMBL"]);
      await ask("interview.close", { id, as: "declined" });
    }
  });

  it("[R33] offers a reminder or somebody else there, and keeps a week between the two", async () => {
    const test = await open();
    const { ask } = test;
    const request = async (name: string, organization: string, at: number) => {
      const person = await ask("person.add", { name, organization, familiarity: "acquaintance" });
      const { id } = await ask("interview.plan", { personId: person.id });
      await ask("interview.asked", { id, at });
      return id;
    };
    const id = await request("Ana", "EMBL", START - 21 * DAY);
    await ask("person.add", { name: "Tomasz Wilk", organization: "EMBL" });
    await request("Lin", "Lyon Science Museum", START - DAY);
    expect(await ask("interview.show", { id })).toMatchObject({
      nextStep: {
        kind: "remind-or-ask-another",
        sentence:
          "One short reminder to Ana, or a letter to somebody else at EMBL: one of the two this week.",
      },
      whoElseAt: { organization: "EMBL" },
    });
    await request("Imre", "EMBL", START - DAY);
    const { nextStep, whoElseAt } = await ask("interview.show", { id });
    expect([nextStep.kind, whoElseAt]).toEqual(["wait", null]);
    const { interviews } = await ask("interview.list", {});
    expect(interviews.find((each) => each.id === id)?.nextStep).toEqual(nextStep);
    const reminds = async () =>
      (await ask("today.show", {})).suggestions.filter(({ kind }) => kind === "remind").length;
    expect(await reminds()).toBe(0);
    test.clock = START + 6 * DAY;
    expect((await ask("interview.show", { id })).nextStep.kind).toBe("remind");
    expect(await reminds()).toBe(1);
  });

  it("[R33] leaves a day in numbers unread where nobody says how they are written, and says which", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const reply = "Happy to talk, say 12/3 at 3pm?";
    expect(await ask("interview.readReply", { id, reply })).toMatchObject({
      kind: "yes",
      times: [],
      unread: ["12/3 at 3pm"],
    });
    expect(await ask("interview.readReply", { id, reply, locale: "en-US" })).toMatchObject({
      times: [{ on: "2026-12-03", from: "15:00" }],
      unread: [],
    });
  });

  it("[R33] reads a pasted reply and writes nothing", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id });
    const reply = await ask("interview.readReply", { id, reply: "Happy to. Tuesday at 14:00, or by mail?" });
    expect(reply).toMatchObject({ kind: "yes", times: [{ on: "2026-03-03", from: "14:00" }] });
    expect(reply.sentence).toContain("This reads as a yes");
    expect(await ask("interview.show", { id })).toMatchObject({ state: "asked", answeredAt: null });
  });

  it("[R33] reads what they write of a talk that is arranged against its time", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const startsAt = Date.UTC(2026, 2, 10, 14);
    await ask("interview.scheduled", { id, startsAt });
    const reply = "I can't do Tuesday after all. Friday, same time, for half an hour?";
    const expected = { times: [{ on: "2026-03-13", from: "14:00" }], minutes: 30 };
    expect(await ask("interview.readReply", { id, reply })).toMatchObject({ kind: "moved", ...expected });
    await ask("interview.close", { id, as: "moved" });
    expect(await ask("interview.readReply", { id, reply })).toMatchObject({ kind: "yes", ...expected });
  });

  it("refuses a step out of order with a sentence, and changes nothing", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const planned = await ask("interview.plan", { personId: ana.id });
    const refused = await call("interview.thanked", { id: planned.id });
    expect(refused).toMatchObject({ kind: "refused", says: expect.stringContaining("after the talk") });
    expect((await ask("interview.show", { id: planned.id })).state).toBe("planned");
  });

  it("tells calendars of a talk that fell through, under its own name and with a higher count", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.scheduled", { id, startsAt: test.clock + 7 * 86_400_000 });
    const arranged = await ask("calendar.show", {});
    await ask("interview.close", { id, as: "did-not-happen" });
    const [count, uid] = [/SEQUENCE:(\d+)/, /UID:(\S+)/];
    for (const input of [{}, { interviewId: id }, { names: false }] as { names?: boolean }[]) {
      const { ics } = await ask("calendar.show", input);
      expect(ics).toMatch(/METHOD:CANCEL[\s\S]*STATUS:CANCELLED/);
      expect(ics).not.toContain("VALARM");
      expect(uid.exec(ics)?.[1]).toBe(uid.exec(arranged.ics)?.[1]);
      expect(Number(count.exec(ics)?.[1])).toBeGreaterThan(Number(count.exec(arranged.ics)?.[1]));
      expect(ics.includes("Ana Ruiz")).toBe(input.names !== false);
    }
    test.clock += 60 * 86_400_000;
    expect((await ask("calendar.show", {})).entries).toBe(0);
  });

  it("[R36] follows advice to what came of it, and Today says that its giver would like to know", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const planned = await ask("interview.plan", { personId: ana.id });
    await ask("interview.held", { id: planned.id });
    await ask("interview.thanked", { id: planned.id });
    const advice = await ask("advice.record", {
      personId: ana.id,
      interviewId: planned.id,
      text: "Apply for the June course",
    });
    test.clock += 60 * DAY;
    await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got in" });
    const told = (await ask("today.show", {})).suggestions.find((each) => each.kind === "tell");
    expect(told).toMatchObject({ personId: ana.id, action: { target: { kind: "advice", id: advice.id } } });
    await ask("advice.told", { id: advice.id });
    expect((await ask("today.show", {})).suggestions.filter((each) => each.kind === "tell")).toEqual([]);
  });

  it("[R64] keeps someone left out away from Today, and puts a line off for as long as it should", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const lines = async () =>
      (await ask("today.show", {})).suggestions.filter((each) => each.personId === ana.id);
    const [line] = await lines();
    await ask("today.notNow", { key: line?.key ?? "" });
    expect(await lines()).toEqual([]);
    await ask("today.notNow", { key: line?.key ?? "", undo: true });
    expect(await lines()).toHaveLength(1);
    await ask("person.leaveOut", { id: ana.id });
    expect(await lines()).toEqual([]);
  });

  it("[R11] has first steps on day one, with nobody in the book", async () => {
    const { ask } = await open();
    const today = await ask("today.show", {});
    expect(today.suggestions.length).toBeGreaterThan(0);
    expect(today.suggestions.every((each) => each.kind === "first-step")).toBe(true);
  });
});
