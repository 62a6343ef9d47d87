import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotes } from "../../test/corpus/captures/read.ts";
import { HAPPENED, IS_SOMEBODY } from "../../test/corpus/captures/typed.ts";
import { kindOfTyped } from "./kind-of-typed.ts";

const CORPUS = join(import.meta.dirname, "../../test/corpus/captures");
const NOTES = [
  "students-tuned",
  "plain",
  "voices",
  "voices-more",
  "hands",
  "hands-more",
  "last",
  "phone-tuned",
];

describe("what somebody typed [R9]", () => {
  it.each(HAPPENED)("is a note where it tells what happened: %s", (text) => {
    expect(kindOfTyped(text)).toBe("note");
  });

  it.each(IS_SOMEBODY)("is somebody where it says who they are: %s", (text) => {
    expect(kindOfTyped(text)).toBe("person");
  });

  it("is a note in all but a few of the notes that others wrote", () => {
    const notes = NOTES.flatMap((file) => readNotes(join(CORPUS, `${file}.txt`)));
    const missed = notes.filter(({ note }) => kindOfTyped(note) !== "note");
    expect(notes.length).toBeGreaterThan(300);
    expect(missed.length / notes.length, missed.map(({ note }) => note).join("\n")).toBeLessThan(0.03);
  });

  it("is nobody where it is a page without a name, or the answer that there is none", () => {
    for (const text of ["nobody", "I forgot the name", "Our lab\nResearch\nPublications\nJoin us"])
      expect(kindOfTyped(text)).toBe("nobody");
    expect(kindOfTyped("BEGIN:VCARD\nFN:Noor Haddad\nEND:VCARD")).toBe("card");
    expect(kindOfTyped("Postdocs\nLin Chen\nTomasz Nowak")).toBe("several");
  });
});
