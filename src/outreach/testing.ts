import type { Familiarity } from "#people/person.ts";
import { checkLetter } from "./check/check-letter.ts";
import type { composeLetter } from "./compose.ts";
import { bareFacts, type LetterFacts } from "./facts.ts";

/** A request by mail; what else a test wishes goes over it. */
export const request = { kind: "request", form: "email", seed: 1 } as const;

/** What Noor knows of Ana, and of herself. */
export function facts(familiarity: Familiarity, more: Partial<LetterFacts> = {}): LetterFacts {
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
      // Whoever has been met is no stranger.
      howMet: familiarity === "stranger" ? "" : "at the careers day",
      role: "Scientist",
      organization: "Lumen",
    },
    career: "Industry research",
    ask: "what your working days really look like",
    ...more,
  };
}

/** All that can be known, with names of sixty characters: nothing in a short message may outgrow its limit. */
export function longNamed(familiarity: Familiarity): LetterFacts {
  const long = (first: string) =>
    `${first} ${"Wolfeschlegelsteinhausenbergerdorff ".repeat(3)}`.slice(0, 60).trim();
  return facts(familiarity, {
    me: { ...facts(familiarity).me, name: `N${"o".repeat(59)}` },
    them: {
      name: `A${"n".repeat(59)}`,
      familiarity,
      howMet: facts(familiarity).them.howMet,
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

/** What our own check says of a letter. */
export function findings(
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
