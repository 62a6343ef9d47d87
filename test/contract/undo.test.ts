import fc from "fast-check";
import { expect, it } from "vitest";
import type { ImportId } from "#people/id.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, type TestHome } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

const DAY = 86_400_000;

const card = (name: string, ...lines: readonly string[]) =>
  ["BEGIN:VCARD", "VERSION:3.0", `FN:${name}`, ...lines, "END:VCARD", ""].join("\r\n");
const ANA = ["EMAIL:ana@lumen.example"];
const OLU = ["EMAIL:olu@example.org"];

const letter = (from: string, to: string, day: number) =>
  `From - Thu Jan  1 00:00:01 2015\nFrom: ${from}\nTo: ${to}\nDate: ${day} Mar 2025 10:00:00 +0000\nSubject: l${day}\nMessage-ID: <l${day}@x>\n\nBody\n\n`;
const written = (day: number) => letter("Me <me@example.org>", "Zoë Berg <zoe@example.org>", day);

const contact = (uuid: string, first_name: string, through?: string) => ({
  uuid,
  properties: { first_name, last_name: "Ruiz", company: "Lumen", first_met_through: through },
  data: [],
});
const monica = (...contacts: readonly object[]) =>
  JSON.stringify({
    version: "1.0-preview.1",
    app_version: "4.1.2",
    account: { uuid: "a", data: [{ type: "contact", count: contacts.length, values: contacts }] },
  });

const NEWSLETTER =
  "From - Thu Jan  1 00:00:01 2015\nFrom: news@shop.example\nTo: me@example.org\nDate: 3 Mar 2025 10:00:00 +0000\nSubject: n\nMessage-ID: <n@x>\nList-Unsubscribe: <https://shop.example/u>\n\nBody\n\n";

const PHOTO = (letter: string) => `PHOTO;ENCODING=b;TYPE=JPEG:${letter.repeat(400)}`;

/** Files that tell of the same few people, each something of its own. */
const FILES: Readonly<Record<string, string>> = {
  "ana.vcf": card("Ana Ruiz", ...ANA),
  "both.vcf": card("Ana Ruiz", ...ANA) + card("Olu Ade", ...OLU),
  "phone.vcf": card("Ana Ruiz", ...ANA, "TEL:+49 30 20930", "ORG:Lumen", "TITLE:Postdoc"),
  "phone (1).vcf": card("Ana Ruiz", ...ANA, "ORG:Lumen", "TITLE:Senior Postdoc"),
  "rich.vcf":
    card("Ana Ruiz", ...ANA, "TEL:+49 30 20930", "NOTE:Likes tea.", "BDAY:1980-04-12", "ORG:Lumen") +
    card("Olu Ade", ...OLU, "NOTE:Plays the oud."),
  "other.vcf":
    card("Ana Ruiz", ...ANA, "NOTE:Plays chess.", "ORG:Fenwick", "TITLE:Attorney") +
    card("Zoë Berg", "EMAIL:zoe@example.org"),
  "photo.vcf": card("Ana Ruiz", ...ANA, PHOTO("A"), "X-MORE:one"),
  "photos.vcf": card("Ana Ruiz", ...ANA, PHOTO("B"), "X-MORE:one"),
  "called.vcf": card("Ana Kovács", ...ANA),
  "born.vcf": card("Ana Ruiz", ...ANA, "BDAY:1980-12-04") + card("Olu Ade", ...OLU, "BDAY:--05-06"),
  "born later.vcf": card("Olu Ade", ...OLU, "BDAY:1981-05-06"),
  "table.csv":
    "Name,Email,How you met\nAna Ruiz,ana@lumen.example,at a workshop\nOlu Ade,olu@example.org,same lab\n",
  "later.csv": "Name,Email,How you met\nAna Ruiz,ana@lumen.example,on a train\n",
  "nobody.mbox": NEWSLETTER,
  "sent.mbox": written(3) + written(4),
  "all.mbox": written(4) + written(5),
  "monica.json": monica(contact("imre", "Imre"), contact("bea", "Bea", "imre")),
  "monica later.json": monica(
    contact("imre", "Imre"),
    contact("bea", "Bea", "imre"),
    contact("lin", "Lin", "imre"),
  ),
};

async function opened(open: () => Promise<TestHome>): Promise<TestHome> {
  const test = await open();
  Object.assign(test.home, { ports: { files: handedFiles((name) => FILES[name] ?? "") } });
  return test;
}

