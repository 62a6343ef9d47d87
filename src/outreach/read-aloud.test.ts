import { expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import type { LetterFacts } from "./facts.ts";
import { bareFacts } from "./facts.ts";

type Told = { readonly me?: Partial<LetterFacts["me"]>; readonly them?: Partial<LetterFacts["them"]> };

function letters(
  { me, them }: Told,
  more: Partial<LetterFacts> = {},
  form: "email" | "message" | "connection-note" = "email",
) {
  const bare = bareFacts("Noor Haddad", "Ida Holm");
  const facts = {
    ...bare,
    ...more,
    me: { ...bare.me, introduction: "a PhD student in Basel", stage: "am looking around", ...me },
    them: { ...bare.them, ...them },
  };
  return Array.from({ length: 12 }, (_, seed) => composeLetter(facts, { kind: "request", form, seed }).body);
}

it("[R30] nobody is asked to remember one of many who heard them, nor on a day that has passed", () => {
  for (const body of letters({ them: { howMet: "gave the seminar last Tuesday on root hairs" } })) {
    expect(body).toContain("I was at your seminar on root hairs.");
    expect(body).not.toMatch(/remember me|Tuesday/);
  }
});

it("[R30] nobody is asked to remember somebody who came years after them", () => {
  const them = { howMet: "same programme, some years apart" };
  for (const body of letters({ them })) {
    expect(body).toContain("We were in the same programme, some years apart.");
    expect(body).not.toContain("remember me");
  }
  for (const body of letters({ them }, {}, "connection-note")) {
    expect(body).toMatch(/[Ww]e were in the same programme/);
    expect(body).not.toContain("[where you met]");
  }
});

it("[R30] “there” is the place that was named last, and no other", () => {
  const them = {
    familiarity: "known",
    howMet: "we did our PhDs together in Uppsala",
    organization: "AstraZeneca",
  } as const;
  for (const focus of ["organization", "explore-career"])
    for (const body of letters({ them }, { focus }))
      expect(body).not.toMatch(/Uppsala, and because you work there/);
});

it("[R30] of whom only the employer is known nothing is said that nobody told", () => {
  for (const familiarity of ["stranger", "unknown", "known"] as const)
    for (const focus of ["organization", "move", "explore-career"])
      for (const career of ["", "Digital health"])
        for (const body of letters({ them: { familiarity, organization: "Lonza" } }, { focus, career }))
          expect(body).not.toMatch(/such work|from the inside|few people/);
});

it("what I am stands beside my name in a message, without a second sentence", () => {
  const introduction =
    "I'm a ward nurse in Leeds, and for eleven years I've looked after people after strokes.";
  const me = { name: "Gráinne O'Shea", introduction };
  for (const familiarity of ["acquaintance", "stranger"] as const)
    for (const body of letters({ me, them: { familiarity } }, {}, "message")) {
      expect(body).toMatch(/Gráinne O'Shea, (?:and I am )?a ward nurse in Leeds\./);
    }
});

it("[R36] news of mine stands in the letter that brings it, where nothing else is noted", () => {
  const facts = { ...bareFacts("Noor Haddad", "Ida Holm"), mine: "I passed the DCB0129 course" };
  for (const form of ["email", "message"] as const)
    for (const seed of [0, 1, 2]) {
      const { body } = composeLetter(facts, { kind: "outcome", form, seed });
      expect(body).toContain("I passed the DCB0129 course.");
      expect(body).not.toMatch(/\[what (?:came of it|you did)/);
    }
});
