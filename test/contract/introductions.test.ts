import { expect, it } from "vitest";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

/** Somebody with an address, and how well I know them. */
function add({ ask }: TestHome, name: string, familiarity: "known" | "acquaintance" | "stranger" = "known") {
  const email = `${name.split(" ")[0]?.toLowerCase()}@example.org`;
  return ask("person.add", { name, familiarity, email, role: "Scientist", organization: "Lumen" });
}

async function today({ ask }: TestHome, kind: string) {
  return (await ask("today.show", {})).suggestions.filter((each) => each.kind === kind);
}

onEveryStore((open) => {
  it("[R47] [R52] [R53] leads from a request through an introduction to a job, and thanks everyone on the way", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
    const ana = await add(test, "Ana Ruiz");
    const tomasz = await add(test, "Tomasz Wilk", "acquaintance");

    const talk = await ask("interview.plan", { personId: ana.id });
    const request = await ask("draft.write", { personId: ana.id, interviewId: talk.id });
    await ask("draft.sent", { id: request.id, anyway: true });
    test.clock = START + 10 * DAY;
    await ask("interview.held", { id: talk.id });
    await ask("interview.thanked", { id: talk.id });

    // She is asked for an introduction, says yes, and makes it.
    test.clock = START + 20 * DAY;
    const wanted = await ask("introduction.add", {
      personId: tomasz.id,
      introducerId: ana.id,
      reason: "The imaging at Lumen is what I would like to learn",
    });
    expect(wanted).toMatchObject({ state: "thought-of", next: { kind: "ask", personId: ana.id } });
    const asking = await ask("draft.write", {
      personId: ana.id,
      kind: "introduction",
      introductionId: wanted.id,
    });
    expect(asking.body).toContain(
      "Could you ask Tomasz Wilk, a scientist at Lumen,".replace("Could you ask ", ""),
    );
    expect(asking.body).toMatch(
      /^> I am Noor Haddad, a PhD student in cell biology\. I am asking because the imaging at Lumen is what I would like to learn\./m,
    );
    await ask("draft.sent", { id: asking.id, anyway: true });
    expect(await ask("introduction.show", { id: wanted.id })).toMatchObject({
      state: "asked",
      asking: { askedAt: test.clock },
    });
    await ask("introduction.answered", { id: wanted.id, answer: "yes" });
    test.clock = START + 25 * DAY;
    const made = await ask("introduction.made", { id: wanted.id });
    expect(made).toMatchObject({ state: "made", next: { kind: "thank", personId: ana.id } });
    expect(made.inWords).toBe("Ana Ruiz introduced you to Tomasz Wilk today.");

    // Today says that she deserves thanks, and why; sending them closes it.
    expect(await today(test, "thank")).toMatchObject([
      {
        personId: ana.id,
        sentence: expect.stringContaining("introduced you to Tomasz Wilk"),
        action: { letter: "thanks" },
      },
    ]);
    const thanks = await ask("draft.write", { personId: ana.id, kind: "thanks", introductionId: wanted.id });
    expect(thanks.subject).toBe("Thank you for introducing me to Tomasz Wilk");
    await ask("draft.sent", { id: thanks.id, anyway: true });
    expect(await today(test, "thank")).toEqual([]);

    // The first letter to him names her; after the talk she would like to know.
    const second = await ask("interview.plan", { personId: tomasz.id });
    const first = await ask("draft.write", { personId: tomasz.id, interviewId: second.id });
    expect(first.body).toContain("Ana Ruiz introduced us, and I am glad to write to you.");
    expect(`${first.subject} ${first.body}`).not.toContain("suggested");
    expect(first.findings.map(({ check }) => check)).not.toContain("why-you");
    await ask("draft.sent", { id: first.id, anyway: true });
    test.clock = START + 40 * DAY;
    await ask("interview.held", { id: second.id });
    await ask("interview.thanked", { id: second.id });
    expect(await today(test, "tell")).toMatchObject([
      { personId: ana.id, sentence: expect.stringContaining("You talked with Tomasz Wilk today.") },
    ]);
    await ask("introduction.edit", { id: wanted.id, cameOfIt: "He let me sit in on an imaging session." });
    const news = await ask("draft.write", { personId: ana.id, kind: "outcome", introductionId: wanted.id });
    expect(news.body).toContain("We talked today. He let me sit in on an imaging session.");
    expect(news.findings).toEqual([]);
    await ask("draft.sent", { id: news.id, anyway: true });
    expect(await ask("introduction.show", { id: wanted.id })).toMatchObject({ next: { kind: "rest" } });

    // A job comes through him, unasked; it is traced back to the first letter to her.
    test.clock = START + 90 * DAY;
    const lead = await ask("lead.record", {
      personId: tomasz.id,
      what: "Imaging scientist at Delta Biologics",
      knownFor: "patient hands at the microscope",
      unasked: true,
    });
    const trace = await ask("lead.show", { id: lead.id });
    expect(trace.steps.map((step) => step.kind)).toEqual([
      "lead",
      "known-for",
      "before",
      "talk",
      "introduced",
      "talk",
      "first",
    ]);
    expect(trace.steps[0]?.sentence).toContain("reached you through Tomasz Wilk on 31 May, unasked.");
    expect(trace.steps.at(-1)?.sentence).toMatch(/^It began on 2 March\. Your first message to Ana Ruiz/);
    expect(trace.toThank).toEqual([]);

    await ask("lead.became", { id: lead.id, state: "applied" });
    await ask("lead.became", { id: lead.id, state: "got-it" });
    const { toThank } = await ask("lead.show", { id: lead.id });
    expect(toThank.map((each) => each.name)).toEqual(["Tomasz Wilk", "Ana Ruiz"]);
    expect((await today(test, "thank")).map((line) => line.personId)).toEqual([tomasz.id, ana.id]);
    const owed = (await ask("loop.list", {})).loops.filter(({ action }) => action.target.kind === "lead");
    expect(owed.map(({ kind, personId }) => [kind, personId])).toEqual([
      ["thank", tomasz.id],
      ["thank", ana.id],
    ]);
    for (const { personId } of toThank) {
      const letter = await ask("draft.write", { personId, kind: "thanks", leadId: lead.id });
      expect(letter.body).toContain("I got the job “Imaging scientist at Delta Biologics”.");
      if (personId === tomasz.id) expect(letter.body).toContain(" You thought of me when the job came up.");
      expect(letter.findings).toEqual([]);
      expect(letter.gaps).toEqual([]);
      await ask("draft.sent", { id: letter.id, anyway: true });
    }
    const [unsent] = (await ask("person.show", { id: ana.id })).drafts.filter((each) => each.leadId !== null);
    await ask("draft.takeBack", { id: unsent?.id ?? asking.id });
    expect((await ask("lead.show", { id: lead.id })).toThank[1]?.thankedAt).toBeNull();
    await ask("draft.sent", { id: unsent?.id ?? asking.id, anyway: true });
    const after = await ask("lead.show", { id: lead.id });
    expect(after.toThank.every((each) => each.thankedAt === test.clock)).toBe(true);
    expect(await today(test, "thank")).toEqual([]);
  });

  it("[R52] has an introduction that was only noted as an introduction, and invents no letter of it", async () => {
    const test = await open();
    const [ana, david] = [await add(test, "Ana Ruiz"), await add(test, "David Ofori")];
    await test.ask("introduction.add", { personId: ana.id, introducerId: david.id, state: "made" });
    const lead = await test.ask("lead.record", { personId: ana.id, what: "Imaging scientist" });
    const { steps } = await test.ask("lead.show", { id: lead.id });
    expect(steps.slice(1).map(({ sentence }) => sentence)).toEqual([
      "David Ofori introduced you to Ana Ruiz on 2 March.",
      "It begins here. You know David Ofori.",
    ]);
  });

  it("[R53] [R47] notes each step, a tip and thanks as contact, once, and takes it back with the step", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await add(test, "Ana Ruiz");
    const tomasz = await add(test, "Tomasz Wilk", "stranger");
    const subjects = async (id = ana.id) =>
      (await ask("touch.list", { personId: id })).touches.map(({ subject }) => subject);
    const wanted = await ask("introduction.add", { personId: tomasz.id, introducerId: ana.id });
    expect(await subjects()).toEqual([]);
    await ask("introduction.asked", { id: wanted.id });
    expect(await subjects()).toEqual(["Asked for an introduction"]);
    expect((await ask("person.show", { id: ana.id })).tie.inWords).toContain("You wrote once");

    // The letter itself takes the place of what was noted by hand, and gives it back.
    const letter = { personId: ana.id, kind: "introduction", introductionId: wanted.id } as const;
    const asking = await ask("draft.write", letter);
    test.clock += DAY;
    await ask("draft.sent", { id: asking.id, anyway: true });
    expect(await subjects()).toEqual(["Would you introduce me to Tomasz Wilk?"]);
    await ask("draft.takeBack", { id: asking.id });
    expect(await subjects()).toEqual(["Asked for an introduction"]);

    test.clock += DAY;
    await ask("introduction.made", { id: wanted.id });
    test.clock += DAY;
    await ask("introduction.thanked", { id: wanted.id });
    await ask("introduction.takeBack", { id: wanted.id });
    await ask("introduction.thanked", { id: wanted.id });
    expect(await subjects()).toEqual([
      "Thanks for an introduction",
      "Introduced you",
      "Asked for an introduction",
    ]);
    expect(await subjects(tomasz.id)).toEqual([]);
    await ask("introduction.remove", { id: wanted.id });
    expect(await subjects()).toEqual([]);

    const lead = await ask("lead.record", { personId: ana.id, what: "Imaging scientist", at: START });
    expect((await ask("lead.show", { id: lead.id })).steps.map(({ kind }) => kind)).not.toContain("before");
    await ask("lead.thanked", { id: lead.id, personId: ana.id, at: START + DAY });
    expect(await subjects()).toEqual(["Thanks for an opportunity", "Word of an opportunity"]);
    await ask("lead.edit", { id: lead.id, personId: tomasz.id });
    expect(await subjects(tomasz.id)).toEqual(["Word of an opportunity"]);
    await ask("lead.remove", { id: lead.id });
    expect([...(await subjects()), ...(await subjects(tomasz.id))]).toEqual([]);

    const help = { personId: ana.id, kind: "feedback", note: "In confidence", offRecord: true } as const;
    const first = await ask("help.record", { ...help, at: START });
    await ask("help.record", { ...help, at: START + 1 });
    expect(await subjects()).toEqual(["Helped you"]);
    await ask("help.remove", { id: first.id });
    expect(await subjects()).toEqual([]);
  });

  it("[R53] asks each of two contacts on their own, and joins them only once both said yes", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await add(test, "Ana Ruiz");
    const imre = await add(test, "Imre Kovács");
    const meeting = await ask("introduction.add", {
      personId: ana.id,
      otherId: imre.id,
      reason: "You both teach imaging to people who have never held a pipette.",
    });
    expect((await call("introduction.made", { id: meeting.id })).kind).toBe("refused");
    const asked = await ask("draft.write", { personId: ana.id, kind: "opt-in", introductionId: meeting.id });
    expect(asked.body).toContain("May I introduce you to Imre Kovács");
    expect(asked.body).not.toContain("imre@example.org");
    await ask("draft.sent", { id: asked.id, anyway: true });
    const halfway = await ask("introduction.answered", { id: meeting.id, answer: "yes", personId: ana.id });
    expect(halfway.next).toEqual({ kind: "ask", personId: imre.id });
    expect(await today(test, "introduce")).toMatchObject([
      { personId: imre.id, action: { letter: "opt-in" } },
    ]);
    // It is Imre's turn in one introduction, and so the letter is about that one, unasked.
    const other = await ask("draft.write", { personId: imre.id, kind: "opt-in" });
    expect(other.introductionId).toBe(meeting.id);
    expect(other.body).toContain("May I introduce you to Ana Ruiz");
    await ask("draft.sent", { id: other.id, anyway: true });
    expect((await call("introduction.made", { id: meeting.id })).kind).toBe("refused");
    await ask("introduction.answered", { id: meeting.id, answer: "yes" });
    expect(await today(test, "introduce")).toMatchObject([{ action: { letter: "joining" } }]);
    const joining = await ask("draft.write", {
      personId: ana.id,
      kind: "joining",
      introductionId: meeting.id,
    });
    expect(joining.also).toEqual({ name: "Imre Kovács", address: "imre@example.org" });
    expect(joining.mailto).toMatchObject({
      href: expect.stringContaining("ana@example.org,imre@example.org"),
    });
    await ask("draft.sent", { id: joining.id, anyway: true });
    await ask("draft.takeBack", { id: joining.id });
    expect(await ask("introduction.show", { id: meeting.id })).toMatchObject({ state: "agreed" });
    for (const { id } of [ana, imre]) {
      const { touches } = await ask("person.show", { id });
      expect(touches.filter(({ direction }) => direction === "out")).toHaveLength(1);
    }
    await ask("draft.sent", { id: joining.id, anyway: true });
    expect(await ask("introduction.show", { id: meeting.id })).toMatchObject({
      state: "made",
      madeAt: START,
    });
    for (const { id } of [ana, imre]) {
      const { touches } = await ask("person.show", { id });
      expect(touches.filter((each) => each.subject.startsWith("Ana, meet"))).toHaveLength(1);
    }
    expect(await today(test, "introduce")).toEqual([]);
  });

  it("[R53] asks nobody for the same introduction a second time after a no, unless they say yes after all", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await add(test, "Ana Ruiz");
    const tomasz = await add(test, "Tomasz Wilk", "stranger");
    const wanted = { introducerId: ana.id, personId: tomasz.id };
    const letter = await ask("introduction.request", wanted);
    const id = letter.introductionId ?? "";
    await ask("introduction.asked", { id });
    await ask("introduction.answered", { id, answer: "no" });
    expect(await call("introduction.request", wanted)).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("Ana Ruiz would rather not introduce you to Tomasz Wilk."),
    });
    for (const state of ["thought-of", "asked"] as const)
      expect(await call("introduction.add", { ...wanted, state })).toMatchObject({ kind: "refused" });
    expect((await ask("introduction.list", {})).introductions).toHaveLength(1);
    expect(await ask("introduction.add", { ...wanted, state: "made" })).toMatchObject({ state: "made" });
  });

  it("[R53] [R33] says softly, once, where a yes was given and the introduction has not come", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { name: "Noor Haddad" });
    const ana = await add(test, "Ana Ruiz");
    const tomasz = await add(test, "Tomasz Wilk", "stranger");
    const { id } = await ask("introduction.add", {
      personId: tomasz.id,
      introducerId: ana.id,
      state: "asked",
    });
    await ask("introduction.answered", { id, answer: "yes" });
    const lines = async () => (await today(test, "remind")).map(({ sentence }) => sentence);
    test.clock += 10 * DAY;
    expect(await lines()).toEqual([]);
    expect((await ask("introduction.show", { id })).inWords).toContain("is on its way");
    test.clock += 10 * DAY;
    expect(await lines()).toEqual([
      "Ana Ruiz said yes on 2 March to introducing you to Tomasz Wilk. One word that you would still be glad of it is fine.",
    ]);
    const shown = await ask("introduction.show", { id });
    expect(shown).toMatchObject({ quiet: { kind: "nudge", personId: ana.id } });
    expect(shown.inWords).toContain("has not come yet");
    for (const form of ["email", "message", "connection-note"] as const) {
      const { body, findings } = await ask("draft.write", {
        personId: ana.id,
        kind: "reminder",
        introductionId: id,
        form,
        keep: false,
      });
      expect(body, form).toContain("Tomasz Wilk");
      expect(body, form).not.toMatch(/all right with you|once more|\[/);
      expect(findings, form).toEqual([]);
    }
    const again = { personId: ana.id, kind: "introduction", third: "Tomasz Wilk" } as const;
    expect(await test.call("draft.write", again), "a yes is not forgotten").toMatchObject({
      kind: "refused",
      says: expect.stringContaining("Ana Ruiz has said yes to introducing you to Tomasz Wilk"),
    });
    const word = await ask("draft.write", { personId: ana.id, kind: "reminder", introductionId: id });
    await ask("draft.sent", { id: word.id });
    test.clock += 8 * DAY;
    expect(await lines()).toEqual([]);
    expect(await ask("introduction.show", { id })).toMatchObject({
      state: "agreed",
      quiet: { kind: "nothing" },
    });
  });

  it("[R23] names in full who sends me, where it is somebody of the book, to whoever does not know me well", async () => {
    const test = await open();
    const { ask } = test;
    await add(test, "Priya Nair");
    const [ben, olu] = [await add(test, "Ben Carter", "stranger"), await add(test, "Olu Ade", "known")];
    const letterTo = async (personId: typeof ben.id, introducer: string) =>
      (await ask("draft.write", { personId, kind: "request", introducer, keep: false })).body;
    expect(await letterTo(ben.id, "Priya")).toContain("Priya Nair suggested that I write to you");
    expect(await letterTo(ben.id, "Dana Whitfield")).toContain("Dana Whitfield suggested");
    expect(await letterTo(olu.id, "Priya")).not.toContain("Priya Nair");
    await ask("person.add", { name: "Priya Shah" });
    expect(await letterTo(ben.id, "Priya"), "which of two, nobody can tell").toContain("Priya suggested");
  });

  it("[R40] shows no way to who said no to a talk, and sends nobody to write to them", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await add(test, "Petra Voss", "stranger");
    const way = () => ask("network.introduce", { to: "Petra Voss" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.asked", { id });
    await ask("interview.close", { id, as: "declined" });
    const told = await way();
    expect(told).toMatchObject({
      says: expect.stringMatching(/^Petra Voss said no to a talk today, and that is an answer/),
    });
    expect(told).toMatchObject({ direct: [] });
  });

  it("[R53] [R23] names who said yes to introducing us in the first letter, and says no more than that", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { name: "Noor Haddad" });
    const ana = await add(test, "Ana Ruiz");
    const imre = await add(test, "Imre Kovács");
    const tomasz = await add(test, "Tomasz Wilk", "stranger");
    const first = async (form: "email" | "message" | "connection-note") => {
      const letter = { personId: tomasz.id, kind: "request", form, keep: false } as const;
      const { subject, body } = await ask("draft.write", letter);
      return `${subject}\n${body}`;
    };
    const { id } = await ask("introduction.add", { personId: tomasz.id, introducerId: ana.id });
    await ask("introduction.asked", { id });
    expect(await first("email"), "nothing is said yet").not.toContain("Ana");
    await ask("introduction.answered", { id, answer: "yes" });
    expect(await first("email")).toContain("Ana Ruiz has kindly agreed to introduce us");
    expect(await first("message")).toContain("Ana Ruiz has kindly agreed to introduce us");
    expect(await first("connection-note")).toContain("Ana Ruiz agreed to introduce us");
    await ask("introduction.made", { id });
    expect(await first("email")).toContain("Ana Ruiz introduced us");
    const other = await ask("introduction.add", { personId: tomasz.id, introducerId: imre.id });
    await ask("introduction.answered", { id: other.id, answer: "yes" });
    expect(await first("email"), "what was made comes before a promise").toContain("Ana Ruiz introduced us");
    await ask("introduction.answered", { id: other.id, answer: "no" });
    expect(await first("email")).not.toContain("Imre");
  });

  it("[R53] keeps one introduction of the same three, whichever way it is written down", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await add(test, "Ana Ruiz");
    const imre = await add(test, "Imre Kovács");
    const tomasz = await add(test, "Tomasz Wilk", "stranger");
    const all = async () => (await ask("introduction.list", {})).introductions;
    const letter = await ask("introduction.request", { introducerId: ana.id, personId: tomasz.id });
    const three = { personId: tomasz.id, introducerId: ana.id };
    const again = await ask("introduction.add", { ...three, reason: "We both row" });
    expect(again).toMatchObject({ id: letter.introductionId, added: false, reason: "We both row" });
    expect(await ask("introduction.add", { ...three, state: "asked" })).toMatchObject({ state: "asked" });
    expect(await ask("introduction.add", { ...three, state: "agreed" })).toMatchObject({ state: "agreed" });
    expect(await ask("introduction.add", { ...three, state: "made" })).toMatchObject({
      state: "made",
      reason: "We both row",
      added: false,
    });
    expect(await all()).toHaveLength(1);
    const between = await ask("introduction.add", { personId: ana.id, otherId: imre.id });
    expect(await ask("introduction.add", { personId: imre.id, otherId: ana.id })).toMatchObject({
      id: between.id,
      added: false,
    });
    expect(await all()).toHaveLength(2);
    await ask("introduction.close", { id: between.id });
    expect(await ask("introduction.add", { personId: imre.id, otherId: ana.id })).toMatchObject({
      added: true,
    });
  });

  it("[R53] takes a name for the third as well as an id, and knows them and what is between them", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { name: "Noor Haddad" });
    const ana = await add(test, "Ana Ruiz");
    await add(test, "Imre Kovács");
    const write = (third: string) =>
      ask("draft.write", { personId: ana.id, kind: "opt-in", third, keep: false });
    expect((await write("imre")).body).toContain("Imre Kovács, a scientist at Lumen?");
    expect((await write("Frida Berg")).body).toContain("Frida Berg, [who that is]?");
    const imre = (await ask("person.list", { search: "imre" })).people[0];
    const { id } = await ask("introduction.add", {
      personId: ana.id,
      otherId: imre?.id ?? ana.id,
      reason: "You both build microscopes",
    });
    const known = await write("Imre Kovács");
    expect(known).toMatchObject({ introductionId: id, gaps: [] });
    expect(known.body).toContain("You both build microscopes.");
    // Two of that name: which one is meant, only the user knows.
    await ask("person.add", { name: "Imre Nagy" });
    expect((await write("imre")).body).toContain("Imre, [who that is]?");
  });

  it("[R53] keeps a no with whoever said it, and takes a step back", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await add(test, "Ana Ruiz");
    const imre = await add(test, "Imre Kovács");
    const meeting = await ask("introduction.add", { personId: ana.id, otherId: imre.id });
    await ask("introduction.asked", { id: meeting.id, personId: ana.id });
    const no = await ask("introduction.answered", { id: meeting.id, personId: ana.id, answer: "no" });
    expect(no).toMatchObject({ state: "declined", next: { kind: "rest" } });
    expect(no.inWords).not.toMatch(/Ana Ruiz would/);
    expect(await ask("introduction.takeBack", { id: meeting.id })).toMatchObject({ state: "asked" });
    expect(await ask("introduction.takeBack", { id: meeting.id })).toMatchObject({ state: "thought-of" });
    expect((await call("introduction.takeBack", { id: meeting.id })).kind).toBe("refused");
    const stale = await call("introduction.asked", { id: meeting.id, version: 1 });
    expect(stale.kind).toBe("stale");
    await ask("introduction.remove", { id: meeting.id });
    expect((await ask("introduction.list", {})).introductions).toEqual([]);
  });

  it("refuses an introduction of nobody to nobody, with a sentence", async () => {
    const test = await open();
    const { call } = test;
    const ana = await add(test, "Ana");
    const imre = await add(test, "Imre");
    const wrong = [
      { personId: ana.id },
      { personId: ana.id, otherId: ana.id },
      { personId: ana.id, introducerId: imre.id, otherId: imre.id },
      { personId: ana.id, introducerId: "nobody" as typeof ana.id },
      { personId: ana.id, otherId: imre.id, state: "asked" as const },
    ];
    for (const input of wrong) {
      const outcome = await call("introduction.add", input);
      expect(["invalid", "missing", "refused"]).toContain(outcome.kind);
    }
  });

  it("[R6] says who should meet, and what of mine somebody looks for, until it is put off or done", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await add(test, "Ana Ruiz");
    const imre = await add(test, "Imre Kovács", "acquaintance");
    const stranger = await add(test, "Frida Lindqvist", "stranger");
    const text = "a clearing protocol for leaves";
    await ask("need.add", { personId: imre.id, kind: "protocol", text });
    await ask("need.add", { personId: stranger.id, kind: "protocol", text });
    expect((await ask("match.list", {})).matches).toEqual([]);
    await ask("need.add", {
      personId: ana.id,
      side: "offers",
      kind: "protocol",
      text: "Clearing of thick leaves",
    });
    const [match, ...rest] = (await ask("match.list", {})).matches;
    expect(rest).toEqual([]);
    expect(match).toMatchObject({ kind: "introduce", personId: imre.id, otherId: ana.id });
    expect(match?.because).toBe(
      "Imre Kovács looks for “a clearing protocol for leaves”, and Ana Ruiz could offer “Clearing of thick leaves”. Both speak of “clearing”.",
    );
    const [own] = (
      await ask("settings.edit", { gives: [{ kind: "protocol", text: "our clearing protocol" }] })
    ).gives;
    expect(own?.id).toMatch(/./);
    expect((await ask("match.list", { personId: imre.id })).matches.map((each) => each.kind)).toEqual([
      "introduce",
      "offer",
    ]);
    await ask("introduction.add", { personId: imre.id, otherId: ana.id });
    expect((await ask("match.list", {})).matches.map((each) => each.kind)).toEqual(["offer"]);
    await ask("today.notNow", { key: (await ask("match.list", {})).matches[0]?.key ?? "" });
    expect((await ask("match.list", {})).matches).toEqual([]);
  });

  it("[R64] says nothing of who is left out, and writes them no letter", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await add(test, "Ana Ruiz");
    const imre = await add(test, "Imre Kovács");
    await ask("introduction.add", { personId: imre.id, introducerId: ana.id, state: "made" });
    const lead = await ask("lead.record", { personId: imre.id, what: "Summer course", kind: "course" });
    await ask("lead.became", { id: lead.id, state: "got-it" });
    await ask("person.leaveOut", { id: ana.id });
    expect((await ask("introduction.list", {})).introductions).toEqual([]);
    const { steps, toThank } = await ask("lead.show", { id: lead.id });
    expect(JSON.stringify(steps)).not.toContain("Ana");
    expect(toThank.map((each) => each.name)).toEqual(["Imre Kovács"]);
    expect((await ask("today.show", {})).suggestions.map((line) => line.personId)).not.toContain(ana.id);
    expect((await call("draft.write", { personId: ana.id, kind: "thanks", leadId: lead.id })).kind).toBe(
      "refused",
    );
  });

  it("[R58] takes introductions, opportunities and needs along, and takes them in again", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await add(test, "Ana Ruiz");
    const imre = await add(test, "Imre Kovács");
    await ask("introduction.add", { personId: imre.id, introducerId: ana.id, state: "made" });
    await ask("need.add", { personId: ana.id, text: "a reader for a review" });
    const lead = await ask("lead.record", { personId: imre.id, what: "Summer course" });
    await ask("lead.thanked", { id: lead.id, personId: ana.id });
    const other = await open();
    const { text } = await ask("export.all", {});
    const taken = await other.ask("import.everything", { everything: JSON.parse(text ?? "") });
    expect(taken).toMatchObject({ newPeople: 2, problems: [] });
    expect((await other.ask("introduction.list", {})).introductions).toEqual(
      (await ask("introduction.list", {})).introductions,
    );
    expect(await other.ask("lead.show", { id: lead.id })).toEqual(await ask("lead.show", { id: lead.id }));
    expect(await other.ask("need.list", { personId: ana.id })).toEqual(
      await ask("need.list", { personId: ana.id }),
    );
  });

  it("[R33] [R58] asks whether what they wrote since was the answer, and looks for another way where the letter reached nobody", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await add(test, "Ana Ruiz");
    const tomasz = await add(test, "Tomasz Wilk", "stranger");
    const { id } = await ask("introduction.add", { personId: tomasz.id, introducerId: ana.id });
    await ask("introduction.asked", { id });
    test.clock = START + 14 * DAY;
    const { contactPoints } = await ask("person.show", { id: ana.id });
    for (const { value } of contactPoints) await ask("person.markStale", { id: ana.id, value });
    expect(await ask("introduction.show", { id })).toMatchObject({ quiet: { kind: "reach" } });
    await ask("touch.log", { personId: ana.id, kind: "mail", direction: "in", at: START + 9 * DAY });
    expect(await today(test, "remind")).toEqual([]);
    expect(await today(test, "introduce")).toMatchObject([
      {
        sentence:
          "Ana Ruiz wrote on 11 March, after you asked about an introduction to Tomasz Wilk. Was it the answer?",
      },
    ]);
    expect(await ask("introduction.show", { id })).toMatchObject({
      quiet: { kind: "hear" },
      inWords: expect.stringContaining("Ana Ruiz wrote on 11 March, after you asked. Was it the answer?"),
    });
    await ask("introduction.answered", { id, answer: "yes" });
    expect(await ask("introduction.show", { id })).toMatchObject({ quiet: { kind: "nothing" } });
  });

  it("[R33] [R53] reminds once of an introduction that nobody answered, lets it rest, and opens it on an answer", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await add(test, "Ana Ruiz");
    const tomasz = await add(test, "Tomasz Wilk", "stranger");
    const { id } = await ask("introduction.add", { personId: tomasz.id, introducerId: ana.id });
    await ask("introduction.asked", { id });
    const [at] = [{ personId: ana.id, kind: "reminder", introductionId: id } as const];
    expect((await ask("introduction.show", { id })).quiet).toEqual({ kind: "nothing" });
    test.clock = START + 14 * DAY;
    expect(await today(test, "remind")).toMatchObject([{ personId: ana.id, action: { letter: "reminder" } }]);
    expect((await ask("introduction.show", { id })).quiet).toMatchObject({
      kind: "remind",
      personId: ana.id,
    });
    const letter = await ask("draft.write", { ...at, interviewId: null });
    expect(letter.body).toMatch(/I wrote to you on 2 March about an introduction to Tomasz Wilk/);
    expect(letter.findings.filter((each) => each.check !== "slot")).toEqual([]);
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect(await today(test, "remind")).toEqual([]);
    test.clock = START + 35 * DAY;
    expect(await today(test, "remind")).toEqual([]);
    expect(await today(test, "let-go")).toMatchObject([{ action: { label: "Let the introduction rest" } }]);
    const closed = await ask("introduction.close", { id });
    expect(closed).toMatchObject({ state: "let-go", quiet: { kind: "nothing" }, next: { kind: "rest" } });
    expect(await today(test, "let-go")).toEqual([]);
    expect((await ask("introduction.takeBack", { id })).state).toBe("asked");
    await ask("introduction.close", { id });
    expect((await ask("introduction.answered", { id, answer: "yes" })).state).toBe("agreed");
  });
});
