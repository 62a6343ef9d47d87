import { describe, expect, it } from "vitest";
import { looksLikeNote } from "./looks-like-note.ts";

describe("the one box [R9]", () => {
  it("takes what happened for a note", () => {
    for (const note of [
      "met Ana Ruiz at EMBL, told me to apply for the June course",
      "Coffee with Imre tomorrow",
      "Ana told me to read her thesis",
      "Send Noor the protocol",
      "coffee w/ tom (postdoc @ Broad) - v nice!!",
      "lunch got cancelled",
      "tove said no",
      "Imre Kovács was right about the course",
      "ana didn’t like the lab",
    ])
      expect(looksLikeNote(note), note).toBe(true);
  });

  it("takes who somebody is for a person", () => {
    for (const line of [
      "Ana Ruiz, EMBL, met at the Heidelberg poster session, ana@example.org",
      "Imre, patent attorney at Kovács and Kovács, sat next to me in May",
      "Ana Ruiz",
      "Ana Ruiz is a postdoc at EMBL",
      "Ana Ruiz works at EMBL",
      "Lin Chen <lin@example.org>",
      "",
    ])
      expect(looksLikeNote(line), line).toBe(false);
  });
});
