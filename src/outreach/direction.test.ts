import { describe, expect, it } from "vitest";
import { checkLetter } from "./check/check-letter.ts";
import { composeLetter } from "./compose.ts";
import { FORMS } from "./draft.ts";
import { bareFacts } from "./facts.ts";
import { knewForSentence, turnPhrase } from "./phrases.ts";

const facts = {
  ...bareFacts("Noor Haddad", "Imre Kovács"),
  direction: {
    knewFor: "exploring patent law",
    career: "Industry research",
    turn: "pursue",
  },
} as const;

describe("a letter about a new direction", () => {
  it("[R46] says what they know me for and what I decided, in every form, leaves why to me, and asks for nothing", () => {
    for (const form of FORMS)
      for (let seed = 0; seed < 24; seed += 1) {
        const letter = composeLetter(facts, { kind: "direction", form, seed });
        expect(letter.body).toContain("I have decided to go for industry research.");
        expect(letter.missing.map(({ hint }) => hint)).toEqual(
          form === "connection-note" ? [] : ["in a line, why"],
        );
        expect(letter.body).not.toContain("?");
        const checked = { ...letter, recipient: { name: "Imre Kovács", familiarity: "known" } } as const;
        const about = {
          focus: "explore-career",
          minutes: 20,
          words: 180,
          noteLimit: 200,
          advice: null,
        } as const;
        const named = checkLetter({ ...checked, ...about }).map((each) => each.check);
        expect(named.filter((each) => each !== "slot")).toEqual([]);
      }
  });

  it("[R46] says in my own words what they are to hear: as the turn where none is noted, and else as why", () => {
    for (const form of ["email", "message"] as const) {
      const write = (turn: "pursue" | null, mine: string) =>
        composeLetter(
          { ...facts, mine, direction: { ...facts.direction, turn } },
          { kind: "direction", form, seed: 0 },
        );
      const alone = write(null, "My plan is to teach");
      expect(alone.body).toMatch(/(?:Since then |: )my plan is to teach\./i);
      expect(alone.body).not.toContain("then My");
      expect(alone.body).toContain("I was exploring patent law.");
      const why = write("pursue", "the bench is not where I am at my best");
      expect(why.body).toContain("industry research. The bench is not where I am at my best.");
      expect(why.missing).toEqual([]);
    }
  });

  it("[R39] guesses nothing where none is known", () => {
    const bare = composeLetter(bareFacts("Noor", "Imre"), { kind: "direction", form: "email", seed: 0 });
    expect(bare.missing.map((each) => each.hint)).toEqual([
      "what they know you for",
      "what you have decided",
      "in a line, why",
    ]);
  });

  it.each([
    ["clearing protocols", "You may know me for clearing protocols."],
    ["Working on membranes", "You may know me for working on membranes."],
    [
      "looking for a place in patent law",
      "When you last heard from me, I was looking for a place in patent law.",
    ],
    ["data scientist", "You may know me as a data scientist."],
    ["Data scientist at Lumen", "You may know me as a data scientist at Lumen."],
    ["an examiner with doubts", "You may know me as an examiner with doubts."],
    ["the poster on zebrafish", "You may know me for the poster on zebrafish."],
    ["a talk in Lyon", "You may know me for a talk in Lyon."],
    ["good at microscopy", "You may know me as somebody who is good at microscopy."],
    ["asked good questions", "You may know me as somebody who asked good questions."],
    ["wants to teach", "You may know me as somebody who wants to teach."],
    ["want to teach", "You may know me as somebody who wants to teach."],
    ["zebrafish", "You may know me for zebrafish."],
    ["in cell biology", "[what they know you for; your note: in cell biology]"],
    ["I clear tissue", "[what they know you for; your note: I clear tissue]"],
    ["read everything", "You may know me as somebody who read everything."],
    ["how to clear tissue", "[what they know you for; your note: how to clear tissue]"],
    ["", ""],
  ])(
    "[R45] says what they know me for in a sentence whatever its words are, or leaves a gap: “%s”",
    (noted, said) => {
      expect(knewForSentence(noted)).toBe(said);
    },
  );

  it("[R46] turns any picture and any turn into a sentence to them", () => {
    expect(
      ["exploring patent law", "the one with the long question", "Cell imaging."].map(knewForSentence),
    ).toEqual([
      "When you last heard from me, I was exploring patent law.",
      "You may know me as the one with the long question.",
      "You may know me for Cell imaging.",
    ]);
    const turn = (kind: "ruled-out" | "park") => turnPhrase({ ...facts.direction, turn: kind });
    expect([turn("ruled-out"), turn("park")]).toEqual([
      "I have decided that industry research is not for me, and am glad to know it early",
      "I have put industry research aside for now",
    ]);
    expect(turnPhrase({ ...facts.direction, career: "Medical writer" })).toBe(
      "I have decided to go for work as a medical writer",
    );
  });
});
