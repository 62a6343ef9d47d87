import { expect, it } from "vitest";
import { onEveryStore, onSqlite } from "./stores.ts";
import { typed } from "./typed.ts";

/** A word on every side of a career but pay and security. */
const ALL_BUT_PAY =
  "A day among kind colleagues, skills one can learn, budgets, stress; they hired me, I enjoy it, the demand grows, people become senior, and the society knows everybody";

onEveryStore((open) => {
  it("keeps one career of one name, however it is written", async () => {
    const { ask, call } = await open();
    const law = await ask("option.add", { name: "Patent law" });
    const says = "“Patent law” is among your careers already.";
    expect(await call("option.add", { name: "patent  LAW" })).toMatchObject({ kind: "refused", says });
    const { id, version } = await ask("option.add", { name: "Teaching" });
    expect(await call("option.edit", { id, version, name: "Patent Law" })).toMatchObject({ says });
    await ask("option.edit", { id: law.id, version: law.version, name: "PATENT LAW" });
    expect((await ask("option.list", {})).options.map(({ name }) => name)).toEqual([
      "PATENT LAW",
      "Teaching",
    ]);
  });

  it("[R19] takes out a career that was added by mistake, and none that something was learned of", async () => {
    const { ask, call } = await open();
    const slip = await ask("option.add", { name: "Patnet law", notes: "a slip" });
    expect(await ask("option.remove", { id: slip.id })).toEqual({
      id: slip.id,
      name: "Patnet law",
      notes: "a slip",
    });
    expect(await call("option.show", { id: slip.id })).toMatchObject({ kind: "missing" });
    expect(await call("option.remove", { id: slip.id })).toMatchObject({ kind: "missing" });
    const law = await ask("option.add", { name: "Patent law" });
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const heard = { optionId: law.id, direction: "for", personId: ana.id } as const;
    for (const text of ["kind colleagues", "good pay"]) await ask("option.addEvidence", { ...heard, text });
    await ask("interview.plan", { personId: ana.id, optionId: law.id });
    await ask("question.add", { optionId: law.id, text: "Is the exam hard?" });
    await ask("sprint.start", { optionIds: [law.id] });
    expect(await call("option.remove", { id: law.id })).toMatchObject({
      kind: "refused",
      says: "Patent law has one conversation, two lines for or against it, one question of yours and one month with a plan. Rule it out or rename it; nothing you learned is thrown away.",
    });
    expect((await ask("option.show", { id: law.id })).board.for).toHaveLength(2);
  });

  it("[R13] asks for their line of work, and for what nobody has told about the career, whoever told the rest", async () => {
    const { ask } = await open();
    await ask("settings.edit", { introduction: "I am a PhD student in chemistry." });
    const law = await ask("option.add", { name: "Patent law" });
    const ana = await ask("person.add", { name: "Ana Ruiz", role: "Patent attorney" });
    const imre = await ask("person.add", { name: "Imre Kovács" });
    const reasons = async (personId: typeof ana.id) => {
      const { questions } = await ask("interview.plan", { personId, optionId: law.id, minutes: 60 });
      return { ids: questions.map((each) => each.questionId), why: questions.map((each) => each.because) };
    };
    const hers = await reasons(ana.id);
    expect(hers.ids.filter((each) => each?.startsWith("patent/")).length).toBeGreaterThan(2);
    expect(new Set(hers.why.filter((each) => /^Nobody has told you/.test(each))).size).toBeGreaterThan(2);
    const said = { optionId: law.id, direction: "for", text: ALL_BUT_PAY, personId: ana.id } as const;
    await ask("option.addEvidence", said);
    const his = await reasons(imre.id);
    expect(his.ids.filter((each) => each?.startsWith("patent/"))).toEqual([]);
    expect([...new Set(his.why.filter((each) => /^Nobody has told you/.test(each)))]).toEqual([
      "Nobody has told you about pay and security yet.",
    ]);
  });

  it("[R13] [R14] a talk to explore a career is about the one named, which its letter and questions go by, and a new name is a new career", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const planned = await ask("interview.plan", { personId: ana.id, career: "Patent law" });
    const { options } = await ask("option.list", {});
    expect(options).toMatchObject([{ id: planned.optionId, name: "Patent law", verdict: "undecided" }]);
    expect(planned).toMatchObject({ option: { name: "Patent law" }, careerToSay: null });
    const letter = await ask("draft.write", { personId: ana.id, interviewId: planned.id });
    expect(letter.body).toContain("patent law");
    const said = { optionId: planned.option?.id ?? "", direction: "for", text: ALL_BUT_PAY } as const;
    await ask("option.addEvidence", { ...said, interviewId: planned.id });
    const imre = await ask("person.add", { name: "Imre Kovács" });
    const again = await ask("interview.plan", { personId: imre.id, career: " patent  LAW", minutes: 60 });
    expect(again.optionId).toBe(planned.optionId);
    expect((await ask("option.list", {})).options).toHaveLength(1);
    expect(
      new Set(again.questions.flatMap(({ because }) => /told you about (.+) yet/.exec(because)?.[1] ?? [])),
    ).toEqual(new Set(["pay and security"]));
  });

  it("[R14] asks which career is meant where none is named, once: the only open one is, of several and of none the user says", async () => {
    const { ask } = await open();
    const plan = async (name: string) => {
      const { id } = await ask("person.add", { name });
      return ask("interview.plan", { personId: id });
    };
    const none = await plan("Ana Ruiz");
    expect(none).toMatchObject({ optionId: null, careerToSay: { among: [] } });
    expect(none.careerToSay?.says).toMatch(/^Which career .+\?.*not sure yet/i);
    const law = await ask("option.add", { name: "Patent law" });
    expect(await plan("Imre Kovács")).toMatchObject({ optionId: law.id, careerToSay: null });
    const known = await ask("person.add", { name: "Hana Sato", familiarity: "known", organization: "EMBL" });
    await ask("person.moved", { id: known.id, organization: "Lumen" });
    expect(await ask("interview.plan", { personId: known.id })).toMatchObject({
      focus: "new-position",
      optionId: null,
      careerToSay: null,
    });
    const lab = await ask("option.add", { name: "Industry research" });
    const both = await plan("Lea");
    expect(both).toMatchObject({
      optionId: null,
      careerToSay: {
        among: [
          { id: law.id, name: "Patent law" },
          { id: lab.id, name: "Industry research" },
        ],
      },
    });
    expect(both.careerToSay?.says).toContain("Patent law, Industry research or");
    // Not sure is an answer, and about anything else, or where they ask, there is nothing to say.
    const { id: personId } = await ask("person.add", { name: "Noor Haddad" });
    for (const more of [{ optionId: null }, { focus: "skill" }, { iAmAsked: true }])
      expect(await ask("interview.plan", { personId, ...more })).toMatchObject({
        optionId: null,
        careerToSay: null,
      });
    await ask("option.giveVerdict", {
      id: law.id,
      verdict: "ruled-out",
      reason: "Too many files",
      confidence: 3,
    });
    expect(await plan("Hal Middle")).toMatchObject({ optionId: lab.id, careerToSay: null });
    const said = await ask("interview.edit", { id: both.id, career: "Science editing" });
    expect((await ask("interview.show", { id: both.id })).option).toMatchObject({ name: "Science editing" });
    expect(said.optionId).not.toBeNull();
  });

  it("[R14] a career that is said is what the talk is about, whatever house they work in", async () => {
    const { ask } = await open();
    await ask("stage.change", { stage: "applying" });
    const ana = await ask("person.add", { name: "Ana Ruiz", organization: "EMBL", familiarity: "known" });
    const planned = await ask("interview.plan", { personId: ana.id, career: "Patent law" });
    expect(planned).toMatchObject({ focus: "explore-career", option: { name: "Patent law" } });
    expect((await ask("draft.write", { personId: ana.id })).body).toContain("patent law");
    const imre = await ask("person.add", { name: "Imre Kovács", organization: "EMBL", familiarity: "known" });
    const shown = await ask("draft.write", { personId: imre.id, career: "Science editing", keep: false });
    expect(shown.body).toContain("science editing");
    expect(shown.interviewId).toBeNull();
    expect((await ask("option.list", {})).options.map(({ name }) => name)).toEqual(["Patent law"]);
  });

  it("[R14] a letter that begins a talk is about the career named, and asks which one where that is open", async () => {
    const { ask, call } = await open();
    const law = await ask("option.add", { name: "Patent law" });
    await ask("option.add", { name: "Industry research" });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const letter = await ask("draft.write", { personId: ana.id });
    expect(letter.careerToSay?.says).toContain("Patent law, Industry research or");
    expect(await ask("draft.write", { personId: ana.id })).toMatchObject({ careerToSay: null });
    // Said later, it is that of the talk that the letter began; in another form too, and once it is said no other is.
    const said = await ask("draft.write", { personId: ana.id, career: "patent law", keep: false });
    expect(said.body).toContain("patent law");
    const talk = { id: letter.interviewId ?? ana.id };
    expect((await ask("interview.show", talk)).option).toBeNull();
    for (const form of ["email", "message"] as const)
      expect(await ask("draft.write", { personId: ana.id, career: "Patent law", form })).toMatchObject({
        interviewId: talk.id,
        body: expect.stringContaining("patent law"),
      });
    expect((await ask("interview.show", talk)).option).toMatchObject({ id: law.id });
    expect(await call("draft.write", { personId: ana.id, career: "Industry research" })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("with Ana Ruiz, which is about something else"),
    });
    expect(
      await call("draft.write", { personId: ana.id, kind: "offer", career: "Patent law" }),
    ).toMatchObject({ kind: "refused", says: expect.stringContaining("this letter begins none") });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const his = await ask("draft.write", { personId: imre.id, career: "patent law" });
    expect(his).toMatchObject({ careerToSay: null });
    expect(his.body).toContain("patent law");
    const begun = await ask("interview.show", { id: his.interviewId ?? "" });
    expect(begun).toMatchObject({ optionId: law.id, focus: "explore-career" });
  });

  it("[R14] a career that no letter has named can be said once they were asked; what went out stays", async () => {
    const { ask, call } = await open();
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const request = await ask("draft.write", { personId });
    await ask("draft.sent", { id: request.id, anyway: true });
    const interviewId = request.interviewId ?? "";
    await ask("interview.answered", { id: interviewId });
    const times = await ask("draft.write", { personId, career: "Patent law" });
    expect(times).toMatchObject({ kind: "confirmation", interviewId });
    expect((await ask("interview.show", { id: interviewId })).option?.name).toBe("Patent law");
    expect((await ask("draft.show", { id: request.id })).body).toBe(request.body);
    expect(await call("draft.write", { personId, career: "Science editing" })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("which is about something else"),
    });
  });

  it("[R3] a talk with the same person again is about the career of the last one, as long as that is open", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const first = await ask("interview.plan", { personId: ana.id, career: "Patent law" });
    await ask("option.add", { name: "Industry research" });
    await ask("interview.held", { id: first.id });
    const again = await ask("interview.plan", { personId: ana.id, focus: "explore-career" });
    expect(again).toMatchObject({ optionId: first.optionId, careerToSay: null });
  });

  it("[R18] [R20] counts who was talked to and what they answered, and where they all were then, beside the verdict", async () => {
    const test = await open();
    const { ask } = test;
    const law = await ask("option.add", { name: "Patent law" });
    const shown = () => ask("option.show", { id: law.id });
    expect((await shown()).warning).toBeNull();
    const talk = async (name: string) => {
      const person = await ask("person.add", { name, organization: "EMBL" });
      const planned = await ask("interview.plan", { personId: person.id, optionId: law.id });
      const questions = planned.questions.map((each, at) => ({ ...each, asked: at === 0 }));
      await ask("interview.editQuestions", { id: planned.id, questions });
      expect((await shown()).board.spokenTo).not.toContain(person.id);
      await ask("interview.held", { id: planned.id });
      return person;
    };
    const ana = await talk("Ana Ruiz");
    const once = await shown();
    expect(once.board.known).not.toEqual([]);
    expect(once.openAspects.map(({ aspect }) => aspect)).toEqual(once.board.open);
    await talk("Imre Kovács");
    const lea = await ask("person.add", { name: "Lea", organization: "EMBL" });
    const said = { optionId: law.id, direction: "against", text: "Paid badly", personId: lea.id } as const;
    await ask("option.addEvidence", said);
    const all = await shown();
    expect(all.voices.map(({ name }) => name).toSorted()).toEqual(["Ana Ruiz", "Imre Kovács", "Lea"]);
    expect(all.warning).toBe("All three voices are from EMBL. Somebody elsewhere may see it otherwise.");
    test.clock += 30 * 86_400_000;
    await ask("person.moved", { id: ana.id, organization: "Institut Curie" });
    const moved = await shown();
    expect(moved.warning).toBe(all.warning);
    await ask("option.addEvidence", {
      optionId: law.id,
      direction: "for",
      text: "Free days",
      personId: ana.id,
    });
    const since = await shown();
    expect(since.warning).toBeNull();
    // A line keeps the place from which it was said, wherever its voice went.
    test.clock += 30 * 86_400_000;
    await ask("person.moved", { id: lea.id, organization: "Lumen" });
    const { board, saidAt } = await shown();
    const places = [...board.for, ...board.against].map(({ id, text }) => [
      text,
      saidAt.find(({ evidenceId }) => evidenceId === id)?.organization,
    ]);
    expect(places).toEqual([
      ["Free days", "Institut Curie"],
      ["Paid badly", "EMBL"],
    ]);
  });

  it("[R19] takes a verdict of an earlier day in its place, and what was said since stands", async () => {
    const test = await open();
    const { ask, call } = test;
    const { id } = await ask("option.add", { name: "Patent law" });
    const give = (verdict: "pursue" | "ruled-out", on?: string) =>
      ask("option.giveVerdict", { id, verdict, reason: `for ${verdict}`, ...(on && { on }) });
    expect(await give("pursue")).toMatchObject({ verdict: "pursue" });
    expect(await give("ruled-out", "2026-02-10")).toMatchObject({
      verdict: "pursue",
      words: "Noted for that day. Where you stand now is what you said since.",
    });
    const { trail, verdict } = await ask("option.show", { id });
    expect(verdict).toBe("pursue");
    expect(trail.map(({ on, verdict: { kind } }) => `${on} ${kind}`)).toEqual([
      "2026-02-10 ruled-out",
      "2026-03-02 pursue",
    ]);
    expect(
      await call("option.giveVerdict", { id, verdict: "park", reason: "x", on: "2026-03-03" }),
    ).toMatchObject({
      kind: "invalid",
      at: "on",
    });
    test.clock += 30 * 86_400_000;
    expect(await give("ruled-out", "2026-03-20")).toMatchObject({ verdict: "ruled-out" });
  });

  it("[R18] dates a line that was heard in a talk by the talk, whenever it is written down", async () => {
    const test = await open();
    const { ask } = test;
    const law = await ask("option.add", { name: "Patent law" });
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const talk = await ask("interview.plan", { personId: ana.id, optionId: law.id });
    const { heldAt } = await ask("interview.held", { id: talk.id });
    test.clock += 200 * 86_400_000;
    const line = { optionId: law.id, direction: "for", interviewId: talk.id } as const;
    expect((await ask("option.addEvidence", { ...line, text: "Free days" })).at).toBe(heldAt);
    const now = await ask("option.addEvidence", { ...line, interviewId: null, text: "It would suit me" });
    expect(now.at).toBeGreaterThan(heldAt ?? 0);
  });
});

onSqlite((open) => {
  it("[R14] asks which career a planned talk is about in one sentence, with the words to say it", async () => {
    const test = await open();
    const { ask } = test;
    await ask("person.add", { name: "Ana Ruiz" });
    const planned = await typed(test, ["interview", "plan", "ana"]);
    expect(planned).toContain("Which career");
    const [, id = ""] = /interview edit (\S+) --career/.exec(planned) ?? [];
    await typed(test, ["interview", "edit", id, "--career", "Patent law"]);
    expect(await typed(test, ["interview", "show", id])).toContain("Patent law");
    await ask("person.add", { name: "Imre Kovács" });
    const named = await typed(test, ["interview", "plan", "imre", "--career", "Science editing"]);
    expect(named).toContain("about exploring a career: Science editing.");
    expect(named).not.toContain("Which career");
    await ask("person.add", { name: "Lea" });
    expect(await typed(test, ["interview", "plan", "lea", "--option-id", "none"])).not.toContain(
      "Which career",
    );
  });
});
