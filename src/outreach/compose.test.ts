import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FOCI } from "#interviews/interview.ts";
import { FAMILIARITIES, type Familiarity } from "#people/person.ts";
import { stageInLetters } from "#stages/in-letters.ts";
import { STAGES } from "#stages/stage.ts";
import type { DateText } from "#time/date.ts";
import { checkLetter } from "./check/check-letter.ts";
import { composeLetter, viewNames } from "./compose.ts";
import { DRAFT_KINDS, FORMS } from "./draft.ts";
import { bareFacts, type LetterFacts } from "./facts.ts";
import { LETTER_NAMES, problemsIn } from "./own-letters.ts";
import { TEMPLATES, type TemplateName } from "./templates/choose.ts";
import { TERM } from "./wording.ts";

function facts(familiarity: Familiarity, more: Partial<LetterFacts> = {}): LetterFacts {
  return {
    ...bareFacts("Noor Haddad", "Ana Ruiz"),
    me: {
      name: "Noor Haddad",
      introduction: "a second-year PhD student in cell biology",
      stage: "am finding out which kinds of work could suit me",
    },
    them: {
      name: "Ana Ruiz",
      familiarity,
      howMet: "at the careers day",
      role: "Scientist",
      organization: "Lumen",
    },
    career: "Industry research",
    ask: "what your working days really look like",
    ...more,
  };
}

const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];
const request = { kind: "request", form: "email", seed: 1 } as const;

describe("a request", () => {
  it("[R27] asks someone known for time to talk, without the term, and nobody objects to it", () => {
    const letter = composeLetter(facts("known"), request);
    expect(letter.body).not.toContain(TERM);
    expect(letter.wordings.map((each) => each.wording)).toEqual(["plain"]);
    const withTerm = composeLetter(facts("known"), { ...request, wording: "term" });
    expect(withTerm.body).toContain(TERM);
    expect(findings(withTerm, "known").filter((each) => each.check === "term")).toEqual([]);
  });

  it("[R28] uses the term to someone never met, and says once why where it is dropped", () => {
    const letter = composeLetter(facts("stranger"), request);
    expect(letter.body).toContain(TERM);
    const dropped = composeLetter(facts("stranger"), { ...request, wording: "plain" });
    expect(dropped.body).not.toContain(TERM);
    expect(findings(dropped, "stranger").filter((each) => each.check === "term")).toHaveLength(1);
  });

  it("[R24] says what was between us, to somebody talked with or written to, and asks for nothing it knows", () => {
    const them = { ...facts("unknown").them, howMet: "" };
    const between = (how: "talked" | "wrote") => ({ them, before: { how, when: "in March" } });
    expect(composeLetter(facts("unknown", between("talked")), request).body).toContain(
      "Thank you for talking with me in March.",
    );
    const thanked = { them, before: { how: "talked", when: "in March", thanked: true } } as const;
    expect(composeLetter(facts("unknown", thanked), request).body).toContain("Thank you again for talking");
    expect(composeLetter(facts("unknown", between("wrote")), request).body).toContain(
      "We wrote to each other in March.",
    );
    expect(composeLetter(facts("unknown", { them }), request).body).toContain("[where you met");
    const stranger = { ...between("talked"), them: { ...them, familiarity: "stranger" } } as const;
    expect(composeLetter(facts("stranger", stranger), request).template).toBe("request/acquaintance");
  });

  it("[R29] offers both wordings with their trade-off to an acquaintance, and where it is not known yet", () => {
    for (const familiarity of ["acquaintance", "unknown"] as const) {
      const { wordings } = composeLetter(facts(familiarity), request);
      expect(wordings.map((each) => each.wording)).toEqual(["plain", "term"]);
      expect(wordings.every((each) => each.because.length > 20)).toBe(true);
    }
  });

  it("[R33] offers an answer by mail and an easy no to everyone not known well, in every form", () => {
    for (const familiarity of ["stranger", "acquaintance", "unknown"] as const) {
      for (const form of FORMS) {
        const { body } = composeLetter(facts(familiarity), { ...request, form });
        expect(body).toMatch(/by mail|in writing|prefer to write/);
        expect(body).toMatch(/understand|say no|a no|all right/);
      }
    }
  });

  it("[R26] congratulates a known person on a new position and asks about it", () => {
    const moved = { newPosition: { role: "R&D lead", organization: "Verdant" }, focus: "new-position" };
    const { body } = composeLetter(facts("known", moved), request);
    expect(body).toContain("Congratulations on your new position as R&D lead at Verdant!");
  });

  it("never has “your” twice in its subject, whatever it is about", () => {
    for (const familiarity of FAMILIARITIES)
      for (const focus of FOCI)
        for (let seed = 0; seed < 12; seed += 1) {
          const { subject } = composeLetter(facts(familiarity, { focus, career: "" }), { ...request, seed });
          expect(subject).not.toMatch(/your.*your/i);
        }
  });

  it("[R10] [R30] needs no mending as it comes, but for what only the user knows", () => {
    for (const familiarity of FAMILIARITIES) {
      for (const focus of FOCI) {
        for (const form of FORMS) {
          for (const seed of [0, 1, 2]) {
            const letter = composeLetter(facts(familiarity, { focus }), { ...request, form, seed });
            const mend = findings(letter, familiarity, focus).filter(
              (each) => each.severity === "mend" && each.check !== "slot",
            );
            expect({ familiarity, focus, form, body: letter.body, mend }).toMatchObject({ mend: [] });
          }
        }
      }
    }
  });

  it("fits the note's 200 characters by leaving sentences out, and never cuts one", () => {
    for (const familiarity of FAMILIARITIES) {
      const { body } = composeLetter(facts(familiarity), { ...request, form: "connection-note" });
      expect(body.length).toBeLessThanOrEqual(200);
      expect(body).toMatch(/[.!?]$|Noor$/);
    }
  });
});

