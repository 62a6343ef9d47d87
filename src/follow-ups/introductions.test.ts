import { describe, expect, it } from "vitest";
import type { Match } from "#introductions/matches.ts";
import { quietOf } from "#introductions/silence.ts";
import { introduction } from "#introductions/testing.ts";
import type { LeadId, PersonId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import type { DateText } from "#time/date.ts";
import { openLoops } from "./loops.ts";
import type { Snapshot } from "./snapshot.ts";
import { daysAgo, kinds, noon, only, person, sentences, snapshot } from "./testing.ts";

type Followed = Snapshot["introductions"][number];

const PEOPLE = [person("Ana"), person("Imre"), person("Tomasz")];

/** Ana introduced me to Tomasz. */
const made = (more: Partial<Followed> = {}, wroteOn: DateText | null = null): Followed => {
  const { quiet: _, talkedAt = null, ...rest } = more;
  const known = introduction({ madeAt: noon(daysAgo(3)), createdAt: noon(daysAgo(5)), ...rest });
  const around = {
    ...snapshot({}),
    patienceOf: () => 7,
    lastContactOf: () => wroteOn,
    wroteAt: () => (wroteOn === null ? null : noon(wroteOn)),
    isLost: () => false,
  };
  return { ...known, talkedAt, quiet: quietOf(known, around) };
};

/** Nothing of whom to ask, so that what is owed stands alone. */
const quiet = (more: Partial<Snapshot>) =>
  snapshot({ people: PEOPLE.map((each) => ({ ...each, lastInterviewOn: daysAgo(5) })), ...more });

const owing = (given: Snapshot) =>
  sentences(given).filter((each) => /introduced|said yes|should meet/.test(each));

describe("what introductions ask of a day", () => {
  it("[R53] thanks for whoever introduced me, with the reason", () => {
    const given = quiet({ introductions: [made()] });
    expect(owing(given)).toEqual(["Ana introduced you to Tomasz on Saturday. A line of thanks is welcome."]);
  });

  it("[R53] news once I talked with whom I met, or wrote down what came of it", () => {
    const thanked = { thankedAt: noon(daysAgo(2)) };
    expect(owing(quiet({ introductions: [made(thanked)] }))).toEqual([]);
    const talked = quiet({ introductions: [made({ ...thanked, talkedAt: noon(daysAgo(1)) })] });
    expect(owing(talked)).toEqual([
      "You talked with Tomasz yesterday. Ana, who introduced you, would like to know.",
    ]);
    const noted = quiet({ introductions: [made({ ...thanked, cameOfIt: "I sat in on a session." })] });
    expect(owing(noted)).toEqual([
      "What came of meeting Tomasz: “I sat in on a session”. Ana, who introduced you, would like to know.",
    ]);
  });

  it("[R53] the other side of a double opt-in, and the letter to both once they agreed", () => {
    const between = { introducerId: null, otherId: "imre" as PersonId, madeAt: null };
    const yes = { askedAt: noon(daysAgo(4)), answer: "yes", answeredAt: noon(daysAgo(3)) } as const;
    expect(owing(quiet({ introductions: [made(between)] }))).toEqual([]);
    expect(owing(quiet({ introductions: [made({ ...between, asking: yes })] }))).toEqual([
      "Tomasz said yes on Saturday. Imre is still to be asked.",
    ]);
    const both = quiet({ introductions: [made({ ...between, asking: yes, otherAsking: yes })] });
    expect(owing(both)).toEqual([
      "Tomasz and Imre have both said yes. One letter to the two of them, and you are out of the way.",
    ]);
  });

  it("[R33] [R53] one reminder where no answer came, once, and then it may rest", () => {
    const askedOn = (days: number) => ({ askedAt: noon(daysAgo(days)), answer: null, answeredAt: null });
    const onDay = (days: number, more: Partial<Followed> = {}) =>
      only(quiet({ introductions: [made({ asking: askedOn(days), madeAt: null, ...more })] }));
    const lines = (days: number) =>
      kinds(quiet({ introductions: [made({ asking: askedOn(days), madeAt: null })] }));
    expect(lines(8)).not.toContain("remind");
    expect(onDay(12)).toMatchObject({
      kind: "remind",
      sentence:
        "Ana has not answered since 12 November about an introduction. One short reminder is fine, with an easy no.",
      action: { target: { kind: "introduction" }, letter: "reminder" },
    });
    const reminded = { remindedAt: noon(daysAgo(12)) };
    expect(onDay(30, reminded)).toMatchObject({
      kind: "let-go",
      sentence: "No word since 12 November on the introduction to Tomasz, which happens. Let it rest.",
    });
    const answered = made({ asking: askedOn(12), madeAt: null }, daysAgo(4));
    expect(only(quiet({ introductions: [answered] })).sentence).toBe(
      "Ana wrote on 20 November, after you asked about an introduction to Tomasz. Was it the answer?",
    );
    const closed = made({ asking: askedOn(30), madeAt: null, ...reminded, closedAt: noon(daysAgo(1)) });
    expect(kinds(quiet({ introductions: [closed] }))).toEqual([]);
  });

  it("[R33] [R53] a first line where I was introduced and nobody wrote, and then it may rest", () => {
    const thanked = (days: number) => ({ madeAt: noon(daysAgo(days)), thankedAt: noon(daysAgo(days - 1)) });
    const on = (days: number, more: Partial<Followed> = {}) =>
      sentences(quiet({ introductions: [made({ ...thanked(days), ...more })] }));
    expect(on(8)).toEqual([]);
    expect(on(12)).toEqual([
      "Ana introduced you to Tomasz on 12 November, and nobody has written since. A first line from you keeps it alive.",
    ]);
    expect(on(30)).toEqual([
      "No word since 25 October on the introduction to Tomasz, which happens. Let it rest.",
    ]);
    expect(on(30, { closedAt: noon(daysAgo(1)) })).toEqual([]);
    const given = quiet({ introductions: [made(thanked(12), daysAgo(4))] });
    expect(sentences(given).filter((each) => /nobody has written/.test(each))).toEqual([]);
  });

  it("[R64] [R40] nothing where one of them is left out, and no letter to who is off limits", () => {
    const leftOut = PEOPLE.map((each) => ({ ...each, leftOut: each.name === "Tomasz" }));
    expect(owing(quiet({ people: leftOut, introductions: [made()] }))).toEqual([]);
    const silent = PEOPLE.map((each) => ({
      ...each,
      preferences: { ...NO_PREFERENCES, doNotContact: each.name === "Ana" },
    }));
    expect(owing(quiet({ people: silent, introductions: [made()] }))).toEqual([]);
  });
});

it("[R52] names everyone to thank for a lead that worked out, each with a letter", () => {
  const lead = {
    id: "l" as LeadId,
    what: "Imaging scientist at Delta",
    kind: "job",
    reachedAt: noon(daysAgo(30)),
    stateAt: noon(daysAgo(1)),
  } as const;
  const leadsOwed = ["tomasz", "imre", "ana"].map((id) => ({
    lead,
    personId: id as PersonId,
    because: `Through ${id}.`,
  }));
  const given = quiet({ leadsOwed });
  const thanks = [
    "You got the job “Imaging scientist at Delta”. Through tomasz.",
    "You got the job “Imaging scientist at Delta”. Through imre.",
    "You got the job “Imaging scientist at Delta”. Through ana.",
  ];
  expect(sentences(given).slice(0, 3)).toEqual(thanks);
  expect(openLoops(given).map(({ kind, sentence }) => [kind, sentence])).toEqual(
    thanks.map((sentence) => ["thank", sentence]),
  );
});

it("[R36] [R53] has thanks and news for who introduced me among what is open, as on the day", () => {
  const told = (more: Partial<Followed>) =>
    openLoops(quiet({ introductions: [made(more)] })).map(({ kind, sentence }) => [kind, sentence]);
  expect(told({})).toEqual([
    ["thank", "Ana introduced you to Tomasz on Saturday. A line of thanks is welcome."],
  ]);
  expect(told({ thankedAt: noon(daysAgo(2)), talkedAt: noon(daysAgo(1)) })).toEqual([
    ["tell", "You talked with Tomasz yesterday. Ana, who introduced you, would like to know."],
  ]);
  expect(told({ thankedAt: noon(daysAgo(2)) })).toEqual([]);
});

it("[R6] says once a day who should meet, and why", () => {
  const match: Match = {
    kind: "introduce",
    key: "match:1:2",
    personId: "ana" as PersonId,
    otherId: "imre" as PersonId,
    because: "Ana looks for “a”, and Imre could offer “b”.",
    reason: "",
  };
  const given = quiet({ matches: [match, { ...match, key: "match:3:4", personId: "tomasz" as PersonId }] });
  expect(owing(given)).toEqual(["Ana and Imre should meet. Ana looks for “a”, and Imre could offer “b”."]);
  const offer: Match = {
    kind: "offer",
    key: "match:5:6",
    personId: "ana" as PersonId,
    offer: "o",
    because: "So.",
  };
  const lonely = quiet({
    people: [person("Ana", { lastInterviewOn: daysAgo(5), familiarity: "unknown" })],
    matches: [offer],
  });
  expect(only({ ...lonely, notNow: lonely.notNow }).action).toMatchObject({ letter: "offer" });
});
