import { describe, expect, it } from "vitest";
import type { Verdict, VerdictKind } from "#options/option.ts";
import type { OptionId, PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { guessesFrom, type Told } from "./guess.ts";
import { directionOf, missedTurn, outdatedAmong, outdatedInWords, pictureInWords } from "./outdated.ts";
import { type Held, pictureAt } from "./projection.ts";

const day = (date: string) => Date.parse(`${date}T12:00:00Z`);
const ana = "ana" as PersonId;
const [law, research] = ["law" as OptionId, "research" as OptionId];
const clock = { today: "2026-11-24" as DateText, timeZone: "UTC" };

function guess(since: string, picture: string, optionId: OptionId | null = null): Held {
  return { said: false, personId: ana, picture, optionId, since: day(since), source: "talk", sourceId: "t" };
}

function said(since: string, noted: string, picture: string): Held {
  return {
    ...guess(since, picture),
    said: true,
    id: picture as never,
    source: "other",
    sourceId: null,
    notedAt: day(noted),
  };
}

const told: Told = {
  personId: ana,
  careers: [
    { id: law, name: "Patent law" },
    { id: research, name: "Industry research" },
  ],
  interviews: [],
  letters: [],
};

describe("what someone knows me for", () => {
  it("[R45] is guessed from what a talk was about, what a request said and what a letter named", () => {
    const talk = { id: "i" as never, focus: "explore-career", state: "asked", iAmAsked: false } as const;
    const guesses = guessesFrom({
      ...told,
      interviews: [
        { ...talk, optionId: law, askedAt: day("2026-01-01"), heldAt: day("2026-02-01") },
        { ...talk, optionId: research, askedAt: day("2026-03-01"), heldAt: null, state: "answered" },
        { ...talk, optionId: law, askedAt: day("2026-03-01"), heldAt: null },
        { ...talk, optionId: law, askedAt: null, heldAt: null },
        { ...talk, optionId: law, askedAt: day("2026-03-02"), heldAt: null, state: "declined" },
        { ...talk, optionId: law, askedAt: day("2026-04-01"), heldAt: day("2026-04-02"), iAmAsked: true },
        { ...talk, optionId: null, focus: "catch-up", askedAt: null, heldAt: day("2026-04-02") },
      ],
      letters: [
        {
          id: "d" as never,
          kind: "revive",
          interviewId: null,
          subject: "",
          body: "I read about patent\nlaw.",
          sentAt: day("2026-05-01"),
        },
        {
          id: "e" as never,
          kind: "revive",
          interviewId: null,
          subject: "",
          body: "Patents and law",
          sentAt: day("2026-05-02"),
        },
        {
          id: "f" as never,
          kind: "revive",
          interviewId: null,
          subject: "",
          body: "Patent law",
          sentAt: null,
        },
      ],
    });
    expect(guesses.map(({ picture, source, optionId }) => [picture, source, optionId])).toEqual([
      ["exploring patent law", "talk", law],
      ["exploring industry research", "letter", research],
      ["exploring patent law", "letter", law],
    ]);
  });

  it("[R45] keeps its history: the picture at any moment can be told", () => {
    const all = [
      guess("2026-02-01", "exploring patent law", law),
      said("2026-04-01", "2026-04-01", "the imaging person"),
      guess("2026-06-01", "exploring industry research", research),
    ];
    const at = (date: string) => pictureAt(all, day(date))?.picture;
    expect([at("2026-01-31"), at("2026-02-01"), at("2026-05-01"), at("2026-06-02")]).toEqual([
      undefined,
      "exploring patent law",
      "the imaging person",
      "exploring industry research",
    ]);
  });

  it("[R45] is what I said, where I said it after the talk that would tell otherwise", () => {
    const talk = guess("2026-06-01", "exploring industry research", research);
    const later = said("2026-04-01", "2026-07-01", "the imaging person");
    expect(pictureAt([talk, later], day("2026-08-01"))).toBe(later);
    const earlier = said("2026-04-01", "2026-05-01", "the imaging person");
    expect(pictureAt([talk, earlier], day("2026-08-01"))).toBe(talk);
  });

  it("[R45] reads as a guess with its time and source", () => {
    expect(pictureInWords(guess("2026-03-01", "exploring patent law"), clock)).toBe(
      "Exploring patent law, since March, from your talk.",
    );
  });
});

describe("an outdated picture", () => {
  const verdict = (kind: VerdictKind, at: string): Verdict => ({
    kind,
    reason: "",
    confidence: 3,
    at: day(at),
  });
  const careers = (lawTrail: readonly Verdict[], researchTrail: readonly Verdict[]) =>
    directionOf([
      { id: law, name: "Patent law", verdicts: lawTrail },
      { id: research, name: "Industry research", verdicts: researchTrail },
    ]);
  const heldLaw = guess("2026-03-01", "exploring patent law", law);

  it("[R46] is one from before I went for something else, or gave up what they know me for", () => {
    const taken = careers([], [verdict("pursue", "2026-04-01")]);
    expect(missedTurn(heldLaw, taken)?.name).toBe("Industry research");
    const given = careers([verdict("ruled-out", "2026-04-01")], []);
    expect(missedTurn(heldLaw, given)?.verdict).toBe("ruled-out");
    expect(missedTurn(guess("2026-03-01", "exploring industry research", research), given)).toBeNull();
  });

  it("[R46] is none that came after the turn, or that knows me for what I pursue", () => {
    const taken = careers([], [verdict("pursue", "2026-02-01")]);
    expect(missedTurn(heldLaw, taken)).toBeNull();
    const later = careers([], [verdict("pursue", "2026-04-01")]);
    expect(missedTurn(guess("2026-03-01", "exploring industry research", research), later)).toBeNull();
    expect(missedTurn(guess("2026-03-01", "wants to do industry research one day"), later)).toBeNull();
    expect(missedTurn(heldLaw, careers([verdict("undecided", "2026-05-01")], []))).toBeNull();
  });

  it("[R46] is none where their words for me share one with what I pursue that no other career of mine has", () => {
    const pursued = [verdict("pursue", "2026-04-01")];
    const attorney = said("2026-03-01", "2026-03-01", "wants to become a patent attorney");
    const academic = said("2026-03-01", "2026-03-01", "academic research");
    expect(missedTurn(attorney, careers(pursued, []))).toBeNull();
    expect(missedTurn(academic, careers(pursued, [verdict("park", "2026-01-01")]))?.name).toBe("Patent law");
  });

  it("[R46] is not made by saying the same again", () => {
    const again = careers([], [verdict("pursue", "2026-02-01"), verdict("pursue", "2026-05-01")]);
    expect(missedTurn(heldLaw, again)).toBeNull();
    const back = careers(
      [],
      [verdict("pursue", "2026-01-01"), verdict("park", "2026-02-01"), verdict("pursue", "2026-05-01")],
    );
    expect(missedTurn(heldLaw, back)?.since).toBe(day("2026-05-01"));
  });

  it("[R46] is listed with its reason, the freshest turn first", () => {
    const direction = careers([verdict("ruled-out", "2026-09-01")], [verdict("pursue", "2026-04-01")]);
    const ben = { ...guess("2026-05-01", "exploring patent law", law), personId: "ben" as PersonId };
    const listed = outdatedAmong([heldLaw, ben], direction);
    expect(listed.map(({ personId, turn }) => [personId, turn.name])).toEqual([
      ["ben", "Patent law"],
      ["ana", "Industry research"],
    ]);
    expect(listed.map((each) => outdatedInWords(each, "Ana", clock))).toEqual([
      "Ana knows you for “exploring patent law”, from May; since then you ruled patent law out.",
      "Ana knows you for “exploring patent law”, from March; since then you decided to go for industry research.",
    ]);
  });
});
