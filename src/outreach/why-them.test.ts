import { describe, expect, it } from "vitest";
import { FAMILIARITIES, type Familiarity } from "#people/person.ts";
import { composeLetter } from "./compose.ts";
import { FORMS } from "./draft.ts";
import type { LetterFacts } from "./facts.ts";
import { facts, findings, request } from "./testing.ts";

const BARE = { howMet: "", role: "", organization: "" };

/** What may be recorded of somebody, and the words of it that a letter must then hold. */
const RECORDED = {
  "how we met": [{ howMet: "at the careers day" }, {}, /e met at the careers day/],
  "a paper of theirs": [
    { howMet: "wrote a paper that I read with pleasure" },
    {},
    /ead your paper on \[what it is about\] with pleasure/,
  ],
  "what they do": [{ role: "Scientist", organization: "Lumen" }, {}, /ou (?:are a scientist|work) at Lumen/],
  "where they are": [{ organization: "Lumen" }, {}, /ou work at Lumen/],
  "the way they came": [
    { role: "Scientist", organization: "Lumen", earlier: { role: "Postdoc", organization: "EMBL" } },
    {},
    /ou were a postdoc at EMBL before you went to Lumen/,
  ],
  "who sends me": [{}, { introducer: "Imre Kovács" }, /Imre Kovács suggested that I/],
  "who introduced us": [{}, { introducer: "Imre Kovács", introducedUs: true }, /Imre Kovács introduced us/],
  "who said yes to introducing us": [
    {},
    { introducer: "Imre Kovács", willIntroduceUs: true },
    /Imre Kovács (?:has kindly )?agreed to introduce us/,
  ],
  "that they asked me to come back": [
    {},
    { comeBack: { wrote: "in November" } },
    /(?:[Ww]hen I wrote in November, you kindly|[Yy]ou) suggested that I come back to you about now\./,
  ],
  "my own reason": [
    {},
    { reason: "I read your note on negative results." },
    /I read your note on negative results\./,
  ],
} as const satisfies Record<string, readonly [Partial<LetterFacts["them"]>, Partial<LetterFacts>, RegExp]>;

function known(familiarity: Familiarity, what: keyof typeof RECORDED | null): LetterFacts {
  const [them, more] = what === null ? [{}, {}] : RECORDED[what];
  return facts(familiarity, { ...more, them: { ...facts(familiarity).them, ...BARE, ...them } });
}

const CASES = FAMILIARITIES.flatMap(
  (familiarity) =>
    FORMS.flatMap((form) =>
      (Object.keys(RECORDED) as (keyof typeof RECORDED)[]).map((what) => ({ familiarity, form, what })),
    ),
  // Whoever has been met is no stranger.
).filter(({ familiarity, what }) => !(familiarity === "stranger" && what === "how we met"));

