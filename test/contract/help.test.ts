import { expect, it } from "vitest";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

/** Tomasz, who has helped again and again. */
async function helper({ ask }: TestHome) {
  const person = await ask("person.add", {
    name: "Tomasz Wilk",
    familiarity: "known",
    organization: "Delta Biologics",
    role: "Head of imaging",
  });
  const personId = person.id;
  await ask("touch.log", { personId, kind: "mail", direction: "in", at: START - 90 * DAY });
  await ask("help.record", { personId, kind: "feedback", note: "on my poster", at: START - 90 * DAY });
  await ask("help.record", { personId, kind: "practice", at: START - 30 * DAY });
  return person;
}

onEveryStore((open) => {
  it("[R54] has noted help on the timeline as contact, of which nobody told that it was a message", async () => {
    const test = await open();
    const { id } = await helper(test);
    const { touches } = await test.ask("person.show", { id });
    expect(touches.map(({ kind, direction, subject }) => [kind, direction, subject])).toContainEqual([
      "contact",
      "in",
      "A practice interview or talk",
    ]);
  });

  it("[R54] suggests a mentor with reasons, takes yes, not now and no, and unlocks the larger asks", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await helper(test);
    const suggested = async () => (await ask("mentor.list", {})).suggested.map((each) => each.name);
    expect(await suggested()).toEqual([]);
    const introduction = await ask("help.record", { personId, kind: "introduction", note: "to Ana" });
    expect(await suggested()).toEqual(["Tomasz Wilk"]);
    const shown = await ask("person.show", { id: personId });
    expect(shown.mentorSuggestion?.reasons.join(" ")).toContain("Head of imaging");
    expect(shown.help.map((each) => each.kind)).toEqual(["feedback", "practice", "introduction"]);

    await ask("mentor.answer", { personId, answer: "not-now" });
    expect(await suggested()).toEqual([]);
    test.clock += 91 * DAY;
    expect(await suggested()).toEqual(["Tomasz Wilk"]);
    await ask("mentor.answer", { personId, answer: "no" });
    test.clock += 400 * DAY;
    expect(await suggested()).toEqual([]);
    await ask("mentor.answer", { personId, answer: "no", undo: true });
    expect(await suggested()).toEqual(["Tomasz Wilk"]);

    const asks = async () => {
      const planned = await ask("interview.plan", { personId, focus: "catch-up" });
      return (await ask("interview.show", { id: planned.id })).asks.map(({ ask: { id } }) => id);
    };
    expect(await asks()).not.toContain("cv-edit");
    expect(await ask("mentor.answer", { personId, answer: "yes" })).toMatchObject({ mentor: true });
    expect(await asks()).toEqual(expect.arrayContaining(["cv-edit", "contract-reading"]));
    expect(await ask("mentor.list", {})).toMatchObject({ mentors: [{ id: personId }], suggested: [] });
    await ask("mentor.answer", { personId, answer: "yes", undo: true });
    expect((await ask("person.show", { id: personId })).mentor).toBe(false);
    await ask("help.remove", { id: introduction.id });
    expect(await suggested()).toEqual([]);
  });

  it("[R54] hangs help on a contact or a talk of the same person, and on no other", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana" });
    const imre = await ask("person.add", { name: "Imre" });
    const touch = await ask("touch.log", { personId: ana.id, at: START - DAY });
    expect(
      await ask("help.record", { personId: ana.id, kind: "listening", touchId: touch.id }),
    ).toMatchObject({
      at: START - DAY,
    });
    const wrong = await call("help.record", { personId: imre.id, kind: "listening", touchId: touch.id });
    expect(wrong.kind).toBe("missing");
    const future = await call("help.record", { personId: ana.id, kind: "advice", at: START + DAY });
    expect(future.kind).toBe("invalid");
  });

  it("[R54] [R49] counts what came through somebody: an introduction that happened, an opportunity", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await helper(test);
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    await ask("introduction.add", { personId: ana.id, introducerId: personId, state: "made" });
    await ask("lead.record", { personId, what: "Imaging post at Delta" });
    expect((await ask("mentor.list", {})).suggested.map((each) => each.name)).toEqual(["Tomasz Wilk"]);
    const { ledger, help } = await ask("person.show", { id: personId });
    expect(ledger[1]?.lines).toEqual(
      expect.arrayContaining([
        "an introduction: “to Ana Ruiz” (in March)",
        "word of an opportunity: “Imaging post at Delta” (in March)",
      ]),
    );
    // They are kept where they belong, and not a second time as help.
    expect(help.map((each) => each.kind)).toEqual(["feedback", "practice"]);
    const { cameBack } = await ask("effort.show", {});
    expect(cameBack.slice(0, 2).map((each) => each.sentence)).toEqual([
      "Tomasz Wilk: word of an opportunity, “Imaging post at Delta”.",
      "Tomasz Wilk: an introduction, “to Ana Ruiz”.",
    ]);
  });

  it("[R15] tells whoever must be discreet of no help that was given in confidence", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    await ask("help.record", { personId: ana.id, kind: "listening", note: "about leaving", offRecord: true });
    const around = async (discreet: boolean) =>
      JSON.stringify(await call("help.around", {}, { discreet })) +
      JSON.stringify(await call("effort.show", {}, { discreet }));
    expect(await around(false)).toContain("Ana Ruiz");
    expect(await around(true)).not.toContain("Ana Ruiz");
  });

  it("[R7] tells give and take of a tie as things, without a figure or a balance", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await helper(test);
    const planned = await ask("interview.plan", { personId, ask: "inside-view" });
    await ask("interview.asked", { id: planned.id });
    await ask("interview.held", { id: planned.id });
    await ask("interview.thanked", { id: planned.id });
    await ask("promise.make", { personId, text: "send our protocol" });
    const { ledger, nextKindThing } = await ask("person.show", { id: personId });
    expect(ledger).toEqual([
      { side: "asks", title: "What you asked for", lines: ["the inside view of where they work (in March)"] },
      {
        side: "help",
        title: "What came from them",
        lines: [
          "a conversation (in March)",
          "a practice interview or talk (in January)",
          "feedback on your work: “on my poster” (in December)",
        ],
      },
      { side: "offered", title: "What you offered", lines: ["“send our protocol”"] },
      { side: "delivered", title: "What you gave", lines: ["thanks (in March)"] },
    ]);
    expect(nextKindThing.sentence).toBe(
      "A promise to Tomasz Wilk: “send our protocol”. Today is as good a day as any.",
    );
  });
});
