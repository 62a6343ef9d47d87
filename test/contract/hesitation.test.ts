import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

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
    for (const unpromptedAYear of [0, 53, 1.5])
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
