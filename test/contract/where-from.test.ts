import { sql } from "kysely";
import { expect, it } from "vitest";
import { FACTS, fromOf } from "#database/people/told.ts";
import type { ImportId, PersonId } from "#people/id.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

const ANA = ["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Ruiz", "N:Ruiz;Ana;;;"];

/** A card of Ana's with what else it tells, taken in on a day of its own. */
async function takeIn(test: TestHome, name: string, ...lines: readonly string[]): Promise<ImportId> {
  const card = [...ANA, "EMAIL:ana@lumen.example", ...lines, "END:VCARD", ""].join("\r\n");
  test.clock += DAY;
  Object.assign(test.home, { ports: { files: handedFiles(() => card) } });
  return (await test.ask("import.apply", { files: [name] })).import as ImportId;
}

async function edit(test: TestHome, id: PersonId, fields: Record<string, string>): Promise<void> {
  test.clock += DAY;
  const { version } = await test.ask("person.show", { id });
  await test.ask("person.edit", { id, version, ...fields });
}

/** The files that told a fact, "" for what was noted here. */
async function tellersOf({ ask }: TestHome, id: PersonId, fact: string): Promise<readonly string[]> {
  const { sources } = await ask("person.show", { id });
  return sources.filter(({ facts }) => facts.includes(fact)).map(({ from }) => from);
}

async function firstPerson({ ask }: TestHome): Promise<PersonId> {
  return (await ask("person.list", {})).people[0]?.id as PersonId;
}

/** The book as a Weakties left it that did not keep who said what. */
async function asBefore({ home }: TestHome): Promise<void> {
  const { write } = home.databases;
  const columns = FACTS.map(fromOf);
  const without = (json: string | null) =>
    json &&
    JSON.stringify(
      Object.fromEntries(
        Object.entries(JSON.parse(json)).filter(([key]) => !columns.some((each) => each === key)),
      ),
    );
  for (const table of ["merge_rows", "import_changes"] as const)
    for (const { position, before, after } of await write
      .selectFrom(table)
      .selectAll()
      .where("table_name", "=", "people")
      .execute())
      await write
        .updateTable(table)
        .set({ before: without(before), after: without(after) })
        .where("table_name", "=", "people")
        .where("position", "=", position)
        .where("before", "=", before)
        .execute();
  for (const column of columns) await sql`alter table people drop column ${sql.ref(column)}`.execute(write);
  await sql`delete from migrations where name = '0037-who-said-what'`.execute(write);
}

