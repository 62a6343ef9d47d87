import { expect, it } from "vitest";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

/** Writes to somebody and sends it. */
async function writeTo({ ask }: TestHome, name: string, familiarity: "stranger" | "known") {
  const person = await ask("person.add", { name, familiarity });
  const talk = await ask("interview.plan", { personId: person.id });
  const letter = await ask("draft.write", { personId: person.id, interviewId: talk.id });
  await ask("draft.sent", { id: letter.id, anyway: true });
  return { person, talk };
}

onEveryStore((open) => {
  it("[P4] counts what is about its own careers, and nothing that fell through before it", async () => {
    const test = await open();
    const { ask } = test;
    const law = await ask("option.add", { name: "Patent law" });
    const other = await ask("option.add", { name: "Science writing" });
    const asks = async (name: string, optionId: typeof law.id) => {
      const person = await ask("person.add", { name, familiarity: "stranger" });
      const talk = await ask("interview.plan", { personId: person.id, optionId });
      const letter = await ask("draft.write", { personId: person.id, interviewId: talk.id });
      return { talk, letter };
    };
    const before = await asks("Ana Ruiz", law.id);
    await ask("draft.sent", { id: before.letter.id, anyway: true });
    await ask("interview.close", { id: before.talk.id, as: "did-not-happen" });
    test.clock += 60_000;
    await ask("sprint.start", { optionIds: [law.id] });
    const month = async () => (await ask("sprint.show", {})).running;
    expect(await month()).toMatchObject({ experiments: [], standing: { counts: { letters: 0 } } });
    await ask("sprint.spend", { phase: "choose", minutes: 150 });
    const away = await asks("Olu Ade", other.id);
    expect((await month())?.onTop).toBeNull();
    await ask("draft.sent", { id: away.letter.id, anyway: true });
    expect(await month()).toMatchObject({ letters: [], standing: { counts: { letters: 0 } } });
    const own = await asks("Zoë Berg", law.id);
    expect((await month())?.onTop).toMatchObject({ personName: "Zoë Berg" });
    await ask("draft.sent", { id: own.letter.id, anyway: true });
    await ask("interview.close", { id: own.talk.id, as: "declined" });
    expect(await month()).toMatchObject({
      letters: [{ personName: "Zoë Berg" }],
      experiments: [{ personName: "Zoë Berg" }],
    });
  });

  it("[P1] [P2] [P3] goes through four phases by letters sent and talks held, and nudges out of the comfortable one", async () => {
    const test = await open();
    const { ask } = test;
    const law = await ask("option.add", { name: "Patent law" });
    const month = async () => {
      const { running } = await ask("sprint.show", {});
      if (running === null) throw new Error("a month is under way");
      return running;
    };
    await writeTo(test, "Before the month", "stranger");
    test.clock = START + DAY;
    // On the same day, and yet before it: neither the letter nor the talk is one of the month's.
    const sameDay = await writeTo(test, "Carla Rossi", "stranger");
    await ask("interview.held", { id: sameDay.talk.id });
    test.clock += 60_000;
    await ask("sprint.start", { optionIds: [law.id], letters: 3, toStrangers: 2 });
    expect((await month()).standing).toMatchObject({ phase: "choose", counts: { letters: 0 }, nudge: null });
    await ask("sprint.spend", { phase: "choose", minutes: 150 });
    expect((await month()).standing).toMatchObject({
      phase: "write",
      nudge: expect.stringContaining("You have read enough"),
    });
    const ana = await writeTo(test, "Ana Ruiz", "stranger");
    await writeTo(test, "Imre Kovács", "stranger");
    expect(await month()).toMatchObject({ standing: { phase: "write" }, onTop: null });
    const { id: personId } = await ask("person.add", { name: "Mei-Ling Chou", familiarity: "known" });
    const ready = await ask("draft.write", { personId });
    expect((await month()).onTop).toMatchObject({ draftId: ready.id, personName: "Mei-Ling Chou" });
    await ask("draft.remove", { id: ready.id });
    await writeTo(test, "Noor Haddad", "known");
    expect((await month()).standing).toMatchObject({
      phase: "talk",
      counts: { letters: 3, toStrangers: 2, talks: 0 },
    });
    test.clock += 10 * DAY;
    await ask("interview.held", { id: ana.talk.id, wouldChange: "ask about pay first" });
    // Who was a stranger when the letter went out is known now, and the letter stays what it was.
    await ask("person.edit", { id: ana.person.id, familiarity: "known" });
    expect(await month()).toMatchObject({
      standing: { phase: "decide", counts: { letters: 3, toStrangers: 2, talks: 1 } },
      words: "Three letters have gone out, two of them to people you had not met; one talk held.",
      experiments: [{ personName: "Ana Ruiz", wouldChange: "ask about pay first" }],
    });
  });

  it("[P4] takes one to three careers, and reads what led nowhere as an experiment", async () => {
    const test = await open();
    const { ask, call } = test;
    const careers = [];
    for (const name of ["Patent law", "Science policy", "Editing", "Teaching"])
      careers.push((await ask("option.add", { name })).id);
    expect(await call("sprint.start", { optionIds: [] })).toMatchObject({ kind: "invalid" });
    expect(await call("sprint.start", { optionIds: careers })).toMatchObject({ kind: "invalid" });
    await ask("sprint.start", { optionIds: careers.slice(0, 3) });
    expect(await call("sprint.start", { optionIds: careers.slice(0, 1) })).toMatchObject({ kind: "refused" });
    const { talk } = await writeTo(test, "Ana Ruiz", "stranger");
    await ask("interview.close", { id: talk.id, as: "declined" });
    const experiments = async () => (await ask("sprint.show", {})).running?.experiments;
    expect(await experiments()).toMatchObject([
      { result: "They said no.", sentence: "What would you change next time?" },
    ]);
    await ask("interview.edit", { id: talk.id, wouldChange: "say sooner who sends me" });
    expect(await experiments()).toMatchObject([{ wouldChange: "say sooner who sends me" }]);
    const { id: personId } = await ask("person.add", { name: "Imre Kovács" });
    const before = await ask("interview.plan", { personId });
    const at = test.clock - 400 * DAY;
    await ask("interview.held", { id: before.id, at, wouldChange: "fewer questions" });
    expect(await experiments(), "a talk of last year that was written down only now").toHaveLength(1);
  });

  it("[P5] ends in a decision that gives the verdict, which stays reversible", async () => {
    const test = await open();
    const { ask, call } = test;
    const law = await ask("option.add", { name: "Patent law" });
    await ask("sprint.start", { optionIds: [law.id] });
    expect(await call("sprint.decide", { decision: "build-skills" })).toMatchObject({ at: "reason" });
    expect((await ask("option.show", { id: law.id })).verdict).toBe("undecided");
    const decided = await ask("sprint.decide", {
      ...{ decision: "build-skills", reason: "two people would do it again" },
    });
    // Nobody was heard in it, which is said without a reproach.
    expect(decided.words).toContain("from reading and thinking");
    expect(await ask("option.show", { id: law.id })).toMatchObject({
      verdict: "pursue",
      trail: [{ verdict: { reason: "two people would do it again" } }],
    });
    expect(await ask("sprint.show", {})).toMatchObject({ running: null, past: [{ chosen: "Patent law" }] });
    await ask("sprint.start", { optionIds: [law.id] });
    await ask("sprint.decide", {
      decision: "look-at-another",
      verdict: "ruled-out",
      reason: "too many evenings",
    });
    expect((await ask("option.show", { id: law.id })).verdict).toBe("ruled-out");
    // A decision kept by mistake is taken back, and it is the last month that goes on; the trail keeps both.
    test.clock += DAY;
    await ask("sprint.stop", { undo: true });
    expect(await ask("sprint.show", {})).toMatchObject({
      running: { decision: null, careers: [{ name: "Patent law", verdict: "pursue" }] },
      past: [{ chosen: "Patent law", words: "" }],
    });
    const { trail } = await ask("option.show", { id: law.id });
    expect(trail.map(({ verdict: { kind } }) => kind)).toEqual(["pursue", "ruled-out", "pursue"]);
    expect(trail.at(-1)?.verdict.reason).toBe("The decision of a month was taken back.");
  });

  it("lowers numbers and never raises them, and may be put down and taken up again", async () => {
    const { ask } = await open();
    const law = await ask("option.add", { name: "Patent law" });
    await ask("sprint.start", { optionIds: [law.id] });
    expect((await ask("sprint.edit", { letters: 4, talkMinutes: 60 })).goals).toMatchObject({
      letters: 4,
      toStrangers: 4,
      minutes: { talk: 60, write: 180 },
    });
    expect((await ask("sprint.edit", { letters: 9 })).goals.letters).toBe(4);
    await ask("sprint.spend", { phase: "write", minutes: 20 });
    expect((await ask("sprint.spend", { phase: "write", minutes: -30 })).spent.write).toBe(0);
    await ask("sprint.stop", {});
    expect((await ask("sprint.show", {})).running).toBeNull();
    await ask("sprint.stop", { undo: true });
    expect((await ask("sprint.show", {})).running?.goals.letters).toBe(4);
  });

  it("[P1] is never proposed on the first day, nor after a no, and is there for whoever looks for it", async () => {
    const test = await open();
    const { ask } = test;
    test.clock = Date.now();
    expect((await ask("sprint.show", {})).mayPropose).toBe(false);
    test.clock += 2 * DAY;
    expect((await ask("sprint.show", {})).mayPropose).toBe(true);
    await ask("settings.edit", { sprintOffer: false });
    expect((await ask("sprint.show", {})).mayPropose).toBe(false);
  });
});
