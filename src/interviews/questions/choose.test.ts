import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaFor, minutesForQuestions } from "#interviews/agenda.ts";
import { ASKS } from "#interviews/asks-catalogue.ts";
import { FOCI } from "#interviews/interview.ts";
import { ASPECTS } from "#options/aspect.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { BACKGROUNDS } from "#stages/background.ts";
import { STAGES } from "#stages/stage.ts";
import type { Choice } from "./choice.ts";
import { chooseQuestions, sameText } from "./choose.ts";
import { QUESTIONS_FOR_ASK } from "./for-ask.ts";
import { LIBRARY } from "./library.ts";
import { ownQuestion } from "./parse-list.ts";
import { ROLE_FAMILIES } from "./role-family.ts";

const PLAIN: Choice = {
  stage: "exploring",
  focus: "explore-career",
  background: "research",
  familiarity: "stranger",
  roleFamily: null,
  minutes: 20,
  answeredIds: [],
  knownAspects: [],
  seed: 1,
};
const IDS = LIBRARY.map((each) => each.id);
const OWN = [
  ownQuestion("Do you ever go back to the lab?"),
  ownQuestion("What do you do at four in the afternoon?", 4),
];

const anyChoice = fc.record<Choice>({
  ask: fc.oneof(fc.constantFrom(...ASKS.map((each) => each.id)), fc.string()),
  askPut: fc.constantFrom("", "Would you read my plan?"),
  stage: fc.constantFrom(...STAGES),
  background: fc.constantFrom(...BACKGROUNDS),
  focus: fc.oneof(fc.constantFrom(...FOCI), fc.string()),
  familiarity: fc.constantFrom(...FAMILIARITIES),
  roleFamily: fc.option(fc.constantFrom(...ROLE_FAMILIES)),
  minutes: fc.integer({ min: 0, max: 120 }),
  answeredIds: fc.oneof(fc.subarray(IDS), fc.subarray(IDS, { minLength: IDS.length - 12 })),
  answeredTexts: fc.subarray([...LIBRARY.slice(0, 30), ...OWN].map((each) => each.text)),
  knownAspects: fc.subarray([...ASPECTS]),
  heardFromThem: fc.subarray([...ASPECTS]),
  own: fc.subarray(OWN),
  repeat: fc.boolean(),
  seed: fc.integer(),
});
const texts = (choice: Choice) => chooseQuestions(choice).map((pick) => pick.question.text);
const ids = (choice: Choice) => chooseQuestions(choice).map((pick) => pick.question.id);

