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
    reason: "Three people who do it would choose it again",
  },
} as const;

describe("a letter about a new direction", () => {
  it("[R46] says what they know me for, what I decided and why, in every form, and asks for nothing", () => {
    for (const form of FORMS)
      for (let seed = 0; seed < 24; seed += 1) {
        const letter = composeLetter(facts, { kind: "direction", form, seed });
        expect(letter.body).toContain("I have decided to go for industry research.");
        expect(letter.missing).toEqual([]);
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
        expect(named).toEqual([]);
      }
  });

  it("[R39] keeps a gap where the reason speaks of the reader, and guesses nothing where none is known", () => {
    const direction = { ...facts.direction, reason: "Imre looked so tired" };
    const letter = composeLetter({ ...facts, direction }, { kind: "direction", form: "email", seed: 0 });
    expect(letter.missing.map((each) => each.hint)).toEqual([
      "why, in a sentence; your note: Imre looked so tired",
    ]);
    const bare = composeLetter(bareFacts("Noor", "Imre"), { kind: "direction", form: "email", seed: 0 });
    expect(bare.missing.map((each) => each.hint)).toEqual([
      "what they know you for",
      "what you have decided",
      "why, in a sentence",
    ]);
  });

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
  });
});
