import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, expect, it } from "vitest";
import type { Files } from "#operations/ports.ts";
import { onEveryStore, type TestHome } from "./stores.ts";

const folder = mkdtempSync(join(tmpdir(), "weakties-import-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LINKEDIN = `First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ana,Ruiz,https://www.linkedin.com/in/ana-example,ana@example.org,Lumen,Scientist,12 Mar 2024
Imre,Kovács,https://www.linkedin.com/in/imre-example,,Fenwick,Attorney,1 Feb 2022
,,,,,,
,,,,Nowhere,Boss,
`;

const message = (from: string, to: string, day: number, subject: string, more = "") =>
  `From - Thu Jan  1 00:00:01 2015\nFrom: ${from}\nTo: ${to}\nDate: ${day} Mar 2025 10:00:00 +0000\nSubject: ${subject}\nMessage-ID: <${subject}@x>\n${more}\nBody\n\n`;

const MAIL = [
  message("Me <me@example.org>", "Ana Ruiz <ana@example.org>", 3, "a1"),
  message("Ana Ruiz <ana@example.org>", "me@example.org", 4, "a2"),
  message("Zoë <zoe@example.org>", "me@example.org", 5, "z1"),
  message("me@example.org", "zoe@example.org", 6, "z2"),
  message("news@shop.example", "me@example.org", 7, "n1", "List-Unsubscribe: <https://shop.example/u>\n"),
  message("Once <once@example.org>", "me@example.org", 8, "o1"),
].join("");

/** The Files port over what the test wrote; the http and cli surfaces bring their own. */
const files: Files = {
  open: async (ref) => ({
    kind: "file",
    name: ref,
    size: null,
    async *bytes() {
      yield new Uint8Array(await (await import("node:fs/promises")).readFile(join(folder, ref)));
    },
  }),
};

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

/** Everything in the store but its ledgers, so that two states can be compared. */
async function state({ home }: TestHome): Promise<unknown> {
  const tables = [
    "people",
    "contact_points",
    "organizations",
    "affiliations",
    "touches",
    "ties",
    "search_words",
    "kept_mail",
    "imported_records",
  ];
  const found: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      home.databases.read,
    );
    found[table] = rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted();
  }
  return found;
}

onEveryStore((openPlain) => {
  const open = async () => {
    const test = await openPlain();
    Object.assign(test.home, { ports: { files } });
    return test;
  };

  it("imports connections, tells the bad row with its line, and adds nothing the second time", async () => {
    const { ask } = await open();
    const input = { files: [put("Connections.csv", LINKEDIN)] };
    const first = await ask("import.apply", input);
    expect(first).toMatchObject({ new: 2, merged: 0, skipped: 0, touches: 0 });
    expect(first.problems).toMatchObject([{ file: "Connections.csv", line: 5 }]);
    expect(await ask("import.apply", input)).toMatchObject({ new: 0, merged: 0, skipped: 2, touches: 0 });
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    expect(await ask("person.show", { id: ana?.id ?? "" })).toMatchObject({
      familiarity: "unknown",
      headline: "Scientist, Lumen",
      connectedOn: "2024-03-12",
    });
  });

  it("[R61] [R62] [R63] reads mail into touches, infers whose it is, and leaves lists and strangers out", async () => {
    const { ask } = await open();
    const plan = await ask("import.plan", { files: [put("mail.mbox", MAIL)] });
    expect(plan.me).toMatchObject({ addresses: ["me@example.org"], inferred: true });
    expect(plan.leftOut.map((each) => [each.address, each.reason])).toEqual([
      ["news@shop.example", expect.stringContaining("mass mail")],
      ["once@example.org", expect.stringContaining("wrote to you once")],
    ]);
    expect(plan.counts).toMatchObject({ new: 2, touches: 4 });
    expect((await ask("person.list", {})).total).toBe(0);
    expect(await ask("import.apply", { files: ["mail.mbox"] })).toMatchObject({ new: 2, touches: 4 });
    expect(await ask("import.apply", { files: ["mail.mbox"] })).toMatchObject({ new: 0, touches: 0 });
    const kept = await ask("import.apply", { files: ["mail.mbox"], keep: ["once@example.org"] });
    expect(kept).toMatchObject({ new: 1, touches: 1 });
    const [zoe] = (await ask("person.list", { search: "zoe" })).people;
    const shown = await ask("person.show", { id: zoe?.id ?? "" });
    expect(shown).toMatchObject({ familiarity: "unknown" });
    expect(shown.touches.map((each) => [each.direction, each.subject])).toEqual([
      ["out", "z2"],
      ["in", "z1"],
    ]);
  });

  it("adds mail to people known by the same address, and fills only what was empty", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana R.", email: "ana@example.org", howMet: "same lab" });
    put("Connections.csv", LINKEDIN);
    put("mail.mbox", MAIL);
    const answer = await ask("import.apply", {
      files: ["Connections.csv", "mail.mbox"],
      me: ["me@example.org"],
    });
    expect(answer).toMatchObject({ new: 2, merged: 1, touches: 4 });
    const shown = await ask("person.show", { id: ana.id });
    expect(shown).toMatchObject({ name: "Ana R.", howMet: "same lab", headline: "Scientist, Lumen" });
    expect(shown.touches).toHaveLength(2);
  });

  it("undoes an import to exactly the state before", async () => {
    const test = await open();
    const { ask } = test;
    await ask("person.add", { name: "Ana R.", email: "ana@example.org", organization: "Lumen" });
    const before = await state(test);
    put("Connections.csv", LINKEDIN);
    put("mail.mbox", MAIL);
    await ask("import.apply", { files: ["Connections.csv", "mail.mbox"] });
    expect(await state(test)).not.toEqual(before);
    expect(await ask("import.undo", {})).toMatchObject({ removed: 2, kept: 0 });
    expect(await state(test)).toEqual(before);
    expect((await test.call("import.undo", {})).kind).toBe("refused");
  });

  it("keeps what the user did since, and says so, when an import is undone", async () => {
    const { ask } = await open();
    await ask("import.apply", { files: [put("Connections.csv", LINKEDIN)] });
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("interview.plan", { personId: ana?.id ?? "" });
    expect(await ask("import.undo", {})).toMatchObject({ removed: 1, kept: 1 });
    expect((await ask("person.list", {})).people.map((each) => each.name)).toEqual(["Ana Ruiz"]);
  });

  it("[R64] leaves out again whom the user left out, also after the person is gone", async () => {
    const { ask } = await open();
    const input = { files: [put("Connections.csv", LINKEDIN)] };
    await ask("import.apply", input);
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("person.leaveOut", { id: ana?.id ?? "" });
    put("mail.mbox", MAIL);
    const plan = await ask("import.plan", { files: ["Connections.csv", "mail.mbox"] });
    expect(plan.people.find((each) => each.name === "Ana Ruiz")).toMatchObject({
      kind: "skip",
      reason: expect.stringContaining("left Ana Ruiz out"),
    });
    await ask("import.apply", { files: ["Connections.csv", "mail.mbox"] });
    expect((await ask("person.list", { search: "ana" })).people).toEqual([]);
    expect((await ask("person.show", { id: ana?.id ?? "" })).touches).toEqual([]);
  });

  it("brings nothing back that the user corrected, and asks whom a namesake is", async () => {
    const { ask } = await open();
    const input = { files: [put("Connections.csv", LINKEDIN)] };
    await ask("import.apply", input);
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("person.edit", { id: ana?.id ?? "", name: "Anna Ruiz-Nagy" });
    expect(await ask("import.apply", input)).toMatchObject({ new: 0, merged: 0, skipped: 2 });
    const other = {
      files: [put("card.vcf", "BEGIN:VCARD\nFN:Imre Kovács\nEMAIL:imre@example.com\nEND:VCARD\n")],
    };
    const [asked] = (await ask("import.plan", other)).people;
    expect(asked).toMatchObject({
      kind: "ask",
      reason: expect.stringContaining("Perhaps the same as Imre Kovács"),
    });
    expect(await ask("import.apply", { ...other, same: [asked?.key ?? ""] })).toMatchObject({
      new: 0,
      merged: 1,
    });
    expect((await ask("person.list", { search: "imre" })).people).toHaveLength(1);
  });

  it("[R62] remembers whose letters the user wants, until that import is undone", async () => {
    const test = await open();
    const { ask } = test;
    await ask("import.apply", { files: [put("mail.mbox", MAIL)] });
    const before = await state(test);
    const kept = { files: ["mail.mbox"], keep: ["News@shop.example"] };
    expect(await ask("import.apply", kept)).toMatchObject({ new: 1, touches: 1 });
    const later = put(
      "later.mbox",
      message("news@shop.example", "me@example.org", 9, "n2", "Precedence: bulk\n"),
    );
    expect(await ask("import.apply", { files: [later], me: ["me@example.org"] })).toMatchObject({
      merged: 1,
      touches: 1,
    });
    await ask("import.undo", {});
    await ask("import.undo", {});
    expect(await state(test)).toEqual(before);
    expect(await ask("import.apply", { files: ["mail.mbox"] })).toMatchObject({ new: 0, touches: 0 });
  });

  it("[R58] takes a whole export of another home in, as JSON and as an archive, and adds nothing twice", async () => {
    const test = await open();
    const sample = await test.again("sample");
    await sample.ask("sample.fill", {});
    const json = await sample.ask("export.all", { format: "json" });
    const zip = await sample.ask("export.all", { format: "zip" });
    const inFile = put("everything.json", json.text ?? "");
    writeFileSync(join(folder, "weakties.zip"), Buffer.from(zip.base64 ?? "", "base64"));
    expect(await test.ask("import.apply", { files: [inFile] })).toMatchObject({ new: 30, merged: 0, bad: 0 });
    expect(await test.ask("import.apply", { files: ["weakties.zip"] })).toMatchObject({
      new: 0,
      merged: 0,
      bad: 0,
    });
    expect((await test.ask("interview.list", {})).interviews.length).toBeGreaterThan(5);
  });

  it("leaves nothing when it is stopped half-way", async () => {
    const test = await open();
    const before = await state(test);
    const rows = Array.from(
      { length: 3000 },
      (_, each) => `Person,${each},,p${each}@example.org,Place ${each},Role,`,
    );
    put(
      "many.csv",
      `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${rows.join("\n")}\n`,
    );
    const stop = new AbortController();
    const report = ({ done }: { done: number }) => done === 1 && stop.abort(new Error("stopped"));
    await expect(
      test.call("import.apply", { files: ["many.csv"] }, { signal: stop.signal, report }),
    ).rejects.toThrow(/stopped/);
    expect(await state(test)).toEqual(before);
    expect(await test.ask("import.apply", { files: ["many.csv"] })).toMatchObject({ new: 3000 });
  });

  it.each([
    ["nothing.csv", "", /empty/],
    ["noise.bin", "\u0001\u0002\u0003\u0000\u0004\u0005".repeat(50), /no text/],
    ["other.json", '{"name": "Ana"}', /JSON of another program/],
    ["page.html", "<!doctype html><p>hi", /web page/],
    ["numbers.csv", "1,2\n3,4\n", /headings/],
    ["cut.zip", "PK\u0003\u0004cut", /damaged/],
  ])("says in a sentence why %s cannot be read, and writes nothing", async (name, text, says) => {
    const { call, ask } = await open();
    const outcome = await call("import.apply", { files: [put(name, text)] });
    expect(outcome).toMatchObject({ kind: "refused", says: expect.stringMatching(says) });
    expect((await ask("import.list", {})).imports).toEqual([]);
  });
});
