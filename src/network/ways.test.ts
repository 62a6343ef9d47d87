import { describe, expect, it } from "vitest";
import type { OrganizationId, PersonId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { PRIOR, pAlive } from "#ties/mbg.ts";
import type { DateText } from "#time/date.ts";
import { atOnce } from "#time/steps.ts";
import { chanceToAsk, costOfAsking } from "./asking.ts";
import { chanceBetween } from "./evidence.ts";
import { NEVER } from "./paths.ts";
import { type Between, type Stay, togetherAt, togetherInLetters } from "./together.ts";
import { pairKey, type Stepping, waysTo as waysInSteps } from "./ways.ts";
import { guessInWords, stepInWords, wayInWords, waysInWords, whyWay } from "./ways-in-words.ts";

const TODAY = "2026-03-02" as DateText;
const [ana, imre, jonas, tomasz] = ["ana", "imre", "jonas", "tomasz"] as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
];
const NAMES: Readonly<Record<string, string>> = {
  ana: "Ana Ruiz",
  imre: "Imre Kovács",
  jonas: "Jonas Ek",
  tomasz: "Tomasz Wilk",
};
const nameOf = (id: PersonId) => NAMES[id] ?? "";

function stepping(id: PersonId, chance: number | null, cost = 0): Stepping {
  return { id, chance, cost };
}
const said = (one: PersonId, other: PersonId): Between => ({ one, other, evidence: { kind: "said" } });
const waysTo = (...asked: Parameters<typeof waysInSteps>) => atOnce(waysInSteps(...asked));
const search = { hops: 2, most: 3 } as const;

describe("[R53] ways to somebody I do not know", () => {
  const strangers = [stepping(ana, null), stepping(imre, 0.7), stepping(jonas, 0.5)];

  it("lead over those whom I know, the best first, and share nobody", () => {
    const { ways } = waysTo(
      { people: strangers, between: [said(imre, ana), said(ana, jonas)], apart: new Set() },
      [ana],
      search,
    );
    expect(ways.map((way) => way.people)).toEqual([
      [imre, ana],
      [jonas, ana],
    ]);
    expect(ways[0]?.chance).toBeCloseTo(0.7 * 0.8, 5);
    expect(ways.map((way) => wayInWords(way, nameOf))[0]).toBe(
      "Imre Kovács could introduce you to Ana Ruiz.",
    );
  });

  it("pass by whoever asked not to be, and whoever was asked often comes later", () => {
    const tired = [stepping(ana, null), stepping(imre, 0.7, 2 * Math.LN2), stepping(jonas, 0.5)];
    const between = [said(imre, ana), said(ana, jonas)];
    expect(waysTo({ people: tired, between, apart: new Set() }, [ana], search).ways[0]?.people).toEqual([
      jonas,
      ana,
    ]);
    const never = [stepping(ana, null), stepping(imre, 0.7, NEVER)];
    expect(waysTo({ people: never, between, apart: new Set() }, [ana], search).ways).toEqual([]);
  });

  it("do not run between two who do not know each other, whatever was guessed", () => {
    const apart = new Set([pairKey(imre, ana)]);
    expect(waysTo({ people: strangers, between: [said(imre, ana)], apart }, [ana], search).ways).toEqual([]);
  });

  it("give way to a direct letter where they are too thin", () => {
    const thin: Between = {
      one: imre,
      other: ana,
      evidence: { kind: "same-place", organization: "EMBL", people: 40, since: null, until: null },
    };
    const found = waysTo({ people: strangers, between: [thin], apart: new Set() }, [ana], search);
    expect(found).toMatchObject({ ways: [], faint: true });
    const none = { own: [], ownKnown: true, first: null, faint: true, nobody: false };
    expect(waysInWords("Ana Ruiz", "person", none)).toBe(
      "Ana Ruiz is in your own book: write to them yourself. The ways through others are too thin to ask anybody a favour.",
    );
    expect(waysInWords("EMBL", "organization", none)).toContain("A direct letter is better.");
  });

  it("[R63] does not call known with whom there were letters alone", () => {
    const found = { own: ["Ana Ruiz"], first: null, faint: false, nobody: false };
    const at = (ownKnown: boolean) => waysInWords("EMBL", "organization", { ...found, ownKnown });
    expect(at(true)).toBe("You know Ana Ruiz at EMBL yourself. Begin with them.");
    expect(at(false)).toBe("You have been in touch with Ana Ruiz at EMBL yourself. Begin with them.");
    expect(waysInWords("Ana Ruiz", "person", { ...found, ownKnown: false })).toBe(
      "You have been in touch with Ana Ruiz yourself. Nobody has to introduce you; write to them.",
    );
  });

  it("end before they begin where I know somebody myself", () => {
    const found = waysTo({ people: strangers, between: [], apart: new Set() }, [ana, jonas, imre], search);
    expect(found).toEqual({ own: [imre, jonas], ways: [], faint: false });
  });

  it("take three steps where three are allowed, and never leave through a stranger", () => {
    const people = [stepping(ana, null), stepping(imre, 0.9), stepping(tomasz, null)];
    const between = [said(imre, tomasz), said(tomasz, ana)];
    const surroundings = { people, between, apart: new Set<string>() };
    expect(waysTo(surroundings, [ana], search).ways).toEqual([]);
    const [way] = waysTo(surroundings, [ana], { hops: 3, most: 3 }).ways;
    expect(way?.people).toEqual([imre, tomasz, ana]);
    expect(way?.steps).toHaveLength(2);
  });
});

