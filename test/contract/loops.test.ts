import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R17] puts advice on a day: in the calendar, on Today when it comes, and gone once it is done", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("advice.record", {
      personId: ana.id,
      text: "Apply for the June course",
      useByDate: "2026-03-20",
    });
    expect((await call("advice.step", { id, on: "2020-01-01" })).kind).toBe("invalid");
    expect(await ask("advice.step", { id, on: "2026-04-01" })).toMatchObject({ until: "2026-03-20" });
    const set = await ask("advice.step", { id, on: "2026-03-10" });
    expect(set).toMatchObject({ stepOn: "2026-03-10", stepKind: "application", until: null });
    expect((await ask("calendar.show", {})).ics).toContain("DTSTART;VALUE=DATE:20260310");
    test.clock += 7 * 86_400_000;
    const { suggestions } = await ask("today.show", {});
    expect(suggestions.map((each) => each.sentence)).toContain(
      "You set tomorrow for Ana Ruiz’s advice “Apply for the June course”.",
    );
    await ask("advice.did", { id, did: "Applied" });
    expect((await ask("calendar.show", {})).entries).toBe(0);
    const other = await ask("advice.record", { personId: ana.id, text: "Read more" });
    await ask("advice.step", { id: other.id, on: "2026-03-12" });
    expect(await ask("advice.step", { id: other.id, on: null })).toMatchObject({
      stepOn: null,
      stepKind: null,
    });
  });

  it("[R36] [R48] lists what is open until it is told, and then what came of it", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "acquaintance" });
    const text = "Apply for the June course";
    const advice = await ask("advice.record", { personId: ana.id, text });
    await ask("promise.make", { personId: imre.id, text: "send our protocol" });
    const kinds = async () => (await ask("loop.list", {})).loops.map((loop) => loop.kind);
    expect(await kinds()).toEqual(["promise", "do"]);
    expect((await ask("news.show", {})).lines).toEqual([]);

    test.clock = START + 60 * DAY;
    await ask("advice.outcome", { id: advice.id, outcome: "null", cameOfIt: "The course was full" });
    expect(await kinds()).toEqual(["tell", "promise"]);
    const [line] = (await ask("news.show", {})).lines;
    expect(line).toMatchObject({ personName: "Ana Ruiz", action: { letter: "outcome" } });

    await ask("today.notNow", { key: line?.key ?? "" });
    expect((await ask("news.show", {})).lines).toEqual([]);
    test.clock += 7 * DAY;
    expect((await ask("news.show", {})).lines).toHaveLength(1);

    await ask("advice.told", { id: advice.id });
    const { loops, closed } = await ask("loop.list", {});
    expect(loops.map((loop) => loop.kind)).toEqual(["promise"]);
    expect(closed.map((each) => each.sentence)).toEqual([
      "Of Ana Ruiz’s advice “Apply for the June course” you noted: “The course was full”. They know.",
    ]);
  });

  it("[R36] says which words of mine the new ones took the place of", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("advice.record", { personId: ana.id, text: "Apply for the June course" });
    const first = await ask("advice.outcome", { id, outcome: "null", cameOfIt: "The course was full" });
    const second = await ask("advice.outcome", { id, outcome: "good", cameOfIt: "A place came free" });
    const told = await ask("advice.told", { id });
    expect([first, second, told].map(({ replaced }) => replaced)).toEqual([
      null,
      "The course was full",
      null,
    ]);
  });

  it("takes back a promise and a piece of advice, but none of which something came", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const about = { personId: ana.id, text: "Apply for the June course" };
    const [promise, advice] = [await ask("promise.make", about), await ask("advice.record", about)];
    expect(await ask("promise.remove", { id: promise.id })).toEqual(promise);
    expect(await ask("advice.remove", { id: advice.id })).toEqual(advice);
    expect(await ask("person.show", { id: ana.id })).toMatchObject({ promises: [], advice: [] });
    expect(await call("promise.remove", { id: promise.id })).toMatchObject({ kind: "missing" });

    const followed = await ask("advice.record", about);
    await ask("advice.did", { id: followed.id, did: "Applied" });
    expect(await call("advice.remove", { id: followed.id })).toMatchObject({ kind: "refused" });
    expect((await ask("person.show", { id: ana.id })).advice).toHaveLength(1);
  });

  it("[R48] [R64] tells those whose word a verdict rests on, and nobody who is left out", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const career = await ask("option.add", { name: "Patent law" });
    for (const { id } of [ana, imre])
      await ask("option.addEvidence", {
        optionId: career.id,
        direction: "against",
        text: "Years of evenings for the exam",
        personId: id,
      });
    await ask("option.giveVerdict", { id: career.id, verdict: "ruled-out", reason: "not for me" });
    await ask("person.leaveOut", { id: imre.id });
    const { lines } = await ask("news.show", {});
    expect(lines.map((line) => line.reasons[0].sentence)).toEqual([
      "Ana Ruiz helped you see it: you ruled out Patent law, which is a useful thing to know.",
    ]);
    const letter = await ask("draft.write", {
      personId: ana.id,
      kind: "revive",
      mine: lines[0]?.reasons[0].mine ?? "",
    });
    expect(letter.body).toContain("I ruled out Patent law.");
  });
});
