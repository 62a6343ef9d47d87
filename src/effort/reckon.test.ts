import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { addDays, type DateText } from "#time/date.ts";
import { cameBackSince } from "./came-back.ts";
import { type EffortFacts, minutesIn, paceInWords, spentSince, timeSpentInWords } from "./reckon.ts";

const today = "2026-11-24" as DateText;
const clock = { today, timeZone: "UTC" };
const daysAgo = (days: number) => Date.parse(`${addDays(today, -days)}T12:00:00Z`);
const ana = { personId: "ana" as PersonId, personName: "Ana Ruiz" };

const FACTS: EffortFacts = {
  talks: [{ id: "t1", ...ana, minutes: 30, at: daysAgo(5) }],
  letters: [{ id: "d1", ...ana, at: daysAgo(6) }],
  said: [],
  sprints: [],
  letterMinutes: 20,
};
const said = (subjectId: string | null, kind: "talk" | "letter" | "other", minutes: number) => ({
  id: `e-${subjectId}` as never,
  kind,
  subjectId,
  minutes,
  note: subjectId === null ? "the careers day" : "",
  at: daysAgo(4),
});

describe("the time it took", () => {
  it("[R49] is worked out from talks and letters, and says which is which", () => {
    const spent = spentSince(FACTS, daysAgo(30));
    expect(spent.map(({ what, minutes, said: mine }) => [what, minutes, mine])).toEqual([
      ["A talk with Ana Ruiz", 30, false],
      ["A letter to Ana Ruiz", 20, false],
    ]);
    expect(minutesIn(spent)).toBe(50);
    expect(spentSince(FACTS, daysAgo(5)).map(({ kind }) => kind)).toEqual(["talk"]);
  });

  it("[R49] can be put right, added to, and left out", () => {
    const mended = [said("t1", "talk", 55), said("d1", "letter", 0), said(null, "other", 120)];
    const spent = spentSince({ ...FACTS, said: mended }, daysAgo(30));
    expect(spent.map(({ what, minutes, said: mine }) => [what, minutes, mine])).toEqual([
      ["the careers day", 120, true],
      ["A talk with Ana Ruiz", 55, true],
    ]);
    const sprints = [{ id: "s", minutes: 40, at: daysAgo(3) }];
    expect(spentSince({ ...FACTS, sprints }, daysAgo(30))[0]?.what).toBe("Reading and deciding, in a sprint");
  });

  it("[R49] [R32] stands beside a pace of my own, and nothing is owed on either side of it", () => {
    const spent = spentSince(FACTS, daysAgo(30));
    const words = [null, 240, 15, 6].map((pace) => paceInWords(spent, pace, clock));
    expect(words).toEqual([
      "You have not chosen a pace, and need none.",
      "You had 4 hours a week in mind. The last four weeks were quieter, and that is fine: it is a pace, not a quota.",
      "You had a quarter of an hour a week in mind. The last four weeks went at about that.",
      "You had a few minutes a week in mind. The last four weeks took more; the next ones may be quieter with a good conscience.",
    ]);
    for (const each of words) expect(each).not.toMatch(/streak|behind|missed|should/i);
  });

  it("is told roughly, as nobody kept a stopwatch", () => {
    expect([0, 5, 10, 20, 30, 45, 60, 95, 150, 190, 650].map(timeSpentInWords)).toEqual([
      "no time",
      "a few minutes",
      "about a quarter of an hour",
      "about twenty minutes",
      "about half an hour",
      "about three quarters of an hour",
      "about an hour",
      "about an hour and a half",
      "about 2 and a half hours",
      "about 3 hours",
      "about 11 hours",
    ]);
  });
});

describe("what came back", () => {
  it("[R49] is told thing by thing with whom it came from, and never added up", () => {
    const help = { ...ana, note: "", offRecord: false };
    const back = cameBackSince(
      {
        advice: [{ ...ana, text: "Apply for the June course.", offRecord: false, at: daysAgo(2) }],
        help: [
          { ...help, kind: "listening", at: daysAgo(1) },
          { ...help, kind: "introduction", note: "to Tomasz", at: daysAgo(9) },
          { ...help, kind: "opportunity", at: daysAgo(99) },
        ],
        verdicts: [
          { career: "Patent law", kind: "ruled-out", at: daysAgo(3) },
          { career: "Editing", kind: "undecided", at: daysAgo(3) },
        ],
      },
      daysAgo(30),
    );
    expect(back.map((each) => each.sentence)).toEqual([
      "Ana Ruiz: an introduction, “to Tomasz”.",
      "Ana Ruiz advised “Apply for the June course”.",
      "Ana Ruiz: a listening ear.",
      "You know where you stand on Patent law: ruled out, which is a result.",
    ]);
    expect(back.map((each) => each.sentence).join()).not.toMatch(/\d/);
  });

  it("[R15] does not quote what was said in confidence", () => {
    const [line] = cameBackSince(
      { advice: [{ ...ana, text: "secret", offRecord: true, at: daysAgo(2) }], help: [], verdicts: [] },
      daysAgo(30),
    );
    expect(line?.sentence).toBe("Ana Ruiz told you something in confidence.");
  });
});