describe("what says that two others know each other", () => {
  it("weighs an introduction most, then my word, then a small place, then a large one", () => {
    const place = (people: number) =>
      ({ kind: "same-place", organization: "EMBL", people, since: null, until: null }) as const;
    const chances = [
      chanceBetween([{ kind: "introduced", by: imre, at: 0 }]),
      chanceBetween([{ kind: "said" }]),
      chanceBetween([place(2)]),
      chanceBetween([place(30)]),
    ];
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chanceBetween([{ kind: "said" }, place(2)])).toBeGreaterThan(0.8);
  });

  it("counts a letter to n people as 1/(n − 1), whoever of them is left out, and a circular as nothing", () => {
    const letters = [
      { readers: [imre, ana], wentTo: 2 },
      { readers: [imre, ana, jonas], wentTo: 4 },
      { readers: [imre, ana], wentTo: 7 },
      { readers: [imre], wentTo: 2 },
      { readers: Array.from({ length: 20 }, (_, at) => `p${at}` as PersonId), wentTo: 21 },
    ];
    const found = atOnce(togetherInLetters(letters));
    expect(found).toHaveLength(3);
    expect(found.find(({ one, other }) => one === ana && other === imre)?.evidence).toEqual({
      kind: "same-letters",
      letters: 3,
      weight: 1 + 1 / 3 + 1 / 6,
    });
  });

  const stay = (personId: PersonId, startsOn: string | null, endsOn: string | null): Stay => ({
    personId,
    organizationId: "embl" as OrganizationId,
    organization: "EMBL",
    startsOn: startsOn as DateText | null,
    endsOn: endsOn as DateText | null,
  });

  it("sees who was at one place on the same days, and assumes no day that is not known", () => {
    const overlap = (a: Stay, b: Stay) => togetherAt([a, b], TODAY).map(({ evidence }) => evidence);
    expect(overlap(stay(imre, null, null), stay(ana, null, null))).toMatchObject([{ until: null }]);
    expect(overlap(stay(imre, "2015-01-01", "2019-06-30"), stay(ana, "2018-01-01", null))).toMatchObject([
      { until: "2019-06-30" },
    ]);
    expect(overlap(stay(imre, "2015-01-01", "2019-06-30"), stay(ana, null, null))).toEqual([]);
    expect(overlap(stay(imre, null, "2014-01-01"), stay(ana, "2018-01-01", null))).toEqual([]);
  });

  it("is said with where it comes from, and a guess is called one", () => {
    const words = stepInWords(
      {
        one: imre,
        other: jonas,
        evidence: [
          {
            kind: "same-place",
            organization: "EMBL",
            people: 3,
            since: null,
            until: "2019-06-30" as DateText,
          },
          { kind: "introduced", by: imre, at: 0 },
        ],
      },
      nameOf,
    );
    expect(words).toEqual({
      sentence:
        "Imre and Jonas know each other: Imre introduced you to Jonas and they were at EMBL at the same time, until 2019.",
      inferred: false,
    });
    const guess = stepInWords(
      { one: imre, other: ana, evidence: [{ kind: "same-letters", letters: 2, weight: 2 }] },
      nameOf,
    );
    expect(guess.inferred).toBe(true);
    expect(guess.sentence).toBe("Imre and Ana probably know each other: you wrote to both in 2 letters.");
  });
});

