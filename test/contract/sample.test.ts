import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

onEveryStore((open) => {
  it("fills the sample network once, and gives every screen something to show", async () => {
    const mine = await open();
    const sample = await mine.again("sample");
    expect(await sample.ask("sample.fill", {})).toEqual({ people: 30 });
    expect(await sample.ask("sample.fill", {})).toEqual({ people: 0 });
    const today = await sample.ask("today.show", {});
    expect(today.suggestions).toHaveLength(7);
    const kinds = new Set(today.suggestions.map((each) => each.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["thank", "tell"]));
    expect(kinds.size).toBeGreaterThanOrEqual(5);
    const { interviews } = await sample.ask("interview.list", {});
    expect(new Set(interviews.map((each) => each.state)).size).toBeGreaterThanOrEqual(6);
    for (const { id } of interviews) await sample.ask("interview.show", { id });
  });

  it("refuses to put invented people among real ones", async () => {
    const { call, ask } = await open();
    expect((await call("sample.fill", {})).kind).toBe("refused");
    expect((await ask("person.list", {})).total).toBe(0);
  });
});
