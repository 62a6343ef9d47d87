import { expect, it } from "vitest";
import { writing } from "#database/transaction.ts";
import { CANDIDATES } from "#follow-ups/snapshot.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore } from "./stores.ts";

const DAY = 86_400_000;
const QUARTER = 90 * DAY;

onEveryStore((open) => {
  it("says on the page of a person what it says of them on Today", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const line = (await ask("today.show", {})).suggestions.find(({ personId }) => personId === ana.id);
    expect(line?.kind).toBe("ask");
    const page = async () => (await ask("person.show", { id: ana.id })).nextKindThing;
    expect(await page()).toEqual({ kind: "today", sentence: line?.sentence });
    await ask("today.notNow", { key: line?.key ?? "" });
    expect(await page()).toMatchObject({ kind: "rest" });
  });

  it("[R25] lets a place stay away that was put off by what it was called before", async () => {
    const { ask, home } = await open();
    const keys = async () => (await ask("today.show", {})).suggestions.map(({ key }) => key);
    expect(await keys()).toContain("first-step:colleague");
    await writing(home.databases, home.owner, async (tx) => {
      await tx.db
        .insertInto("not_now")
        .values({ owner_id: tx.owner, key: "first-step:lab-mate", until_date: "2999-01-01" })
        .execute();
    });
    expect(await keys()).not.toContain("first-step:colleague");
    await ask("today.notNow", { key: "first-step:colleague", undo: true });
    expect(await keys()).toContain("first-step:colleague");
    await ask("today.notNow", { key: "first-step:committee" });
    expect(await keys()).not.toContain("first-step:through-work");
  });

  it("[R9] suggests whom the prompts brought, of whom nobody said how well they are known", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Ana Ruiz", howMet: "same lab" });
    await ask("person.add", { name: "Imre Katona", howMet: "gave a seminar", familiarity: "stranger" });
    const { suggestions } = await ask("today.show", {});
    expect(suggestions.filter(({ kind }) => kind === "ask").map(({ sentence }) => sentence)).toEqual([
      "You noted Ana Ruiz: same lab. Write to Ana?",
      "You have not met Imre Katona. Twenty minutes?",
    ]);
  });

  it("[R8] [R9] finds among imported people those in the field of a career, though no word of theirs says it", async () => {
    const { ask, home } = await open();
    const row = (given: string, place: string, day: number) =>
      `${given},Osei,https://www.linkedin.com/in/${given.toLowerCase()},,${place},Associate,${day} Mar 2024`;
    const lately = Array.from({ length: CANDIDATES.connected + 3 }, (_, at) =>
      row(`Kim${at}`, "Northlight", 9),
    );
    const head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On";
    const rows = [head, ...lately, row("Imre", "Mewburn Ellis LLP", 1), row("Ana", "Linklaters LLP", 1)];
    Object.assign(home, { ports: { files: handedFiles(() => rows.join("\n")) } });
    await ask("option.add", { name: "Patents" });
    await ask("import.apply", { files: ["Connections.csv"] });
    const { suggestions } = await ask("today.show", {});
    const sentences = suggestions.map(({ sentence }) => sentence);
    expect(sentences[0]).toBe(
      "Imre Osei (Associate, Mewburn Ellis LLP) works near Patents. Do you know each other?",
    );
    expect(sentences.slice(1)).toEqual([
      expect.stringMatching(/^You and Kim/),
      expect.stringMatching(/^You and Kim/),
    ]);
  });

  it("says so of everybody in the sample network, read one by one or all at once", async () => {
    const sample = await (await open()).again("sample");
    await sample.ask("sample.fill", {});
    const { suggestions } = await sample.ask("today.show", {});
    let told = 0;
    for (const { personId, kind, sentence } of suggestions) {
      if (personId === null) continue;
      const { nextKindThing } = await sample.ask("person.show", { id: personId });
      if (nextKindThing?.kind !== "today") continue;
      told += 1;
      expect([kind, nextKindThing.sentence]).toEqual([kind, sentence]);
    }
    expect(told).toBeGreaterThan(1);
  });

  it("[R51] brings up whom I wrote with months ago before the many whom I write with anyway, though mail alone tells of them", async () => {
    const { ask, home } = await open();
    const wroteWith = async (name: string, days: readonly number[]) => {
      const { id } = await ask("person.add", { name });
      for (const day of days)
        for (const direction of ["out", "in"] as const)
          await ask("touch.log", { personId: id, kind: "mail", direction, at: home.now() - day * DAY });
      return id;
    };
    for (let i = 0; i < CANDIDATES.corresponding + 2; i += 1)
      await wroteWith(`Ana ${i}`, [2, 4, 6, 8, 10, 12]);
    const imre = await wroteWith("Imre Katona", [100, 130]);
    const { suggestions } = await ask("today.show", {});
    expect(suggestions[0]).toMatchObject({ kind: "ask", personId: imre });
    expect(suggestions[0]?.why).toContain("You are no strangers to each other, which makes a question easy.");
  });

  it("[R51] brings up quiet ties of the sample network that recency alone would bury, and shows the terms of each", async () => {
    const sample = await (await open()).again("sample");
    await sample.ask("sample.fill", {});
    const { suggestions } = await sample.ask("today.show", {});
    const weighed = suggestions.filter(({ worth }) => worth !== null);
    const { people } = await sample.ask("person.list", { limit: 200 });
    const byRecency = people.toSorted((a, b) => (b.lastAt ?? 0) - (a.lastAt ?? 0));
    const isQuiet = (id: string | null) => {
      const lastAt = people.find((each) => each.id === id)?.lastAt ?? null;
      return lastAt !== null && sample.home.now() - lastAt > QUARTER;
    };
    expect(suggestions.length).toBeLessThanOrEqual(7);
    expect(weighed.some(({ personId }) => isQuiet(personId))).toBe(true);
    expect(byRecency.slice(0, 7).some(({ id }) => isQuiet(id))).toBe(false);
    for (const { worth } of weighed) {
      const { value = 0, reply = 0, decline = 0, cost = 0, sentences = [] } = worth ?? {};
      expect(worth?.worth).toBeCloseTo(value * reply * decline - cost, 12);
      expect(sentences[0]).toMatch(/^What it could bring: /);
    }
  });
});