it("[R53] names who it is about as people do: what they are between commas, where they are with the name", () => {
  const asking = (thirdIs: string, kind: "introduction" | "opt-in") =>
    composeLetter(facts("known", { third: "Hal Middle", thirdIs }), { ...request, kind }).body;
  expect(asking("at Kappa", "introduction")).toContain("ask Hal Middle at Kappa whether I may write?");
  expect(asking("Chemist", "introduction")).toContain("ask Hal Middle, a chemist, whether I may write?");
  expect(asking("at Kappa", "opt-in")).toContain("introduce you to Hal Middle at Kappa?");
  expect(asking("", "opt-in")).toContain("introduce you to Hal Middle, [who that is]?");
});

/** All that can be known, with names of sixty characters: nothing in a short message may outgrow its limit. */
function longNamed(familiarity: Familiarity): LetterFacts {
  const long = (first: string) =>
    `${first} ${"Wolfeschlegelsteinhausenbergerdorff ".repeat(3)}`.slice(0, 60).trim();
  return facts(familiarity, {
    me: { ...facts(familiarity).me, name: `N${"o".repeat(59)}` },
    them: {
      name: `A${"n".repeat(59)}`,
      familiarity,
      howMet: "at the careers day",
      role: long("Head"),
      organization: long("Lumen"),
    },
    newPosition: { role: long("Head"), organization: long("Lumen") },
    introducer: long("Imre"),
    third: long("Frida"),
    thirdIs: "a PhD student in Szeged",
    when: "on Tuesday 3 March at 14:00",
    place: "by video",
    learned: "half the week is meetings",
    advice: {
      text: "Apply for the June course",
      did: "Applied in spring",
      cameOfIt: "I got in",
      outcome: "good",
    },
    offer: "our protocol",
    by: "15 May",
    reason: "I read your note on negative results.",
    clarified: "I would not want to live there.",
    mine: "I am in Heidelberg now.",
    target: "the imaging post at Lumen",
    version: "two pages",
  });
}

it("[R53] tells neither of two what was noted of the other, before both have said yes", () => {
  const about = (reason: string, them = "Ana Ruiz") =>
    composeLetter(
      {
        ...facts("known", { third: "Imre Kovács", thirdIs: "a chemist", reason }),
        them: { ...facts("known").them, name: them },
      },
      { ...request, kind: "opt-in" },
    ).body;
  expect(about("Bo gives cryo-EM talks", "Bo Lind")).toContain(
    "[why the two should meet; your note: Bo gives cryo-EM talks]",
  );
  expect(about("Imre needs help with cryo-EM")).toContain(
    "[why the two should meet, without what either told you; your note: Imre needs help with cryo-EM]",
  );
  expect(about("You both work on membranes")).toContain("You both work on membranes.");
});

describe("a first letter reads as one would say it", () => {
  it("[R28] begins, to whom one has only read or heard, with that", () => {
    const them = { ...facts("stranger").them, howMet: "wrote a paper that I read with pleasure" };
    expect(composeLetter(facts("stranger", { them }), request).body).toContain(
      "You wrote a paper that I read with pleasure.",
    );
  });

  it("[R39] greets nobody as a paper is quoted", () => {
    const them = { ...facts("stranger").them, name: "Smith et al. 2021" };
    expect(composeLetter(facts("stranger", { them }), request).body).toMatch(
      /^Dear \[the author’s name; your note: Smith et al\. 2021\],/,
    );
  });

  it("says once that I am finishing", () => {
    const me = {
      name: "Noor Haddad",
      introduction: "finishing a PhD in cell biology in Basel",
      stage: "finish in February 2027 and am looking for my next position",
      seeking: true,
    };
    for (const seed of [0, 1, 2, 3, 4, 5]) {
      const { body } = composeLetter(facts("acquaintance", { me }), { ...request, seed });
      expect(body.match(/finish/g)).toHaveLength(1);
    }
  });
});

