import fc from "fast-check";
import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onSqlite, START, type TestHome } from "./stores.ts";

const HOUR = 3_600_000;

const card = (name: string, email: string, ...lines: readonly string[]) =>
  ["BEGIN:VCARD", "VERSION:3.0", `FN:${name}`, `EMAIL:${email}`, ...lines, "END:VCARD", ""].join("\r\n");

const FILES: Readonly<Record<string, string>> = {
  "contacts.vcf":
    card("Ana Ruiz", "ana@lumen.example", "ORG:Lumen", "TITLE:Postdoc") +
    card("Olu Ade", "olu@example.org", "NOTE:Plays the oud."),
  "contacts (1).vcf": card(
    "Ana Ruiz",
    "ana@lumen.example",
    "ORG:Lumen",
    "TITLE:Senior Postdoc",
    "NICKNAME:Anita",
  ),
  "table.csv":
    "Name,Email,How you met\nAna Ruiz,ana@lumen.example,at a workshop\nLin Berg,lin@example.org,\n",
  "sent.mbox":
    "From - Thu Jan  1 00:00:01 2015\nFrom: Me <me@example.org>\nTo: Zoë Berg <zoe@example.org>\nDate: 3 Mar 2025 10:00:00 +0000\nSubject: l\nMessage-ID: <l@x>\n\nBody\n\n",
};

type Step = (test: TestHome, nth: number) => Promise<unknown>;

/** Somebody of the book, where there is anybody. */
async function withSomebody(test: TestHome, nth: number, work: (id: string) => Promise<unknown>) {
  const { people } = await test.ask("person.list", {});
  const one = people[nth % Math.max(1, people.length)];
  return one === undefined ? undefined : work(one.id);
}

const STEPS: Readonly<Record<string, Step>> = {
  ...Object.fromEntries(
    Object.keys(FILES).map((file): [string, Step] => [
      file,
      (test) => test.call("import.apply", { files: [file], me: ["me@example.org"], remember: false }),
    ]),
  ),
  undo: (test) => test.call("import.undo", {}),
  add: (test, nth) => test.call("person.add", { name: `Imre ${nth}`, organization: "EMBL", anyway: true }),
  edit: (test, nth) =>
    withSomebody(test, nth, (id) =>
      test.call("person.edit", { id, notes: `Note ${nth}`, howMet: "on a train" }),
    ),
  log: (test, nth) =>
    withSomebody(test, nth, (personId) => test.call("touch.log", { personId, note: `talk ${nth}` })),
  talk: (test, nth) =>
    withSomebody(test, nth, async (personId) => {
      const { id } = await test.ask("interview.plan", { personId, focus: "explore-career" });
      const invited = nth % 2 === 0 ? { uid: "a".repeat(500), sequence: 2 } : {};
      return test.call("interview.scheduled", {
        id,
        startsAt: START + 900 * HOUR,
        place: "Room 4",
        ...invited,
      });
    }),
  promise: (test, nth) =>
    withSomebody(test, nth, (personId) => test.call("promise.make", { personId, text: `Send ${nth}` })),
  moved: (test, nth) =>
    withSomebody(test, nth, (id) =>
      test.call("person.moved", { id, organization: "Fenwick", role: `R${nth}` }),
    ),
};

async function tablesOf(test: TestHome) {
  const { text } = await test.ask("export.all", { format: "json" });
  return (JSON.parse(text ?? "") as { tables: Record<string, readonly object[]> }).tables;
}

/** Where facts are from: all imports but those that were undone, and the note that a whole copy was taken in. */
async function importsOf({ home }: TestHome) {
  const rows = await home.databases.read.selectFrom("imports").selectAll().orderBy("id").execute();
  const standing = rows.filter((row) => row.undone_at === null && !row.format.includes("weakties"));
  return standing.map(({ id, files, at }) => ({ id, files, at }));
}

onSqlite((open) => {
  it("[R58] any book, packed as one ZIP, comes in whole where there was none: its imports too, and again from there", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...Object.keys(STEPS)), { minLength: 1, maxLength: 12 }),
        async (steps) => {
          const mine = await open();
          Object.assign(mine.home, { ports: { files: handedFiles((name) => FILES[name] ?? "") } });
          for (const [nth, step] of steps.entries()) {
            mine.clock += HOUR;
            await STEPS[step]?.(mine, nth);
          }
          const packed = async (test: TestHome) =>
            Buffer.from((await test.ask("export.all", { format: "zip" })).base64 ?? "", "base64");
          const first = await packed(mine);
          const other = await open();
          other.clock = mine.clock + HOUR;
          Object.assign(other.home, { ports: { files: handedFiles(() => first) } });
          const taken = await other.call("import.apply", { files: ["everything.zip"] });
          const before = await tablesOf(mine);
          // A book in which nothing is has nothing to bring in.
          if (Object.values(before).every((rows) => rows.length === 0)) return;
          expect(taken).toMatchObject({ kind: "done", value: { problems: [] } });
          expect(await tablesOf(other)).toEqual(before);
          expect(await importsOf(other)).toEqual(await importsOf(mine));
          expect((await packed(other)).equals(first)).toBe(true);
          // There is no way back but the copy, and the answer names it; nothing changes.
          expect(await other.call("import.undo", {})).toMatchObject({ kind: "refused" });
          expect(await tablesOf(other)).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  }, 240_000);

  it("[R58] says before another copy is taken in whose name would be another, and who would be left out", async () => {
    const mine = await open();
    const ana = await mine.ask("person.add", { name: "Ana Ruiz" });
    const olu = await mine.ask("person.add", { name: "Olu Ade" });
    const lin = await mine.ask("person.add", { name: "Lin Berg" });
    const first = (await mine.ask("export.all", { format: "json" })).text ?? "";
    const other = await open();
    Object.assign(other.home, { ports: { files: handedFiles(() => first) } });
    await other.ask("import.apply", { files: ["all.json"] });
    other.clock += HOUR;
    await other.ask("person.edit", { id: ana.id, name: "Ana Ruiz Gómez" });
    await other.ask("person.leaveOut", { id: olu.id });
    await other.ask("person.edit", { id: lin.id, notes: "Plays chess." });
    const later = (await other.ask("export.all", { format: "json" })).text ?? "";
    Object.assign(mine.home, { ports: { files: handedFiles(() => later) } });
    mine.clock += 2 * HOUR;
    const { people } = await mine.ask("import.plan", { files: ["all.json"] });
    const reasons = new Map(people.map(({ name, reason }) => [name, reason]));
    expect(reasons.get("Ana Ruiz Gómez")).toBe(
      "Something of them is newer: “Ana Ruiz” becomes “Ana Ruiz Gómez”.",
    );
    expect(reasons.get("Olu Ade")).toBe("Something of them is newer: they are left out.");
    expect(reasons.get("Lin Berg")).toBe("Something of them is new or newer.");
  });
});
