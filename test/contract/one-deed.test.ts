import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  const asked = async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id });
    const all = async () => {
      const { state, steps } = await ask("interview.show", { id });
      const { promises, preferences } = await ask("person.show", { id: ana.id });
      return { state, steps, preferences, promises };
    };
    return { ask, id, ana, all };
  };

  it("[R33] that they have time later, and when to ask again, is one deed, and one step back takes both", async () => {
    const { ask, id, all } = await asked();
    const before = await all();
    const close = { id, as: "did-not-happen", answered: true, askAgainOn: "2026-06-15" } as const;
    await ask("interview.close", close);
    await ask("interview.close", close);
    const after = await all();
    expect(after).toMatchObject({ state: "did-not-happen", promises: [{ dueOn: "2026-06-15" }] });
    expect(after.promises).toHaveLength(1);
    await ask("interview.takeBack", { id });
    expect(await all()).toEqual(before);
  });

  it("[R40] that they want no letters is noted with their no, and goes back with it; what was so before stays", async () => {
    const { ask, id, ana, all } = await asked();
    const before = await all();
    await ask("interview.close", { id, as: "declined", never: true });
    expect(await all()).toMatchObject({ state: "declined", preferences: { doNotContact: true } });
    await ask("interview.takeBack", { id });
    expect(await all()).toEqual(before);
    await ask("person.edit", { id: ana.id, preferences: { doNotContact: true } });
    await ask("interview.close", { id, as: "declined", never: true });
    await ask("interview.takeBack", { id });
    expect((await all()).preferences.doNotContact).toBe(true);
  });

  it("a promise that was kept meanwhile stays kept", async () => {
    const { ask, id, all } = await asked();
    await ask("interview.close", { id, as: "did-not-happen", askAgainOn: "2026-06-15" });
    // Whoever names a day has answered.
    expect((await ask("interview.show", { id })).answeredAt).not.toBeNull();
    const [promise] = (await all()).promises;
    if (promise === undefined) throw new Error("none");
    await ask("promise.keep", { id: promise.id });
    await ask("interview.takeBack", { id });
    expect((await all()).promises).toHaveLength(1);
  });
});
