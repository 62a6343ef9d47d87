import fc from "fast-check";
import { expect, it } from "vitest";
import { readPasted } from "#people/read-pasted.ts";
import { textOfPage } from "./from-page.ts";
import { kindOfTyped } from "./kind-of-typed.ts";

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a field says by itself, and the words of a profile's own page. */
const SAID = new Set("at name email of degree connection contact info 2nd".split(" "));

/** The words of a paste that stand nowhere in what was read of it. */
function lostFrom(typed: string): readonly string[] {
  const kept = new Set(wordsIn(Object.values(readPasted(typed)).join(" ")));
  return wordsIn(typed).filter((word) => !kept.has(word) && !SAID.has(word));
}

it.each([
  "Ana Ruiz\nGroup leader, Lumen Institute\nworks on photonic crystals\nana@example.org",
  "Ana Ruiz, Group leader, Lumen Institute, works on photonic crystals\nhttps://example.org/team",
  "Ana Ruiz, Lumen\nhttps://example.org/",
  "Ana Ruiz, PhD, Lumen\nana@example.org\nfavourite: squids",
  "Prof. Ana Ruiz (she/her)\nLumen Institute | Optics\nTwitter: @photons\nana@example.org",
  "Ana Ruiz\n2nd degree connection\nGroup leader | Optics\nLyon, France · Contact info\nI love light.",
  "Name: Ana Ruiz\nEmail: ana@example.org\nBirthday: 4 May\nSquash on Mondays",
  `Ana Ruiz, ${Array.from({ length: 60 }, (_, at) => `thing${at} of hers`).join(", ")}`,
  `Ana Ruiz, ${"photons ".repeat(40)}end\nana@example.org`,
  `Ana Ruiz\nana@example.org\n${Array.from({ length: 90 }, (_, at) => `line${at}`).join("\n")}`,
  "Ana Ruiz\nEMBL\nFax: +49 6221 387111\nana@example.org\nanna@example.org",
])("keeps every word of %j", (typed) => {
  expect(lostFrom(typed)).toEqual([]);
});

it("keeps what is handed over of a page, too", () => {
  const handed = textOfPage({ title: "Ana Ruiz", text: "Ana Ruiz, Lumen", url: "https://example.org/" });
  expect(readPasted(handed)).toMatchObject({ name: "Ana Ruiz", organization: "Lumen" });
  expect(lostFrom(textOfPage({ title: "Our people", text: "Ana Ruiz, Lumen" }))).toEqual([]);
});

const ABOUT = [
  "Group leader",
  "Postdoc",
  "Lumen Institute",
  "University of Oslo",
  "Fenwick",
  "Genome Biology",
  "photonic crystals",
  "likes squids",
  "Head of photonics at Lumen",
  "met in Lyon",
  "Lyon",
  "Norway",
  "12 Main Street",
  "69117 Heidelberg",
  "P.O. Box 1048 Blindern",
  "ana@example.org",
  "ruiz@example.org",
  "https://example.org/team",
  "+49 6221 387111",
  "Room B 2.13",
  "(she/her)",
  "PhD",
  "Imre Kovács",
  "Please think of the environment",
];

it("keeps every word, whatever stands beside what", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ABOUT), { maxLength: 9 }),
      fc.array(fc.constantFrom(", ", "\n", " | ", "; ", "\n\n", " – "), { minLength: 9, maxLength: 9 }),
      (about, between) => {
        const typed = about.reduce((text, each, at) => `${text}${between[at]}${each}`, "Ana Ruiz");
        if (kindOfTyped(typed) === "person") expect(lostFrom(typed)).toEqual([]);
      },
    ),
    { numRuns: 1_000 },
  );
});
