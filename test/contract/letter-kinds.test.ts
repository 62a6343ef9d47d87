import { expect, it } from "vitest";
import { DRAFT_KINDS, FORMS } from "#outreach/draft.ts";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it("[R10] [R33] writes every kind of letter in every form, bounded where the form is, with gaps and no remains", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      familiarity: "acquaintance",
      organization: "Lumen",
    });
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id: talk.id });
    const has = { confirmation: "interview.answered", thanks: "interview.held" } as const;
    for (const kind of DRAFT_KINDS)
      for (const form of FORMS) {
        // Each in its own moment: a time is confirmed after a yes, and thanks come after the talk.
        const about = await ask("interview.plan", { personId: ana.id });
        if (kind === "confirmation" || kind === "thanks") await ask(has[kind], { id: about.id });
        const interviewId = kind in has ? about.id : talk.id;
        const letter = await ask("draft.write", { personId: ana.id, interviewId, kind, form });
        expect(letter.body, `${kind} ${form}`).toContain("Ana");
        expect(letter.body, `${kind} ${form}`).not.toMatch(/\{\{|\{%|undefined|null/);
        expect(letter.subject === "", `${kind} ${form}`).toBe(form !== "email");
        if (letter.count.left !== null)
          expect(letter.count.left, `${kind} ${form}`).toBeGreaterThanOrEqual(0);
        for (const { says } of letter.findings) expect(says, `${kind} ${form}`).toMatch(/[.!?]$/);
      }
  });

  it("[R53] whoever is asked for an introduction reads which career it is about, where a conversation is thought of", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const imre = await ask("person.add", { name: "Imre Kovács", organization: "Fenwick & Sárosi" });
    const law = await ask("option.add", { name: "Patent law" });
    await ask("interview.plan", { personId: imre.id, optionId: law.id });
    const letter = await ask("draft.write", { personId: ana.id, kind: "introduction", third: "Imre Kovács" });
    expect(letter.body).toContain("I would like to understand what it is like to work in patent law.");
    expect(letter.body).toMatch(/^> .*You came to mind because you work at Fenwick & Sárosi, and I would/m);
    expect(letter.body).not.toContain("[");
  });

  it("[R53] whom I have talked with since is asked again in my own name", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const { id } = await ask("introduction.add", { personId: imre.id, introducerId: ana.id });
    await ask("introduction.made", { id });
    const letter = () => ask("draft.write", { personId: imre.id, kind: "request", anew: true, keep: false });
    expect((await letter()).body).toContain("Ana Ruiz introduced us");
    const talk = await ask("interview.plan", { personId: imre.id });
    await ask("interview.held", { id: talk.id });
    expect((await letter()).body).not.toContain("Ana Ruiz");
  });

  it("[R35] thanks that are late promise nothing that was done meanwhile, and are about what they have not heard of", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "acquaintance" });
    const { id: interviewId } = await ask("interview.plan", { personId: imre.id });
    await ask("interview.held", { id: interviewId, learned: "He naps at noon" });
    const advice = (text: string) => ask("advice.record", { personId: imre.id, interviewId, text });
    const thanks = async () =>
      (await ask("draft.write", { personId: imre.id, interviewId, kind: "thanks", keep: false })).body;
    const { id } = await advice("take the writing course");
    expect(await thanks()).toMatch(/I will/);
    await ask("advice.outcome", { id, outcome: "good", cameOfIt: "I write better", did: "Took it in June" });
    expect(await thanks()).toContain("I took it in June. I write better.");
    expect(await thanks()).not.toMatch(/I will/);
    await ask("advice.told", { id });
    expect(await thanks()).not.toMatch(/I will|writing course|write better/);
    await advice("ring the editor");
    expect(await thanks()).toMatch(/advised me to ring the editor\. I will/);
  });

  it("[R33] a talk that has to move is written about as such, from the time that it had, and Today begins that letter", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
    for (const iAmAsked of [false, true]) {
      const lee = await ask("person.add", {
        name: iAmAsked ? "Frida Berg" : "Imre Kovács",
        familiarity: "stranger",
        organization: "Lumen",
        role: "chemist",
      });
      const { id } = await ask("interview.plan", { personId: lee.id, iAmAsked });
      const startsAt = Date.UTC(2027, 11, 1, 10);
      await ask("interview.scheduled", { id, startsAt });
      await ask("interview.close", { id, as: "moved" });
      const letter = await ask("draft.write", { personId: lee.id });
      expect(letter).toMatchObject({
        kind: "confirmation",
        interviewId: id,
        subject: "Another time for our talk",
      });
      expect(letter.body).toMatch(
        /, on Wednesday 1 December 2027 at 1\d:00\b.*, does not work out after all\./,
      );
      expect(letter.body).toContain("Would [two or three times that suit you] be possible for you instead?");
      expect(letter.held).not.toBeNull();
      expect(letter.findings.filter(({ check }) => check !== "slot")).toEqual([]);
      const said = await ask("draft.write", { personId: lee.id, interviewId: id, keep: false });
      expect(said.body).toBe(letter.body);
      const { suggestions } = await ask("today.show", {});
      const line = suggestions.find(({ personId }) => personId === lee.id);
      expect(line?.action).toMatchObject({ letter: "confirmation", target: { kind: "interview", id } });
      await ask("interview.scheduled", { id, startsAt: startsAt + 86_400_000 });
      const again = await ask("draft.write", { personId: lee.id, interviewId: id, kind: "confirmation" });
      expect(again).toMatchObject({ subject: expect.stringMatching(/^Our talk on Thursday 2 December/) });
      expect(again.body).not.toContain("does not work out");
    }
  });

  it("[R33] whoever has said yes is not asked once more by a letter of which no kind is said", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "acquaintance" });
    const kind = async () => (await ask("draft.write", { personId: imre.id, keep: false })).kind;
    const { id } = await ask("interview.plan", { personId: imre.id });
    await ask("interview.answered", { id });
    expect(await kind()).toBe("confirmation");
    await ask("interview.scheduled", { id, startsAt: Date.UTC(2039, 11, 1, 10) });
    expect(await kind()).toBe("confirmation");
    await ask("interview.plan", { personId: imre.id });
    expect(await kind()).toBe("request");
  });

  it("[R36] news without a choice is about what came of something, the glad outcome first, and closes that loop", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const advice = async (text: string, outcome?: "good" | "null") => {
      const noted = await ask("advice.record", { personId: imre.id, text });
      if (outcome !== undefined)
        await ask("advice.outcome", { id: noted.id, outcome, cameOfIt: `It went ${outcome}`, did: "Tried" });
      return noted.id;
    };
    await advice("ring the editor", "null");
    const glad = await advice("apply for the June course", "good");
    await advice("learn to juggle");
    const news = () => ask("draft.write", { personId: imre.id, kind: "outcome" });
    const first = await news();
    expect(first).toMatchObject({ adviceId: glad, body: expect.stringContaining("June course") });
    await ask("draft.sent", { id: first.id, anyway: true });
    const second = await news();
    expect(second.body).toContain("ring the editor");
    await ask("draft.sent", { id: second.id, anyway: true });
    expect(await news()).toMatchObject({ adviceId: null, body: expect.not.stringContaining("juggle") });
    // Of what was only taken up so far, the one there is.
    const taken = await advice("read the syllabus");
    await ask("advice.did", { id: taken, did: "Read it twice" });
    expect(await news()).toMatchObject({
      adviceId: taken,
      body: expect.stringContaining("I read it twice."),
    });
  });

  it("[R36] [R48] a hello that holds the news tells it, and taken back it is untold again", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const { id } = await ask("advice.record", { personId: imre.id, text: "apply for the June course" });
    await ask("advice.outcome", { id, outcome: "bad", cameOfIt: "I failed the exam", did: "Tried" });
    const open_ = async () => [
      (await ask("loop.list", {})).loops.map(({ kind }) => kind),
      (await ask("news.show", {})).lines.length,
    ];
    const write = (mine: string) =>
      ask("draft.write", { personId: imre.id, kind: "revive", form: "message", mine, anew: true });
    const send = async (mine: string) => ask("draft.sent", { id: (await write(mine)).id, anyway: true });
    expect(await open_()).toEqual([["tell"], 1]);
    await send("I moved to Basel");
    expect(await open_()).toEqual([["tell"], 1]);
    const sent = await send("I failed the exam");
    expect(await open_()).toEqual([[], 0]);
    await ask("draft.takeBack", { id: sent.id, version: sent.version });
    expect(await open_()).toEqual([["tell"], 1]);
  });

  it("[R6] words news of mine, glad or not, as news and never as something to take", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad" });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    for (const form of FORMS) {
      const offer = "News: I failed the exam";
      const { body } = await ask("draft.write", {
        personId: imre.id,
        kind: "offer",
        form,
        offer,
        keep: false,
      });
      expect(body, form).toContain("I thought you would like to know: I failed the exam.");
      expect(body, form).not.toMatch(/of use|only if it helps|News:|\[/);
    }
  });

  it("[R33] [R5] says when a reminder has its day, what is not for a stranger, and confirms what was agreed", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad" });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    const { id } = await ask("interview.plan", {
      personId: ana.id,
      minutes: 30,
      ask: "what your days are like",
    });
    const request = await ask("draft.write", { personId: ana.id });
    await ask("draft.sent", { id: request.id, anyway: true });
    const kindsOf = async (kind: (typeof DRAFT_KINDS)[number]) =>
      (await ask("draft.write", { personId: ana.id, kind, keep: false })).cautions.map((each) => each.kind);
    expect(await kindsOf("reminder")).toEqual(["reminder-early"]);
    expect(await kindsOf("cv-edit")).toEqual(["too-big", "asked-today"]);
    expect(await kindsOf("revive")).toEqual(["never-met"]);
    await ask("interview.answered", { id });
    const { body } = await ask("draft.write", { personId: ana.id, kind: "confirmation" });
    expect(body).toContain("half an hour");
    expect(body).toContain("what your days are like");
  });

  it("[R35] [R41] a second request while thanks for the first talk are due is told so, and can go all the same", async () => {
    const { ask } = await open();
    const ivo = await ask("person.add", { name: "Ivo Lang", familiarity: "acquaintance" });
    const talk = await ask("interview.plan", { personId: ivo.id });
    await ask("interview.held", { id: talk.id });
    const second = await ask("draft.write", { personId: ivo.id, kind: "request", anew: true });
    expect(second.cautions).toMatchObject([{ kind: "thanks-first" }]);
    await ask("draft.overrule", { id: second.id, caution: "thanks-first" });
    expect((await ask("draft.show", { id: second.id })).cautions).toEqual([]);
    await ask("interview.thanked", { id: talk.id });
    expect((await ask("draft.write", { personId: ivo.id, kind: "request", keep: false })).cautions).toEqual(
      [],
    );
  });

  it("[R23] [R28] asks through whoever sends me, and by how well we know each other", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "Noor Haddad" });
    const bodies = new Map<string, string>();
    for (const familiarity of ["known", "acquaintance", "stranger"] as const) {
      const person = await ask("person.add", { name: `Ana ${familiarity}`, familiarity });
      bodies.set(familiarity, (await ask("draft.write", { personId: person.id })).body);
      if (familiarity !== "stranger") continue;
      const sent = await ask("draft.write", { personId: person.id, introducer: "Imre Kovács" });
      expect(sent.body).toContain("Imre Kovács");
    }
    expect(new Set(bodies.values()).size).toBe(3);
    expect(bodies.get("stranger")).toMatch(/informational interview/);
    expect(bodies.get("known")).not.toMatch(/informational interview/);
  });

  it("[R35] [R36] [R52] [R53] no letter states what has not been: a talk still to come, advice not followed, an introduction not made", async () => {
    const { ask, call, clock } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const imre = await ask("person.add", { name: "Imre Kovács" });
    const { id: interviewId } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.scheduled", { id: interviewId, startsAt: clock + 86_400_000 });
    const advice = await ask("advice.record", { personId: ana.id, text: "Apply for the June course" });
    const wanted = await ask("introduction.add", { introducerId: ana.id, personId: imre.id });
    const lead = await ask("lead.record", { personId: ana.id, what: "Summer course", kind: "course" });
    const says = async (kind: (typeof DRAFT_KINDS)[number], about: object) =>
      await call("draft.write", { personId: ana.id, kind, keep: false, ...about });
    const refused = (says: string) => ({ kind: "refused", says: expect.stringContaining(says) });
    expect(await says("thanks", { interviewId })).toMatchObject(refused("arranged for tomorrow"));
    expect(await says("reminder", { interviewId })).toMatchObject(refused("has answered"));
    expect(await says("outcome", { adviceId: advice.id })).toMatchObject(refused("June course"));
    expect(await says("thanks", { introductionId: wanted.id })).toMatchObject(refused("introduced you"));
    expect(await says("outcome", { introductionId: wanted.id })).toMatchObject(refused("introduced you"));
    expect(await says("thanks", { leadId: lead.id })).toMatchObject(refused("you got it"));
    expect(await says("confirmation", { interviewId })).toMatchObject({ kind: "done" });
  });

  it("[R35] [R53] thanks for an opening leave the talk that waits for thanks of its own", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.held", { id });
    const lead = await ask("lead.record", { personId: ana.id, what: "Summer course", kind: "course" });
    await ask("lead.became", { id: lead.id, state: "got-it" });
    const letter = await ask("draft.write", { personId: ana.id, kind: "thanks", leadId: lead.id });
    expect(letter.interviewId).toBeNull();
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect((await ask("interview.show", { id })).state).toBe("held");
    expect((await ask("draft.write", { personId: ana.id })).interviewId).toBe(id);
  });
});