describe("choosing questions, for any talk", () => {
  it("[R13] never proposes one that they answered already, by id or in other typing", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const answered = (choice.answeredTexts ?? []).map(sameText);
        for (const { question } of chooseQuestions(choice)) {
          expect(choice.answeredIds).not.toContain(question.id);
          expect(answered).not.toContain(sameText(question.text));
        }
      }),
    );
    const [shouted] = chooseQuestions(PLAIN);
    if (shouted === undefined) throw new Error("twenty minutes have room for a question");
    const again = { ...PLAIN, answeredTexts: [` ${shouted.question.text.toUpperCase()}!! `] };
    expect(texts(again)).not.toContain(shouted.question.text);
  });

  it("[R13] asks nobody about colleagues who has none, and still finds enough to ask", () => {
    for (let seed = 0; seed < 40; seed += 1)
      for (const focus of FOCI)
        for (const roleFamily of [null, ...ROLE_FAMILIES]) {
          const choice = { ...PLAIN, focus, roleFamily, seed, stage: "applying", isAlone: true } as const;
          const asked = chooseQuestions(choice).map(({ question }) => question);
          expect(asked.filter(({ amongOthers }) => amongOthers === true)).toEqual([]);
          expect(asked.length, `${focus}, ${roleFamily}`).toBeGreaterThanOrEqual(4);
        }
  });

  it("[R13] asks nobody of the family how they explain their work to their family", () => {
    for (const focus of FOCI)
      for (let seed = 0; seed < 20; seed += 1) {
        const choice = { ...PLAIN, focus, seed, familiarity: "known", isKin: true } as const;
        const asked = chooseQuestions(choice).map(({ question }) => question);
        expect(asked.filter(({ fromOutside }) => fromOutside === true)).toEqual([]);
        expect(asked.length).toBeGreaterThanOrEqual(3);
      }
    expect(LIBRARY.filter(({ fromOutside }) => fromOutside === true).length).toBeGreaterThan(2);
  });

  it("[R13] fits the minutes agreed, with a third of the talk unplanned, and repeats nothing", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const picks = chooseQuestions(choice);
        const planned = picks.reduce((sum, pick) => sum + pick.minutes, 0);
        expect(planned).toBeLessThanOrEqual(minutesForQuestions(choice.minutes));
        expect(planned).toBeLessThanOrEqual((agendaFor(choice.minutes).minutes * 2) / 3);
        expect(new Set(picks.map((pick) => pick.question.id)).size).toBe(picks.length);
      }),
    );
  });

  it("asks no more than a talk can bear, however long it is", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        expect(chooseQuestions(choice).length).toBeLessThanOrEqual(10);
      }),
    );
    expect(chooseQuestions({ ...PLAIN, minutes: 120 })).toHaveLength(10);
  });

  it("[R13] explains each pick in one sentence", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        for (const pick of chooseQuestions(choice)) expect(pick.because).toMatch(/^[A-Z][^.]*\.$/);
      }),
    );
  });

  it("ends with whom else to talk to, as long as one wording has not been answered", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        const last = chooseQuestions(choice).at(-1)?.question;
        const closings = LIBRARY.filter(
          (each) => each.part === "next" && !choice.answeredIds.includes(each.id) && !each.repeat,
        );
        if (closings.length > 0) expect(last?.part).toBe("next");
      }),
    );
  });

  it("asks nothing that takes trust before there is some, and nothing written for other work or another stage", () => {
    fc.assert(
      fc.property(anyChoice, (choice) => {
        for (const { question } of chooseQuestions(choice)) {
          if (choice.familiarity !== "known") expect(question.askLevel).toBeLessThan(3);
          expect(question.stages).toContain(choice.stage);
          if (question.roleFamilies.length > 0) expect(question.roleFamilies).toContain(choice.roleFamily);
          if (question.repeat) expect(choice.repeat).toBe(true);
        }
      }),
    );
  });

  it("gives the same questions for the same seed, and others for another", () => {
    expect(ids(PLAIN)).toEqual(ids(PLAIN));
    const different = new Set([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ids({ ...PLAIN, seed }).join()));
    expect(different.size).toBeGreaterThan(4);
  });
});

describe("what the letter asks for", () => {
  it("[R13] comes first, and the reason says so, whatever their line of work", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const [first] = chooseQuestions({ ...PLAIN, roleFamily: "academia", ask: "day-to-day", seed });
      expect(first).toMatchObject({
        question: { id: "explore/last-tuesday" },
        because: "It is what your letter asks for.",
      });
    }
  });

  it("[R14] is put as it is in the user's own words, once", () => {
    const askPut = "Could you tell me whether the facility takes visitors?";
    const own = { ...PLAIN, ask: "whether the facility takes visitors", askPut };
    const texts = chooseQuestions(own).map(({ question }) => question.text);
    expect(texts[0]).toBe(askPut);
    expect(texts.filter((each) => each === askPut)).toHaveLength(1);
    const heard = chooseQuestions({ ...own, answeredTexts: [askPut.toUpperCase()] });
    expect(heard.map(({ question }) => question.text)).not.toContain(askPut);
  });

  it("[R13] is found in the user's own words as well", () => {
    const [first] = chooseQuestions({ ...PLAIN, ask: "how a day at your desk goes" });
    expect(first?.question.reveals).toContain("daily-work");
    expect(first?.because).toBe("It is what your letter asks for.");
  });

  it("[R13] is put in another way to who has answered it, and takes the opener's place where it is one", () => {
    const again = { ...PLAIN, ask: "day-to-day", answeredIds: ["explore/last-tuesday"] };
    expect(ids(again)[0]).toBe("explore/calendar-share");
    const path = chooseQuestions({ ...PLAIN, ask: "their-path", minutes: 45 });
    expect(path.filter(({ question }) => question.part === "path")).toHaveLength(1);
    expect(path[0]?.question.id).toBe("path/first-step");
  });

  it("has questions that there are", () => {
    for (const id of Object.values(QUESTIONS_FOR_ASK).flat()) expect(IDS).toContain(id);
  });
});

