import fc from "fast-check";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, START, type TestHome } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

/** The tables of an export as parsed JSON. */
async function everythingOf(test: TestHome): Promise<{ tables: Record<string, Record<string, unknown>[]> }> {
  const { text } = await test.ask("export.all", { format: "json" });
  return JSON.parse(text ?? "");
}

onEveryStore((open) => {
  it("[R58] exports everything, and an empty home that takes it in exports the same", async () => {
    const mine = await open();
    const sample = await mine.again("sample");
    await sample.ask("sample.fill", {});
    const first = await everythingOf(sample);
    expect(first.tables["people"]).toHaveLength(30);
    const other = await open();
    const taken = await other.ask("import.everything", { everything: first });
    expect(taken).toMatchObject({ newPeople: 30, updatedPeople: 0, replaced: 0, problems: [] });
    expect((await everythingOf(other)).tables).toEqual(first.tables);
  });

  it("is the same to the byte however often one book is exported", async () => {
    const test = await open();
    const sample = await test.again("sample");
    await sample.ask("sample.fill", {});
    for (const format of ["json", "vcard", "jscontact", "csv", "zip"] as const) {
      const first = await sample.ask("export.all", { format });
      sample.clock += 3_600_000;
      const { text, base64 } = await sample.ask("export.all", { format });
      expect([format, text === first.text, base64 === first.base64]).toEqual([format, true, true]);
    }
  });

  it("reads a table whole and in order that is larger than what is read at once", async () => {
    const mine = await open();
    const keys = Array.from({ length: 20_001 }, (_, at) => `list${String(at).padStart(5, "0")}@example.org`);
    const everything = { ...(await everythingOf(mine)), tables: { kept_mail: keys.map((key) => ({ key })) } };
    await mine.ask("import.everything", { everything });
    const { tables } = await everythingOf(mine);
    expect(tables["kept_mail"]?.map(({ key }) => key)).toEqual(keys);
  });

  it("knows everybody again in its own table, who they are said by it", async () => {
    const test = await open();
    for (const name of ["John Smith", "J. Smith", "Ana Ruiz"])
      await test.ask("person.add", { name, organization: "Lumen", anyway: true });
    const full = { email: "olu@example.org", role: "Editor", notes: "Likes tea.", howMet: "at a fair" };
    const olu = await test.ask("person.add", { name: "Olu Ade", familiarity: "known", ...full });
    await test.ask("person.edit", { id: olu.id, addressAs: "Sir Olu" });
    const before = await wholeState(test);
    const { text = "" } = await test.ask("export.all", { format: "csv" });
    Object.assign(test.home, { ports: { files: handedFiles(() => text ?? "") } });
    expect(await test.ask("import.apply", { files: ["own.csv"] })).toMatchObject({
      ...{ new: 0, merged: 0, skipped: 4, problems: [] },
    });
    await test.ask("import.undo", {});
    expect(await wholeState(test)).toEqual(before);
  });

  it("adds nothing when the same export is taken in twice", async () => {
    const mine = await open();
    const sample = await mine.again("sample");
    await sample.ask("sample.fill", {});
    const everything = await everythingOf(sample);
    await mine.ask("import.everything", { everything });
    const again = await mine.ask("import.everything", { everything });
    expect(again).toMatchObject({ newPeople: 0, updatedPeople: 0, added: 0, replaced: 0, problems: [] });
    expect((await everythingOf(mine)).tables).toEqual(everything.tables);
  });

  it("works ties and search out anew for whoever came in", async () => {
    const one = await open();
    const ana = await one.ask("person.add", { name: "Ana Ruiz", organization: "EMBL", role: "Group leader" });
    await one.ask("touch.log", { personId: ana.id, note: "about the lab" });
    const before = await one.ask("person.show", { id: ana.id });
    const other = await open();
    await other.ask("import.everything", { everything: await everythingOf(one) });
    expect((await other.ask("person.list", { search: "embl ruiz" })).people).toHaveLength(1);
    expect(await other.ask("person.show", { id: ana.id })).toEqual(before);
  });

  it("lets the newer of two versions stand, and keeps what each side wrote alone", async () => {
    const desk = await open();
    const ana = await desk.ask("person.add", { name: "Ana", organization: "EMBL" });
    const phone = await open();
    phone.clock += 1000;
    await phone.ask("import.everything", { everything: await everythingOf(desk) });
    await phone.ask("person.edit", { id: ana.id, howMet: "same lab" });
    const imre = await phone.ask("person.add", { name: "Imre", organization: "EMBL" });
    const lin = await desk.ask("person.add", { name: "Lin" });
    await desk.ask("import.everything", { everything: await everythingOf(phone) });
    expect(await desk.ask("person.show", { id: ana.id })).toMatchObject({ howMet: "same lab" });
    await desk.ask("person.show", { id: imre.id });
    // And back: the older row does not come over the newer one.
    desk.clock += 2000;
    await desk.ask("person.edit", { id: ana.id, howMet: "same lab in Lyon" });
    await desk.ask("import.everything", { everything: await everythingOf(phone) });
    expect(await desk.ask("person.show", { id: ana.id })).toMatchObject({ howMet: "same lab in Lyon" });
    await phone.ask("import.everything", { everything: await everythingOf(desk) });
    await phone.ask("person.show", { id: lin.id });
    expect((await everythingOf(phone)).tables).toEqual((await everythingOf(desk)).tables);
  });

  it("leaves settings that are set here as they are, unless the user says so, and names them", async () => {
    const [mine, theirs, empty] = [await open(), await open(), await open()];
    const asks = async (test: TestHome, name: string, email: string) => {
      await test.ask("settings.edit", { name, programmes: [{ title: `Doctorate of ${name}` }] });
      await test.ask("letter.edit", { name: "thanks", email });
    };
    await asks(mine, "Ana Ruiz", "Thanks, mine");
    theirs.clock += 60_000;
    await asks(theirs, "Imre Soto", "Please pay");
    await theirs.ask("settings.edit", { introduction: "a biologist in Lyon", sprintOffer: false });
    const everything = await everythingOf(theirs);
    for (const row of everything.tables["settings"] ?? []) row["updated_at"] = Date.UTC(2100, 0);
    const before = await mine.ask("settings.show", {});
    const set = ["your name “Imre Soto”", "your letter “Thanks”"];
    const taken = await mine.ask("import.everything", { everything });
    expect(taken.settings).toEqual({
      added: ["you in one line “a biologist in Lyon”", "the programme “Doctorate of Imre Soto”"],
      replaced: [],
      kept: expect.arrayContaining(set),
    });
    const now = await mine.ask("settings.show", {});
    expect(now).toMatchObject({ name: "Ana Ruiz", introduction: "a biologist in Lyon" });
    expect(now.programmes).toEqual(expect.arrayContaining([...before.programmes]));
    expect(await mine.ask("letter.show", { name: "thanks" })).toMatchObject({
      template: { email: "Thanks, mine" },
    });
    const said = await mine.ask("import.everything", { everything, settings: true });
    expect(said.settings).toMatchObject({ added: [], kept: [], replaced: expect.arrayContaining(set) });
    expect(await mine.ask("settings.show", {})).toMatchObject({ name: "Imre Soto" });
    expect(await mine.ask("letter.show", { name: "thanks" })).toMatchObject({
      template: { email: "Please pay" },
    });
    await empty.ask("import.everything", { everything });
    expect((await everythingOf(empty)).tables).toEqual(everything.tables);
  });

  it("takes nobody's word that was written on a day to come for the newer", async () => {
    const desk = await open();
    const ana = await desk.ask("person.add", { name: "Ana", howMet: "same lab" });
    const everything = await everythingOf(desk);
    const [row] = everything.tables["people"] ?? [];
    Object.assign(row ?? {}, { how_met: "elsewhere", updated_at: Date.UTC(2100, 0), version: 900 });
    expect(await desk.ask("import.everything", { everything })).toMatchObject({ replaced: 0 });
    expect(await desk.ask("person.show", { id: ana.id })).toMatchObject({ howMet: "same lab" });
  });

  it("knows an organization by its name, whichever side made it", async () => {
    const desk = await open();
    await desk.ask("person.add", { name: "Ana", organization: "EMBL" });
    const phone = await open();
    phone.clock += 1000;
    const imre = await phone.ask("person.add", { name: "Imre", organization: "embl" });
    await desk.ask("import.everything", { everything: await everythingOf(phone) });
    expect((await desk.ask("person.list", { search: "embl" })).people).toHaveLength(2);
    expect((await everythingOf(desk)).tables["organizations"]).toHaveLength(1);
    await desk.ask("person.show", { id: imre.id });
  });

  it("refuses what is no export, and what a newer program wrote, with a sentence", async () => {
    const { call, ask } = await open();
    for (const everything of [
      [],
      "x",
      {},
      { weakties: 0, tables: {} },
      { weakties: 1 },
      { weakties: 1, tables: [] },
    ])
      expect((await call("import.everything", { everything })).kind).toBe("refused");
    const newer = await call("import.everything", { everything: { weakties: 2, tables: {} } });
    expect(newer).toMatchObject({ kind: "refused", says: expect.stringContaining("newer Weakties") });
    expect((await call("import.everything", {})).kind).toBe("invalid");
    expect((await ask("person.list", {})).total).toBe(0);
  });

  it("keeps the good rows, and says of each other what is wrong with it", async () => {
    const one = await open();
    const ana = await one.ask("person.add", { name: "Ana", email: "ana@example.org" });
    const { tables } = await everythingOf(one);
    const [person] = tables["people"] ?? [];
    const [point] = tables["contact_points"] ?? [];
    const other = await open();
    const taken = await other.ask("import.everything", {
      everything: {
        weakties: 1,
        tables: {
          people: [person, { ...person, id: "2", familiarity: "sworn enemy" }, { ...person, name: "Twice" }],
          contact_points: [point, { ...point, person_id: "2" }, null],
          unheard_of: [{ id: 1 }],
        },
      },
    });
    expect(taken.newPeople).toBe(1);
    expect(taken.problems.map(({ table, row }) => `${table} ${row}`)).toEqual([
      "people 2",
      "people 3",
      "contact_points 3",
      "contact_points 2",
    ]);
    expect((await other.ask("person.show", { id: ana.id })).name).toBe("Ana");
  });

  it("brings any text through unharmed", async () => {
    const [one, other] = [await open(), await open()];
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ""),
        fc.string({ unit: "grapheme", maxLength: 300 }),
        async (name, notes) => {
          const safe = (text: string) => text.toWellFormed().replaceAll("\u0000", "");
          const added = await one.call("person.add", { name: safe(name), howMet: safe(notes).slice(0, 100) });
          if (added.kind !== "done") return;
          const everything = await everythingOf(one);
          await other.ask("import.everything", { everything });
          expect((await everythingOf(other)).tables).toEqual(everything.tables);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("exports people as vCard, as a table and all in one archive", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "=Ana", organization: "EMBL", email: "ana@example.org" });
    const cards = await ask("export.all", { format: "vcard" });
    expect(cards).toMatchObject({ fileName: "weakties-2026-03-02.vcf", mediaType: "text/vcard", people: 1 });
    expect(cards.text).toContain("EMAIL:ana@example.org\r\nORG:EMBL\r\n");
    const table = await ask("export.all", { format: "csv" });
    expect(table.text).toMatch(/^\ufeffName,/);
    expect(table.text).toContain("\r\n'=Ana,,EMBL,ana@example.org,");
    const archive = Buffer.from((await ask("export.all", { format: "zip" })).base64 ?? "", "base64");
    expect(Object.keys(unzipSync(archive)).sort()).toEqual([
      "calendar.ics",
      "everything.json",
      "people.csv",
      "people.vcf",
    ]);
  });

  it("[R58] writes a table that is read back whole, whatever is told in a note", async () => {
    const [mine, other] = [await open(), await open()];
    const notes = [
      "we met\nFrom: Bea\nthanks",
      "BEGIN:VCARD\nFN:Bea\nEND:VCARD",
      "Date: Friday\nBEGIN:VEVENT",
    ];
    for (const [at, told] of notes.entries())
      await mine.ask("person.add", { name: `Ana Ruiz${"abc"[at]}`, notes: told });
    const { text = "" } = await mine.ask("export.all", { format: "csv" });
    Object.assign(other.home, { ports: { files: handedFiles(() => text ?? "") } });
    expect(await other.ask("import.apply", { files: ["own.csv"] })).toMatchObject({ new: 3, problems: [] });
    const { people } = await other.ask("person.list", {});
    const told = await Promise.all(people.map(({ id }) => other.ask("person.show", { id })));
    expect(told.map((each) => each.notes).toSorted()).toEqual(notes.toSorted());
  });

  for (const format of ["csv", "vcard", "jscontact"] as const)
    it(`[R58] people come back from ${format} as they are known here: who has died or wants no letters above all`, async () => {
      const [mine, other] = [await open(), await open()];
      const take = (test: TestHome, name: string, text: string | null) => {
        Object.assign(test.home, { ports: { files: handedFiles(() => text ?? "") } });
        return test.ask("import.apply", { files: [name] });
      };
      const head = "Name,Email,Company,Position,Nickname,Connected On,Keep in touch,How we met,Notes\n";
      const first = `${head}Ana Ruiz,ana@example.org,Lumen,Postdoc,Anita,2024-03-12,every 3 months,at a fair,Likes tea.\n`;
      await take(mine, "first.csv", first);
      await take(mine, "second.csv", `${head}Ana Holm,ana@example.org,EMBL,Advisor,,,,,\n`);
      const [ana] = (await mine.ask("person.list", {})).people;
      const imre = await mine.ask("person.add", { name: "Imre Kovács", email: "imre@example.org" });
      await mine.ask("person.edit", { id: imre.id, preferences: { doNotContact: true, died: true } });
      const bea = await mine.ask("person.add", {
        name: "Bea Soto",
        email: "bea@example.org",
        howMet: "at school",
      });
      await mine.ask("person.edit", { id: bea.id, preferences: { doNotContact: true } });
      const lang = await mine.ask("person.add", { name: "Beatriz Lang", email: "lang@example.org" });
      await mine.ask("person.merge", { id: lang.id, into: bea.id });
      const { text } = await mine.ask("export.all", { format });
      expect(await take(other, `own.${format}`, text)).toMatchObject({ new: 3, problems: [] });
      for (const { id, name } of [{ id: ana?.id ?? "", name: "Ana Ruiz" }, imre, bea]) {
        const [found] = (await other.ask("person.list", { search: name })).people;
        const told = async (test: TestHome, which: string) => {
          const shown = await test.ask("person.show", { id: which });
          const { name, howMet, notes, connectedOn, preferences, affiliations } = shown;
          const names = new Set(shown.alsoCalled.map((each) => each.name).filter((each) => each !== name));
          const places = affiliations.map(({ organization, role }) => `${role}, ${organization}`);
          return {
            name,
            howMet,
            notes,
            connectedOn,
            preferences,
            places: places.sort(),
            names: [...names].sort(),
          };
        };
        expect(await told(other, found?.id ?? "")).toEqual(await told(mine, id));
      }
      expect((await other.ask("person.list", { search: "holm" })).people).toHaveLength(1);
      await mine.ask("person.edit", { id: bea.id, preferences: { doNotContact: false } });
      expect(await take(mine, `own.${format}`, text)).toMatchObject({ new: 0, merged: 0, skipped: 3 });
    });

  it("[R58] tells in every kind of card what else somebody is called", async () => {
    const [one, { ask }] = [await open(), await open()];
    const ana = await one.ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
    const everything = await everythingOf(one);
    everything.tables["other_names"] = [
      {
        person_id: ana.id,
        name: "Anita Ruiz Vega",
        name_key: "anita ruiz vega",
        added_at: 1,
        import_id: null,
      },
    ];
    await ask("import.everything", { everything });
    const cards = (await ask("export.all", { format: "vcard" })).text ?? "";
    expect(cards).toContain("NICKNAME:Anita Ruiz Vega\r\n");
    const archive = Buffer.from((await ask("export.all", { format: "zip" })).base64 ?? "", "base64");
    expect(new TextDecoder().decode(unzipSync(archive)["people.vcf"])).toBe(cards);
    const contacts = JSON.parse((await ask("export.all", { format: "jscontact" })).text ?? "");
    expect(contacts).toMatchObject([{ nicknames: { k1: { name: "Anita Ruiz Vega" } } }]);
  });

  it.each([
    ["gives", [null]],
    ["gives", [{ id: "1", kind: "money", text: "x" }]],
    ["gives", "everything"],
    ["name", { first: "Ana" }],
    ["noteLimit", -5],
    ["unpromptedAYear", 1e9],
    ["reframing", "no"],
  ])("leaves a setting aside that nobody can set, and says so: %s %j", async (key, value) => {
    const mine = await open();
    const ana = await mine.ask("person.add", { name: "Ana Ruiz" });
    await mine.ask("need.add", { personId: ana.id, side: "needs", kind: "protocol", text: "a protocol" });
    const before = await mine.ask("settings.show", {});
    const everything = await everythingOf(mine);
    everything.tables["settings"] = [{ key, value: JSON.stringify(value), updated_at: START }];
    const { problems } = await mine.ask("import.everything", { everything });
    expect(problems).toEqual([{ table: "settings", row: 1, reason: "It is nothing that can be set." }]);
    expect(await mine.ask("settings.show", {})).toEqual(before);
    await mine.ask("today.show", {});
  });
});
