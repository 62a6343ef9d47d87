import { expect, it } from "vitest";
import type { InterviewId } from "#people/id.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;
const PHD = { title: "PhD", startsOn: "2025-10-01", endsOn: "2029-09-30" };

async function textsOf({ ask }: TestHome, id: InterviewId) {
  const { questions } = await ask("interview.show", { id });
  return questions.map((each) => each.text);
}

onEveryStore((open) => {
  it("[R1] [R2] [R5] one change of the expected end re-plans what is ahead, says so, and can be undone", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { programmes: [PHD] });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const held = await ask("interview.plan", { personId: imre.id, focus: "organization" });
    await ask("interview.held", { id: held.id });
    const ahead = await ask("interview.plan", { personId: ana.id, focus: "organization" });
    const own = await ask("interview.plan", { personId: imre.id, focus: "organization" });
    const changed = own.questions.slice(1);
    await ask("interview.editQuestions", { id: own.id, questions: changed });
    const before = await textsOf(test, ahead.id);

    const { replan, before: wayBack, reading } = await ask("stage.change", { endsOn: "2026-06-15" });
    expect(reading.stage).toBe("applying");
    if (replan.kind === "same") throw new Error("three years less change the plan");
    expect(replan.changes.map((each) => each.part)).toEqual(
      expect.arrayContaining(["stage", "questions", "asks", "wording", "runway"]),
    );
    expect(replan.questionsFor).toEqual(["Ana Ruiz"]);
    expect(await textsOf(test, ahead.id)).not.toEqual(before);
    expect((await ask("interview.show", { id: ahead.id })).stage).toBe("applying");
    expect((await ask("interview.show", { id: held.id })).stage).toBe("exploring");
    expect(await textsOf(test, own.id)).toEqual(changed.map((each) => each.text));

    await ask("stage.change", wayBack);
    expect((await ask("stage.show", {})).reading).toMatchObject({ stage: "exploring", endsOn: "2029-09-30" });
    expect(await textsOf(test, ahead.id)).toEqual(before);
    expect((await ask("settings.show", {})).programmes).toEqual([PHD]);
  });

  it("[R1] [R5] an ask that was proposed follows a new end, one of my own stays, and the way back brings it back", async () => {
    const { ask } = await open();
    await ask("settings.edit", { programmes: [PHD] });
    const [ana, ben, noor] = await Promise.all(
      ["Ana Ruiz", "Ben Okafor", "Noor Haddad"].map((name) =>
        ask("person.add", { name, familiarity: "known" }),
      ),
    );
    if (!ana || !ben || !noor) throw new Error("three people");
    const proposed = await ask("interview.plan", { personId: ana.id, focus: "organization" });
    await ask("interview.plan", { personId: ana.id, focus: "organization" });
    const mine = await ask("interview.plan", {
      personId: ben.id,
      focus: "organization",
      ask: "how you like the canteen",
    });
    const asks = async () => [
      (await ask("interview.show", { id: proposed.id })).ask,
      (await ask("interview.show", { id: mine.id })).ask,
    ];

    const { replan, before: wayBack } = await ask("stage.change", { endsOn: "2026-04-01" });
    const afresh = await ask("interview.plan", { personId: noor.id, focus: "organization" });
    expect(afresh.ask).not.toBe(proposed.ask);
    expect(await asks()).toEqual([afresh.ask, "how you like the canteen"]);
    expect(replan.asksFor).toEqual(["Ana Ruiz"]);

    await ask("stage.change", wayBack);
    expect(await asks()).toEqual([proposed.ask, "how you like the canteen"]);
  });

  it("[R1] takes a word for one career alone, and only shows what a change would bring where asked to", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { programmes: [PHD] });
    const law = await ask("option.add", { name: "Patent law" });
    const shown = await ask("stage.change", { stage: "applying", optionId: law.id, keep: false });
    expect(shown).toMatchObject({
      changed: false,
      replan: { kind: "changed", sentence: "You would be applying, by your own word for this career." },
    });
    expect((await ask("stage.show", {})).careers).toMatchObject([{ own: null, differs: false }]);

    const { before, changed } = await ask("stage.change", { stage: "applying", optionId: law.id });
    expect(changed).toBe(true);
    const again = await ask("stage.change", { stage: "applying", optionId: law.id });
    expect(again.changed).toBe(false);
    expect(await ask("stage.show", {})).toMatchObject({
      reading: { stage: "exploring" },
      careers: [{ own: "applying", differs: true }],
    });
    test.clock = START + DAY;
    await ask("stage.change", before);
    expect((await ask("stage.show", {})).careers).toMatchObject([{ own: null, differs: false }]);
  });

  it("[R14] another focus brings another agenda, other questions and another ask, unless I chose it", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const { id } = await ask("interview.plan", { personId: ana.id, focus: "explore-career" });
    const before = await ask("interview.show", { id });
    await ask("interview.edit", { id, focus: "skill" });
    const after = await ask("interview.show", { id });
    expect([before.ask, after.ask]).toEqual(["day-to-day", "learn-a-skill"]);
    expect(after.agenda.boxes.map((each) => each.name)).not.toEqual(
      before.agenda.boxes.map((each) => each.name),
    );
    expect(after.questions.map((each) => each.text)).not.toEqual(before.questions.map((each) => each.text));
    await ask("interview.edit", { id, focus: "explore-career" });
    expect(await textsOf(test, id)).toEqual(before.questions.map((each) => each.text));
    await ask("interview.edit", { id, ask: "how you like the canteen" });
    await ask("interview.edit", { id, focus: "skill" });
    expect((await ask("interview.show", { id })).ask).toBe("how you like the canteen");
  });

  it("[R1] [R13] a talk ahead that is about another career has the stage and the questions of that one", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { programmes: [PHD] });
    const law = await ask("option.add", { name: "Patent law" });
    await ask("stage.change", { stage: "applying", optionId: law.id });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const { id } = await ask("interview.plan", { personId: ana.id, focus: "organization" });
    const before = await textsOf(test, id);
    await ask("interview.edit", { id, optionId: law.id });
    expect((await ask("interview.show", { id })).stage).toBe("applying");
    expect(await textsOf(test, id)).not.toEqual(before);
  });

  it("[R16] lists the advice that is still of use after the change", async () => {
    const { ask } = await open();
    await ask("settings.edit", { programmes: [PHD] });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    await ask("advice.record", { personId: ana.id, text: "Take the June course", useByStage: "preparing" });
    const edited = await ask("settings.edit", { programmes: [{ ...PHD, endsOn: "2026-06-15" }] });
    if (edited.replan?.kind !== "changed") throw new Error("the plan changes");
    const useBy = edited.replan.changes.find((each) => each.part === "use-by");
    expect(useBy?.noLonger).toEqual(["Take the June course"]);
    expect((await ask("loop.list", {})).loops).toMatchObject([{ kind: "do", greyed: true }]);
  });

  it("[R1] [R5] a job got ends the search: it re-plans, says so, takes another first day, and can be taken back", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { programmes: [PHD], stage: "applying" });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const ahead = await ask("interview.plan", { personId: ana.id, focus: "organization" });
    const { id, replan: none } = await ask("lead.record", { personId: ana.id, what: "Imaging scientist" });
    expect(none).toBeNull();
    test.clock = START + DAY;
    // Nobody knows yet when it begins, and until then nothing is different.
    expect((await ask("lead.became", { id, state: "got-it" })).replan).toBeNull();
    expect((await ask("lead.show", { id })).beginsOn).toBeNull();
    expect((await ask("settings.show", {})).programmes).toEqual([PHD]);
    const { replan } = await ask("lead.became", { id, state: "got-it", startsOn: "2026-03-03" });
    if (replan?.kind !== "changed") throw new Error("a job changes the plan");
    expect(replan.sentence).toBe("You are settling in, because “Imaging scientist” began on 3 March 2026.");
    expect(replan.changes.map((each) => each.part)).toEqual(expect.arrayContaining(["stage", "wording"]));
    expect((await ask("interview.show", { id: ahead.id })).stage).toBe("settling-in");

    const later = await ask("lead.became", { id, state: "got-it", startsOn: "2026-05-01" });
    expect(later.replan?.sentence).toBe(
      "You are preparing, because “Imaging scientist” begins on 1 May 2026.",
    );
    expect((await ask("lead.show", { id })).beginsOn).toBe("2026-05-01");
    // The time left for a career ends where the job begins, on every page (R22).
    expect((await ask("option.list", {})).runway).toEqual((await ask("stage.show", {})).runway);
    expect((await ask("option.list", {})).runway.weeksLeft).toBe(8);
    await ask("lead.edit", { id, what: "Imaging scientist at Delta" });
    expect((await ask("settings.show", {})).programmes).toEqual([
      PHD,
      { title: "Imaging scientist at Delta", startsOn: "2026-05-01", endsOn: null },
    ]);

    // A talk of before is written down late: it keeps the stage it was held in, when no job was in hand.
    const late = await ask("interview.plan", { personId: ana.id, focus: "organization" });
    await ask("interview.held", { id: late.id, at: START - 30 * DAY });
    expect((await ask("interview.show", { id: late.id })).stage).toBe("exploring");

    const back = await ask("lead.became", { id, state: "applied" });
    expect(back.replan?.kind).toBe("changed");
    expect((await ask("settings.show", {})).programmes).toEqual([PHD]);
    expect((await ask("stage.show", {})).reading.stage).toBe("applying");

    const course = await ask("lead.record", {
      personId: ana.id,
      what: "Course",
      kind: "course",
      state: "got-it",
    });
    expect(course.replan).toBeNull();
    const job = await ask("lead.record", { personId: ana.id, what: "Analyst", state: "got-it" });
    expect(job.replan).toBeNull();
    const begun = await ask("lead.became", { id: job.id, state: "got-it", startsOn: "2026-03-04" });
    expect(begun.replan?.kind).toBe("changed");
    await ask("lead.remove", { id: job.id });
    expect((await ask("settings.show", {})).programmes).toEqual([PHD]);
  });

  it("makes a first programme of an end date alone, and says where the dates are the wrong way round", async () => {
    const { ask, call } = await open();
    const { before } = await ask("stage.change", { endsOn: "2026-08-31" });
    expect((await ask("stage.show", {})).reading.stage).toBe("applying");
    await ask("stage.change", before);
    expect((await ask("settings.show", {})).programmes).toEqual([]);
    await ask("settings.edit", { programmes: [PHD] });
    expect(await call("stage.change", { endsOn: "2020-01-01" })).toMatchObject({
      kind: "invalid",
      at: "endsOn",
    });
  });
});