async function takeIn(test: TestHome, file: string): Promise<ImportId> {
  test.clock += DAY;
  const { import: id } = await test.ask("import.apply", {
    files: [file],
    me: ["me@example.org"],
    remember: false,
  });
  return id as ImportId;
}

/** What the book says, without when and by which import it came to say so. */
async function book({ home }: TestHome): Promise<unknown> {
  const { read } = home.databases;
  const from = async (table: string) =>
    (await read
      .selectFrom(table as "people")
      .selectAll()
      .execute()) as unknown as readonly Record<string, unknown>[];
  const people = await from("people");
  const called = new Map(people.map((each) => [each["id"], each["name"]]));
  const organizations = new Map((await from("organizations")).map((each) => [each["id"], each["name_key"]]));
  const tell = (rows: readonly Record<string, unknown>[], ...columns: readonly string[]) =>
    rows
      .map((row) =>
        JSON.stringify([
          ...["person_id", "introducer_id"].map((column) => called.get(row[column])),
          organizations.get(row["organization_id"]),
          ...columns.map((column) => row[column]),
        ]),
      )
      .toSorted();
  return {
    people: people
      .map(({ name, headline, how_met, address_as, notes, birthday, preferences, extra }) => ({
        ...{ name, headline, how_met, address_as, notes, birthday, preferences },
        extra: (JSON.parse(String(extra)) as readonly unknown[])
          .map((each) => JSON.stringify(each))
          .toSorted(),
      }))
      .toSorted((a, b) => String(a.name).localeCompare(String(b.name))),
    points: tell(await from("contact_points"), "kind", "key", "value", "label"),
    // What is over ended on the day before it was told so.
    places: tell(
      (await from("affiliations")).map((row) => ({ ...row, is_over: row["ends_on"] !== null })),
      ...["role", "starts_on", "is_over", "read_from"],
    ),
    names: tell(await from("other_names"), "name"),
    letters: tell(await from("touches"), "message_id", "kind", "direction"),
    introductions: tell(await from("introductions")),
    organizations: [...organizations.values()].toSorted(),
  };
}

