import { expect, it } from "vitest";
import { recountTies } from "#database/ties/recount.ts";
import { keepTieModel } from "#database/ties/tie-models.ts";
import { writing } from "#database/transaction.ts";
import type { PersonId } from "#people/id.ts";
import { PRIOR_MODEL } from "#ties/learn.ts";
import { percent } from "#ties/percent.ts";
import type { DateText } from "#time/date.ts";
import { onEveryStore, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

/** Half of the people are written to every week to this day, half stopped after three letters. */
async function fill({ home, ask }: TestHome, count: number): Promise<string> {
  const ids: PersonId[] = [];
  for (let i = 0; i < count; i += 1)
    ids.push((await ask("person.add", { name: `Ana ${i}`, organization: "EMBL" })).id);
  const touches = ids.flatMap((person_id, i) =>
    Array.from({ length: i % 2 === 0 ? 68 : 3 }, (_, week) => ({
      owner_id: home.owner,
      id: home.newId(),
      person_id,
      at: home.now() - (480 - (i % 7) - 7 * week) * DAY,
      kind: "mail",
      direction: week % 2 === 0 ? "out" : "in",
      subject: "",
      note: "",
      prompted: 0 as const,
      interview_id: null,
      import_id: null,
      message_id: null,
      address: "",
    })),
  );
  await writing(home.databases, home.owner, async (tx) => {
    for (let from = 0; from < touches.length; from += 500)
      await tx.db
        .insertInto("touches")
        .values(touches.slice(from, from + 500))
        .execute();
    await recountTies(tx, ids);
  });
  return ids[0] ?? "";
}

onEveryStore((open) => {
  it("learns from the user's own contacts, keeps it, and explains a person with it", async () => {
    const desk = await open();
    const short = await desk.ask("tie.learn", {});
    expect(short.proof).toBeNull();
    expect(short.says).toContain("too short");
    const ana = await fill(desk, 120);
    expect((await desk.ask("tie.learn", { olderThanDays: 1 })).proof).toBeNull();
    const { proof } = await desk.ask("tie.learn", {});
    expect(proof?.learned.brier).toBeLessThan(proof?.prior.brier ?? 0);
    const again = await desk.again();
    expect((await again.ask("tie.learn", { olderThanDays: 1 })).proof).toEqual(proof);
    const { tie } = await again.ask("person.show", { id: ana });
    expect(tie.why.sentences.join(" ")).toContain("Learned from your own contacts");

    const unbeaten = { windows: 1_200, prior: { brier: 0.1, auc: 0.9 }, learned: { brier: 0.2, auc: 0.9 } };
    const kept = { model: { ...PRIOR_MODEL, unbeaten }, learnedOn: "2026-03-01" as DateText };
    await writing(desk.home.databases, desk.home.owner, (tx) => keepTieModel(tx, kept));
    expect((await desk.ask("tie.learn", { olderThanDays: 3650 })).says).toBe(
      "What your own contacts taught was tried over 1,200 months of ties and foretold them no better than the general model, so that one is used.",
    );
  });

  it("asks for an introduction as one who is as much in touch as the person's page says", async () => {
    const { ask, home } = await open();
    const { id: imre } = await ask("person.add", { name: "Imre Katona", familiarity: "known" });
    const { id: ana } = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    await ask("acquaintance.say", { personId: imre, otherId: ana });
    for (const days of [300, 320, 340])
      await ask("touch.log", { personId: imre, kind: "mail", at: home.now() - days * DAY });
    const shown = async () => {
      const { why } = (await ask("person.show", { id: imre })).tie;
      const found = await ask("network.introduce", { personId: ana });
      if (why.kind !== "contact" || found.kind !== "ways") throw new Error("there was contact");
      expect(found.ways[0]?.why[0]).toContain(`of yours: ${percent(0.8 * (0.5 + 0.5 * why.alive))}`);
      return why.alive;
    };
    const learn = (all: number, of: readonly (readonly [string, number])[]) =>
      writing(home.databases, home.owner, (tx) =>
        keepTieModel(tx, {
          model: { ...PRIOR_MODEL, lately: { all, of: new Map(of) } },
          learnedOn: "2026-03-01" as DateText,
        }),
      );
    const before = await shown();
    await learn(1.5, []);
    expect(await shown()).toBeGreaterThan(before + 0.1);

    // Whoever has said that they go is there until then, and not yet where they go to.
    await ask("person.moved", { id: imre, organization: "EMBL", since: "2024-01-01" });
    await ask("person.moved", { id: imre, organization: "Lumen", since: "2026-06-01" });
    const { affiliations } = await ask("person.show", { id: imre });
    const placeOf = (name: string) =>
      affiliations.find(({ organization }) => organization === name)?.organizationId ?? "";
    await learn(0, [[placeOf("EMBL"), 1.5]]);
    expect(await shown()).toBeGreaterThan(before + 0.1);
    await learn(0, [[placeOf("Lumen"), 1.5]]);
    expect(await shown()).toBe(before);

    // An answer to a letter that was planned here says that they are there.
    await ask("touch.log", { personId: imre, kind: "mail", direction: "in", prompted: true });
    expect(await shown()).toBeGreaterThan(before + 0.1);
  });
});
