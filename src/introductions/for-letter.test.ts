import { expect, it } from "vitest";
import type { IntroductionId, PersonId } from "#people/id.ts";
import { introductionForLetter } from "./for-letter.ts";
import { introduction } from "./testing.ts";

const [ana, imre] = ["ana", "imre"] as const satisfies readonly string[] as unknown as [PersonId, PersonId];
const yes = { askedAt: 1, answer: "yes", answeredAt: 2 } as const;
const between = introduction({
  id: "both" as IntroductionId,
  introducerId: null,
  personId: ana,
  otherId: imre,
});

it("[R53] knows the one introduction that a letter is about, where it is the reader's turn", () => {
  const mine = introduction();
  expect(introductionForLetter("introduction", ana, [mine, between])).toBe("i");
  expect(introductionForLetter("opt-in", ana, [mine, between])).toBe("both");
  expect(introductionForLetter("opt-in", imre, [{ ...between, asking: yes }])).toBe("both");
  const agreed = { ...between, asking: yes, otherAsking: yes };
  expect(introductionForLetter("joining", imre, [agreed])).toBe("both");
});

it("[R53] guesses none where there are several, or it is nobody's turn", () => {
  expect(introductionForLetter("opt-in", imre, [between])).toBeNull();
  expect(introductionForLetter("joining", ana, [between])).toBeNull();
  expect(introductionForLetter("request", ana, [introduction()])).toBeNull();
  const two = [introduction(), introduction({ id: "other" as IntroductionId, personId: imre })];
  expect(introductionForLetter("introduction", ana, two)).toBeNull();
});
