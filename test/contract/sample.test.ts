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
    for (const { id } of interviews) {
      await sample.ask("interview.show", { id });
      expect((await sample.ask("interview.brief", { id })).who.length).toBeGreaterThan(0);
    }
    for (const { id } of (await sample.ask("person.list", {})).people)
      await sample.ask("person.show", { id });
    const { options } = await sample.ask("option.list", {});
    expect(options.map((each) => each.verdict)).toEqual(["pursue", "undecided", "ruled-out", "undecided"]);
    for (const { id } of options) expect((await sample.ask("option.show", { id })).name).not.toBe("");
    expect((await sample.ask("network.show", {})).sentence).toMatch(/organizations in \S+ fields/);
    const [letter] = (await sample.ask("draft.list", {})).drafts.filter(
      (each) => each.personName === "Jonas Ek",
    );
    const { answers } = await sample.ask("review.list", { draftId: letter?.id ?? "" });
    expect(answers).toMatchObject([{ by: "Mateus", pieces: [{ as: "open" }, { as: "open" }] }]);
    const { introductions } = await sample.ask("introduction.list", {});
    expect(introductions.map((each) => each.state).toSorted()).toEqual([
      "asked",
      "asked",
      "made",
      "made",
      "made",
    ]);
    // One nobody has answered, and one after which nobody has written.
    const quiet = introductions.map((each) => each.quiet.kind).filter((kind) => kind !== "nothing");
    expect(quiet.toSorted()).toEqual(["remind", "write"]);
    expect(interviews.map((each) => each.helpAsked)).toContain("Which books he learned from for the exam");
    expect((await sample.ask("match.list", {})).matches.map((each) => each.kind)).toEqual([
      "introduce",
      "offer",
    ]);
    const { leads } = await sample.ask("lead.list", {});
    const got = leads.find((each) => each.state === "got-it");
    const { steps, toThank } = await sample.ask("lead.show", {
      id: got?.id ?? leads[0]?.id ?? ("" as never),
    });
    expect(steps.at(-1)?.kind).toBe("first");
    expect(toThank.map((each) => each.thankedAt === null)).toEqual([false, true]);
    expect((await sample.ask("calendar.show", {})).ics).toContain("BEGIN:VALARM");
  });

  it("refuses to put invented people among real ones", async () => {
    const { call, ask } = await open();
    expect((await call("sample.fill", {})).kind).toBe("refused");
    expect((await ask("person.list", {})).total).toBe(0);
  });
});
