import { describe, expect, it } from "vitest";
import type { ReviewVerdict } from "./review.ts";
import { readWords } from "./words-read.ts";

const LETTER = {
  subject: "Your work at Lumen",
  body: "Dear Ana,\n\nMight I ask you for twenty minutes? I’d really need your help. Please answer soon, soon.\n\nNoor",
};

const edits = (words: string) =>
  readWords(words, LETTER).pieces.map(({ was, now, part, start, end }) => {
    expect((part === "body" ? LETTER.body : LETTER.subject).slice(start, end)).toBe(was);
    return [was, now];
  });

describe("[R42] a friend's answer in plain words", () => {
  it.each<[string, ReviewVerdict | null]>([
    ["Soften. Change 'Might I ask you' to 'Could I ask you'.", "soften"],
    ["It is a bit pushy at the end.", "soften"],
    ["Send it!", "send"],
    ["Lovely. I would send it as it is.", "send"],
    ["Don't send this, he will not like it.", "keep"],
    ["I wouldn't send it.", "keep"],
    ["Don't send it yet, soften the end first.", "soften"],
    ["Soften the last line, then send it.", "soften"],
    ["Klingt gut, abschicken!", "send"],
    ["Etwas zu fordernd, bitte weicher.", "soften"],
    ["Schick das lieber nicht.", "keep"],
    ["Envoie-la !", "send"],
    ["Un peu direct, adoucis la fin.", "soften"],
    ["Ne l'envoie pas.", "keep"],
    ["Mándalo.", "send"],
    ["No lo envíes.", "keep"],
    ["Es demasiado directo.", "soften"],
    ["Send it to Ben as well?", null],
    ["Nice to read. Who is Ana?", null],
  ])("says what they would do with it: %s", (words, verdict) => {
    expect(readWords(words, LETTER).verdict).toBe(verdict);
  });

  it.each([
    "Soften. Change 'Might I ask you' to 'Could I ask you'.",
    "Change “Might I ask you” to “Could I ask you”",
    'I would replace "Might I ask you" with "Could I ask you".',
    "Instead of “might I ask you” say “could I ask you”.",
    "Instead of 'Might I ask you', I'd write: 'Could I ask you'",
    "Say ‘Could I ask you’ instead of ‘Might I ask you’.",
    "“Might I ask you” → “Could I ask you”",
    "Change Might I ask you to Could I ask you.",
    "Please replace Might I ask you with Could I ask you.",
    "Ersetze „Might I ask you“ durch „Could I ask you“.",
    "Statt „Might I ask you“ lieber „Could I ask you“.",
    "Ich würde „Could I ask you“ statt „Might I ask you“ schreiben.",
    "Remplace « Might I ask you » par « Could I ask you ».",
    "Au lieu de « Might I ask you », écris plutôt « Could I ask you ».",
    "Cambia «Might I ask you» por «Could I ask you».",
    "En vez de “Might I ask you” pon “Could I ask you”.",
  ])("becomes an edit to accept: %s", (words) => {
    expect(edits(words)).toEqual([["Might I ask you", "Could I ask you"]]);
  });

  it("takes several, one that only takes out, and one in the subject", () => {
    expect(
      edits(
        "Change 'Your work' to 'A question on your work'. Delete 'really'. Replace 'I'd' with 'I would'.",
      ),
    ).toEqual([
      ["Your work", "A question on your work"],
      ["I’d", "I would"],
      ["really", ""],
    ]);
  });

  it.each([
    ["Change 'Could we meet' to 'May we meet'.", "what is not in the letter"],
    ["Change 'soon' to 'when you can'.", "what stands there twice"],
    ["I changed trains to get here, lovely letter.", "nothing of the letter"],
    ["Change it to something warmer.", "nothing that is named"],
  ])("guesses at nothing: %s is %s", (words) => {
    expect(edits(words)).toEqual([]);
  });

  it("is read for the verdict alone where no letter was handed out", () => {
    expect(readWords("Soften. Change 'a' to 'b'.", undefined)).toEqual({ verdict: "soften", pieces: [] });
  });
});
