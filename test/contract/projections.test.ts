import { expect, it } from "vitest";
import { pictureHeldAt } from "#database/options/projections.ts";
import { reading } from "#database/transaction.ts";
import { onEveryStore, START } from "./stores.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R45] [R46] follows a picture from a talk to a turn, a letter, and the present again", async () => {
    const test = await open();
    const { ask } = test;
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const law = await ask("option.add", { name: "Patent law" });
    const research = await ask("option.add", { name: "Industry research" });
    const planned = await ask("interview.plan", { personId: imre.id, optionId: law.id });
    await ask("interview.held", { id: planned.id });
    await ask("interview.thanked", { id: planned.id });
    const knownFor = async () => (await ask("person.show", { id: imre.id })).knownFor;
    expect(await knownFor()).toMatchObject({
      now: { picture: "exploring patent law", source: "talk", sourceId: planned.id },
      outdated: null,
    });
    expect((await ask("projection.outdated", {})).people).toEqual([]);

    test.clock += 30 * DAY;
    await ask("option.giveVerdict", {
      id: research.id,
      verdict: "pursue",
      reason: "Three people would choose it again",
    });
    const [outdated] = (await ask("projection.outdated", {})).people;
    expect(outdated).toMatchObject({ personId: imre.id, rest: "", turn: { name: "Industry research" } });
    const line = (await ask("today.show", {})).suggestions.find((each) => each.kind === "picture");
    expect(line).toMatchObject({ personId: imre.id, action: { letter: "direction" } });

    const letter = await ask("draft.write", { personId: imre.id, kind: "direction" });
    expect(letter.body).toContain("I was exploring patent law.");
    expect(letter.body).toContain("I have decided to go for industry research. [in a line, why]");
    // Why I decided so is noted for myself.
    expect(letter.body).not.toContain("Three people");
    expect(letter.gaps.map((each) => each.hint)).toEqual(["in a line, why", "your name"]);
    expect(letter.findings.filter((each) => each.check !== "slot")).toEqual([]);
    test.clock += DAY;
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect(await knownFor()).toMatchObject({
      now: { picture: "going for industry research", source: "letter", sourceId: letter.id },
      outdated: null,
      before: [{ picture: "exploring patent law" }],
    });
    expect((await ask("projection.outdated", {})).people).toEqual([]);

    // What somebody brings is traced to the picture they had then, whatever it became since (R47).
    const { home } = test;
    const at = (moment: number) =>
      reading(home.databases, home.owner, (tx) => pictureHeldAt(tx, imre.id, moment));
    expect((await at(START + 2 * DAY))?.picture).toBe("exploring patent law");
    expect(await at(START - DAY)).toBeNull();
  });

  it("[R45] takes my own word, keeps what came before, and takes it back", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    expect((await call("projection.note", { personId: ana.id, picture: " " })).kind).toBe("invalid");
    const future = await call("projection.note", { personId: ana.id, picture: "x", since: START + DAY });
    expect(future.kind).toBe("invalid");
    await ask("projection.note", { personId: ana.id, picture: "the imaging person", since: START - 9 * DAY });
    const second = await ask("projection.note", {
      personId: ana.id,
      picture: "the one with the long question",
    });
    const known = async () => (await ask("person.show", { id: ana.id })).knownFor;
    expect(await known()).toMatchObject({
      now: { picture: "the one with the long question" },
      before: [{ picture: "the imaging person" }],
    });
    await ask("projection.remove", { id: second.id });
    expect(await known()).toMatchObject({ now: { picture: "the imaging person" }, before: [] });
    expect((await call("projection.remove", { id: second.id })).kind).toBe("missing");
  });

  it("[R46] [R64] lists nobody who is left out, and says where it is kinder not to write", async () => {
    const test = await open();
    const { ask } = test;
    const add = async (name: string) => {
      const person = await ask("person.add", { name });
      await ask("projection.note", { personId: person.id, picture: "the bench", since: START - DAY });
      return person;
    };
    const [ana, imre] = [await add("Ana"), await add("Imre")];
    const career = await ask("option.add", { name: "Industry research" });
    await ask("option.giveVerdict", { id: career.id, verdict: "pursue", reason: "because" });
    await ask("person.leaveOut", { id: ana.id });
    await ask("person.edit", { id: imre.id, preferences: { doNotContact: true } });
    expect((await ask("projection.outdated", {})).people.map(({ name, rest }) => [name, rest])).toEqual([
      ["Imre", "They asked not to be written to."],
    ]);
    expect((await ask("today.show", {})).suggestions.filter((each) => each.kind === "picture")).toEqual([]);
  });
});