describe("[R30] a request says why it goes to this person", () => {
  it.each(CASES)("$familiarity, $form: $what", ({ familiarity, form, what }) => {
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const letter = composeLetter(known(familiarity, what), { ...request, form, seed });
      expect(letter.body).toMatch(RECORDED[what][2]);
      expect(letter.body, "who writes").toContain("Noor");
      if (form === "connection-note") expect(letter.body.length).toBeLessThanOrEqual(200);
      const open = findings(letter, familiarity).filter(({ check }) => check !== "slot");
      expect(open, letter.body).toEqual([]);
    }
  });

  it.each(FAMILIARITIES)("%s: leaves a gap where nothing is recorded, in every form", (familiarity) => {
    for (const form of FORMS) {
      const { body, missing } = composeLetter(known(familiarity, null), { ...request, form });
      expect(missing.map(({ hint }) => hint).join(), body).toMatch(/why you|where you met|of theirs/);
      expect(body).toContain("Noor");
      if (form === "connection-note") expect(body.length).toBeLessThanOrEqual(200);
    }
  });

  it("[R26] names the new position in every form, and who congratulates", () => {
    const moved = {
      newPosition: { role: "R&D lead", organization: "Verdant" },
      focus: "new-position",
      reason: "You once told me about the move.",
    };
    for (const form of FORMS) {
      const letter = composeLetter(facts("known", moved), { ...request, form });
      expect(letter.body).toContain("ongratulations on your new position as R&D lead at Verdant!");
      expect(letter.body).toMatch(/Noor(?: Haddad)?$/);
      expect(findings(letter, "known", "new-position")).toEqual([]);
    }
  });

  it("tells no stranger that we met, and keeps what only one of two may say", () => {
    const met = { ...facts("stranger").them, ...BARE, howMet: "at the careers day" };
    const { body } = composeLetter(facts("stranger", { them: met }), request);
    expect(body).toContain("[what brings you to them; your note: at the careers day]");
    expect(body).not.toContain("e met at");
  });

  it.each([
    "Tom Baker mentioned you",
    "recommended by Tom Baker",
    "Tom Baker said I should ask her",
    "through the alumni list",
    "at the careers day",
    "sat next to me at ESOF",
    "talked on the train",
  ])(
    "[R39] keeps in a gap what was noted of how I came upon a stranger, and drops none of it: %s",
    (howMet) => {
      for (const known of [
        { role: "Engineer", organization: "CERN" },
        { role: "", organization: "" },
      ])
        for (let seed = 0; seed < 6; seed += 1) {
          const told = facts("stranger", { them: { ...facts("stranger").them, ...known, howMet } });
          const letter = composeLetter(told, { ...request, seed });
          expect(letter.body).toContain(`[what brings you to them; your note: ${howMet}]`);
          expect(letter.missing[0]?.help).not.toBe("");
          if (known.role !== "") expect(letter.body).toContain("because you are an engineer at CERN.");
          for (const form of ["message", "connection-note"] as const)
            expect(composeLetter(told, { ...request, form, seed }).body).toContain(`our note: ${howMet}]`);
          expect(findings(letter, "stranger").filter(({ check }) => check !== "slot")).toEqual([]);
        }
    },
  );

  it.each([
    ["saw your talk at ESOF 2025", "I saw your talk at ESOF 2025."],
    ["saw her talk at ESOF 2025", "I saw your talk at ESOF 2025."],
    ["read his blog post on MSL work", "I read your blog post on MSL work."],
    ["we've never met, but I read your blog post on MSL work", "I read your blog post on MSL work."],
    ["never met her, but saw her talk in Lyon", "I saw your talk in Lyon."],
    ["we have the same supervisor, Eva Nagy", "We have the same supervisor, Eva Nagy."],
    ["we both come from Szeged", "We both come from Szeged."],
    ["same programme, some years apart", "We were in the same programme, some years apart."],
    ["LinkedIn", "We are connected on LinkedIn."],
    ["he gave the keynote in Lyon", "You gave the keynote in Lyon."],
  ])("[R39] says to a stranger what of the note is true to say: %s", (howMet, said) => {
    for (let seed = 0; seed < 6; seed += 1)
      for (const form of FORMS) {
        const told = facts("stranger", {
          them: { ...facts("stranger").them, role: "Engineer", organization: "CERN", howMet },
        });
        const { body, missing } = composeLetter(told, { ...request, form, seed });
        if (form !== "connection-note" || said.length < 40) expect(body).toContain(said.slice(1));
        expect(missing).toEqual([]);
      }
  });

  it("asks of the way they came only where the question is about such a step", () => {
    const body = (focus: string) =>
      composeLetter({ ...known("known", "the way they came"), focus }, request).body;
    expect(body("move")).toContain("before you went to Lumen");
    expect(body("organization")).toContain("you are a scientist there");
  });

  it("says “there” only right after the name of the place", () => {
    for (const familiarity of FAMILIARITIES)
      for (const form of FORMS)
        for (const seed of [0, 1, 2, 3, 4, 5]) {
          const organization = { ...known(familiarity, "what they do"), focus: "organization" };
          const { body } = composeLetter(organization, { ...request, form, seed });
          expect(body.match(/(?<!about Lumen\. [^.]*)\bthere\b(?! is no)/), body).toBeNull();
        }
  });

  it("[R39] [R26] tells of the talk of these weeks, to whoever is known as to whoever is not", () => {
    const before = { how: "talked", when: "yesterday", lately: true } as const;
    for (const familiarity of ["known", "acquaintance", "unknown"] as const)
      for (const howMet of ["", "at the careers day"])
        for (const seed of [0, 1, 2, 3]) {
          const them = { ...facts(familiarity).them, howMet };
          const { body } = composeLetter(facts(familiarity, { them, before }), { ...request, seed });
          expect(body.match(/talk(?:ing)? with (?:you|me) yesterday/g), body).toHaveLength(1);
        }
  });

  it("[R30] marks a gap for the place that a letter is about, where none is known", () => {
    const nowhere = { ...facts("known").them, organization: "" };
    const letter = composeLetter(facts("known", { them: nowhere, focus: "organization" }), request);
    expect(letter.body).toContain("learn more about [where they work]");
    expect(letter.missing.map(({ hint }) => hint)).toContain("where they work");
    expect(letter.subject).not.toContain("[");
  });
});

