import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R49] [R11] says what a beginning takes to whoever has not begun, and looks back for everybody else", async () => {
    const test = await open();
    const { ask } = test;
    const { sentence } = await ask("effort.show", {});
    expect(sentence).toBe(
      "A letter takes about twenty minutes, a talk about as long. What comes back will stand here beside it.",
    );
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    await ask("touch.log", { personId, kind: "mail", direction: "in", at: START - 90 * DAY });
    expect((await ask("effort.show", {})).sentence, "her letter is no effort of mine").toBe(sentence);
    const { id } = await ask("interview.plan", { personId, focus: "catch-up" });
    await ask("interview.held", { id });
    test.clock += 100 * DAY;
    expect((await ask("effort.show", {})).sentence).toBe(
      "Nothing in the last twelve weeks. That is fine: a network keeps.",
    );
  });

  it("[R49] reckons talks and letters, takes corrections and the way back, and shows what came back", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const planned = await ask("interview.plan", { personId: ana.id, minutes: 30 });
    const early = await call("effort.note", { minutes: 5, interviewId: planned.id });
    expect(early).toMatchObject({ kind: "refused" });
    await ask("interview.held", { id: planned.id });
    const letter = await ask("draft.write", { personId: ana.id, kind: "thanks", interviewId: planned.id });
    await ask("draft.sent", { id: letter.id, anyway: true });
    await ask("advice.record", { personId: ana.id, text: "Apply for the June course" });
    const shown = async () => {
      const { spent, minutes, cameBack } = await ask("effort.show", {});
      return [spent.map((each) => each.minutes).toSorted((a, b) => a - b), minutes, cameBack.length];
    };
    expect(await shown()).toEqual([[20, 30], 50, 1]);

    const first = await ask("effort.note", { minutes: 50, interviewId: planned.id });
    const second = await ask("effort.note", { minutes: 70, interviewId: planned.id });
    expect(second).toMatchObject({ id: first.id, kind: "talk", minutes: 70 });
    await ask("effort.note", { minutes: 90, note: "the careers day" });
    expect(await shown()).toEqual([[20, 70, 90], 180, 1]);
    await ask("effort.remove", { id: first.id });
    expect(await shown()).toEqual([[20, 30, 90], 140, 1]);
    expect((await call("effort.remove", { id: first.id })).kind).toBe("missing");
    expect((await call("effort.note", { minutes: 0 })).kind).toBe("invalid");

    await ask("effort.setPace", { paceMinutes: 30, letterMinutes: 40 });
    expect(await ask("effort.show", {})).toMatchObject({ paceMinutes: 30, letterMinutes: 40, minutes: 160 });
    await ask("effort.setPace", { paceMinutes: null });
    expect(await ask("effort.show", {})).toMatchObject({ paceMinutes: null, letterMinutes: 40 });
    // Twelve weeks on it is quiet, and that is fine; Today never spoke of any of it.
    test.clock = START + 90 * DAY;
    expect(await ask("effort.show", {})).toMatchObject({
      spent: [],
      sentence: expect.stringContaining("fine"),
    });
    expect(JSON.stringify((await ask("today.show", {})).suggestions)).not.toMatch(/hour|pace/);
  });

  it("[R56] shows who gives which kind of help, takes my word on lab and institution, and opens other doors", async () => {
    const { ask } = await open();
    await ask("settings.edit", {
      introduction: "a postdoc at the Rhône Institute",
      programmes: [{ title: "postdoc", startsOn: "2024-01-01", endsOn: "2026-09-30" }],
      stage: "applying",
    });
    const helen = await ask("person.add", { name: "Helen Marsh", organization: "Rhône Institute" });
    const tomasz = await ask("person.add", { name: "Tomasz Wilk", organization: "Delta Biologics" });
    await ask("person.edit", { id: helen.id, mentor: true });
    await ask("help.record", { personId: tomasz.id, kind: "practice" });
    const need = async (kind: string) =>
      (await ask("help.around", {})).needs.find((each) => each.kind === kind);
    expect(await need("practice")).toMatchObject({
      givers: [{ personId: tomasz.id, where: "elsewhere" }],
      couldAsk: [{ personId: helen.id }],
    });
    expect((await need("practice"))?.alternatives.length).toBeGreaterThan(1);
    await ask("help.sayAround", { kind: "practice", institution: true });
    expect(await need("practice")).toMatchObject({ institution: true, lab: false, alternatives: [] });
    await ask("help.sayAround", { kind: "practice", institution: false });
    expect((await need("practice"))?.alternatives.length).toBeGreaterThan(1);
    await ask("person.leaveOut", { id: tomasz.id });
    expect((await need("practice"))?.givers).toEqual([]);
    expect((await need("opportunity"))?.sentence).toContain("other doors");
  });
});
