import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, type TestHome } from "./stores.ts";

const DAY = 86_400_000;

const card = (...lines: readonly string[]) =>
  ["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Ruiz", "EMAIL:ana@lumen.example", ...lines, "END:VCARD", ""].join(
    "\r\n",
  );

const FILES: Readonly<Record<string, string>> = {
  "contacts.vcf": card("ORG:Lumen", "TITLE:Postdoc"),
  "contacts (1).vcf": card("ORG:Lumen", "TITLE:Senior Postdoc"),
  "contacts (2).vcf": card("ORG:Lumen", "TITLE:Group leader"),
  "work.vcf": card("ORG:Lumen", "TITLE:Postdok"),
  "work (1).vcf": card("ORG:Lumen", "TITLE:Postdoc"),
  "elsewhere.vcf": card("ORG:Fenwick", "TITLE:Attorney"),
  "signature.vcf": card("ORG:Lumen", "TITLE:Scientist"),
  "Connections.csv":
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,https://www.linkedin.com/in/anaruiz,ana@lumen.example,Lumen,Postdoc,01 Mar 2024\n",
  "Connections 2.csv":
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAna,Ruiz,https://www.linkedin.com/in/anaruiz,ana@lumen.example,Lumen,Senior Postdoc,01 Mar 2024\n",
};

onEveryStore((open) => {
  async function opened(): Promise<TestHome> {
    const test = await open();
    Object.assign(test.home, { ports: { files: handedFiles((name) => FILES[name] ?? "") } });
    return test;
  }
  async function takeIn(test: TestHome, file: string) {
    test.clock += DAY;
    await test.ask("import.apply", { files: [file], remember: false });
  }
  async function roles(test: TestHome) {
    const [ana] = (await test.ask("person.list", {})).people;
    const { affiliations, headline } = await test.ask("person.show", { id: ana?.id ?? "" });
    const told = (isOver: boolean) =>
      affiliations.filter(({ endsOn }) => (endsOn !== null) === isOver).map(({ role }) => role);
    return { present: told(false), past: told(true), headline };
  }

  it.each([
    ["contacts.vcf", "contacts (1).vcf"],
    ["Connections.csv", "Connections 2.csv"],
  ])("a role that the same source tells otherwise by now is over: %s, then %s", async (before, after) => {
    const test = await opened();
    await takeIn(test, before);
    await takeIn(test, after);
    expect(await roles(test)).toEqual({
      present: ["Senior Postdoc"],
      past: ["Postdoc"],
      headline: "Senior Postdoc, Lumen",
    });
    await test.ask("import.undo", {});
    expect(await roles(test)).toEqual({ present: ["Postdoc"], past: [], headline: "Postdoc, Lumen" });
  });

  it("[R26] a file that knows less than I said of a move stands behind it: on the page, on Today, and in the letter", async () => {
    const test = await opened();
    const ana = await test.ask("person.add", {
      name: "Ana Ruiz",
      email: "ana@lumen.example",
      familiarity: "known",
    });
    await test.ask("person.moved", { id: ana.id, organization: "Fenwick", role: "Attorney" });
    const said = { present: ["Attorney", "Postdoc"], past: [], headline: "Attorney, Fenwick" };
    await takeIn(test, "Connections.csv");
    expect(await roles(test)).toEqual(said);
    const letter = await test.ask("draft.write", { personId: ana.id, keep: false });
    expect(letter.body).toMatch(/attorney at Fenwick/i);
    expect(letter.body).not.toMatch(/postdoc/i);
    await test.ask("import.undo", {});
    expect(await roles(test)).toEqual({ ...said, present: ["Attorney"] });
    // By then a profile has what somebody did lately.
    test.clock += 300 * DAY;
    await takeIn(test, "Connections.csv");
    expect((await roles(test)).headline).toBe("Postdoc, Lumen");
  });

  it("[R26] a place that is over by my word does not come back under their name with the next file", async () => {
    const test = await opened();
    await takeIn(test, "Connections.csv");
    const [ana] = (await test.ask("person.list", {})).people;
    await test.ask("person.moved", { id: ana?.id ?? "", organization: "Fenwick", role: "Attorney" });
    const known = { present: ["Attorney"], past: ["Postdoc"], headline: "Attorney, Fenwick" };
    expect(await roles(test)).toEqual(known);
    test.clock += 300 * DAY;
    await takeIn(test, "contacts.vcf");
    expect(await roles(test)).toEqual(known);
  });

  it("a title that its source puts right was never another post, and undoing takes that back", async () => {
    const test = await opened();
    await takeIn(test, "work.vcf");
    await takeIn(test, "work (1).vcf");
    expect(await roles(test)).toMatchObject({ present: ["Postdoc"], past: [] });
    await takeIn(test, "work (1).vcf");
    expect(await roles(test)).toMatchObject({ present: ["Postdoc"], past: [] });
    // Of the same file once more nothing was kept.
    await test.ask("import.undo", {});
    expect(await roles(test)).toMatchObject({ present: ["Postdok"], past: [] });
  });

  it("a title that stood no day was put right too, whatever its words", async () => {
    const test = await opened();
    await takeIn(test, "contacts.vcf");
    await test.ask("import.apply", { files: ["contacts (1).vcf"], remember: false });
    expect(await roles(test)).toMatchObject({ present: ["Senior Postdoc"], past: [] });
  });

  it("another source, another organization and the same file once more end no role", async () => {
    const test = await opened();
    for (const file of ["contacts.vcf", "signature.vcf", "elsewhere.vcf", "contacts.vcf"])
      await takeIn(test, file);
    expect((await roles(test)).present.toSorted()).toEqual(["Attorney", "Postdoc", "Scientist"]);
  });

  it("a role that the user wrote stays, whatever a file tells", async () => {
    const test = await opened();
    await test.ask("person.add", {
      name: "Ana Ruiz",
      email: "ana@lumen.example",
      organization: "Lumen",
      role: "Dean of studies",
    });
    for (const file of ["contacts.vcf", "contacts (1).vcf", "contacts (2).vcf"]) await takeIn(test, file);
    const { present, past } = await roles(test);
    expect(present.toSorted()).toEqual(["Dean of studies", "Group leader"]);
    expect(past.toSorted()).toEqual(["Postdoc", "Senior Postdoc"]);
  });

  it("undoing the one before leaves what the later one tells", async () => {
    const test = await opened();
    await takeIn(test, "contacts.vcf");
    await takeIn(test, "contacts (1).vcf");
    const { imports } = await test.ask("import.list", {});
    await test.ask("import.undo", { id: imports.at(-1)?.id ?? "" } as never);
    expect((await roles(test)).present).toEqual(["Senior Postdoc"]);
  });
});
