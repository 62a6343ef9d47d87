import { expect, it } from "vitest";
import { writing } from "#database/transaction.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, START } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

const contact = (uuid: string, first_name: string, met: object = {}) => ({
  uuid,
  properties: { first_name, last_name: "Ruiz", company: "Lumen", ...met },
  data: [],
});
const monica = (...contacts: readonly object[]) =>
  JSON.stringify({
    version: "1.0-preview.1",
    app_version: "4.1.2",
    account: { uuid: "a", data: [{ type: "contact", count: contacts.length, values: contacts }] },
  });

const IMRE = contact("imre", "Imre");
const ANA = contact("ana", "Ana", {
  first_met_through: "imre",
  first_met_date: { date: "2019-05-02T00:00:00Z", is_age_based: false, is_year_unknown: false },
});
const BEA = contact("bea", "Bea", { first_met_through: "ana" });
const FILES: Readonly<Record<string, string>> = {
  "monica.json": monica(IMRE, ANA, BEA),
  "before.json": monica(IMRE, contact("ana", "Ana"), contact("bea", "Bea")),
};
const files = ["monica.json"];

onEveryStore((openPlain) => {
  const open = async () => {
    const test = await openPlain();
    Object.assign(test.home, { ports: { files: handedFiles((name) => FILES[name] ?? "") } });
    return test;
  };

  it("[R53] whom Monica says that one met through comes in as introductions, shown before, once, and out again", async () => {
    const test = await open();
    const { ask } = test;
    const before = await wholeState(test, ["imported_records"]);
    const plan = await ask("import.plan", { files });
    expect(plan.counts).toMatchObject({ new: 3, introductions: 2 });
    expect(plan.people.map(({ name, introducedBy }) => [name, introducedBy])).toEqual([
      ["Imre Ruiz", ""],
      ["Ana Ruiz", "Imre Ruiz"],
      ["Bea Ruiz", "Ana Ruiz"],
    ]);
    expect(await ask("import.apply", { files })).toMatchObject({ new: 3, introductions: 2 });
    const { introductions } = await ask("introduction.list", {});
    expect(
      introductions.map(({ inWords, next, quiet }) => [inWords, next.kind, quiet.kind]).toSorted(),
    ).toEqual([
      ["Ana Ruiz introduced you to Bea Ruiz.", "rest", "nothing"],
      ["Imre Ruiz introduced you to Ana Ruiz on 2 May 2019.", "rest", "nothing"],
    ]);
    const helped = await Promise.all(
      ["Ana Ruiz", "Imre Ruiz"].map(async (name) => {
        const { people } = await ask("person.list", { search: name });
        const { ledger } = await ask("person.show", { id: people[0]?.id ?? "" });
        return ledger.find(({ side }) => side === "help")?.lines;
      }),
    );
    expect(helped).toEqual([
      ["an introduction: “to Bea Ruiz”"],
      ["an introduction: “to Ana Ruiz” (in May 2019)"],
    ]);
    test.clock = START + 20 * 86_400_000;
    const asked = (await ask("today.show", {})).suggestions.map(({ kind }) => kind);
    expect(asked.filter((kind) => ["thank", "tell", "introduce"].includes(kind))).toEqual([]);
    expect((await ask("import.plan", { files })).counts).toMatchObject({ new: 0, introductions: 0 });
    expect(await ask("import.apply", { files })).toMatchObject({ import: null, introductions: 0 });
    await ask("import.undo", {});
    expect(await wholeState(test, ["imported_records"])).toEqual(before);
  });

  it("[R53] they come to whom an earlier import knows already, and go with their own", async () => {
    const test = await open();
    const { ask } = test;
    await ask("import.apply", { files });
    // An earlier Weakties kept through whom they were met as words alone.
    await writing(test.home.databases, test.home.owner, async ({ db }) => {
      await db.deleteFrom("introductions").execute();
      await db.deleteFrom("import_changes").where("table_name", "=", "introductions").execute();
    });
    const before = await wholeState(test, ["imported_records"]);
    const told = await ask("import.apply", { files });
    expect(told).toMatchObject({ new: 0, introductions: 2 });
    await ask("import.undo", {});
    expect(await wholeState(test, ["imported_records"])).toEqual(before);
  });

  it("one that is taken away stays away, and one of which something was noted stays at the undo", async () => {
    const { ask } = await open();
    await ask("import.apply", { files });
    const list = async () => (await ask("introduction.list", {})).introductions;
    const bea = (await list()).find(({ person }) => person.name === "Bea Ruiz");
    await ask("introduction.remove", { id: bea?.id ?? "" });
    expect((await ask("import.plan", { files })).counts.introductions).toBe(0);
    const [ana] = await list();
    await ask("introduction.edit", { id: ana?.id ?? "", version: ana?.version ?? 0, cameOfIt: "a post" });
    await ask("import.undo", {});
    expect((await list()).map(({ person }) => person.name)).toEqual(["Ana Ruiz"]);
    expect((await ask("person.list", {})).people.map(({ name }) => name).toSorted()).toEqual([
      "Ana Ruiz",
      "Imre Ruiz",
    ]);
  });

  it("[R64] nobody who is left out is told of in one", async () => {
    const { ask } = await open();
    await ask("import.apply", { files: ["before.json"] });
    const [imre] = (await ask("person.list", { search: "Imre" })).people;
    await ask("person.leaveOut", { id: imre?.id ?? "" });
    expect((await ask("import.plan", { files })).counts.introductions).toBe(1);
  });
});
