import { expect, it } from "vitest";
import { onEveryStore, START } from "./stores.ts";

const DAY = 86_400_000;
const base64 = (text: string) => Buffer.from(text).toString("base64");

onEveryStore((open) => {
  it("[R55] attaches a version to an ask, sends it with its letter, and keeps what was suggested and used", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    await ask("person.edit", { id: ana.id, mentor: true });
    const documents = async () => (await ask("person.show", { id: ana.id })).documents;
    const first = await ask("document.attach", {
      personId: ana.id,
      name: "CV March.pdf",
      note: "for the imaging post at Lumen",
      content: base64("first"),
    });
    expect(first).toMatchObject({ stored: true, bytes: 5, previousId: null, judgement: { kind: "fits" } });

    const letter = await ask("draft.write", { personId: ana.id, kind: "cv-edit" });
    expect(letter.body).toContain("I am applying for the imaging post at Lumen.");
    expect(letter.body).toContain("The version I mean: CV March.pdf.");
    expect(letter.documents).toEqual([{ id: first.id, name: "CV March.pdf" }]);
    test.clock += DAY;
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect(await documents()).toMatchObject([
      { draftId: letter.id, sharedAt: START + DAY, answeredAt: null },
    ]);

    test.clock += DAY;
    await ask("document.edit", {
      id: first.id,
      suggested: "One figure on the first page",
      used: "The figure",
    });
    expect(await documents()).toMatchObject([
      { suggested: "One figure on the first page", used: "The figure", answeredAt: START + 2 * DAY },
    ]);
    const second = await ask("document.attach", {
      personId: ana.id,
      name: "CV May.pdf",
      content: base64("2"),
    });
    expect(second).toMatchObject({ previousId: first.id, sameAs: null });
    expect((await documents()).map((each) => each.name)).toEqual(["CV May.pdf", "CV March.pdf"]);
    // Both the ask and the help stand in what was given and taken.
    const { ledger } = await ask("person.show", { id: ana.id });
    expect(ledger.slice(0, 2).map((side) => side.lines)).toEqual([
      ["a look at your CV: “CV March.pdf” (in March)"],
      ["a look at your CV: “One figure on the first page” (in March)"],
    ]);
  });

  it("[R55] fills the letter that waits for the version, and goes on with it; words of mine stay", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const letter = await ask("draft.write", { personId: ana.id, kind: "cv-edit" });
    const attached = await ask("document.attach", { personId: ana.id, name: "CV March.pdf" });
    expect(attached.draftId).toBe(letter.id);
    const filled = await ask("draft.show", { id: letter.id });
    expect(filled.body).toContain("The version I mean: CV March.pdf.");
    expect((await ask("draft.write", { personId: ana.id, kind: "cv-edit" })).id).toBe(letter.id);
    expect((await ask("draft.list", {})).drafts).toHaveLength(1);

    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "known" });
    const mine = await ask("draft.write", { personId: imre.id, kind: "cv-edit" });
    await ask("draft.edit", { id: mine.id, body: "Dear Imre, would you look at my CV?" });
    expect((await ask("document.attach", { personId: imre.id, name: "CV.pdf" })).draftId).toBe(mine.id);
    expect(await ask("draft.show", { id: mine.id })).toMatchObject({
      body: "Dear Imre, would you look at my CV?",
      documents: [{ name: "CV.pdf" }],
    });
  });

  it("puts my name into the letters that wait for it, once it is known", async () => {
    const { ask } = await open();
    await ask("settings.edit", { name: "" });
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const { id, body, version } = await ask("draft.write", { personId: ana.id, kind: "request" });
    expect(body).toContain("[your name]");
    await ask("settings.edit", { name: "Noor $& Haddad" });
    expect(await ask("draft.show", { id })).toMatchObject({
      body: body.replaceAll("[your name]", () => "Noor $& Haddad"),
      version,
    });
  });

  it("[R55] shares a version with that person only", async () => {
    const test = await open();
    const { ask, call } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const imre = await ask("person.add", { name: "Imre Kovács" });
    const secret = { name: "Contract Lumen.pdf", note: "salary on page two", content: base64("secret") };
    const document = await ask("document.attach", { personId: ana.id, kind: "contract-reading", ...secret });
    expect(await ask("document.file", { id: document.id })).toMatchObject({
      name: "Contract Lumen.pdf",
      mediaType: "application/pdf",
      base64: base64("secret"),
    });
    const elsewhere = [
      await ask("person.show", { id: imre.id }),
      await ask("draft.write", { personId: imre.id, kind: "contract-reading" }),
      (await ask("export.all", { format: "vcard" })).text,
      (await ask("export.all", { format: "csv" })).text,
    ];
    expect(JSON.stringify(elsewhere)).not.toMatch(/Lumen|salary|secret/);
    const letter = await ask("draft.write", { personId: imre.id });
    const wrong = await call("document.attach", { personId: ana.id, name: "x", draftId: letter.id });
    expect(wrong).toMatchObject({ kind: "invalid", at: "draftId" });
    const stranger = await call("document.attach", { personId: imre.id, name: "x", previousId: document.id });
    expect(stranger.kind).toBe("missing");
  });

  it("[R5] [R55] flags an ask that is too big with its reason, and does not block it", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "acquaintance" });
    const attached = await ask("document.attach", { personId: imre.id, name: "CV.pdf" });
    expect(attached.judgement).toMatchObject({
      kind: "too-big",
      because: expect.stringContaining("a mentor is the one to ask"),
    });
    expect((await ask("person.show", { id: imre.id })).documents).toHaveLength(1);
  });

  it("[R55] keeps only the name where the file stays elsewhere, refuses what is too large, and knows a file again", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const named = await ask("document.attach", { personId: ana.id, name: "CV.pdf", bytes: 9_000_000 });
    expect(named).toMatchObject({ stored: false, sha256: null, bytes: 9_000_000 });
    expect(await call("document.file", { id: named.id })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("Only the name of CV.pdf is kept"),
    });
    const large = await call("document.attach", {
      personId: ana.id,
      content: Buffer.alloc(2 * 1024 * 1024 + 1).toString("base64"),
    });
    expect(large.kind).toBe("invalid");
    expect((await call("document.attach", { personId: ana.id, content: "no base64!" })).kind).toBe("invalid");
    const one = await ask("document.attach", { personId: ana.id, content: base64("same") });
    const other = await ask("document.attach", { personId: ana.id, content: base64("same") });
    expect(other).toMatchObject({ name: "My CV", sameAs: one.id });
  });

  it("[R55] takes a version out and hands all of it back; the next one follows the one before", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const attach = (name: string) =>
      ask("document.attach", { personId: ana.id, name, content: base64(name) });
    const [first, second, third] = [await attach("1"), await attach("2"), await attach("3")];
    expect(third.previousId).toBe(second.id);
    expect(await ask("document.remove", { id: second.id })).toMatchObject({
      name: "2",
      content: base64("2"),
    });
    const { documents } = await ask("person.show", { id: ana.id });
    expect(documents.map(({ name, previousId }) => [name, previousId])).toEqual([
      ["3", first.id],
      ["1", null],
    ]);
    expect((await call("document.file", { id: second.id })).kind).toBe("missing");
  });

  it("[R58] takes documents, help, pictures and answers along in an export, content and all", async () => {
    const [one, other] = [await open(), await open()];
    const ana = await one.ask("person.add", { name: "Ana" });
    const personId = ana.id;
    const document = await one.ask("document.attach", { personId, name: "CV.pdf", content: base64("whole") });
    await one.ask("document.edit", { id: document.id, suggested: "shorter" });
    await one.ask("help.record", { personId, kind: "listening" });
    await one.ask("projection.note", { personId, picture: "the imaging person" });
    await one.ask("mentor.answer", { personId, answer: "no" });
    const everything = JSON.parse((await one.ask("export.all", { format: "json" })).text ?? "");
    expect(await other.ask("import.everything", { everything })).toMatchObject({ problems: [] });
    expect(await other.ask("person.show", { id: personId })).toEqual(
      await one.ask("person.show", { id: personId }),
    );
    expect((await other.ask("document.file", { id: document.id })).base64).toBe(base64("whole"));
    const again = await other.ask("import.everything", { everything });
    expect(again).toMatchObject({ added: 0, replaced: 0 });
  });
});