it("points with “it” at nothing that has not been said, whatever the turn of phrase", () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const { body } = composeLetter(facts("stranger", { them: { ...facts("stranger").them, howMet: "" } }), {
      ...request,
      seed,
    });
    expect(body).not.toMatch(/hear it from you|as much about it/);
  }
});

it("[R14] quotes a focus in the user's own words once, and claims nothing of them by it", () => {
  for (const familiarity of ["known", "acquaintance", "stranger"] as const)
    for (const focus of ["negotiating a salary", "how to combine work and small children"])
      for (const form of FORMS)
        for (let seed = 0; seed < 12; seed += 1) {
          const { body } = composeLetter(facts(familiarity, { focus, ask: focus }), {
            kind: "request",
            form,
            seed,
          });
          expect(body).not.toMatch(/from the inside|new position|as much about such work/);
          expect(body.split(focus).length, body).toBeLessThanOrEqual(2);
          if (form === "email")
            expect(body).toMatch(/ask you (?:about negotiating a salary|how to combine work and)/);
        }
});

it("[R39] says what they do now where we once sat beside each other, and both to whom I know well", () => {
  for (const role of ["does patent law in Utrecht", "patent law in Utrecht", "Patent Law", "patent examiner"])
    for (const familiarity of ["unknown", "acquaintance", "known"] as const)
      for (let seed = 0; seed < 6; seed += 1) {
        const them = {
          ...facts(familiarity).them,
          howMet: "sat next to me at the spring meeting",
          role,
          organization: "",
        };
        const { body } = composeLetter(facts(familiarity, { them, career: "" }), { ...request, seed });
        expect(body).toMatch(/because you (?:do|work in|are a) patent (?:law|examiner)/);
        expect(body.match(/you sat next to me at the spring meeting/g), body).toHaveLength(1);
      }
});

it("[R30] what they did near me is no reason by itself where it is known what they do", () => {
  const them = {
    ...facts("known").them,
    ...BARE,
    howMet: "she taught maths next door until 2022",
    role: "Data analyst",
    organization: "Lumen",
  };
  for (let seed = 0; seed < 6; seed += 1) {
    const { body } = composeLetter(facts("known", { them }), {
      ...request,
      kind: "request",
      form: "email",
      seed,
    });
    expect(body).toContain(
      "You came to mind because you taught maths next door until 2022, and because you are a data analyst at Lumen.",
    );
  }
  const talk = { ...them, howMet: "gave a talk on imaging at our retreat" };
  expect(
    composeLetter(facts("known", { them: talk }), { ...request, kind: "request", form: "email" }).body,
  ).not.toContain("and because");
});

it.each([
  "she rejected my paper",
  "he turned me down for a job in 2023",
  "he asked me out at FEBS",
  "we argued at her talk",
  "met at my father's funeral",
])("[R30] what one remembers for oneself is a gap, and not said to their face: %s", (howMet) => {
  for (const familiarity of ["acquaintance", "known"] as const)
    for (let seed = 0; seed < 6; seed += 1) {
      const them = { ...facts(familiarity).them, ...BARE, howMet, role: "Editor", organization: "Nature" };
      const { body } = composeLetter(facts(familiarity, { them }), { ...request, seed, form: "email" });
      const said = body.replace(/\[[^\]]*\]/g, "");
      expect(said).not.toMatch(/reject|turned me|asked me out|argued|funeral/);
    }
});

it.each([
  "Retired (formerly Novartis)",
  "retired since 2024",
  "Head of R&D (until 2025)",
  "formerly at Novartis",
])("[R30] what is over is not what somebody is: %s", (role) => {
  const them = { ...facts("known").them, ...BARE, role, organization: "" };
  const { body } = composeLetter(facts("known", { them }), { ...request, form: "email" });
  expect(body).not.toMatch(/you are (?:an? )?(?:retired|Head|formerly)/i);
});
