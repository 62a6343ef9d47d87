import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onSqlite, type TestHome } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

const pair = (path: string) =>
  readFileSync(new URL(`../../src/formats/${path.replace("/", "/pairs/")}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);

const letter = (from: string, to: string, day: number) =>
  `From: ${from}\nTo: ${to}\nDate: ${day} Mar 2025 10:00:00 +0000\nSubject: s\nMessage-ID: <${day}@x>\n\nWords.\n`;
const LETTERS = [
  letter("Kim <kim@example.org>", "Ana Ruiz <ana@example.org>", 3),
  letter("Imre Kovács <imre@example.org>", "kim@example.org", 4),
  letter("kim@example.org", "imre@example.org", 5),
];
const CONNECTIONS =
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n" +
  "Ana,Ruiz,https://www.linkedin.com/in/ana-example,ana@example.org,Lumen,Scientist,12 Mar 2024\n" +
  "Imre,Kovács,https://www.linkedin.com/in/imre-example,,Fenwick,Attorney,1 Feb 2022\n";
const MESSAGES =
  "CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT\n" +
  "1,Kim,https://www.linkedin.com/in/kim-example,Ana Ruiz,https://www.linkedin.com/in/ana-example,2024-03-13 10:00:00 UTC,Hello\n";

/** Each format as a file of it; what it is, is told by its bytes alone. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  "vCard 2.1": pair("vcard/version-2.1.vcf"),
  "vCard 3.0": pair("vcard/version-3.0.vcf"),
  "vCard 4.0": pair("vcard/version-4.0.vcf"),
  JSContact: pair("jscontact/lab.json"),
  "LinkedIn's connections": bytes(CONNECTIONS),
  "LinkedIn's archive": zipSync({
    "Connections.csv": bytes(CONNECTIONS),
    "messages.csv": bytes(MESSAGES),
  }),
  "a table in UTF-16": Uint8Array.from(
    [..."\ufeffName\tE-mail 1 - Value\nZoë Quist\tzoe@example.org ::: z2@example.org\n"].flatMap((each) => [
      each.charCodeAt(0) & 0xff,
      each.charCodeAt(0) >> 8,
    ]),
  ),
  "a table with days of the last contact": bytes(
    "Name,Email,Last contact\nAna Ruiz,ana@example.org,2025-03-03\nZoë Quist,,14.2.2025\nIda Öz,,2 weeks ago\n",
  ),
  "Monica's JSON": pair("monica/lab.json"),
  "Monica's SQL": pair("monica/lab.sql"),
  "an mbox": bytes(LETTERS.map((each) => `From - Mon Mar  3 10:00:00 2025\n${each}\n`).join("")),
  "an MMDF mailbox": bytes(LETTERS.map((each) => `\x01\x01\x01\x01\n${each}\x01\x01\x01\x01\n`).join("")),
  "a letter": bytes(LETTERS[0] ?? ""),
  "a calendar": pair("ics/meetings.ics"),
};

/** Named by its format; what stands before a bar only makes it another file. */
const files = handedFiles((name) => {
  const [what = "", last = ""] = name.split("|");
  if (what === "table") return `Name,Email,Last contact\nImre Kovács,imre@example.org,${last}\n`;
  return FILES[name.split("|").at(-1) ?? ""] ?? "";
});

/** Which records were seen, too, an undone import has written. */
const state = (test: TestHome) => wholeState(test, ["imported_records"]);

const NOTHING = { new: 0, merged: 0, touches: 0 };
const me = ["kim@example.org"];

onSqlite((openPlain) => {
  const open = async () => {
    const test = await openPlain();
    Object.assign(test.home, { ports: { files } });
    return test;
  };

  const alone = Object.keys(FILES).map((each) => [each, [each]] as const);
  it.each([...alone, ["all of these together", Object.keys(FILES)] as const])(
    "[R58] [R59] %s: planned without a trace, in once, out without a trace, and nobody erased comes back",
    async (_, formats) => {
      const test = await open();
      const { ask } = test;
      await ask("person.add", { name: "Ana Ruiz", email: "ana@example.org" });
      const before = await state(test);
      const plan = await ask("import.plan", { files: [...formats], me });
      expect(await state(test)).toEqual(before);
      expect(await ask("import.plan", { files: [...formats], me })).toEqual(plan);
      expect(plan.counts.new + plan.counts.merged + plan.counts.touches).toBeGreaterThan(0);

      const first = await ask("import.apply", { files: [...formats], me });
      expect(first).toMatchObject({ new: plan.counts.new, touches: plan.counts.touches });
      expect(await ask("import.apply", { files: [...formats], me })).toMatchObject(NOTHING);
      const twice = formats.flatMap((each) => [`copy|${each}`, each]);
      expect(await ask("import.apply", { files: twice, me })).toMatchObject(NOTHING);

      const exported = JSON.parse((await ask("export.all", { format: "json" })).text ?? "");
      const other = await open();
      await other.ask("import.everything", { everything: exported });
      const there = JSON.parse((await other.ask("export.all", { format: "json" })).text ?? "");
      expect(there.tables).toEqual(exported.tables);

      await ask("import.undo", {});
      expect(await state(test)).toEqual(before);
      expect(await ask("import.apply", { files: [...formats], me })).toMatchObject({ new: first.new });
      for (const { id, name } of (await ask("person.list", {})).people)
        await ask("person.erase", { id, confirm: name });
      await ask("import.apply", { files: [...formats], me });
      expect((await ask("person.list", {})).people).toEqual([]);
    },
  );

  it("a later day of the last contact adds one, the same or one with a letter none", async () => {
    const { ask } = await open();
    await ask("import.apply", { files: ["an mbox"], me });
    const table = (day: string) => [`table|${day}`];
    expect(await ask("import.apply", { files: table("2025-03-05"), me })).toMatchObject({ touches: 0 });
    for (const [day, touches] of [
      ["2026-02-01", 1],
      ["2026-02-01", 0],
      ["2026-02-20", 1],
      ["2026-02-01", 0],
    ] as const) {
      expect((await ask("import.plan", { files: table(day), me })).counts.touches).toBe(touches);
      expect(await ask("import.apply", { files: table(day), me })).toMatchObject({ touches });
    }
    const [imre] = (await ask("person.list", { search: "Imre" })).people;
    const { touches, tie } = await ask("person.show", { id: imre?.id ?? "" });
    expect(touches.map(({ kind }) => kind)).toEqual(["contact", "contact", "mail", "mail"]);
    expect(tie.inWords).toMatch(/February|20 Feb/);
  });
});
