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
});
