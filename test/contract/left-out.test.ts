import { expect, it } from "vitest";
import { CATALOG, loadOperation } from "#operations/catalog.ts";
import type { OperationName } from "#operations/routes.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";

/** A name that stands in nothing else. */
const CANARY = "Qzcanary";
/** An export is whole; whoever is left out is in it, so that the next home leaves them out as well. */
const WHOLE: readonly OperationName[] = ["export.all"];

/** Ana, of whom there is something in every part of the book. */
async function planted({ ask }: TestHome) {
  const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known", organization: "EMBL" });
  const ana = await ask("person.add", {
    name: `Ana ${CANARY}`,
    familiarity: "known",
    organization: "Lumen",
    howMet: "same lab",
  });
  const personId = ana.id;
  await ask("touch.log", { personId, kind: "mail", at: START - 86_400_000 });
  const career = await ask("option.add", { name: "Patent law" });
  const optionId = career.id;
  const talk = await ask("interview.plan", { personId, focus: "explore-career", optionId });
  await ask("interview.held", { id: talk.id, wouldChange: "ask about pay first" });
  await ask("interview.plan", { personId });
  const advice = await ask("advice.record", { personId, text: "Apply for the June course" });
  await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got in" });
  await ask("promise.make", { personId, text: "send our protocol" });
  await ask("help.record", { personId, kind: "feedback" });
  await ask("option.addEvidence", { optionId, direction: "for", text: "The days are quiet.", personId });
  await ask("need.add", { personId, side: "offers", kind: "time", text: "an hour on patent exams" });
  await ask("acquaintance.say", { personId, otherId: imre.id });
  await ask("lead.record", { personId, kind: "job", what: "Imaging scientist" });
  await ask("introduction.add", { introducerId: personId, personId: imre.id });
  await ask("draft.write", { personId });
  await ask("sprint.start", { optionIds: [optionId] });
  await ask("leaving.date", { address: "me@lab.example", endsOn: "2026-06-30" });
  return { ana, imre, career };
}

/** What names her of all that can be read without naming anybody. */
async function namedIn({ call }: TestHome): Promise<readonly OperationName[]> {
  const named: OperationName[] = [];
  for (const name of Object.keys(CATALOG) as OperationName[]) {
    if ((await loadOperation(name)).effect !== "reads") continue;
    const outcome = await call(name, {} as never);
    if (outcome.kind === "done" && JSON.stringify(outcome.value).includes(CANARY)) named.push(name);
  }
  return named;
}

onEveryStore((open) => {
  it("[R64] names whoever is left out in nothing that is suggested, ranked, drawn or counted", async () => {
    const test = await open();
    const { ask } = test;
    const { ana, imre, career } = await planted(test);
    const read = await namedIn(test);
    expect(read).toEqual(
      expect.arrayContaining([
        ...["today.show", "news.show", "loop.list", "interview.list", "draft.list", "match.list"],
        ...["network.people", "network.reach", "network.show", "option.list", "sprint.show", "effort.show"],
        ...["help.around", "lead.list", "introduction.list", "leaving.show", "person.list", ...WHOLE],
      ]),
    );
    const spokenTo = async () => (await ask("option.list", {})).options[0]?.board.spokenTo;
    expect(await spokenTo()).toEqual([ana.id]);

    await ask("person.leaveOut", { id: ana.id });
    expect(await namedIn(test)).toEqual(WHOLE);
    expect(await spokenTo()).toEqual([]);
    const shown = await ask("option.show", { id: career.id });
    expect(JSON.stringify(shown)).not.toContain(CANARY);
    expect(shown).toMatchObject({ voices: [], interviews: [], board: { for: [{ personId: ana.id }] } });
    expect(JSON.stringify(await ask("acquaintance.list", { personId: imre.id }))).not.toContain(CANARY);

    await ask("person.leaveOut", { id: ana.id, leftOut: false });
    expect(await namedIn(test)).toEqual(read);
  });
});
