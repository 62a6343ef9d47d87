import { expect, it } from "vitest";
import { onEveryStore, START, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

const ACADEMIA = {
  where: "academia",
  address: "given-name",
  minutes: 35,
  patience: 3,
  words: 60,
  note: "Short letters, long talks.",
} as const;

/** Ana at EMBL, which is academia. */
async function anaInAcademia(ask: TestHome["ask"], familiarity: "known" | "acquaintance") {
  const ana = await ask("person.add", { name: "Ana Ruiz", organization: "EMBL", familiarity });
  const [place] = (await ask("person.show", { id: ana.id })).affiliations;
  if (place === undefined) throw new Error("Ana has no place of work.");
  await ask("organization.edit", { id: place.organizationId, field: "Academia" });
  return ana;
}

onEveryStore((open) => {
  it("[R24] plans as long a talk as the user says is usual there, with questions and a letter for that time", async () => {
    const { ask } = await open();
    await ask("settings.edit", { norms: [ACADEMIA] });
    const ana = await anaInAcademia(ask, "known");
    const lin = await ask("person.add", { name: "Lin Bernard", familiarity: "known" });
    const planned = await ask("interview.plan", { personId: ana.id });
    expect(planned.minutes).toBe(35);
    expect((await ask("interview.show", { id: planned.id })).agenda.minutes).toBe(35);
    expect((await ask("interview.plan", { personId: ana.id, minutes: 10 })).minutes).toBe(10);
    expect((await ask("interview.plan", { personId: lin.id })).minutes).toBe(20);
    const letter = await ask("draft.write", { personId: ana.id, interviewId: null });
    expect(letter.body).toContain("35 minutes");
    expect(letter.about).toMatchObject({ minutes: 35, words: 60 });
    const begun = await ask("draft.write", { personId: lin.id, interviewId: null });
    expect(begun.about).toMatchObject({ minutes: 20, words: 180 });
  });

  it("[R24] proposes that time on Today, and on the person’s page", async () => {
    const { ask } = await open();
    await ask("settings.edit", { norms: [ACADEMIA] });
    const ana = await anaInAcademia(ask, "known");
    const { suggestions } = await ask("today.show", {});
    expect(suggestions.find((each) => each.personId === ana.id)).toMatchObject({
      sentence: expect.stringContaining("35 minutes?"),
      action: { label: "Ask Ana Ruiz for 35 minutes" },
    });
    expect((await ask("person.show", { id: ana.id })).customs).toMatchObject({ minutes: 35, patience: 3 });
  });

  it("[R24] [R33] reminds after the working days that the user says, on Today as on the conversation’s page", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await anaInAcademia(ask, "acquaintance");
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.asked", { id });
    test.clock = START + 7 * DAY;
    const reminders = async () =>
      (await ask("today.show", {})).suggestions.filter((each) => each.kind === "remind");
    // Where nothing else is said, academia is given ten working days.
    expect(await reminders()).toEqual([]);
    expect((await ask("interview.show", { id })).nextStep.kind).toBe("wait");
    await ask("settings.edit", { norms: [ACADEMIA] });
    const [line] = await reminders();
    expect(line?.why[0]).toMatch(/; 5 working days have passed\.$/);
    expect((await ask("interview.show", { id })).nextStep.kind).toBe("remind-or-ask-another");
    expect((await ask("interview.list", {})).interviews[0]?.nextStep.kind).toBe("remind-or-ask-another");
  });

  it("[R24] [R30] finds a first letter long by the words that the user says, and no other letter", async () => {
    const { ask } = await open();
    const ana = await anaInAcademia(ask, "known");
    const letter = await ask("draft.write", { personId: ana.id });
    const long = (checked: Pick<typeof letter, "findings">) =>
      checked.findings.find((each) => each.check === "length")?.says;
    const body = `${letter.body}\n\n${"One more thing that I saw. ".repeat(8)}`;
    expect(long(await ask("draft.edit", { id: letter.id, body }))).toBe(undefined);
    await ask("settings.edit", { norms: [ACADEMIA] });
    expect(long(await ask("draft.show", { id: letter.id }))).toContain("one of at most 60 ");
    const thanks = await ask("draft.write", { personId: ana.id, kind: "offer", interviewId: null });
    expect(long(await ask("draft.edit", { id: thanks.id, body }))).toBe(undefined);
  });
});
