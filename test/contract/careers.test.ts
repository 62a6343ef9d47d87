import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

/** A word on every side of a career but pay and security. */
const ALL_BUT_PAY =
  "A day among kind colleagues, skills one can learn, budgets, stress; they hired me, I enjoy it, the demand grows, people become senior, and the society knows everybody";

onEveryStore((open) => {
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