onEveryStore((openPlain) => {
  const open = () => opened(openPlain);

  /** Whether undoing some of a few imports leaves the book as the others alone would have made it. */
  async function expectAsWithout(files: readonly string[], undone: readonly number[]): Promise<void> {
    const test = await open();
    const ids: ImportId[] = [];
    for (const file of files) ids.push(await takeIn(test, file));
    for (const at of undone) await test.ask("import.undo", { id: ids[at] as ImportId });
    const other = await open();
    for (const [at, file] of files.entries()) if (!undone.includes(at)) await takeIn(other, file);
    expect(await book(test), `${files} without ${undone}`).toEqual(await book(other));
  }

  it("somebody of whom two files told stays when one of them is undone, also where the later one changed nothing", async () => {
    for (const files of [
      ["phone.vcf", "ana.vcf"],
      ["phone.vcf", "ana.vcf", "phone.vcf"],
      ["both.vcf", "ana.vcf"],
      ["rich.vcf", "ana.vcf", "both.vcf"],
      ["ana.vcf", "rich.vcf", "phone.vcf", "ana.vcf"],
    ])
      for (const at of files.keys()) await expectAsWithout(files, [at]);
  });

  it("undo says who stays because a later import told of them too", async () => {
    const test = await open();
    const first = await takeIn(test, "both.vcf");
    const later = await takeIn(test, "ana.vcf");
    expect(await test.ask("import.undo", { id: first })).toMatchObject({
      changed: true,
      removed: 1,
      kept: 1,
    });
    expect((await test.ask("person.list", {})).people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
    expect(await test.ask("import.undo", { id: later })).toMatchObject({ removed: 1 });
    expect((await test.ask("person.list", {})).total).toBe(0);
  });

  it("a letter stays that a later mailbox has as well, and goes with the last of them", async () => {
    for (const files of [
      ["sent.mbox", "all.mbox"],
      ["all.mbox", "sent.mbox", "all.mbox"],
    ])
      for (const at of files.keys()) await expectAsWithout(files, [at]);
  });

  it("[R53] an introduction goes with the import that alone told it, and stays where a later one tells it too", async () => {
    for (const files of [
      ["monica later.json", "monica.json"],
      ["monica.json", "monica later.json"],
    ])
      for (const at of files.keys()) await expectAsWithout(files, [at]);
  });

  it("words, days, names and photographs go with the import that alone told them, and a later one's take their place", async () => {
    for (const files of [
      ["rich.vcf", "other.vcf"],
      ["photo.vcf", "photos.vcf"],
      ["photo.vcf", "ana.vcf"],
      ["table.csv", "rich.vcf", "other.vcf"],
      ["called.vcf", "ana.vcf", "called.vcf"],
      ["rich.vcf", "ana.vcf", "rich.vcf", "other.vcf"],
      ["table.csv", "later.csv", "ana.vcf"],
    ])
      for (const at of files.keys()) await expectAsWithout(files, [at]);
  });

  it("what I have said of somebody stays mine, whichever import is undone", async () => {
    const test = await open();
    const first = await takeIn(test, "rich.vcf");
    await takeIn(test, "other.vcf");
    const [ana] = (await test.ask("person.list", { search: "Ana" })).people;
    const shown = await test.ask("person.show", { id: ana?.id ?? "" });
    await test.ask("person.edit", { id: shown.id, version: shown.version, notes: "Mine." });
    await test.ask("import.undo", { id: first });
    expect(await test.ask("person.show", { id: shown.id })).toMatchObject({
      notes: "Mine.",
      birthday: "1980-04-12",
    });
  });

  it("undo takes the last import, also one that added nothing, and says so", async () => {
    const test = await open();
    const before = await wholeState(test);
    const first = await takeIn(test, "both.vcf");
    const people = await book(test);
    const later = await takeIn(test, "ana.vcf");
    expect(await test.ask("import.undo", {})).toMatchObject({
      import: later,
      changed: false,
      removed: 0,
      next: { import: first, files: ["both.vcf"] },
    });
    expect(await book(test)).toEqual(people);
    expect(await test.ask("import.undo", {})).toMatchObject({
      import: first,
      changed: true,
      removed: 2,
      next: null,
    });
    expect(await wholeState(test)).toEqual(before);
    expect(await test.call("import.undo", {})).toMatchObject({
      kind: "refused",
      says: "There is no import to undo.",
    });
  });

  it("a file that holds nobody is an import too, so that undo after it takes no other back", async () => {
    const test = await open();
    await takeIn(test, "both.vcf");
    await takeIn(test, "nobody.mbox");
    expect(await test.ask("import.undo", {})).toMatchObject({ files: ["nobody.mbox"], changed: false });
    expect((await test.ask("person.list", {})).total).toBe(2);
  });

  it("the same file once more is the same import, and another one after it is not", async () => {
    for (const file of ["both.vcf", "all.mbox", "monica.json"]) {
      const test = await open();
      const before = await wholeState(test);
      const first = await takeIn(test, file);
      expect(await takeIn(test, file), file).toBeNull();
      expect((await test.ask("import.list", {})).imports).toHaveLength(1);
      expect(await test.ask("import.undo", {})).toMatchObject({ import: first, changed: true });
      expect(await wholeState(test)).toEqual(before);
    }
    const test = await open();
    await takeIn(test, "both.vcf");
    await takeIn(test, "photo.vcf");
    const again = await takeIn(test, "both.vcf");
    expect(await test.ask("import.undo", {})).toMatchObject({ import: again, changed: false });
  });

  it("any imports, undone in any order, leave the book as it was, and on the way as the others would have made it", async () => {
    const names = Object.keys(FILES);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        async (drawn, chosen) => {
          const files = drawn.filter((each, at) => each !== drawn[at - 1]);
          const order: number[] = [];
          const left = [...files.keys()];
          for (const at of chosen) {
            const [next] = left.splice(at % Math.max(1, left.length), 1);
            if (next === undefined) break;
            order.push(next);
          }
          const test = await open();
          const ids: ImportId[] = [];
          const before = await wholeState(test);
          for (const file of files) ids.push(await takeIn(test, file));
          for (const [done, at] of order.entries()) {
            await test.ask("import.undo", { id: ids[at] as ImportId });
            const other = await open();
            const undone = order.slice(0, done + 1);
            for (const [place, file] of files.entries())
              if (!undone.includes(place)) await takeIn(other, file);
            expect(await book(test), `${files} without ${undone}`).toEqual(await book(other));
          }
          expect(await wholeState(test)).toEqual(before);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);
});