it("[R30] no letter of ours is flagged by our own check, whatever its kind, form, tie, stage and words", () => {
  const flagged = new Set<string>();
  for (const template of TEMPLATE_NAMES)
    for (const form of FORMS)
      for (const familiarity of FAMILIARITIES)
        for (const stage of STAGES)
          for (let seed = 0; seed < 6; seed += 1) {
            const kind = DRAFT_KINDS.find((each) => template === each || template.startsWith(`${each}/`));
            if (kind === undefined || (familiarity !== "known" && template.startsWith("request/"))) continue;
            const stageWords = stageInLetters(stage, "2027-02-28" as DateText);
            const known = longNamed(familiarity);
            const all = {
              ...known,
              me: { ...facts(familiarity).me, stage: stageWords, seeking: stage === "applying" },
              them: { ...facts(familiarity).them, howMet: known.them.howMet },
              newPosition: { role: "Head of imaging", organization: "Lumen" },
              introducer: "Imre Kovács",
              third: "Frida Dahl",
              ...(template.endsWith("/introduction")
                ? {
                    introduced: {
                      cameOfIt: "She has invited me to see the lab",
                      talk: "We talked yesterday",
                    },
                  }
                : {}),
              lead: { got: "got the job “Imaging scientist”", part: "It came from you" },
              direction: {
                knewFor: "exploring patent law",
                career: "Industry research",
                turn: "pursue",
                reason: "It has the questions that I like",
              },
            } as const;
            const letter = composeLetter(all, { kind, form, seed, template });
            for (const { check, severity, words } of findings(letter, familiarity))
              if (check !== "slot" && !(check === "why-you" && form === "connection-note"))
                flagged.add(`${template} ${form} ${severity} ${check}: ${words?.text ?? "–"}`);
          }
  expect([...flagged]).toEqual([]);
});

describe("a short message", () => {
  it("fits its limit with names of sixty characters and all facts, whatever it is for", () => {
    for (const kind of DRAFT_KINDS) {
      for (const familiarity of FAMILIARITIES) {
        for (const wording of ["plain", "term"] as const) {
          for (const form of ["message", "connection-note"] as const) {
            for (const focus of FOCI) {
              const letter = composeLetter(
                { ...longNamed(familiarity), focus },
                { kind, form, wording, seed: 1 },
              );
              const limit = form === "message" ? 600 : 200;
              expect(letter.body.length, letter.body).toBeLessThanOrEqual(limit);
              expect(letter.body, letter.body).toMatch(/[.!?”]$|No+$/);
            }
          }
        }
      }
    }
  });

  it("begins anew after a gap that is a sentence of its own", () => {
    const them = { ...facts("acquaintance").them, howMet: "" };
    for (const noteLimit of [200, 400]) {
      const { body } = composeLetter(
        { ...facts("acquaintance"), them },
        { ...request, form: "connection-note", noteLimit },
      );
      expect(body).not.toMatch(/\] \p{Ll}/u);
      expect(body).toContain("ould we talk");
    }
  });

  it("keeps what a request must hold, however short it gets", () => {
    for (const familiarity of FAMILIARITIES) {
      const letter = composeLetter(longNamed(familiarity), { ...request, form: "connection-note" });
      const found = checkLetter({
        ...letter,
        recipient: longNamed(familiarity).them,
        focus: "explore-career",
        minutes: 20,
        words: 180,
        noteLimit: 200,
      });
      expect(
        found.filter(({ check }) => check !== "why-you"),
        letter.body,
      ).toEqual([]);
    }
  });

  it("may have another limit, which is the user's to set", () => {
    const roomy = composeLetter(facts("known"), { ...request, form: "connection-note", noteLimit: 300 });
    const tight = composeLetter(facts("known"), { ...request, form: "connection-note", noteLimit: 140 });
    expect(tight.body.length).toBeLessThanOrEqual(140);
    expect(roomy.body.length).toBeGreaterThan(tight.body.length);
  });
});

