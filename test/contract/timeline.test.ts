import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

onEveryStore((open) => {
  it("a timeline is read to its first contact, a page at a time, however many are of one instant", async () => {
    const { ask } = await open();
    const { id } = await ask("person.add", { name: "Ana Ruiz" });
    const at = START - 86_400_000;
    for (let turn = 0; turn < 7; turn += 1) await ask("touch.log", { personId: id, at, note: `${turn}` });
    await ask("touch.log", { personId: id, note: "today" });
    const notes: string[] = [];
    let before: string | null | undefined;
    do {
      const page = await ask("touch.list", { personId: id, limit: 3, ...(before ? { before } : {}) });
      notes.push(...page.touches.map(({ note }) => note));
      before = page.next;
    } while (before !== null);
    expect(notes[0]).toBe("today");
    expect(notes.toSorted()).toEqual(["0", "1", "2", "3", "4", "5", "6", "today"]);
  });

  it("a person's page says where their timeline goes on, and says so only where it does", async () => {
    const { ask, call } = await open();
    const { id } = await ask("person.add", { name: "Ana Ruiz" });
    for (let turn = 0; turn < 61; turn += 1) await ask("touch.log", { personId: id, note: `${turn}` });
    const shown = await ask("person.show", { id });
    expect(shown.touches).toHaveLength(60);
    const rest = await ask("touch.list", { personId: id, before: shown.touchesBefore ?? "" });
    expect(rest).toMatchObject({ touches: [{ personId: id }], next: null });
    expect(
      [...shown.touches, ...rest.touches].map(({ note }) => Number(note)).toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 61 }, (_, turn) => turn));
    expect(await call("touch.list", { personId: id, before: "yesterday" })).toMatchObject({
      kind: "invalid",
      at: "before",
    });
  });

  it("[R51] tells of contact by the user's own calendar, east and west of Greenwich", async () => {
    for (const [timeZone, hours] of [
      ["Pacific/Auckland", 11],
      ["America/Los_Angeles", 18],
    ] as const) {
      const test = await open();
      Object.assign(test.home, { timeZone });
      // The morning of 3 March there, or the evening of 2 March.
      test.clock = START + hours * 3_600_000;
      const { ask } = test;
      const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
      for (const days of [40, 20, 0]) {
        const at = test.clock - days * 86_400_000;
        await ask("touch.log", { personId: ana.id, kind: "mail", direction: "in", at });
      }
      const { tie, touches } = await ask("person.show", { id: ana.id });
      expect(touches).toHaveLength(3);
      expect(tie.inWords).toContain(`last on ${hours === 11 ? 3 : 2} March`);
      expect(tie.why.sentences[0]).toContain("in touch today");
    }
  });
});