describe("who can be asked", () => {
  const nobody = {
    familiarity: "unknown",
    mentor: false,
    alive: null,
    sent: 0,
    received: 0,
    talks: 0,
  } as const;

  it("is nobody I have neither met nor written with, however connected", () => {
    expect(chanceToAsk(nobody)).toBeNull();
    expect(chanceToAsk({ ...nobody, familiarity: "stranger", sent: 3 })).toBeNull();
    expect(chanceToAsk({ ...nobody, sent: 1, received: 1 })).toBeCloseTo(0.3 * 0.75, 6);
  });

  it("keeps half of the chance where a tie has gone quiet", () => {
    const known = { ...nobody, familiarity: "known" } as const;
    const quiet = chanceToAsk({ ...known, alive: pAlive(PRIOR, { x: 20, tx: 50, T: 500 }) }) ?? 0;
    const lively = chanceToAsk({ ...known, alive: pAlive(PRIOR, { x: 20, tx: 50, T: 50 }) }) ?? 0;
    expect(quiet).toBeGreaterThanOrEqual(0.4);
    expect(quiet).toBeLessThan(0.41);
    expect(lively).toBeGreaterThan(0.79);
  });

  it("[R40] is nobody who asked to be left in peace, and each request of this year beyond two halves it", () => {
    const cost = (asksThisYear: number) => costOfAsking({ asksThisYear, preferences: NO_PREFERENCES });
    expect([0, 1, 2, 3].map((asks) => Math.exp(-cost(asks)))).toEqual([
      1,
      1,
      expect.closeTo(0.5, 9),
      expect.closeTo(0.25, 9),
    ]);
    for (const no of [{ doNotContact: true }, { noIntroductions: true }])
      expect(costOfAsking({ asksThisYear: 0, preferences: { ...NO_PREFERENCES, ...no } })).toBe(NEVER);
  });
});

describe("[R53] the numbers behind a way", () => {
  it("multiply up to the last one, the asks that were made included", () => {
    const cost = costOfAsking({ asksThisYear: 3, preferences: NO_PREFERENCES });
    const people = [stepping(ana, null), stepping(imre, 0.8, cost)];
    const [way] = waysTo({ people, between: [said(imre, ana)], apart: new Set() }, [ana], search).ways;
    const why = way === undefined ? [] : whyWay(way, () => ({ chance: 0.8, asksThisYear: 3 }), nameOf);
    expect(why).toEqual([
      expect.stringContaining("passes on a request of yours: 80 %"),
      expect.stringMatching(/You asked Imre 3 times this year.*: a quarter of it is left\.$/),
      expect.stringContaining("know each other well enough: 80 %"),
      expect.stringContaining("All together 16 %"),
    ]);
  });
});

it("says in a few words what a guess rests on", () => {
  const at = (since: string | null, until: string | null) =>
    ({ kind: "same-place", organization: "EMBL", people: 3, since, until }) as never;
  expect(guessInWords([at("2024-02-01", null)])).toBe("both at EMBL since 2024");
  expect(guessInWords([at("2017-02-01", "2019-06-30")])).toBe("both at EMBL until 2019");
  expect(guessInWords([at(null, null)])).toBe("both at EMBL");
  expect(guessInWords([{ kind: "same-letters", letters: 2, weight: 2 }])).toBe("2 letters of yours to both");
});