describe("a letter", () => {
  it("[R10] is the user's own where they have rewritten the template", () => {
    const own = {
      subject: "Hey {{ firstGiven }}",
      email: "Hey {{ firstGiven }}! {{ time }}?",
      message: "",
      note: "",
    };
    const letter = composeLetter(facts("known"), { ...request, own: { "request/known": own } });
    expect(letter).toMatchObject({ subject: "Hey Ana", body: "Hey Ana! twenty minutes?" });
    expect(problemsIn(own)).toEqual([]);
  });

  it("[R10] has our words in the parts that the user left empty", () => {
    const own = { subject: "", email: "Hey {{ first }}", message: "", note: " " };
    const wish = { ...request, form: "message", own: { "request/known": own } } as const;
    expect(composeLetter(facts("known"), wish).body).toBe(
      composeLetter(facts("known"), { ...request, form: "message" }).body,
    );
  });

  it("[R10] says what is wrong with a letter of the user's own, where, and what to do", () => {
    const wrong = (email: string) =>
      problemsIn({ subject: "", email, message: "", note: "" }).map(({ line, says }) => `${line}: ${says}`);
    expect(wrong("Dear {{ first }},\n{% if term %}yes")).toEqual([
      "2: “{% if term %}” begins here and nothing ends it.",
    ]);
    expect(wrong("Dear {{ frist }},\n\n{{ name }}")).toEqual([
      "1: There is nothing called “frist” in a letter. Did you mean “first”?",
      "3: There is nothing called “name” in a letter. The names are listed below.",
    ]);
    expect(wrong("{{ first | shout }}")[0]).toContain("“| shout” is nothing a letter knows.");
    expect(wrong("{% endif %}")[0]).toContain("stands here without its beginning");
    expect(wrong("Dear {{ first")[0]).toBe("1: “{{” begins here and no “}}” ends it.");
    expect(wrong("{% for i in (1..100000000) %}x{% endfor %}")[0]).toContain("“{% for %}” is nothing");
    expect(wrong("{% include 'secrets' %}")[0]).toContain("“{% include %}” is nothing");
    expect(wrong(" ")).toEqual(["null: The e-mail is empty; a letter needs at least that."]);
  });

  it("[R10] finds nothing wrong with any of ours, and every name that is explained exists", () => {
    for (const template of Object.values(TEMPLATES)) expect(problemsIn(template)).toEqual([]);
    for (const [name] of LETTER_NAMES) expect(viewNames()).toContain(name);
  });

  it("[R6] makes no offer in a first letter to a stranger, whatever there is to give", () => {
    for (const form of FORMS) {
      const { body } = composeLetter(facts("stranger", { offer: "our cold-buffer protocol" }), {
        ...request,
        form,
      });
      expect(body).not.toMatch(/protocol|offer/);
    }
  });

  it("never says to them what was noted about them: the note becomes a gap to turn round", () => {
    const noted = facts("known", {
      learned: "She ends projects early",
      offer: "Send her our protocol",
      when: "yesterday",
    });
    const { body, missing } = composeLetter(noted, { kind: "thanks", form: "email", seed: 1 });
    expect(body).toContain("[one thing they said that stayed with you; your note: She ends projects early]");
    expect(body).toContain("As I promised, I will send you our protocol.");
    expect(missing).toHaveLength(1);
    expect(missing[0]?.help).not.toBe("");
  });

  it.each([
    ["Apply for the June course", "You advised me to apply for the June course."],
    ["Don't apply in August", "You advised me not to apply in August."],
    ["To ask before signing", "You advised me to ask before signing."],
    ["The June course is worth it", "You gave me a piece of advice: the June course is worth it."],
    ["EMBL has a course", "You gave me a piece of advice: EMBL has a course."],
  ])("turns “%s” into a sentence to the one who said it", (text, said) => {
    const advice = { text, did: "applied in spring", cameOfIt: "got in", outcome: "good" } as const;
    expect(
      composeLetter(facts("known", { advice }), { kind: "outcome", form: "email", seed: 1 }).body,
    ).toContain(said);
  });

  it.each([
    ["what your days look like", "ask you what your days look like."],
    ["What do your days look like?", "ask you one thing: what do your days look like?"],
    ["Courses and internships", "ask you about Courses and internships."],
    ["introduce me to the group", "ask you to introduce me to the group."],
  ])("fits the ask “%s” into its sentence", (ask, said) => {
    expect(composeLetter(facts("known", { ask }), request).body).toContain(said);
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
    expect(told.body).toContain("Half the week is meetings.");
    expect(told.missing).toEqual([]);
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

  it("is the same for the same seed and differs between people", () => {
    const write = (seed: number) => composeLetter(facts("known"), { ...request, seed }).body;
    expect(write(1)).toBe(write(1));
    expect(new Set([0, 1, 2, 3, 4, 5].map(write)).size).toBeGreaterThan(2);
  });
});

function findings(
  letter: ReturnType<typeof composeLetter>,
  familiarity: Familiarity,
  focus = "explore-career",
) {
  const { kind, form, wording, subject, body } = letter;
  const recipient = { name: "Ana Ruiz", familiarity };
  return checkLetter({
    kind,
    form,
    wording,
    subject,
    body,
    recipient,
    focus,
    minutes: 20,
    words: 180,
    noteLimit: 200,
  });
}
