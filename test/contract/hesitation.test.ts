import { expect, it } from "vitest";
import { onEveryStore, onSqlite } from "./stores.ts";
import { typed } from "./typed.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R12] says one kind word where a letter waits, once a week, the same one that day, and none when turned off", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    const letter = await ask("draft.write", { personId: ana.id });
    const take = (draftId: typeof letter.id | null = null) => ask("encouragement.take", { draftId });
    expect(await take()).toEqual({ kind: "quiet" });
    test.clock += 4 * DAY;
    const first = await take(letter.id);
    expect(first).toMatchObject({ kind: "say", open: { kind: "draft", id: letter.id } });
    expect(await take(letter.id)).toEqual(first);
    // Elsewhere, or on another day of the week, nothing is said a second time.
    expect(await take()).toEqual({ kind: "quiet" });
    test.clock += 6 * DAY;
    expect(await take()).toEqual({ kind: "quiet" });
    test.clock += DAY;
    const second = await take();
    if (first.kind !== "say" || second.kind !== "say") throw new Error("a letter has been waiting for days");
    expect(second.thought).not.toBe(first.thought);
    test.clock += 8 * DAY;
    await ask("settings.edit", { reframing: false });
    expect(await take()).toEqual({ kind: "quiet" });
  });

  it("[R12] [R64] urges nobody to write to whom they left out, or to whom nothing is to be written", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    const letter = await ask("draft.write", { personId: ana.id });
    test.clock += 4 * DAY;
    await ask("person.leaveOut", { id: ana.id });
    expect(await ask("encouragement.take", { draftId: letter.id })).toEqual({ kind: "quiet" });
    expect(await ask("encouragement.take", {})).toEqual({ kind: "quiet" });
    test.clock += 36 * DAY;
    expect(await ask("encouragement.take", {})).toEqual({ kind: "quiet" });
    await ask("person.leaveOut", { id: ana.id, leftOut: false });
    expect(await ask("encouragement.take", {})).toMatchObject({ kind: "say" });
  });

  it("[R12] says no word to another hesitation than it was chosen for, and none again that was heard", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    const letter = await ask("draft.write", { personId: ana.id });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const note = await ask("draft.write", { personId: imre.id, kind: "offer", interviewId: null });
    test.clock += 4 * DAY;
    const first = await ask("encouragement.take", {});
    expect(first).toMatchObject({ kind: "say", open: { kind: "draft", id: letter.id } });
    await ask("draft.sent", { id: letter.id, anyway: true });
    const second = await ask("encouragement.take", {});
    // The note waits now, and what was said of the letter has nothing to say to it.
    expect(second).toEqual({ kind: "quiet" });
    test.clock += 8 * DAY;
    const third = await ask("encouragement.take", {});
    expect(third).toMatchObject({ kind: "say", open: { kind: "draft", id: note.id } });
    expect(await ask("encouragement.take", {})).toEqual(third);
    await ask("encouragement.take", { heard: true });
    expect(await ask("encouragement.take", {})).toEqual({ kind: "quiet" });
  });

  it("[R12] has none for a letter whose moment has passed", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.scheduled", { id, startsAt: test.clock + DAY });
    const time = await ask("draft.write", { personId: ana.id, interviewId: id, kind: "confirmation" });
    test.clock += 2 * DAY;
    await ask("interview.held", { id });
    await ask("interview.thanked", { id });
    test.clock += 4 * DAY;
    expect(await ask("encouragement.take", { draftId: time.id })).toEqual({ kind: "quiet" });
    expect(await ask("encouragement.take", {})).toEqual({ kind: "quiet" });
  });

  it("[R12] has a word before reminding, thanking late and asking for an introduction, once a week among them all", async () => {
    const test = await open();
    const { ask } = test;
    const asked = async (name: string) => {
      const person = await ask("person.add", { name, familiarity: "acquaintance" });
      const talk = await ask("interview.plan", { personId: person.id });
      await ask("interview.asked", { id: talk.id });
      return talk;
    };
    const ana = await asked("Ana Ruiz");
    const at = (interviewId: typeof ana.id) => ask("encouragement.take", { interviewId });
    test.clock += 10 * DAY;
    expect(await at(ana.id)).toEqual({ kind: "quiet" });
    test.clock += 10 * DAY;
    const before = await at(ana.id);
    expect(before).toMatchObject({
      kind: "say",
      why: "A reminder would be fine by now.",
      open: { kind: "interview", id: ana.id },
    });
    expect(await at(ana.id)).toEqual(before);
    expect(await ask("encouragement.take", {})).toEqual({ kind: "quiet" });
    // Whoever has written is not to be reminded, and so nobody hesitates.
    test.clock += 8 * DAY;
    await ask("touch.log", { personId: ana.personId, kind: "mail", direction: "in", at: test.clock - DAY });
    expect(await at(ana.id)).toEqual({ kind: "quiet" });
    const imre = await asked("Imre Katona");
    await ask("interview.held", { id: imre.id });
    test.clock += 3 * DAY;
    expect(await at(imre.id)).toEqual({ kind: "quiet" });
    test.clock += DAY;
    const owed = { kind: "say", why: "A thank-you of yours has not gone out yet." };
    expect(await ask("encouragement.take", {})).toMatchObject(owed);
    test.clock += 8 * DAY;
    await ask("interview.thanked", { id: imre.id });
    const tomasz = await ask("person.add", { name: "Tomasz Wilk" });
    const { id } = await ask("introduction.add", { personId: tomasz.id, introducerId: imre.personId });
    test.clock += 7 * DAY;
    expect(await ask("encouragement.take", { introductionId: id })).toMatchObject({
      kind: "say",
      open: { kind: "introduction", id },
      others: [{ question: "Do I need this at all?" }, {}, {}],
    });
    await ask("settings.edit", { reframing: false });
    test.clock += 8 * DAY;
    expect(await ask("encouragement.take", {})).toEqual({ kind: "quiet" });
  });

  it("[R12] leads to a conversation that was planned and never asked for", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const talk = await ask("interview.plan", { personId: ana.id });
    test.clock += 8 * DAY;
    expect(await ask("encouragement.take", {})).toMatchObject({
      kind: "say",
      why: "A conversation has been on your list for a while.",
      open: { kind: "interview", id: talk.id },
    });
  });

  it("[R41] explains why a letter might wait, and lets it go by one word, which can be taken back", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    for (let month = 0; month < 3; month += 1) {
      await ask("touch.log", { personId: ana.id, note: "hello", kind: "mail", direction: "out" });
      test.clock += 40 * DAY;
    }
    const letter = await ask("draft.write", { personId: ana.id, kind: "revive" });
    expect(letter.cautions).toMatchObject([
      { kind: "too-often", why: [expect.stringContaining("3 letters a year"), expect.any(String)] },
    ]);
    const passed = await ask("draft.overrule", { id: letter.id, caution: "too-often" });
    expect(passed.cautions).toEqual([]);
    expect((await ask("draft.edit", { id: letter.id, body: "Hello Ana" })).cautions).toEqual([]);
    const other = await ask("draft.write", { personId: ana.id, kind: "offer" });
    expect(other.cautions).toMatchObject([{ kind: "too-often" }]);
    const back = await ask("draft.overrule", { id: letter.id, caution: "too-often", undo: true });
    expect(back.cautions).toMatchObject([{ kind: "too-often" }]);
  });

  it("[R41] goes by the user's own number of letters a year, on the desk, on Today and for old pictures", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    await ask("touch.log", { personId: ana.id, note: "hello", kind: "mail", direction: "out" });
    test.clock += 40 * DAY;
    const letter = await ask("draft.write", { personId: ana.id, kind: "revive" });
    expect([letter.guard, letter.cautions]).toEqual([{ kind: "fine" }, []]);
    expect((await ask("settings.show", {})).unpromptedAYear).toBe(3);
    await ask("settings.edit", { unpromptedAYear: 1 });
    expect((await ask("settings.show", {})).unpromptedAYear).toBe(1);
    expect(await ask("draft.show", { id: letter.id })).toMatchObject({
      guard: { kind: "too-often" },
      cautions: [
        { kind: "too-often", why: [expect.stringContaining("One letter a year"), expect.any(String)] },
      ],
    });
    for (const unpromptedAYear of [0, 13, 1.5])
      expect((await call("settings.edit", { unpromptedAYear })).kind).toBe("invalid");
  });

  it("[R24] begins letters as is usual in their field and country, and the user's own line goes first", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", {
      name: "Dr. Ana Ruiz",
      familiarity: "stranger",
      email: "ana@lab.example.de",
    });
    const begins = async () => (await ask("draft.write", { personId: ana.id })).body.split("\n")[0];
    expect(await begins()).toBe("Dear Dr Ruiz,");
    const norm = {
      where: "DE",
      address: "given-name",
      minutes: 15,
      patience: 10,
      words: 150,
      note: "Du.",
    } as const;
    await ask("settings.edit", { norms: [norm] });
    expect(await begins()).toBe("Dear Ana,");
    expect((await ask("settings.show", {})).norms).toEqual([norm]);
    expect((await ask("draft.write", { personId: ana.id })).customs.note).toBe("Du.");
  });
});

onSqlite((open) => {
  it("[R12] says its word below what the terminal shows of the place, where a person reads along", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id });
    test.clock += 20 * DAY;
    const offered = "--no-reframing";
    expect(await typed(test, ["interview", "show", id], { outIsTerminal: false })).not.toContain(offered);
    expect(await typed(test, ["interview", "show", id, "--json"])).not.toContain(offered);
    const shown = await typed(test, ["interview", "show", id]);
    expect(shown).toContain(offered);
    expect(await typed(test, ["interview", "show", id])).toBe(shown);
    expect(await typed(test, ["today"])).not.toContain(offered);
    test.clock += 7 * DAY;
    expect(await typed(test, ["today"])).toContain(offered);
    await ask("settings.edit", { reframing: false });
    test.clock += 7 * DAY;
    expect(await typed(test, ["today"])).not.toContain(offered);
  });
});
