import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, newDesk } from "./cli-program.ts";

const NOTE = "met Ana Ruiz at EMBL, told me to apply for the June course, send her our protocol Friday";

describe("notes, names and questions from the command line", () => {
  let desk: Desk;
  beforeAll(() => {
    desk = newDesk();
  });
  afterAll(() => desk.clear());

  it("[R9] shows what a note says, writes it only with --keep, and takes it back", async () => {
    const shown = await desk.run("capture", NOTE);
    expect(shown.out).toContain("Ana Ruiz, EMBL: somebody new");
    const whole = await desk.run("capture", "met Ana Ruiz (ana@a.example) at the poster session");
    expect(whole.out).toContain("Ana Ruiz, ana@a.example, met at the poster session: somebody new");
    expect(shown.out).toContain("Nothing has been written.");
    const nothing = await desk.run("capture", "  ");
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining("There is nothing to read.")]);
    const told = "She told me to apply for the June course";
    for (const more of [["--keep"], ["--keep", "--json"]]) {
      const nobody = await desk.run("capture", told, ...more);
      expect(nobody.code).toBe(1);
      expect(nobody.err + nobody.out).toContain("A name is all that is missing, as in: met Ana Ruiz");
    }
    expect((await desk.run("capture", "long walk")).code).toBe(1);
    expect((await desk.run("capture", told)).out).toMatch(
      /Apply for the June course[\s\S]*Say it with --with/,
    );
    expect((await desk.run("capture", told, "--with", "Noor Haddad")).out).toMatch(
      /Noor Haddad: somebody new[\s\S]*Advice +Noor Haddad +Apply/,
    );
    expect((await desk.json<{ total: number }>("people")).total).toBe(0);
    const { kept } = await desk.json<{ kept: { id: string } }>("capture", NOTE, "--keep", "--without", "3");
    const ana = await desk.json<{ advice: unknown[]; promises: unknown[] }>("show", "ana");
    expect([ana.advice.length, ana.promises.length]).toEqual([1, 0]);
    expect(await desk.json("capture", "undo", "--id", kept.id)).toMatchObject({ removed: 4, kept: 0 });
    const once = () =>
      desk.json<{ kept: { id: string } }>("capture", NOTE, "--keep", "--idempotency-key", "k1");
    expect((await once()).kept.id).toBe((await once()).kept.id);
    expect((await desk.run("capture", "undo")).out).toMatch(/^Taken back: all .*\n.*weakties capture/);
    expect((await desk.json<{ total: number }>("people")).total).toBe(0);
  });

  it("[R9] takes notes of a talk that are piped in or stand in a file, once, and reads them", async () => {
    await desk.json("add", "Petra Lang");
    await desk.json("interview", "plan", "Petra");
    await desk.json("interview", "held", "Petra");
    const notes = "She told me to apply for the June course.";
    const piped = await desk.piped(notes, "interview", "notes", "Petra", "--notes", "-");
    expect(piped.out).toMatch(/Advice +Petra Lang +Apply for the June course/);
    const file = join(desk.home, "notes.txt");
    writeFileSync(file, notes);
    const again = await desk.fromFile(file, "interview", "notes", "Petra");
    expect(again.out).toMatch(/Advice +Petra Lang +Apply for the June course/);
    writeFileSync(file, "She will send me the handbook.");
    await desk.fromFile(file, "interview", "notes", "Petra");
    const { interviews } = await desk.json<{ interviews: { id: string }[] }>("show", "Petra");
    const talk = await desk.json<{ notes: string }>("interview", "show", interviews[0]?.id ?? "");
    expect(talk.notes).toBe(`${notes}\nShe will send me the handbook.`);
    await desk.json("erase", "Petra", "--confirm", "Petra Lang");
  });

  it("says which lines are nobody's, and is silent on one that was left out", async () => {
    const note = "She said I should apply early. Promised to send the protocol. met Ana and Imre";
    const { out } = await desk.run("capture", note, "--keep", "--without", "2");
    expect(out).toContain("not said whose it is: “Apply early”");
    expect(out).not.toContain("protocol");
    await desk.json("capture", "undo");
  });

  it("[R9] says what it did not read, and keeps it where --unread asks for that", async () => {
    await desk.json("add", "Imre Kovács");
    const { out } = await desk.run("capture", "imre said no");
    expect(out).toContain("Imre: is Imre Kovács");
    expect(out).toContain("Not read, and not kept: “Imre said no”");
    expect((await desk.run("capture", "imre said no", "--unread")).out).toContain(
      "You were in touch today: Imre said no",
    );
    await desk.json("capture", "imre said no", "--unread", "--keep");
    expect((await desk.json<{ touches: unknown[] }>("show", "imre")).touches).toHaveLength(1);
    await desk.json("capture", "undo");
  });

  it("[R9] asks who is meant where it could be several", async () => {
    const silva = await desk.json<{ id: string }>("add", "Ana Silva");
    await desk.json("add", "Ana Ruiz");
    const asked = await desk.run("capture", "coffee with Ana", "--keep");
    expect(asked.code).toBe(1);
    expect(asked.err).toContain("Say which with --who");
    // Of somebody who is in the book, no address is written, and none is shown.
    const note = "coffee with Ana Silva (as@a.example)";
    expect((await desk.run("capture", note)).out).toContain("Ana Silva: is Ana Silva");
    await desk.json("capture", "coffee with Ana", "--keep", "--who", `ana=${silva.id}`);
    expect((await desk.json<{ touches: unknown[] }>("show", "silva")).touches).toHaveLength(1);
  });

  it("[R11] [R25] names six places to look, and reads a page of names from a pipe", async () => {
    expect((await desk.run("whom")).out).toContain("A former colleague");
    const page = "A. Ruiz, B. Olsen and C. Li\n";
    expect((await desk.piped(page, "names", "-")).out).toContain("Nothing has been written.");
    const nobody = (await desk.piped("Our lab\nResearch\n", "names", "-")).out;
    expect(nobody.replace(/\s+/g, " ")).toContain("Nobody comes to mind? weakties whom");
    const kept = await desk.piped(page, "names", "-", "--keep", "--without", "1", "--prompt", "author");
    expect(kept.out).toContain("Added: B. Olsen, C. Li.");
    expect((await desk.json<{ howMet: string }>("show", "olsen")).howMet).toContain("with pleasure");
  });

  it("[R10] takes questions in from a pipe, and lists them by tag", async () => {
    const taken = await desk.piped("- What is a good week?\nnothing\n", "question", "import", "-");
    expect(taken.out).toContain("Line 2:");
    expect((await desk.run("questions", "--origin", "own")).out).toContain("What is a good week?");
  });

  it("keeps how one met long ago with somebody new, and no talk of today", async () => {
    const shown = await desk.run("capture", "Met Tomasz Nowak in 2019 at the Gordon conference");
    expect(shown.out).toContain("met in 2019 at the Gordon conference");
    expect(shown.out).toContain("The same words with --keep write it");
    await desk.run("capture", "Met Tomasz Nowak in 2019 at the Gordon conference", "--keep");
    const tomasz = await desk.run("show", "Tomasz");
    expect(tomasz.out).toContain("Met in 2019 at the Gordon conference");
    expect(tomasz.out).not.toContain("You met today");
  });

  it("keeps a pasted letter whole, with whoever wrote it", async () => {
    const mail =
      "From: Ana Ruiz <ana@example.org>\nDate: 24 Nov 2026\nSubject: Your work\n\nHappy to talk, on Wednesday at three.";
    const shown = await desk.run("capture", mail);
    expect(shown.err).toBe("");
    expect(shown.out).toContain("A letter is kept whole");
    expect(shown.out).toContain("Your work: Happy to talk, on Wednesday at three.");
  });
});
