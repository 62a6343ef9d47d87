import { expect, it } from "vitest";
import { onEveryStore, type TestHome } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

function handed(test: TestHome, name: string, text: string): void {
  const files = {
    open: async () => ({
      kind: "file",
      name,
      size: null,
      async *bytes() {
        yield new TextEncoder().encode(text);
      },
    }),
  };
  Object.assign(test.home, { ports: { files } });
}

function card(...lines: readonly string[]): string {
  return ["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Ruiz", "N:Ruiz;Ana;;;", ...lines, "END:VCARD", ""].join(
    "\r\n",
  );
}

const WORK = "ruiz@lumen.example";
const HOME = "ana.private@home.example";
const BOTH = card(`EMAIL;TYPE=HOME:${HOME}`, `EMAIL;TYPE=WORK:${WORK}`);

async function ana({ ask }: TestHome) {
  const [person] = (await ask("person.list", {})).people;
  const id = person?.id ?? "";
  const { contactPoints } = await ask("person.show", { id });
  const letter = await ask("draft.write", { personId: id, form: "email" });
  expect(letter.to).toBe(contactPoints.find(({ kind }) => kind === "email")?.value);
  expect(letter.ways.find(({ kind }) => kind === "email")?.value).toBe(letter.to);
  return { id, to: letter.to, letter };
}

onEveryStore((open) => {
  it("goes to the one at work before the private one, although that comes first in the alphabet", async () => {
    const test = await open();
    handed(test, "ana.vcf", BOTH);
    await test.ask("import.apply", { files: ["ana.vcf"] });
    expect((await ana(test)).to).toBe(WORK);
  });

  it("stays where it was when a file tells a second address, which nothing speaks for", async () => {
    const test = await open();
    await test.ask("person.add", { name: "Ana Ruiz", email: WORK });
    test.clock += 1_000;
    handed(test, "ana.vcf", card(`EMAIL:${HOME}`, `EMAIL:${WORK}`));
    await test.ask("import.apply", { files: ["ana.vcf"] });
    expect((await ana(test)).to).toBe(WORK);
  });

  it("goes where a later card prefers, of addresses that were there already; its undo takes that back", async () => {
    const test = await open();
    handed(test, "ana.vcf", card(`EMAIL:${HOME}`, `EMAIL:${WORK}`));
    await test.ask("import.apply", { files: ["ana.vcf"] });
    expect((await ana(test)).to).toBe(HOME);
    const before = await wholeState(test);
    handed(test, "later.vcf", card(`EMAIL;TYPE=PREF:${WORK}`, `EMAIL:${HOME}`));
    await test.ask("import.apply", { files: ["later.vcf"] });
    expect((await ana(test)).to).toBe(WORK);
    expect(await test.ask("import.apply", { files: ["later.vcf"] })).toMatchObject({ skipped: 1, merged: 0 });
    await test.ask("import.undo", {});
    expect((await ana(test)).to).toBe(HOME);
    const after = await wholeState(test);
    expect(Object(after)["contact_points"]).toEqual(Object(before)["contact_points"]);
  });

  it("goes where letters went and came last, whatever the address is labelled", async () => {
    const test = await open();
    await test.ask("settings.edit", { addresses: [{ address: "me@work.example", former: false }] });
    handed(test, "ana.vcf", BOTH);
    await test.ask("import.apply", { files: ["ana.vcf"] });
    handed(test, "letter.eml", LETTER);
    await test.ask("import.apply", { files: ["letter.eml"] });
    expect((await ana(test)).to).toBe(HOME);
    await test.ask("import.undo", {});
    expect((await ana(test)).to).toBe(WORK);
  });

  it("goes where the user chooses, which no file takes back, and the choice can be", async () => {
    const test = await open();
    handed(test, "ana.vcf", BOTH);
    await test.ask("import.apply", { files: ["ana.vcf"] });
    const { id, letter } = await ana(test);
    expect(letter.toChoose).toEqual([WORK, HOME]);
    expect(await test.ask("person.prefer", { id, value: HOME.toUpperCase() })).toMatchObject({ first: HOME });
    handed(test, "later.vcf", card(`EMAIL;TYPE=PREF:${WORK}`, "TITLE:Scientist"));
    await test.ask("import.apply", { files: ["later.vcf"] });
    expect((await ana(test)).to).toBe(HOME);
    expect(await test.ask("person.prefer", { id, value: WORK })).toMatchObject({ before: HOME, first: WORK });
    expect((await ana(test)).to).toBe(WORK);
    await test.ask("person.prefer", { id, value: HOME });
    await test.ask("person.prefer", { id, value: HOME, prefer: false });
    expect((await ana(test)).to).toBe(WORK);
    expect((await test.call("person.prefer", { id, value: "else@lab.example" })).kind).toBe("missing");
  });
});

const LETTER = [
  `From: Ana Ruiz <${HOME}>`,
  "To: me@work.example",
  "Date: Mon, 2 Feb 2026 10:00:00 +0100",
  "Message-ID: <one@home.example>",
  "Subject: Hello",
  "",
  "Hello.",
  "",
].join("\r\n");
