import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { sayableFirst } from "./advice-to-say.ts";
import { composeLetter } from "./compose.ts";
import { mostWords, wordCount } from "./counter.ts";
import { DRAFT_KINDS, FORMS } from "./draft.ts";
import { bareFacts, type LetterFacts } from "./facts.ts";
import { normFor } from "./norms.ts";
import { facts, findings, request } from "./testing.ts";

describe("a letter", () => {
  it("never says to them what was noted about them: the note becomes a gap to turn round", () => {
    const noted = facts("known", {
      learned: "She told Tom to end his projects early",
      offer: "Send her our protocol",
      when: "yesterday",
    });
    const { body, missing } = composeLetter(noted, { kind: "thanks", form: "email", seed: 1 });
    expect(body).toContain(
      "[one thing they said that stayed with you; your note: She told Tom to end his projects early]",
    );
    expect(body).toContain("As I promised, I will send you our protocol.");
    expect(missing).toHaveLength(1);
    expect(missing[0]?.help).not.toBe("");
  });

  it("turns a plain note of how we met to the reader, and leaves one with their name in it a gap", () => {
    const said = (howMet: string) =>
      composeLetter(facts("acquaintance", { them: { ...facts("acquaintance").them, howMet } }), request).body;
    expect(said("she was my TA in 2021")).toContain("You may remember me: you were my TA in 2021.");
    expect(said("Ana was my TA, she said")).toContain("[how you know each other; your note: Ana was my TA");
    expect(said("she lent her sister my notes")).toContain("[how you know each other; your note: she lent");
  });

  it("says my name once, however I call myself in one line", () => {
    const me = { ...facts("stranger").me, introduction: "Noor, PhD student in Basel" };
    expect(composeLetter(facts("stranger", { me }), request).body).toContain("I am a PhD student in Basel");
  });

  it.each([
    ["Apply for the June course", "You advised me to apply for the June course."],
    ["Don't apply in August", "You advised me not to apply in August."],
    ["To ask before signing", "You advised me to ask before signing."],
    ["The June course is worth it", "You told me that the June course is worth it."],
    ["EMBL has a course", "You told me that EMBL has a course."],
  ])("turns “%s” into a sentence to the one who said it", (text, said) => {
    const advice = { text, did: "applied in spring", cameOfIt: "got in", outcome: "good" } as const;
    expect(
      composeLetter(facts("known", { advice }), { kind: "outcome", form: "email", seed: 1 }).body,
    ).toContain(said);
  });

  it.each([
    ["what your days look like", "ask you what your days look like."],
    ["What do your days look like?", "ask you one thing: what do your days look like?"],
    ["Courses and internships", "ask you about courses and internships."],
    ["introduce me to the group", "ask you to introduce me to the group."],
  ])("fits the ask “%s” into its sentence", (ask, said) => {
    expect(composeLetter(facts("known", { ask }), request).body).toContain(said);
  });

  it("[R24] says Hi to a given name alone, in every kind of short message", () => {
    const opening = (kind: (typeof DRAFT_KINDS)[number], form: (typeof FORMS)[number], name: string) =>
      composeLetter(facts("known", { them: { ...facts("known").them, name } }), { ...request, kind, form })
        .body;
    for (const kind of DRAFT_KINDS)
      for (const form of FORMS) {
        expect(opening(kind, form, "Dr. von Berg"), `${kind} ${form}`).not.toMatch(/\bHi\b|\bvon,|\bVon\b/);
        expect(opening(kind, form, "Dr. von Berg"), `${kind} ${form}`).toMatch(/\bDr von Berg\b/);
      }
    expect(opening("request", "message", "Otto von Berg")).toMatch(/^Hi Otto, /);
    expect(opening("revive", "message", "Prof. Helga Brandt")).toMatch(/^Dear Professor Brandt, /);
  });

  it.each([
    [
      "explore-career",
      "Patent law",
      "what your working days really look like",
      "am thinking about working in patent law",
    ],
    [
      "explore-career",
      "Science editor",
      "what it is like to work as a science editor",
      "am thinking about working as a science editor",
    ],
    ["skill", "Statistics", "how you learned statistics", "am trying to learn statistics"],
    ["catch-up", "", "how you are", "have been meaning to write to you"],
    [
      "explore-career",
      "Patent law",
      "how you came to your work",
      "would like to understand what it is like to work in patent law",
    ],
  ] as const)(
    "[R30] says once what it is for and what it asks: %s, %s, %s",
    (focus, career, ask, purpose) => {
      for (const form of ["email", "message"] as const) {
        const { body } = composeLetter(facts("known", { focus, career, ask }), { ...request, form, seed: 4 });
        expect(body, form).toContain(`I ${purpose}.`);
        expect(body, form).toContain(`ask you ${ask}.`);
      }
    },
  );

  it("marks which position a referral is for, or says it", () => {
    const ask = "whether you would refer me for the position";
    for (const form of ["email", "message"] as const) {
      const open = composeLetter(facts("known", { ask }), { ...request, form });
      expect(
        open.missing.map(({ hint }) => hint),
        form,
      ).toEqual(["which position, and where it is advertised"]);
      expect(open.missing[0]?.help).not.toBe("");
      const said = composeLetter(facts("known", { ask, target: "the planning post at Lumen" }), {
        ...request,
        form,
      });
      expect(said.body, form).toContain("refer me for the planning post at Lumen.");
    }
  });

  it("[R55] names the version that goes along in every form", () => {
    for (const form of FORMS) {
      const letter = (version: string) =>
        composeLetter(facts("known", { version, target: "the imaging post" }), {
          kind: "cv-edit",
          form,
          seed: 1,
        });
      expect(letter("cv-noor-3.pdf").body, form).toContain("The version I mean: cv-noor-3.pdf.");
    }
  });

  it("marks what is missing and guesses nothing", () => {
    const { body, missing } = composeLetter(bareFacts("", "Imre"), request);
    expect(missing.length).toBeGreaterThan(3);
    for (const { start, end, hint } of missing) expect(body.slice(start, end)).toBe(`[${hint}]`);
    expect(body).not.toMatch(/undefined|null|\{\{/);
  });

  it("[R38] tells a good, an empty and a bad outcome with thanks, and asks for nothing", () => {
    for (const outcome of ["good", "null", "bad"] as const) {
      const advice = {
        text: "Apply for the June course",
        did: "Applied in spring",
        cameOfIt: "They wrote back",
        outcome,
      };
      const letter = composeLetter(facts("known", { advice }), { kind: "outcome", form: "email", seed: 1 });
      expect(letter.body).toMatch(/You advised me to apply for the June course\. I applied in spring\./);
      expect(letter.body).toMatch(/thank you/i);
      expect(
        findings(letter, "known").filter((each) => each.severity === "mend" && each.check !== "slot"),
      ).toEqual([]);
      // What it made clear is a part of the news where nothing came of it, and only the user knows it.
      const gaps = letter.missing.map((each) => each.hint);
      expect(gaps).toEqual(outcome === "good" ? [] : ["what it made clear to you"]);
    }
  });

  it("[R38] tells what an empty or a bad outcome made clear, with thanks, in every form", () => {
    const clarified = "I would miss the bench";
    for (const outcome of ["null", "bad"] as const)
      for (const form of FORMS) {
        const advice = { text: "Ask Bo", did: "Asked Bo", cameOfIt: "A no", outcome };
        const letter = composeLetter(facts("known", { advice, clarified }), {
          kind: "outcome",
          form,
          seed: 1,
        });
        expect(letter.body, `${outcome} ${form}`).toContain("I would miss the bench.");
        expect(letter.body, `${outcome} ${form}`).toMatch(/thank/i);
        expect(letter.body).not.toMatch(/unfortunately|sorry|failed/i);
      }
  });

  it("[R37] asks for the reason of a hello in every form, and makes none up", () => {
    for (const form of FORMS) {
      const { missing } = composeLetter(facts("known", {}), { kind: "revive", form, seed: 1 });
      expect(missing.map((each) => each.hint)[0], form).toContain("what made you think of them");
    }
  });

  it("[R39] has a place for one true detail in thanks", () => {
    const bare = composeLetter(facts("known", { when: "yesterday" }), {
      kind: "thanks",
      form: "email",
      seed: 1,
    });
    expect(bare.missing.map((each) => each.hint)).toEqual(["one thing they said that stayed with you"]);
    const told = composeLetter(facts("known", { when: "yesterday", learned: "half the week is meetings" }), {
      kind: "thanks",
      form: "email",
      seed: 1,
    });
    expect(told.body).toContain(": half the week is meetings.");
    expect(told.missing).toEqual([]);
  });

  it("goes on after a colon with a small letter, unless that may be a name", () => {
    const thanked = (learned: string) =>
      composeLetter(facts("known", { when: "yesterday", learned }), {
        kind: "thanks",
        form: "message",
        seed: 1,
      }).body;
    expect(thanked("That scientists move every two years")).toContain(
      "stayed with me: that scientists move every two years.",
    );
    expect(thanked("EMBL hires in May")).toContain("stayed with me: EMBL hires in May.");
  });

  it("stays one line a fact, whatever an import put into them", () => {
    const hostile = fc.string({ unit: "grapheme", maxLength: 300 });
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        fc.constantFrom(...DRAFT_KINDS),
        fc.constantFrom(...FORMS),
        (name, role, met, kind, form) => {
          const base = facts("acquaintance");
          const letter = composeLetter(
            { ...base, them: { ...base.them, name, role, howMet: met } },
            { kind, form, seed: 3 },
          );
          expect(letter.subject).not.toMatch(/[\r\n]/);
          expect(letter.body).not.toMatch(/\{%|\u202e/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("[R24] is no longer than its own check allows, whatever they and their employer are called", () => {
    const awkward = [
      "Lumen",
      "BioNova s.r.o.",
      "U.S. Dept. of Health and Human Services, Office of the Assistant Secretary",
      "3M",
      "AT&T",
      "Rheinisch-Westfälische Technische Hochschule Aachen",
      "Max-Planck-Institut für molekulare Zellbiologie und Genetik (MPI-CBG)",
      "The Wellcome Trust Centre for Cell-Matrix Research at the University of Manchester",
      "Acme, Inc.",
    ];
    const names = [
      "Ana Ruiz",
      "Dr. Maria do Carmo da Silva Santos Ferreira",
      "Jean-Luc de la Fontaine-Martin",
      "Prof. Dr. Dr. h. c. Karl-Heinz Freiherr von und zu Berg",
    ];
    fc.assert(
      fc.property(
        fc.record({
          organization: fc.constantFrom(...awkward),
          name: fc.constantFrom(...names),
          mine: fc.constantFrom(...names),
          role: fc.constantFrom("", "Scientist", "Senior Director of Regulatory Affairs, EMEA"),
          moved: fc.boolean(),
          reason: fc.constantFrom("", "I read your note on negative results, and keep it on my wall."),
          career: fc.constantFrom("", "Regulatory affairs in medical devices"),
        }),
        fc.constantFrom(...FAMILIARITIES),
        fc.constantFrom(...FOCI),
        fc.constantFrom("plain" as const, "term" as const),
        fc.constantFrom("request" as const, "reminder" as const, "thanks" as const, "confirmation" as const),
        fc.constantFrom("software", "consulting", ""),
        fc.nat(40),
        (who, familiarity, focus, wording, kind, field, seed) => {
          const { organization, name, mine, role, moved, reason, career } = who;
          const base = facts(familiarity);
          const norm = normFor(field, "");
          const letter = composeLetter(
            {
              ...base,
              me: { ...base.me, name: mine },
              them: { ...base.them, name, role, organization },
              newPosition: moved ? { role, organization } : null,
              focus,
              reason,
              career,
            },
            { kind, form: "email", seed, wording, norm },
          );
          expect(wordCount(letter.body), letter.body).toBeLessThanOrEqual(mostWords(kind, norm.words));
        },
      ),
      { numRuns: 600 },
    );
  });

  it("is the same for the same seed and differs between people", () => {
    const write = (seed: number) => composeLetter(facts("known"), { ...request, seed }).body;
    expect(write(1)).toBe(write(1));
    expect(new Set([0, 1, 2, 3, 4, 5].map(write)).size).toBeGreaterThan(2);
  });
});

it("ends a sentence once where a firm's name ends with a full stop", () => {
  const them = { ...facts("unknown").them, howMet: "", role: "CEO", organization: "Acme, Inc." };
  for (const form of ["email", "message", "connection-note"] as const)
    for (const seed of [0, 1, 2, 3, 4, 5])
      expect(composeLetter(facts("unknown", { them }), { ...request, form, seed }).body).not.toMatch(
        /[^.]\.\.(?!\.)/,
      );
});

it("[R39] recalls what both know, and tells none of it as news", () => {
  const body = (howMet: string, familiarity: "known" | "acquaintance", seed = 1) => {
    const them = { name: "Ana Ruiz", familiarity, howMet, role: "", organization: "" };
    return composeLetter(facts(familiarity, { them }), { ...request, seed }).body;
  };
  for (const [howMet, said] of [
    ["worked together", "we worked together."],
    ["gave a talk at our retreat", "you gave a talk at our retreat."],
  ] as const)
    for (let seed = 0; seed < 12; seed += 1) {
      expect(body(howMet, "acquaintance", seed)).toContain(`You may remember me: ${said}`);
      expect(body(howMet, "known", seed)).toContain(`You came to mind because ${said}`);
    }
  expect(body("runs the careers office", "acquaintance")).toContain(
    "I am writing to you because you run the careers office.",
  );
  expect(body("leads the lab I work in", "known")).toContain("I am asking you because you know my work.");
  for (let seed = 0; seed < 12; seed += 1)
    expect(body("supervised my PhD", "known", seed)).toContain(
      "You supervised my PhD, so you know how I work.",
    );
  expect(body("at the careers day", "acquaintance")).toContain("We met at the careers day.");
  expect(body("supervised my master thesis in 2021", "acquaintance")).toContain(
    "You may remember me from my master thesis, which you supervised in 2021.",
  );
  expect(body("reviewed our paper", "acquaintance")).toContain(
    "You may remember our paper, which you reviewed.",
  );
  for (let seed = 0; seed < 12; seed += 1)
    expect(body("supervised my master thesis", "acquaintance", seed).match(/master thesis/g)).toHaveLength(1);
});

it("[R39] keeps to whom one knows well what both shared, beside what they do", () => {
  for (const familiarity of ["known", "acquaintance"] as const)
    for (let seed = 0; seed < 12; seed += 1) {
      const them = { ...facts(familiarity).them, howMet: "we shared an office for two years" };
      const { body } = composeLetter(facts(familiarity, { them }), { ...request, seed });
      expect(body).toContain("we shared an office for two years");
    }
});

it("[R36] names in its thanks the advice that they gave", () => {
  const advice = { text: "Apply before January", did: "", cameOfIt: "", outcome: null };
  for (const learned of ["She likes her Fridays", ""])
    for (let seed = 0; seed < 12; seed += 1) {
      const { body } = composeLetter(facts("known", { advice, learned }), {
        ...{ kind: "thanks", form: "email", seed },
      });
      expect(body.match(/advised me to apply before January\./g), body).toHaveLength(1);
      expect(body).not.toContain("written down");
    }
});

it("[R36] [R39] thanks for what can be said to them, and promises to try nothing that stands nowhere", () => {
  const two = [
    { text: "Ask Dana Whitfield at Cerner about her move" },
    { text: "Take the free Epic course" },
  ];
  expect(sayableFirst(two, "Sam Okoro")).toBe(two[1]);
  const opinion = { text: "Networking is overrated" };
  expect(sayableFirst([opinion, ...two], "Sam Okoro")).toBe(two[1]);
  expect(sayableFirst([...two.slice(0, 1), opinion], "Sam Okoro")).toBe(opinion);
  expect(sayableFirst([], "Sam Okoro")).toBeUndefined();
  const advice = { text: two[0]?.text ?? "", did: "", cameOfIt: "", outcome: null };
  for (let seed = 0; seed < 12; seed += 1) {
    const { body } = composeLetter(facts("known", { advice, learned: "Projects end in March" }), {
      ...{ kind: "thanks", form: "email", seed },
    });
    expect(body).not.toMatch(/I will try it|your note/);
  }
});

it("[R39] says in thanks what I say of myself, in every form, and in those for an introduction or an opening", () => {
  const mine = "signed up for the course this morning";
  const others = [
    { introduced: { cameOfIt: "", talk: "We spoke on Friday." }, third: "Petra Lang" },
    { lead: { got: "got the job", part: "You named it to me." } },
    { learned: "Projects end in March" },
  ];
  for (const about of others)
    for (const form of FORMS) {
      const { body } = composeLetter(facts("known", { mine, ...about }), { kind: "thanks", form, seed: 1 });
      expect(body, form).toContain("I signed up for the course this morning.");
    }
});

it("[R3] asks somebody a second time with the first talk, their advice and their move in mind", () => {
  const before = { how: "talked", when: "in October 2024", thanked: true, asked: true, moved: true } as const;
  const taken = { text: "take the pre-exam early", did: "read the syllabus" };
  const them = {
    ...facts("acquaintance").them,
    howMet: "worked together",
    earlier: { role: "", organization: "Szeged Patents" },
  };
  for (const familiarity of ["acquaintance", "known"] as const)
    for (let seed = 0; seed < 12; seed += 1) {
      const again = facts(familiarity, { before, taken, focus: "organization" });
      const { body, missing } = composeLetter(
        { ...again, them: { ...them, familiarity } },
        { ...request, seed },
      );
      expect(body).toContain("talk");
      expect(body).toContain("in October 2024");
      expect(body).toContain("You advised me to take the pre-exam early. I read the syllabus.");
      if (familiarity === "acquaintance") expect(body).toContain("You have gone to Lumen since we talked");
      expect(body).not.toMatch(/I am a second-year|may remember me|worked together/);
      expect(missing).toEqual([]);
    }
  const about = { text: "Ana would take the pre-exam early", did: "read the syllabus" };
  const note = composeLetter(facts("known", { before, taken: about }), request);
  expect(note.missing).toEqual([]);
  expect(note.body).not.toContain("pre-exam");
});

describe("how a letter begins and ends", () => {
  const MEANT = { ...facts("known").them, howMet: "" };

  it("takes leave of family and close friends as nobody does of an office, in every kind", () => {
    for (const kind of DRAFT_KINDS.filter((each) => each !== "joining"))
      for (let seed = 0; seed < 12; seed += 1) {
        const kin = { ...MEANT, kin: true };
        const { body } = composeLetter(facts("known", { them: kin }), { kind, form: "email", seed });
        expect(body, kind).not.toMatch(/regards|best wishes,\n|Noor Haddad$/i);
        expect(body, kind).toMatch(/,\nNoor$/);
        const friend = composeLetter(facts("known", { them: MEANT }), { kind, form: "email", seed }).body;
        expect(friend, kind).not.toMatch(/kind regards/i);
      }
  });

  it("keeps the farewell of a letter of my own", () => {
    const own = {
      confirmation: { subject: "", email: "So long.\n\nWith kind regards,\n{{ me }}", message: "", note: "" },
    };
    const kin = { ...MEANT, kin: true };
    const { body } = composeLetter(facts("known", { them: kin }), {
      kind: "confirmation",
      form: "email",
      seed: 1,
      own,
    });
    expect(body).toContain("With kind regards,\nNoor Haddad");
  });

  it.each([
    ["Björn O'Connor", {}, "Dear Björn O'Connor,"],
    ["Björn O'Connor", { met: true }, "Dear Björn,"],
    ["Wei Zhang 张伟", { met: true }, "Dear Wei Zhang,"],
    ["Dr. Anna Kowalski", { met: true }, "Dear Dr Kowalski,"],
    ["Prof. Inês Silva", { met: true }, "Dear Professor Silva,"],
    ["Müller", { met: true }, "Dear Müller,"],
  ] as const)(
    "[R63] calls by the given name whom the book says that I have talked with: %s, %o",
    (name, more, said) => {
      for (const familiarity of ["unknown", "stranger"] as const)
        for (const kind of ["request", "outcome", "direction"] as const) {
          const them = { ...facts(familiarity).them, name };
          const { body } = composeLetter(facts(familiarity, { them, ...more }), {
            kind,
            form: "email",
            seed: 1,
          });
          expect(body.startsWith(said), `${kind}: ${body.slice(0, 40)}`).toBe(true);
        }
      const them = { ...facts("unknown").them, name };
      const thanks = composeLetter(facts("unknown", { them, when: "yesterday" }), {
        kind: "thanks",
        form: "email",
        seed: 1,
      });
      if ("met" in more) expect(thanks.body.startsWith(said)).toBe(true);
    },
  );

  it("[R53] calls both of two by one rule, and says who each is by the whole name", () => {
    const joined = (name: string, third: string, familiarity: "known" | "unknown" = "unknown") =>
      composeLetter(
        facts(familiarity, { them: { ...facts(familiarity).them, name }, third, thirdIs: "a chemist" }),
        {
          kind: "joining",
          form: "email",
          seed: 1,
        },
      ).body;
    expect(joined("Prof. Inês Silva", "Ben Adeyemi")).toMatch(
      /^Dear Professor Silva, dear Ben,\n.*\nProfessor Silva, Ben Adeyemi is a chemist\. Ben, Professor Silva is a scientist at Lumen\./s,
    );
    expect(joined("Ana Ruiz", "Ben Adeyemi", "known")).toMatch(/^Dear Ana, dear Ben,.*Ben, Ana Ruiz is/s);
    expect(joined("Ana Ruiz", "Ben Adeyemi")).toMatch(/^Dear Ana, dear Ben,.*Ben, Ana Ruiz is/s);
    const them = { ...facts("known").them, role: "" };
    const both = composeLetter(facts("known", { them, third: "Ben Adeyemi", thirdIs: "at Lumen" }), {
      kind: "joining",
      form: "email",
      seed: 1,
    }).body;
    expect(both).toContain("Ben, Ana Ruiz is at Lumen.");
  });
});

it("[R37] goes on after a colon with a small letter in a hello too", () => {
  for (const form of FORMS)
    for (let seed = 0; seed < 6; seed += 1) {
      const hello = facts("known", { reason: "You both work on membranes.", mine: "Moved to Graz" });
      expect(composeLetter(hello, { kind: "revive", form, seed }).body).not.toMatch(/: You\b/);
    }
});

describe("what is told to whom one thanks", () => {
  const thanks = (more: Parameters<typeof facts>[1], seed = 1) =>
    composeLetter(facts("known", { when: "yesterday", ...more }), { kind: "thanks", form: "email", seed });
  const advised = (text: string) => ({ text, did: "", cameOfIt: "", outcome: null });

  it.each([
    "I think QA is not for me",
    "Not for me, I fear",
    "QA is boring",
    "Too much paperwork",
    "I would never want to do audits",
    "Audits sound stressful, and nothing for me",
    "I doubt that I would like it",
    "Manuals are a waste",
  ])("[R35] is not what I make of their work for myself: %s", (learned) => {
    expect(thanks({ learned }).missing.map(({ hint }) => hint)).toEqual([
      "one thing they said that stayed with you",
    ]);
    const beside = thanks({ learned, advice: advised("Ask Bo") }).body;
    expect(beside).toContain("you advised me to ask Bo.");
    expect(beside).not.toContain(learned);
  });

  it.each(["Half the week is meetings", "She finds audits boring", "I think I would like the writing"])(
    "[R35] is what they told me, and what I liked: %s",
    (learned) => {
      expect(thanks({ learned }).missing).toEqual([]);
    },
  );

  it("[R35] has one colon, no advice that is an opinion, and no capital inside a sentence", () => {
    for (let seed = 0; seed < 12; seed += 1)
      for (const text of [
        "Networking is overrated.",
        "Looking at core facilities.",
        "A GCP certificate",
        "Patience: things take time",
        "Ask early: places go fast",
      ]) {
        const { body } = thanks({ advice: advised(text), offer: "A coffee." }, seed);
        expect(body.match(/:/g) ?? [], body).toHaveLength(1);
        expect(body).not.toMatch(/overrated|[,:] (?!I\b|GCP)[A-Z]/);
        expect(body).toContain("I have not forgotten that I promised you a coffee.");
      }
  });

  it("[R38] marks an outcome that is no sentence, and speaks of a talk only where there was one", () => {
    const news = (cameOfIt: string, met: boolean, seed: number) =>
      composeLetter(facts("known", { met, advice: { text: "Ask Bo", did: "", cameOfIt, outcome: "good" } }), {
        kind: "outcome",
        form: "email",
        seed,
      }).body;
    expect(news("Ok. Meh.", true, 1)).toContain("[what came of it; your note: Ok. Meh.]");
    const seeds = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(seeds.map((seed) => news("Got in", false, seed)).join()).not.toContain("our talk");
    expect(seeds.map((seed) => news("Got in", true, seed)).join()).toContain("our talk");
  });
});

it("[R24] says in its words the names that a register has in capitals, the reader's as whoever else is named", () => {
  const loud = facts("known", { introducer: "IMRE KOVÁCS", third: "FRIDA BERG", thirdIs: "a chemist" });
  const told = { ...loud, them: { ...loud.them, name: "ALICE DE VRIES" } };
  for (const kind of ["request", "introduction", "joining", "thanks"] as const)
    for (const form of FORMS) {
      const { subject, body } = composeLetter(told, { kind, form, seed: 1 });
      expect(`${subject} ${body}`).not.toMatch(/ALICE|VRIES|IMRE|FRIDA/);
      expect(body).toMatch(/\bAlice\b/);
    }
});

describe("[R35] thanks that go out after the advice was taken", () => {
  const PROMISES = /I will (?:try|tell|let you know)|you will hear from me/i;
  const advice = { text: "take the writing course", did: "", cameOfIt: "", outcome: null } as const;
  const thanks = (more: Partial<NonNullable<LetterFacts["advice"]>>, learned: string, seed: number) =>
    FORMS.map(
      (form) =>
        composeLetter(facts("known", { when: "in March", learned, advice: { ...advice, ...more } }), {
          kind: "thanks",
          form,
          seed,
        }).body,
    );

  it.each(["He naps at noon", ""])(
    "promise nothing that is done, and tell what came of it: %s",
    (learned) => {
      for (let seed = 0; seed < 8; seed += 1)
        for (const outcome of ["good", "null", "bad"] as const) {
          const news = { did: "took it in June", cameOfIt: "I write better", outcome };
          const [email = "", message = "", note = ""] = thanks(news, learned, seed);
          for (const body of [email, message, note]) expect(body).not.toMatch(PROMISES);
          expect(email).toContain("I took it in June. I write better.");
          expect(message).toContain("I write better.");
          expect(email.match(/advised me to take the writing course/g), email).toHaveLength(1);
        }
    },
  );

  it("say nothing more of what they know already, or of an end that has no words", () => {
    for (let seed = 0; seed < 8; seed += 1)
      for (const over of [
        { did: "took it", cameOfIt: "I write better", outcome: "good", told: true },
        { outcome: "null" },
      ] as const)
        for (const body of thanks(over, "He naps at noon", seed)) {
          expect(body).not.toMatch(PROMISES);
          expect(body).not.toMatch(/writing course|write better/);
          expect(body).not.toContain("[");
        }
  });

  it("promise to tell the end of what is begun, and to try what is not", () => {
    for (let seed = 0; seed < 8; seed += 1) {
      const [begun = ""] = thanks({ did: "took it in June" }, "He naps at noon", seed);
      expect(begun).toContain("I took it in June. I will tell you what comes of it.");
      expect(begun).not.toContain("I will try it");
      expect(thanks({}, "He naps at noon", seed)[0]).toMatch(PROMISES);
    }
  });

  it("[R53] for an introduction promise no news that there is, or that they know", () => {
    const body = (introduced: NonNullable<LetterFacts["introduced"]>) =>
      FORMS.map(
        (form) =>
          composeLetter(facts("known", { third: "Frida Berg", reason: "You both row.", introduced }), {
            kind: "thanks",
            form,
            seed: 2,
          }).body,
      ).join("\n");
    expect(body({ cameOfIt: "", talk: "" })).toMatch(PROMISES);
    expect(body({ cameOfIt: "She hired me", talk: "" })).not.toMatch(PROMISES);
    expect(body({ cameOfIt: "She hired me", talk: "", told: true })).not.toMatch(PROMISES);
  });
});
