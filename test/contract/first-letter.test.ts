import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R1] tells of no new position that nobody noted: what came after an end is a gap", async () => {
    const test = await open();
    const { ask } = test;
    const end = new Date(test.clock + 20 * DAY).toISOString().slice(0, 10);
    const programme = { title: "PhD", startsOn: "2022-10-01", endsOn: end };
    await ask("settings.edit", { introduction: "a PhD student in chemistry", programmes: [programme] });
    const nina = await ask("person.add", {
      name: "Nina Vogt",
      familiarity: "stranger",
      role: "Chemist",
      organization: "Lonza",
    });
    const letter = async () => (await ask("draft.write", { personId: nina.id, keep: false })).body;
    expect(await letter()).toContain("looking for my next position");
    test.clock += 30 * DAY;
    expect(await letter()).not.toMatch(/new position/);
    expect(await letter()).not.toMatch(/first months|how you are/);
    const known = await ask("person.add", {
      name: "Imre Kovács",
      familiarity: "known",
      role: "Attorney",
      organization: "Fenwick",
    });
    expect((await ask("draft.write", { personId: known.id, keep: false })).body).toContain(
      "[where you are just now]",
    );
    const next = {
      title: "Chemist at Lumen",
      startsOn: new Date(test.clock).toISOString().slice(0, 10),
      endsOn: null,
    };
    await ask("settings.edit", { programmes: [programme, next] });
    expect((await ask("draft.write", { personId: known.id, keep: false })).body).toContain(
      "have come into a new position",
    );
  });

  it("[R38] late thanks promise nothing that could be done until a day that is past", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.held", { id: talk.id });
    const useByDate = new Date(test.clock + 20 * DAY).toISOString().slice(0, 10);
    await ask("advice.record", {
      personId: ana.id,
      interviewId: talk.id,
      text: "Apply for the June course",
      useByDate,
    });
    const thanks = async () =>
      (await ask("draft.write", { personId: ana.id, kind: "thanks", keep: false })).body;
    expect(await thanks()).toContain("apply for the June course");
    test.clock += 40 * DAY;
    expect(await thanks()).not.toMatch(/June course|I will try it/);
  });

  it("[R33] knows of the talk that fell through, and of a no", async () => {
    const test = await open();
    const { ask } = test;
    const lia = await ask("person.add", {
      name: "Lia Gomez",
      familiarity: "stranger",
      role: "Policy officer",
    });
    const talk = await ask("interview.plan", { personId: lia.id });
    await ask("interview.asked", { id: talk.id });
    await ask("interview.scheduled", { id: talk.id, startsAt: test.clock + 2 * DAY });
    test.clock += 4 * DAY;
    await ask("interview.close", { id: talk.id, as: "did-not-happen" });
    const again = await ask("draft.write", { personId: lia.id });
    expect(again.subject).toMatch(/^Another try: /);
    expect(again.body).toMatch(
      /^Dear [^\n]+\n\nWe had arranged to talk [^.\n]+, and it did not come about\. /,
    );
    expect(again.cautions.map(({ kind }) => kind)).not.toContain("said-no");
    const marta = await ask("person.add", { name: "Marta Nowak", familiarity: "stranger" });
    const asked = await ask("interview.plan", { personId: marta.id });
    await ask("interview.asked", { id: asked.id });
    test.clock += DAY;
    await ask("interview.close", { id: asked.id, as: "declined" });
    test.clock += 6 * DAY;
    const { cautions } = await ask("draft.write", { personId: marta.id });
    expect(cautions).toMatchObject([
      {
        kind: "said-no",
        says: expect.stringMatching(/^Marta Nowak said no .+ the same question again would press\.$/),
      },
    ]);
  });

  it("[R14] whoever is where I am myself is not asked what it is like there", async () => {
    const { ask } = await open();
    const inBasel = "a postdoc in structural biology at the University of Basel";
    await ask("settings.edit", {
      name: "Nora Feld",
      introduction: inBasel,
      programmes: [{ title: "Postdoc", startsOn: "2020-01-01", endsOn: "2027-01-31" }],
    });
    const there = { organization: "University of Basel", familiarity: "acquaintance" } as const;
    const ruth = await ask("person.add", { name: "Ruth Amsler", role: "Head of the Biozentrum", ...there });
    const letter = await ask("draft.write", { personId: ruth.id });
    expect(letter.body).toContain(inBasel);
    expect(letter.body.split("University of Basel")).toHaveLength(2);
    expect(letter.body).not.toMatch(/learn more about|what it is (?:really )?like|working days/);
    expect(letter.subject).toMatch(/the ways that lead on from here/);
    expect(letter.body).toContain("ask you how you came to the work you do now");
    const elsewhere = await ask("person.add", { name: "Imre Kovács", ...there, organization: "Lumen" });
    expect((await ask("draft.write", { personId: elsewhere.id })).body).toContain("learn more about Lumen");
  });

  it("[R33] a first letter is a conversation: sending it leaves one that waits for the answer, and no second letter", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const letter = await ask("draft.write", { personId: ana.id });
    const { interviews } = await ask("interview.list", {});
    expect(interviews).toMatchObject([{ id: letter.interviewId, state: "planned" }]);
    const again = await ask("draft.write", { personId: ana.id });
    expect(again.interviewId).toBe(letter.interviewId);
    // Written again word for word, it is the same letter.
    expect(again.id).toBe(letter.id);
    const otherwise = await ask("draft.write", { personId: ana.id, kind: "offer", interviewId: null });
    expect(otherwise.id).not.toBe(letter.id);
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect((await ask("interview.list", {})).interviews).toMatchObject([
      { state: "asked", nextStep: { kind: "wait" } },
    ]);
    await ask("draft.takeBack", { id: letter.id });
    expect((await ask("interview.list", {})).interviews).toMatchObject([{ state: "planned" }]);
  });

  it("a letter in the user's own words is gone on with, whatever asks for it again; anew there is another", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const letter = await ask("draft.write", { personId: ana.id });
    await ask("draft.edit", { id: letter.id, body: "Dear Ana, these words are mine." });
    // What is known of them changes, and so would the letter.
    await ask("person.edit", { id: ana.id, familiarity: "known" });
    const mine = { id: letter.id, body: "Dear Ana, these words are mine.", asItWas: true };
    expect(await ask("draft.write", { personId: ana.id })).toMatchObject(mine);
    expect(await ask("draft.write", { personId: ana.id, form: "message" })).toMatchObject(mine);
    const looked = await ask("draft.write", { personId: ana.id, keep: false });
    expect(looked.body).not.toContain("mine");
    const other = await ask("draft.write", { personId: ana.id, anew: true });
    expect(other).toMatchObject({ asItWas: false, body: expect.not.stringContaining("mine") });
    expect((await ask("draft.write", { personId: ana.id, variant: 3 })).id).not.toBe(letter.id);
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect((await ask("draft.show", { id: letter.id })).body).toBe(mine.body);
  });

  it("a letter of a talk that nobody touched is written anew in its place: the time that moved, what was learned", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id });
    const at = (day: number) => ({ id, startsAt: Date.UTC(2026, 2, day, 15) });
    const confirm = () => ask("draft.write", { personId: ana.id, interviewId: id, kind: "confirmation" });
    const thank = () => ask("draft.write", { personId: ana.id, interviewId: id, kind: "thanks" });
    await ask("interview.scheduled", at(20));
    const first = await confirm();
    expect([first.subject, first.body]).toEqual(Array(2).fill(expect.stringContaining("20 March at 15:00")));
    // Over a distance each may have a clock of their own; at one table both have the same.
    expect(first.body).toContain("on Friday 20 March at 15:00 UTC");
    await ask("interview.scheduled", { ...at(20), place: "the café by the station" });
    expect((await confirm()).body).not.toContain("UTC");
    await ask("interview.scheduled", { ...at(20), place: "by video" });
    await ask("interview.scheduled", at(27));
    const moved = await confirm();
    expect(moved).toMatchObject({ id: first.id, asItWas: false, version: 1 });
    expect(await ask("draft.show", { id: first.id })).toMatchObject({
      subject: expect.stringContaining("27 March at 15:00"),
      body: expect.not.stringContaining("20 March"),
    });
    // Written as a message by choice, it stays one.
    const message = { personId: ana.id, interviewId: id, kind: "confirmation", form: "message" } as const;
    expect((await ask("draft.write", message)).id).toBe(first.id);
    expect((await confirm()).form).toBe("message");
    const mine = "Dear Ana, so we talk on 27 March at 15:00. I look forward to it.";

    // In the user's own words it stays as it is, and the check says what the talk's own page says.
    const { body, version } = await ask("draft.edit", { id: first.id, version: 1, body: mine });
    await ask("interview.scheduled", at(30));
    const kept = await confirm();
    expect([kept.asItWas, kept.body, version]).toEqual([true, body, 2]);
    expect(kept.findings.filter(({ check }) => check === "when")).toMatchObject([
      { better: "on Monday 30 March" },
    ]);

    test.clock = Date.UTC(2026, 2, 30, 17);
    await ask("interview.held", { id });
    const thanks = await thank();
    await ask("interview.edit", { id, learned: "Exams come late." });
    expect(await thank()).toMatchObject({ id: thanks.id, body: expect.stringContaining("Exams come late.") });
    // What a friend has in hand stays as they were shown it, and stays the one.
    await ask("review.open", { draftId: thanks.id, version: 1 });
    await ask("interview.edit", { id, learned: "Ask early." });
    expect(await thank()).toMatchObject({ id: thanks.id, body: expect.stringContaining("Exams come late.") });
    const listed = async (over: boolean) =>
      (await ask("draft.list", { over })).drafts.map((each) => each.kind);
    expect([await listed(true), await listed(false)]).toEqual([["confirmation", "thanks"], ["thanks"]]);
    expect((await ask("draft.write", { ...message, kind: "thanks", anew: true })).id).not.toBe(thanks.id);
  });

  it("[R24] a second conversation is asked for as with somebody one has talked to", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const first = await ask("interview.plan", { personId: ana.id });
    expect((await ask("draft.write", { personId: ana.id, interviewId: first.id })).body).toContain("[where");
    await ask("interview.held", { id: first.id });
    await ask("interview.thanked", { id: first.id });
    const second = await ask("interview.plan", { personId: ana.id });
    const { body } = await ask("draft.write", { personId: ana.id, interviewId: second.id });
    expect(body).toContain("Thank you again for talking with me today.");
    expect(body).not.toContain("[where");
    const advice = await ask("advice.record", { personId: ana.id, text: "Read the syllabus" });
    await ask("advice.did", { id: advice.id, did: "read it twice" });
    const anew = await ask("draft.write", { personId: ana.id, interviewId: second.id, anew: true });
    expect(anew.body).toContain("You advised me to read the syllabus. ");
    expect(anew.body).toContain("read it twice");
  });

  it("[R39] gives thanks for advice of this talk alone, and for none of two years ago that no talk is named for", async () => {
    const test = await open();
    const { ask } = test;
    const imre = await ask("person.add", { name: "Imre Kovács" });
    await ask("advice.record", { personId: imre.id, text: "Apply for the autumn course" });
    test.clock += 700 * 86_400_000;
    const talk = await ask("interview.plan", { personId: imre.id });
    await ask("interview.held", { id: talk.id });
    const thanks = async (interviewId: typeof talk.id | null) =>
      (await ask("draft.write", { personId: imre.id, kind: "thanks", interviewId, anew: true })).body;
    for (const about of [talk.id, null]) {
      expect(await thanks(about)).toContain("talking with me today");
      expect(await thanks(about)).not.toContain("autumn course");
    }
    await ask("advice.record", { personId: imre.id, text: "Ring the editor" });
    for (const about of [talk.id, null])
      expect(await thanks(about)).toContain("advised me to ring the editor");
    await ask("advice.record", { personId: imre.id, text: "Read the syllabus", interviewId: talk.id });
    expect(await thanks(talk.id)).toContain("advised me to read the syllabus");
  });

  it("[R39] holds a letter in which a template left something, in its subject too", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("draft.write", { personId: ana.id });
    const left = { subject: "A question", body: "Dear {{name}},\n\nMay I ask you about XXX?\n\nNoor" };
    const letter = await ask("draft.edit", { id, ...left });
    expect(letter.gaps.map(({ hint }) => hint)).toEqual(["{{name}}", "XXX"]);
    expect(letter.held).toContain("2 gaps are still open");
    expect((await call("draft.sent", { id })).kind).toBe("held-back");
    const whole = await ask("draft.edit", {
      id,
      subject: "About <paper>",
      body: "Dear Ana,\n\nhello.\n\nNoor",
    });
    expect(whole.held).toContain("“<paper>”");
    expect((await call("draft.sent", { id })).kind).toBe("held-back");
  });

  it("a letter that was about no conversation begins one when it goes out; one only looked at begins none", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács" });
    await ask("draft.write", { personId: imre.id, keep: false });
    expect((await ask("interview.list", {})).interviews).toEqual([]);
    const letter = await ask("draft.write", { personId: imre.id, interviewId: null });
    expect((await ask("interview.list", {})).interviews).toEqual([]);
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect((await ask("interview.list", {})).interviews).toMatchObject([{ state: "asked" }]);
  });

  it("the plan that a letter began goes with it, and comes with it again; one that more was made of stays", async () => {
    const test = await open();
    const { ask } = test;
    const plans = async () => (await ask("interview.list", {})).interviews;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const letter = await ask("draft.write", { personId: ana.id, career: "Patent law" });
    const [begun] = await plans();
    expect(begun?.id).toBe(letter.interviewId);
    const gone = await ask("draft.remove", { id: letter.id });
    expect(gone.plan).toEqual({ id: letter.interviewId, career: "Patent law" });
    expect(await plans()).toEqual([]);
    const { interviewId } = letter;
    const back = await ask("draft.write", {
      personId: ana.id,
      interviewId,
      id: letter.id,
      career: "Patent law",
    });
    expect(back).toMatchObject({ id: letter.id, body: letter.body });
    const [again, ...others] = await plans();
    expect([again?.id, others]).toEqual([back.interviewId, []]);
    expect(again?.optionId).toBe(begun?.optionId);
    // A question of one's own, another length or another letter is more than was begun.
    const { questions } = await ask("interview.show", { id: again?.id as never });
    const chosen = questions.map(({ position: _, ...question }) => question);
    const mine = { text: "What would you do again?" };
    await ask("interview.editQuestions", { id: again?.id as never, questions: [...chosen, mine] });
    expect(await ask("draft.remove", { id: letter.id })).toMatchObject({ plan: null });
    expect(await plans()).toHaveLength(1);
    const imre = await ask("person.add", { name: "Imre Kovács" });
    const his = await ask("draft.write", { personId: imre.id });
    test.clock += 1000;
    const beside = await ask("draft.write", {
      personId: imre.id,
      interviewId: his.interviewId,
      anew: true,
      variant: 1,
    });
    expect(await ask("draft.remove", { id: his.id }), "another letter hangs on it").toMatchObject({
      plan: null,
    });
    expect(await ask("draft.remove", { id: beside.id }), "which did not begin it").toMatchObject({
      plan: null,
    });
    const karl = await ask("person.add", { name: "Karl" });
    const longer = await ask("draft.write", { personId: karl.id });
    await ask("interview.edit", { id: longer.interviewId as never, minutes: 30 });
    expect(await ask("draft.remove", { id: longer.id })).toMatchObject({ plan: null });
  });

  it("[R33] no reminder recalls what was answered, or a meeting with somebody that was never asked for", async () => {
    const test = await open();
    const { ask, call } = test;
    const imre = await ask("person.add", { name: "Imre Kovács" });
    await ask("person.add", { name: "Tomasz Wilk" });
    const remind = (more: object = {}) =>
      call("draft.write", { personId: imre.id, kind: "reminder", keep: false, ...more });
    const request = await ask("draft.write", { personId: imre.id });
    await ask("draft.sent", { id: request.id, anyway: true });
    expect(await remind()).toMatchObject({ kind: "done" });
    const ofTomasz = {
      kind: "refused",
      says: "No letter of yours to Imre Kovács about Tomasz Wilk is noted, so there is nothing to recall. Ask for the introduction first.",
    };
    expect(await remind({ third: "Tomasz Wilk" })).toMatchObject(ofTomasz);
    const [talk] = (await ask("interview.list", {})).interviews;
    if (talk === undefined) throw new Error("no talk");
    test.clock += 3_600_000;
    await ask("interview.held", { id: talk.id });
    const thanks = await ask("draft.write", { personId: imre.id, kind: "thanks" });
    await ask("draft.sent", { id: thanks.id, anyway: true });
    expect(await remind()).toMatchObject({
      kind: "refused",
      says: "Imre Kovács has answered, so there is nothing to recall. Write what the answer calls for instead.",
    });
    expect(await remind({ third: "Tomasz Wilk" })).toMatchObject(ofTomasz);
    // Another one is planned, which asks for nothing yet.
    await ask("interview.plan", { personId: imre.id });
    expect(await remind()).toMatchObject({ kind: "refused" });
    // What was written since, by another way, may have been about anything, until it is noted as a request.
    test.clock += 3_600_000;
    await ask("touch.log", { personId: imre.id, kind: "mail", direction: "out" });
    expect(await remind()).toMatchObject({ kind: "refused" });
    const [planned] = (await ask("interview.list", {})).interviews.filter(({ state }) => state === "planned");
    if (planned === undefined) throw new Error("no plan");
    await ask("interview.asked", { id: planned.id });
    expect(await remind()).toMatchObject({ kind: "done" });
  });

  it("[R33] [R39] birthday wishes, an answer and thanks are no request that a reminder could recall", async () => {
    const test = await open();
    const { ask, call } = test;
    const rosa = await ask("person.add", { name: "Rosa Lind", familiarity: "known" });
    const remind = () => call("draft.write", { personId: rosa.id, kind: "reminder", keep: false });
    const at = test.clock - 26 * 86_400_000;
    await ask("touch.log", {
      personId: rosa.id,
      kind: "mail",
      direction: "out",
      at,
      subject: "Happy birthday",
    });
    expect(await remind()).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/^No request of yours to Rosa Lind waits .* noted as asked/),
    });
    const thanks = await ask("draft.write", { personId: rosa.id, kind: "offer", interviewId: null });
    await ask("draft.sent", { id: thanks.id, anyway: true });
    expect(await remind()).toMatchObject({ kind: "refused" });
    const cv = await ask("draft.write", { personId: rosa.id, kind: "cv-edit" });
    await ask("draft.sent", { id: cv.id, anyway: true });
    const recalled = await ask("draft.write", { personId: rosa.id, kind: "reminder", keep: false });
    expect(recalled.body).toContain("I wrote to you today about my CV");
    test.clock += 3_600_000;
    await ask("touch.log", { personId: rosa.id, kind: "mail", direction: "in" });
    expect(await remind(), "they have written since").toMatchObject({ kind: "refused" });
  });

  it("[R33] [R39] no letter states what did not happen: no reminder of nothing, no long silence with somebody met today", async () => {
    const { ask, call } = await open();
    const karl = await ask("person.add", { name: "Karl" });
    const refused = await call("draft.write", { personId: karl.id, kind: "reminder" });
    expect(refused).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("No letter of yours to Karl"),
    });
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    await ask("touch.log", { personId: ana.id, kind: "meeting", direction: "mutual" });
    await ask("advice.record", { personId: ana.id, text: "Apply for the June course" });
    await ask("promise.make", { personId: ana.id, text: "send her our protocol" });
    expect((await ask("person.show", { id: ana.id })).fittingLetter).toMatchObject({ kind: "thanks" });
    const thanks = await ask("draft.write", { personId: ana.id, kind: "thanks" });
    expect(thanks.body).toMatch(/talking with me today\./);
    expect(thanks.body).toContain("advised me to apply for the June course");
    expect(thanks.body).toContain("protocol");
    const hello = await ask("draft.write", { personId: ana.id, kind: "revive" });
    expect(`${hello.subject} ${hello.body}`).not.toMatch(/a while|long time/);
  });

  it("[R28] where I look for a position, a letter to a stranger does not say that there is no job behind it", async () => {
    const { ask } = await open();
    await ask("stage.change", { stage: "applying" });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    for (const variant of [0, 1, 2, 3, 4, 5]) {
      const { body } = await ask("draft.write", { personId: ana.id, variant, keep: false });
      expect(body).not.toMatch(/no job|not for a job/);
    }
  });

  it("[R36] the list of conversations says what Today says: news to tell, then a promise to keep", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.held", { id: talk.id });
    await ask("interview.thanked", { id: talk.id });
    const step = async () => (await ask("interview.show", { id: talk.id })).nextStep;
    expect((await step()).kind).toBe("rest");
    await ask("promise.make", { personId: ana.id, interviewId: talk.id, text: "send our protocol" });
    const [line] = (await ask("today.show", {})).suggestions;
    expect(line).toMatchObject({ kind: "promise", sentence: (await step()).sentence });
    const advice = await ask("advice.record", { personId: ana.id, interviewId: talk.id, text: "Apply" });
    await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got in" });
    expect(await step()).toMatchObject({
      kind: "tell",
      sentence: expect.stringContaining("noted: “I got in”"),
    });
  });

  it("says what is under way with somebody already where a second conversation is planned", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const first = await ask("interview.plan", { personId: ana.id });
    expect(first.besides).toEqual([]);
    const second = await ask("interview.plan", { personId: ana.id });
    expect(second.besides).toEqual([{ id: first.id, state: "planned", focus: first.focus }]);
  });

  it("a letter keeps its address in whatever form it is written, and comes back to it after it was thrown away", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const letter = await ask("draft.write", { personId: ana.id });
    const { id } = letter;
    const same = { personId: ana.id, interviewId: letter.interviewId, id };
    for (const form of ["message", "connection-note", "email"] as const) {
      expect(await ask("draft.write", { ...same, form })).toMatchObject({ id, form });
      expect(await ask("draft.show", { id })).toMatchObject({ id, form });
    }
    await ask("draft.edit", { id, body: "Dear Ana, these words are mine." });
    // Whoever has it open elsewhere with other words is asked whose stay.
    const { version } = await ask("draft.show", { id });
    await ask("draft.write", { ...same, form: "message" });
    const elsewhere = { id, version, body: "Typed in a second window" };
    expect((await call("draft.edit", elsewhere)).kind).toBe("stale");
    await ask("draft.remove", { id });
    expect((await call("draft.show", { id })).kind).toBe("missing");
    expect(await ask("draft.write", same)).toMatchObject({ id });
    expect(await ask("draft.show", { id })).toMatchObject({ personId: ana.id });
    const imre = await ask("person.add", { name: "Imre Kovács" });
    expect((await ask("draft.write", { personId: imre.id, id })).id).not.toBe(id);
  });

  it("[R42] a letter that a friend has in hand stays as it is, and another form stands beside it", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id, interviewId, body } = await ask("draft.write", { personId: ana.id });
    await ask("review.open", { draftId: id });
    const other = await ask("draft.write", { personId: ana.id, interviewId, id, form: "connection-note" });
    expect(other.id).not.toBe(id);
    expect(await ask("draft.show", { id })).toMatchObject({ form: "email", body });
  });

  it("[R34] arranges nothing on a day that has passed, and asks when a talk of a later day took place", async () => {
    const { ask, call, clock } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const talk = await ask("interview.plan", { personId: ana.id });
    const past = await call("interview.scheduled", { id: talk.id, startsAt: clock - 3 * 86_400_000 });
    expect(past).toMatchObject({ kind: "invalid" });
    await ask("interview.scheduled", { id: talk.id, startsAt: clock + 9 * 86_400_000 });
    expect((await call("interview.held", { id: talk.id })).kind).toBe("invalid");
    await ask("interview.held", { id: talk.id, at: clock });
  });

  it("[R33] notes no step for a day on which it cannot have been, and says how the day of one is changed", async () => {
    const { ask, call, clock } = await open();
    const day = 86_400_000;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const refused = { kind: "invalid", at: "at" };
    expect(await call("interview.asked", { id, at: clock + day })).toMatchObject(refused);
    await ask("interview.asked", { id, at: clock - 9 * day });
    expect(await call("interview.asked", { id, at: clock - 8 * day })).toMatchObject(refused);
    expect(await call("interview.answered", { id, at: clock - 99 * day })).toMatchObject(refused);
    expect(await call("interview.close", { id, as: "declined", at: clock + day })).toMatchObject(refused);
    await ask("interview.takeBack", { id });
    expect((await ask("interview.asked", { id, at: clock - 8 * day })).askedAt).toBe(clock - 8 * day);
    const letter = await ask("draft.write", { personId: ana.id, kind: "offer" });
    const out = { id: letter.id, anyway: true };
    expect(await call("draft.sent", { ...out, at: clock + day })).toMatchObject(refused);
    expect((await ask("draft.sent", { ...out, at: clock + 60_000 })).sentAt).toBe(clock + 60_000);
  });
});