onEveryStore((open) => {
  it("each fact of somebody tells which file it is from and of which day, or that it was noted here", async () => {
    const test = await open();
    const { ask } = test;
    const texts: Record<string, string> = {
      "one.vcf": [...ANA, "EMAIL:ana@lumen.example", "ORG:Lumen", "END:VCARD", ""].join("\r\n"),
      "two.vcf": [
        ...ANA,
        "EMAIL:ana@lumen.example",
        "TEL:+49 30 20930",
        "BDAY:1980-04-12",
        "END:VCARD",
        "",
      ].join("\r\n"),
    };
    Object.assign(test.home, { ports: { files: handedFiles((name) => texts[name] ?? "") } });
    const first = test.clock;
    await ask("import.apply", { files: ["one.vcf"] });
    test.clock += 86_400_000;
    const second = test.clock;
    await ask("import.apply", { files: ["two.vcf"] });
    const [ana] = (await ask("person.list", {})).people;
    const id = ana?.id ?? "";
    test.clock += 86_400_000;
    await ask("person.addWay", { id, value: "ana@home.example" });
    expect((await ask("person.show", { id })).sources).toEqual([
      { from: "", at: test.clock, facts: ["ana@home.example"] },
      { from: "two.vcf", at: second, facts: ["the birthday", "+49 30 20930"] },
      { from: "one.vcf", at: first, facts: ["the name", "ana@lumen.example", "Lumen"] },
    ]);
    const other = await ask("person.add", { name: "Ana Ruiz", anyway: true });
    const [pair] = (await ask("person.duplicates", {})).pairs;
    const of = [pair?.one, pair?.other].find((each) => each?.id === id);
    expect([pair?.one.id, pair?.other.id].toSorted()).toEqual([id, other.id].toSorted());
    expect(of?.facts).toContainEqual({ fact: "the birthday", from: "two.vcf", at: second });
    expect(of?.facts).toContainEqual({ fact: "ana@home.example", from: "", at: test.clock });
    await ask("import.undo", {});
    expect((await ask("person.show", { id })).sources.map(({ from }) => from)).toEqual(["", "one.vcf"]);
  });

  it("a change by hand makes that fact the user's, and leaves every other to the file that told it", async () => {
    const test = await open();
    await takeIn(test, "one.vcf", "NOTE:Likes tea.", "BDAY:1980-04-12");
    const id = await firstPerson(test);
    await edit(test, id, { notes: "Likes coffee." });
    expect((await test.ask("person.show", { id })).sources).toEqual([
      { from: "", at: test.clock, facts: ["notes"] },
      { from: "one.vcf", at: test.clock - DAY, facts: ["the name", "the birthday", "ana@lumen.example"] },
    ]);
    await edit(test, id, { notes: "Likes coffee.\n\nPlays chess." });
    expect(await tellersOf(test, id, "notes")).toEqual(["", ""]);
  });

  it("an edit that is taken back leaves each fact to who told it, as long as that stands", async () => {
    const test = await open();
    const { ask } = test;
    const one = await takeIn(test, "one.vcf", "NOTE:Likes tea.");
    const id = await firstPerson(test);
    const { sources } = await ask("person.show", { id });
    test.clock += DAY;
    const changes = { name: "Ana Ruiz Vega", notes: "Likes coffee.", howMet: "same lab" };
    const edit = await ask("person.edit", { id, ...changes });
    expect(edit.toldBefore.map(({ fact }) => fact)).toEqual(["name", "howMet", "notes"]);
    const back = { id, name: "Ana Ruiz", notes: "Likes tea.", howMet: "" };
    const undo = await ask("person.edit", { ...back, toldBefore: edit.toldBefore } as never);
    expect((await ask("person.show", { id })).sources).toEqual(sources);
    await ask("person.edit", { id, ...changes, toldBefore: undo.toldBefore } as never);
    await ask("import.undo", { id: one });
    await ask("person.edit", { ...back, toldBefore: edit.toldBefore } as never);
    expect(await tellersOf(test, id, "notes")).toEqual([]);
  });

  it("of two who are made one each fact and each other name is told of who said it, and after they are parted again", async () => {
    const test = await open();
    await takeIn(test, "one.vcf", "NOTE:Likes tea.");
    const id = await firstPerson(test);
    const texts =
      "BEGIN:VCARD\nVERSION:3.0\nFN:Anna Ruiz Vega\nEMAIL:vega@example.org\nNOTE:Plays chess.\nBDAY:1980-04-12\nEND:VCARD\n";
    Object.assign(test.home, { ports: { files: handedFiles(() => texts) } });
    test.clock += DAY;
    await test.ask("import.apply", { files: ["two.vcf"] });
    const other = (await test.ask("person.list", { search: "vega" })).people[0]?.id as PersonId;
    const before = await test.ask("person.show", { id: other });
    test.clock += DAY;
    await test.ask("person.merge", { id: other, into: id });
    expect((await test.ask("person.show", { id })).sources).toEqual([
      {
        from: "two.vcf",
        at: test.clock - DAY,
        facts: ["notes", "the birthday", "the name “Anna Ruiz Vega”", "vega@example.org"],
      },
      { from: "one.vcf", at: test.clock - 2 * DAY, facts: ["the name", "notes", "ana@lumen.example"] },
    ]);
    await test.ask("person.unmerge", { id });
    expect((await test.ask("person.show", { id: other })).sources).toEqual(before.sources);
    expect(await tellersOf(test, id, "notes")).toEqual(["one.vcf"]);
  });

  it("what was changed and changed back since goes back with its source when two are parted, or an import is undone", async () => {
    const test = await open();
    const { id } = await test.ask("person.add", { name: "Ana Ruiz", email: "ana@lumen.example" });
    const twin = await test.ask("person.add", { name: "Ana Ruiz", anyway: true });
    await edit(test, id, { notes: "Likes tea." });
    await edit(test, twin.id, { notes: "Plays chess." });
    await test.ask("person.merge", { id: twin.id, into: id });
    const both = (await test.ask("person.show", { id })).notes;
    const back = async () => {
      await edit(test, id, { notes: "" });
      await edit(test, id, { notes: both });
    };
    const noted = async () =>
      (await test.ask("person.show", { id })).sources.find(({ facts }) => facts.includes("notes"))?.at;
    await back();
    await test.ask("person.unmerge", { id });
    const first = test.clock - 3 * DAY;
    expect(await noted()).toBe(first);
    await takeIn(test, "one.vcf", "NOTE:Plays chess.");
    await back();
    await test.ask("import.undo", {});
    expect((await test.ask("person.show", { id })).notes).toBe("Likes tea.");
    expect(await noted()).toBe(first);
  });

  it("what the user put in the place of two's words stays theirs alone, whatever import is undone", async () => {
    const test = await open();
    await takeIn(test, "one.vcf");
    const id = await firstPerson(test);
    const cards = ["NOTE:Likes tea.", "TEL:+49 30 20930"].map((line, at) =>
      [
        "BEGIN:VCARD",
        "VERSION:3.0",
        `FN:Ana ${at} Vega`,
        `EMAIL:a${at}@x.example`,
        line,
        "END:VCARD",
        "",
      ].join("\n"),
    );
    test.clock += DAY;
    Object.assign(test.home, { ports: { files: handedFiles(() => cards.join("")) } });
    await test.ask("import.apply", { files: ["two.vcf"] });
    const people = (await test.ask("person.list", { search: "vega" })).people.toSorted((a, b) =>
      a.name < b.name ? 1 : -1,
    );
    const [phone, tea] = people;
    await test.ask("person.merge", { id: tea?.id ?? "", into: phone?.id ?? "" });
    const stays = phone?.id as PersonId;
    await edit(test, stays, { notes: "Likes coffee." });
    await test.ask("person.merge", { id, into: stays });
    const one = (await test.ask("import.list", {})).imports.at(-1)?.id as ImportId;
    await test.ask("import.undo", { id: one });
    expect((await test.ask("person.show", { id: stays })).notes).toBe("Likes coffee.");
    expect(await tellersOf(test, stays, "notes")).toEqual([""]);
  });

  it("an import that is undone says nothing any more, and a later one only what it tells itself", async () => {
    const test = await open();
    const one = await takeIn(test, "one.vcf", "NOTE:Likes tea.", "BDAY:1980-04-12");
    const id = await firstPerson(test);
    await takeIn(test, "two.vcf", "TEL:+49 30 20930", "BDAY:1980-04-12");
    const three = await takeIn(test, "three.vcf", "NOTE:Plays chess.");
    await test.ask("import.undo", { id: one });
    expect((await test.ask("person.show", { id })).notes).toBe("Plays chess.");
    expect(await tellersOf(test, id, "notes")).toEqual(["three.vcf"]);
    expect(await tellersOf(test, id, "the birthday")).toEqual(["two.vcf"]);
    await test.ask("import.undo", { id: three });
    expect((await test.ask("person.show", { id })).notes).toBe("");
    expect(await tellersOf(test, id, "notes")).toEqual([]);
  });

  it("an address or a place goes with the import that told it, and is a later one's only where that tells it as well", async () => {
    const test = await open();
    const ways = "TEL:+49 30 20930\r\nADR;TYPE=WORK:;;1 Lake Road;Lyon;;69001;France";
    const one = await takeIn(test, "one.vcf", ways, "ORG:Lumen", "TITLE:Postdoc");
    const id = await firstPerson(test);
    await takeIn(test, "two.vcf", "URL:https://ana.example", "ORG:Lumen");
    const three = await takeIn(test, "three.vcf", "TEL:+49 30 20930", "BDAY:1980-04-12");
    await test.ask("import.undo", { id: one });
    const shown = await test.ask("person.show", { id });
    expect(shown.contactPoints.map(({ value }) => value).toSorted()).toEqual(
      ["+49 30 20930", "ana@lumen.example", "https://ana.example"].toSorted(),
    );
    expect(await tellersOf(test, id, "+49 30 20930")).toEqual(["three.vcf"]);
    expect(await tellersOf(test, id, "ana@lumen.example")).toEqual(["two.vcf"]);
    expect(shown.affiliations).toMatchObject([{ organization: "Lumen", role: "" }]);
    expect(await tellersOf(test, id, "Lumen")).toEqual(["two.vcf"]);
    await test.ask("import.undo", { id: three });
    const left = (await test.ask("person.show", { id })).contactPoints.map(({ value }) => value);
    expect(left.toSorted()).toEqual(["ana@lumen.example", "https://ana.example"]);
  });

  it("whom the user did something about keeps every address and place, whichever import is undone", async () => {
    const test = await open();
    const one = await takeIn(test, "one.vcf", "TEL:+49 30 20930", "ORG:Lumen", "TITLE:Postdoc");
    const id = await firstPerson(test);
    await takeIn(test, "two.vcf", "URL:https://ana.example");
    await edit(test, id, { howMet: "same lab" });
    await test.ask("import.undo", { id: one });
    const shown = await test.ask("person.show", { id });
    expect(shown.contactPoints.map(({ value }) => value).toSorted()).toEqual([
      "+49 30 20930",
      "ana@lumen.example",
      "https://ana.example",
    ]);
    expect(shown.affiliations).toMatchObject([{ organization: "Lumen", role: "Postdoc" }]);
    expect(await tellersOf(test, id, "+49 30 20930")).toEqual([]);
    expect(await tellersOf(test, id, "ana@lumen.example")).toEqual(["two.vcf"]);
  });

  it("another name goes with the import that told it, and is a later one's only where that tells it as well", async () => {
    for (const [later, left] of [
      ["Ana Kovács", [["Ana Kovács", "three.csv"]]],
      ["Ana Ruiz", []],
    ] as const) {
      const test = await open();
      const texts: Record<string, string> = {
        "one.csv": "Name,Email\nAna Ruiz,ana@lumen.example\n",
        "two.csv": "Name,Email,Phone\nAna Kovács,ana@lumen.example,+49 30 20930\n",
        "three.csv": `Name,Email,Website\n${later},ana@lumen.example,lumen.example\n`,
      };
      Object.assign(test.home, { ports: { files: handedFiles((name) => texts[name] ?? "") } });
      await test.ask("import.apply", { files: ["one.csv"] });
      const { import: two } = await test.ask("import.apply", { files: ["two.csv"] });
      await test.ask("import.apply", { files: ["three.csv"] });
      const id = await firstPerson(test);
      expect(await tellersOf(test, id, "the name “Ana Kovács”")).toEqual(["two.csv"]);
      await test.ask("import.undo", { id: two as ImportId });
      const { alsoCalled } = await test.ask("person.show", { id });
      const other = alsoCalled
        .filter(({ name }) => name !== "Ana Ruiz")
        .map(({ name, from }) => [name, from]);
      expect(other).toEqual(left);
    }
  });

  it("of a book from before it was kept, says what the imports still prove of who said what, and nothing else", async () => {
    const test = await open();
    await takeIn(test, "one.vcf", "NOTE:Likes tea.");
    const id = await firstPerson(test);
    await takeIn(test, "two.vcf", "BDAY:1980-04-12", "NOTE:Plays chess.");
    const noted = await test.ask("person.add", { name: "Lin Wei", howMet: "same lab" });
    const changed = await test.ask("person.add", { name: "Imre Kovács", howMet: "same lab" });
    await edit(test, changed.id, { notes: "Likes coffee." });
    const goes = await test.ask("person.add", { name: "Imre Kovács", anyway: true });
    await edit(test, goes.id, { notes: "Likes coffee." });
    await test.ask("person.merge", { id: goes.id, into: changed.id });
    await asBefore(test);
    const later = await test.again();
    expect((await later.ask("person.show", { id })).sources.map(({ from, facts }) => [from, facts])).toEqual([
      ["two.vcf", ["notes", "the birthday"]],
      ["one.vcf", ["the name", "notes", "ana@lumen.example"]],
    ]);
    expect(await tellersOf(later, noted.id, "how you met")).toEqual([""]);
    expect((await later.ask("person.show", { id: changed.id })).sources).toEqual([]);
    await later.ask("person.unmerge", { id: changed.id });
    expect((await later.ask("person.show", { id: goes.id })).sources).toEqual([]);
  });

  it("[R58] goes along in a whole export, and in that of one person: what told each fact, and of which day", async () => {
    const test = await open();
    const undone = await takeIn(test, "zero.vcf", "NOTE:Sings.");
    await test.ask("import.undo", { id: undone });
    await takeIn(test, "one.vcf", "NOTE:Likes tea.");
    const id = await firstPerson(test);
    await takeIn(test, "two.vcf", "BDAY:1980-04-12");
    const twin = await test.ask("person.add", { name: "Ana Vega", howMet: "same lab" });
    await test.ask("person.merge", { id: twin.id, into: id });
    await edit(test, id, { addressAs: "Dr Ruiz" });
    const { sources } = await test.ask("person.show", { id });
    expect(sources.map(({ from }) => from)).toEqual(["", "", "two.vcf", "one.vcf"]);
    const everything = JSON.parse((await test.ask("export.all", {})).text ?? "");
    const other = await open();
    for (const _ of ["once", "again"]) {
      expect(await other.ask("import.everything", { everything })).toMatchObject({ problems: [] });
      expect((await other.ask("person.show", { id })).sources).toEqual(sources);
      expect(JSON.parse((await other.ask("export.all", {})).text ?? "").tables).toEqual(everything.tables);
    }
    // They are undone where they were carried out.
    expect(await other.ask("import.list", {})).toEqual({ imports: [] });
    const { id: one } = everything.tables.imports[0];
    expect((await other.call("import.undo", { id: one })).kind).toBe("missing");
    const { tables } = JSON.parse((await test.ask("person.export", { id })).text);
    expect(tables.imports.map(({ files }: { files: string }) => files)).toEqual([
      '["one.vcf"]',
      '["two.vcf"]',
    ]);
  });

  it("of an export from before it was kept, says who said what only of whom nobody has changed since", async () => {
    const test = await open();
    const lin = await test.ask("person.add", { name: "Lin Wei", howMet: "same lab" });
    const ana = await test.ask("person.add", { name: "Ana Ruiz", howMet: "same lab" });
    await edit(test, ana.id, { notes: "Likes tea." });
    const everything = JSON.parse((await test.ask("export.all", {})).text ?? "");
    for (const row of everything.tables.people) for (const fact of FACTS) delete row[fromOf(fact)];
    const other = await open();
    await other.ask("import.everything", { everything });
    expect(await tellersOf(other, lin.id, "how you met")).toEqual([""]);
    expect((await other.ask("person.show", { id: ana.id })).sources).toEqual([]);
  });
});
