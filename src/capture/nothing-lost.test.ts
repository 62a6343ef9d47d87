import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPasted } from "#people/read-pasted.ts";
import { textOfPage } from "./from-page.ts";
import { kindOfTyped } from "./kind-of-typed.ts";
import { noteReader } from "./testing.ts";

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

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

const read = await noteReader();
const advice = (note: string) =>
  read(note).items.flatMap((item) => (item.kind === "advice" ? [[item.text, item.on]] : []));

describe("[R9] a note", () => {
  it.each<[string, readonly (readonly [string, string | null])[]]>([
    [
      "Met Karin Blum, she told me to learn R and that I should apply to Kew by 1 March.",
      [
        ["Learn R", null],
        ["Apply to Kew by 1 March", "2027-03-01"],
      ],
    ],
    [
      "Met Karin Blum, she told me to learn R by 1 March and that I should apply to Kew.",
      [
        ["Learn R by 1 March", "2027-03-01"],
        ["Apply to Kew", null],
      ],
    ],
    [
      "spoke to dr karin blum at the bgci stand, said to email her, and that i should read svalbard by cary fowler",
      [
        ["Email her", null],
        ["Read svalbard by cary fowler", null],
      ],
    ],
    [
      "Coffee with Ana. She said to finish first, that I should apply in May, and that I should learn SQL.",
      [
        ["Finish first", null],
        ["Apply in May", "2027-05-31"],
        ["Learn SQL", null],
      ],
    ],
    [
      "Met Ana, she said I should learn SQL, and that it takes a year.",
      [["Learn SQL, and that it takes a year", null]],
    ],
  ])("of two pieces of advice in one breath keeps both, each with its day: %s", (note, advised) => {
    expect(advice(note)).toEqual(advised);
  });

  it.each([
    [
      "Kim Novak from Roche would like to hear about our imaging setup. Told her I'd write it up by Friday.",
      "imaging setup",
    ],
    ["Bruno offered to read my research statement if I get it to him before the 10th", "research statement"],
    ["Coffee with Ana, she suggests Lisbon for the sabbatical", "Lisbon"],
    [
      "Quick debrief with Ottavia after the panel: the committee liked me, but next time I ought to ask more.",
      "committee",
    ],
  ])("keeps what nothing else was made of: %s", (note, words) => {
    const { items, unread } = read(note);
    expect(JSON.stringify([items, unread])).toContain(words);
  });

  it("keeps what was said in confidence out of the words of a contact", () => {
    const { items } = read("Met Ana Ruiz at Lonza. Off the record: Basel closes its Visp laboratory.");
    const [touch] = items.filter(({ kind }) => kind === "touch");
    expect(JSON.stringify(touch)).not.toContain("Visp");
    expect(JSON.stringify(items)).toContain("Visp");
  });

  it("loses no name of a thing, whatever is told beside what", () => {
    const told = [
      "she told me to learn Fortran",
      "that I should apply to Kewgarden by 1 March",
      "that she would introduce me to Ben",
      "she knows the Bergstiftung",
      "they need somebody for Svalbard",
      "I promised to send the Zellatlas on Friday",
      "asked for the Protokollbuch and I said yes",
      "he offered to read the Lebenslauf",
      "her boss left for Helvetica in May",
    ];
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...told), { minLength: 1, maxLength: 5 }),
        fc.array(fc.constantFrom(", ", ". ", " and ", ", and ", "; ", " but "), {
          minLength: 5,
          maxLength: 5,
        }),
        (parts, between) => {
          const note = parts.reduce((text, each, at) => `${text}${between[at]}${each}`, "Met Ana Ruiz");
          const kept = wordsIn(JSON.stringify(read(note)));
          const named: readonly string[] = note.match(/\p{Lu}\p{Ll}{5,}/gu) ?? [];
          expect(named.filter((word) => !kept.includes(word.toLowerCase()) && word !== "Friday")).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