describe("what is still unknown", () => {
  it("[R13] comes first: with all known but one aspect, that one is asked about, and the reason says so", () => {
    for (const aspect of ASPECTS.filter((each) => each !== "network")) {
      const picks = chooseQuestions({
        ...PLAIN,
        familiarity: "known",
        knownAspects: ASPECTS.filter((each) => each !== aspect),
      });
      expect(
        picks.some((pick) => pick.question.reveals.includes(aspect)),
        aspect,
      ).toBe(true);
    }
    const pay = chooseQuestions({
      ...PLAIN,
      knownAspects: ASPECTS.filter((each) => each !== "pay-security"),
    });
    expect(pay.map((pick) => pick.because)).toContain("Nobody has told you about pay and security yet.");
  });

  it("[R13] spreads one talk over several aspects", () => {
    const middle = chooseQuestions({ ...PLAIN, minutes: 30 }).filter(
      (pick) => pick.question.part === "middle",
    );
    const reasons = new Set(middle.map((pick) => pick.because));
    expect(reasons.size).toBe(middle.length);
  });
});

describe("the tie and the work", () => {
  it("[R13] takes questions written for their line of work", () => {
    const picks = chooseQuestions({ ...PLAIN, roleFamily: "patent-law", minutes: 45 });
    expect(picks.filter((pick) => pick.question.id.startsWith("patent/")).length).toBeGreaterThanOrEqual(3);
  });

  it("does not ask a professor what they miss about research", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const asked = ids({ ...PLAIN, roleFamily: "academia", minutes: 120, seed });
      for (const id of ["explore/miss-bench", "explore/way-back", "path/kept-from-science"])
        expect(asked).not.toContain(id);
    }
  });

  it("asks somebody known things that take trust", () => {
    const levels = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
      chooseQuestions({ ...PLAIN, familiarity: "known", minutes: 60, seed }).map(
        (pick) => pick.question.askLevel,
      ),
    );
    expect(levels).toContain(3);
  });

  it("puts the easy questions before the delicate ones", () => {
    const middle = chooseQuestions({ ...PLAIN, familiarity: "known", minutes: 90 }).filter(
      (pick) => pick.question.part === "middle",
    );
    const levels = middle.map((pick) => pick.question.askLevel);
    expect(levels).toEqual(levels.toSorted());
  });

  it("[R14] asks mostly what was written for the focus, where there is enough of it", () => {
    for (const focus of ["skill", "move", "organization", "catch-up"] as const)
      for (const stage of STAGES)
        for (const seed of [1, 2, 3, 4]) {
          const middle = chooseQuestions({ ...PLAIN, focus, stage, seed, minutes: 30 })
            .map(({ question }) => question)
            .filter(({ part }) => part === "middle");
          const own = middle.filter(({ foci }) => foci.length <= 2 && foci.includes(focus));
          expect(own.length, `${focus} while ${stage}`).toBeGreaterThan(middle.length / 2);
          expect(middle.length).toBeGreaterThanOrEqual(3);
        }
  });

  it("[R13] says of no question to keep in touch that it asks for nothing, where it asks about me", () => {
    for (const seed of [1, 2, 3, 4, 5, 6])
      for (const stage of STAGES)
        for (const { question, because } of chooseQuestions({
          ...PLAIN,
          ...{ focus: "catch-up", familiarity: "known", minutes: 60, stage, seed },
        }))
          if (/\b(?:me|myself|I am)\b/.test(question.text) && question.reveals.includes("fit"))
            expect(because).not.toContain("asks for nothing");
  });

  it("[R13] speaks of a second voice only where there was a first", () => {
    for (const seed of [1, 2, 3, 4, 5, 6])
      for (const focus of FOCI)
        for (const { because } of chooseQuestions({ ...PLAIN, focus, seed, minutes: 60 }))
          expect(because).not.toContain("second voice");
    const known = chooseQuestions({ ...PLAIN, focus: "skill", minutes: 60, knownAspects: [...ASPECTS] });
    expect(known.map(({ because }) => because).join()).toContain("second voice");
  });

  it("[R13] asks what has changed in every talk with somebody one has talked with", () => {
    for (const seed of [1, 2, 3, 4, 5, 6])
      for (const stage of STAGES) {
        const again = chooseQuestions({
          ...PLAIN,
          ...{ focus: "catch-up", familiarity: "known", repeat: true, stage, seed },
        });
        expect(again.some(({ question }) => question.repeat && question.part === "middle")).toBe(true);
      }
  });

  it("[R13] asks somebody who is not known well nothing about what they think of me", () => {
    const asked = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
      ids({ ...PLAIN, focus: "catch-up", familiarity: "acquaintance", minutes: 60, seed }),
    );
    expect(asked).not.toContain("catch-up/advice-for-me");
  });

  it("[R14] asks other questions when the talk is about something else", () => {
    const first = FOCI.map((focus) =>
      ids({ ...PLAIN, focus })
        .slice(0, -1)
        .join(),
    );
    expect(new Set(first).size).toBe(FOCI.length);
  });

  it("[R14] says of every question to a focus in the user's own words that it is about it, or general", () => {
    for (const seed of [1, 2, 3, 4, 5, 6])
      for (const focus of ["negotiating a salary", "how to combine work and small children", "bees"]) {
        const picks = chooseQuestions({
          ...PLAIN,
          focus,
          ask: focus,
          askPut: `About ${focus}?`,
          minutes: 45,
          seed,
        });
        expect(picks[0]?.because).toBe("It is what your letter asks for.");
        const middle = picks.slice(1).filter(({ question }) => question.part === "middle");
        expect(middle.length).toBeGreaterThan(1);
        for (const { question, because } of middle) {
          expect(because).toMatch(/^It has to do with what this conversation is about|^It is a general one/);
          // "new/…" and "move/…" speak of a position or a move that they may not have had.
          expect(question.foci.length, question.text).toBeGreaterThan(1);
        }
      }
    const salary = chooseQuestions({
      ...PLAIN,
      familiarity: "known",
      focus: "negotiating a salary",
      minutes: 45,
    });
    expect(salary.some(({ because }) => because.startsWith("It has to do"))).toBe(true);
  });

  it("[R14] finds questions for a focus in the user's own words by the words they share", () => {
    const asked = texts({ ...PLAIN, focus: "contracts and what happens when one ends", minutes: 15 });
    expect(asked).toContain("How long are contracts in your field, and what happens when one ends?");
  });

  it("asks again after years: what changed, without what was answered", () => {
    const first = ids({ ...PLAIN, minutes: 30 });
    const again = { ...PLAIN, stage: "applying", repeat: true, answeredIds: first, minutes: 30 } as const;
    expect(ids(again).some((id) => id.startsWith("again/"))).toBe(true);
    expect(ids(again).filter((id) => first.includes(id))).toEqual([]);
  });

  it("[R10] finds room for a question of the user's own, whatever the chance and whatever it reveals", () => {
    const fit = ownQuestion("Which instrument would you miss most?", 1);
    for (const own of [fit, { ...fit, reveals: [] }])
      for (const stage of STAGES)
        for (let seed = 0; seed < 100; seed += 1)
          expect(ids({ ...PLAIN, stage, own: [own], seed })).toContain(own.id);
  });

  it("[R13] lets no more than two of the user's own into a plan, unless they were written for it", () => {
    const lines = ["How are you?", "And then?", "What else is new?", "Who else sat there?", "Why blue?"];
    const mine = lines.map((line) => ownQuestion(line, 1));
    const own = (questions: Choice["own"], more: Partial<Choice> = {}) =>
      ids({ ...PLAIN, ...more, own: questions }).filter((id) => id.startsWith("own/"));
    expect(own(mine).length).toBeLessThanOrEqual(2);
    const forIt = mine.map((each) => ({ ...each, roleFamilies: ["patent-law"] as const }));
    expect(own(forIt)).toEqual([]);
    expect(own(forIt, { roleFamily: "patent-law" }).length).toBeGreaterThan(2);
  });

  it("prefers the user's own questions and says so, and keeps room for others", () => {
    const picks = chooseQuestions({ ...PLAIN, own: OWN, minutes: 30 });
    expect(picks.filter((pick) => pick.because.startsWith("You wrote this one yourself"))).toHaveLength(2);
    expect(picks.length).toBeGreaterThan(3);
  });
});
