import { expect, it } from "vitest";
import { onEveryStore, onSqlite } from "./stores.ts";
import { typed } from "./typed.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R35] thanks that were begun before the talk is noted are the one letter of thanks for it", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const early = await ask("draft.write", { personId: ana.id, kind: "thanks" });
    expect(early.interviewId).toBeNull();
    test.clock += DAY;
    await ask("interview.held", { id });
    const late = await ask("draft.write", { personId: ana.id, kind: "thanks" });
    expect(late).toMatchObject({ id: early.id, interviewId: id });
    expect(late.body).toContain("talking with me today");
    expect((await ask("draft.list", {})).drafts.map((each) => each.id)).toEqual([early.id]);
    expect((await ask("interview.show", { id })).nextStep.sentence).toContain("The letter is begun");
  });

  it("[R35] thanks begun early keep the user's own words, and are sent for the talk", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const early = await ask("draft.write", { personId: ana.id, kind: "thanks" });
    await ask("draft.edit", { id: early.id, body: "Dear Ana, thank you for the walk by the river." });
    await ask("interview.held", { id });
    const late = await ask("draft.write", { personId: ana.id });
    expect(late).toMatchObject({ id: early.id, asItWas: true, body: expect.stringContaining("river") });
    await ask("draft.sent", { id: early.id });
    expect(await ask("interview.show", { id })).toMatchObject({ state: "thanked" });
  });

  it("thanks for another occasion, noted before the talk was thought of, are not made those of the talk", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    await ask("touch.log", { personId: ana.id, kind: "meeting", direction: "mutual" });
    const forTea = await ask("draft.write", { personId: ana.id, kind: "thanks" });
    test.clock += DAY;
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.held", { id });
    expect((await ask("draft.write", { personId: ana.id, kind: "thanks" })).id).not.toBe(forTea.id);
  });

  it("[R33] what has become moot is put aside with its reason, and comes back whole once that is taken back", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const request = await ask("draft.write", { personId: ana.id, interviewId: id });
    const waiting = async () => (await ask("draft.list", {})).drafts.map((each) => each.id);
    expect(await waiting()).toEqual([request.id]);
    await ask("interview.close", { id, as: "declined" });
    expect(await ask("draft.list", {})).toMatchObject({ drafts: [], putAside: 1 });
    const { drafts } = await ask("draft.list", { over: true });
    expect(drafts).toMatchObject([{ id: request.id, aside: "Ana Ruiz said no." }]);
    expect(await ask("draft.show", { id: request.id })).toMatchObject({
      aside: "Ana Ruiz said no.",
      body: request.body,
    });
    const shown = await ask("person.show", { id: ana.id });
    expect(shown.drafts).toMatchObject([{ aside: "Ana Ruiz said no." }]);
    await ask("interview.takeBack", { id });
    expect(await waiting()).toEqual([request.id]);
    expect((await ask("draft.show", { id: request.id })).aside).toBeNull();
  });

  it("[R35] a second letter of thanks rests once they are thanked, and so does news that they know", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const second = await ask("draft.write", { personId: ana.id, kind: "thanks" });
    test.clock += DAY;
    const { id } = await ask("interview.plan", { personId: ana.id });
    const advice = await ask("advice.record", { personId: ana.id, text: "Apply for the June course" });
    await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got in" });
    const news = await ask("draft.write", { personId: ana.id, adviceId: advice.id, kind: "outcome" });
    test.clock += DAY;
    await ask("interview.held", { id });
    await ask("interview.thanked", { id });
    await ask("advice.told", { id: advice.id });
    expect(await ask("draft.list", {})).toMatchObject({ drafts: [], putAside: 2 });
    const because = new Map(
      (await ask("draft.list", { over: true })).drafts.map((one) => [one.id, one.aside]),
    );
    expect(because.get(second.id)).toBe("You have thanked Ana Ruiz since.");
    expect(because.get(news.id)).toBe("Ana Ruiz has heard of it.");
    test.clock += 5 * DAY;
    const { suggestions } = await ask("today.show", {});
    expect(suggestions.filter(({ kind }) => kind === "draft")).toEqual([]);
  });

  it("[R53] letters about an introduction rest once it is answered, made or let go", async () => {
    const { ask } = await open();
    const hans = await ask("person.add", { name: "Hans Gruber", familiarity: "known" });
    const petra = await ask("person.add", { name: "Petra Lang" });
    const introduction = await ask("introduction.add", { introducerId: hans.id, personId: petra.id });
    const about = { personId: hans.id, introductionId: introduction.id };
    await ask("draft.write", { ...about, kind: "introduction" });
    const why = async () => (await ask("draft.list", { over: true })).drafts.map((each) => each.aside);
    expect(await why()).toEqual([null]);
    await ask("introduction.asked", { id: introduction.id, personId: hans.id });
    expect(await why()).toEqual(["You have asked Hans Gruber."]);
    await ask("introduction.answered", { id: introduction.id, personId: hans.id, answer: "yes" });
    expect(await why()).toEqual(["Hans Gruber has answered."]);
    await ask("introduction.made", { id: introduction.id });
    await ask("draft.write", { ...about, kind: "thanks" });
    expect((await ask("draft.list", {})).drafts).toHaveLength(1);
    await ask("introduction.thanked", { id: introduction.id });
    expect((await ask("draft.list", {})).drafts).toHaveLength(0);
  });
});

onSqlite((open) => {
  it("how many letters are put aside is said in the terminal, and why each is", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("draft.write", { personId: ana.id, interviewId: id });
    await ask("interview.close", { id, as: "declined" });
    expect(await typed(test, ["drafts"])).toContain("One letter is put aside, since its moment has passed");
    expect(await typed(test, ["drafts", "--over"])).toContain("Ana Ruiz said no.");
    expect(await typed(test, ["draft", "show", "ana"])).toContain("Put aside: Ana Ruiz said no.");
  });
});
