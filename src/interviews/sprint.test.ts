import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InterviewId, OptionId, PersonId } from "#people/id.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { addDays, type DateText } from "#time/date.ts";
import { experimentsIn } from "./experiment.ts";
import { planInterview } from "./plan.ts";
import {
  aimInWords,
  countsInWords,
  decideSprint,
  letterOnTop,
  loweredGoals,
  mayProposeSprint,
  SPRINT_GOALS,
  SPRINT_PHASES,
  type Sprint,
  type SprintRecords,
  sprintAt,
  startSprint,
  withTimeSpent,
} from "./sprint.ts";

const today = "2027-03-01" as DateText;
const options = ["law", "policy", "editing", "teaching"] as unknown as readonly OptionId[];
const NOTHING: SprintRecords = { letters: [], talks: [] };
const on = (day: number) => addDays(today, day - 1);
const letters = (known: number, strangers: number): SprintRecords["letters"] => [
  ...Array.from({ length: known }, () => ({ on: on(8), familiarity: "known" as const })),
  ...Array.from({ length: strangers }, () => ({ on: on(9), familiarity: "stranger" as const })),
];

function begun(): Sprint {
  const started = startSprint(options.slice(0, 2), today, Date.parse(today));
  if (started.kind !== "started") throw new Error(started.because);
  return started.sprint;
}

describe("a month", () => {
  it("[P1] is ten hours in four phases, from choosing to deciding", () => {
    expect(Object.values(SPRINT_GOALS.minutes)).toEqual([120, 180, 180, 120]);
    const sprint = begun();
    expect(sprintAt(sprint, NOTHING, on(1))).toMatchObject({
      kind: "running",
      phase: "choose",
      minutesLeft: 120,
    });
    const read = withTimeSpent(sprint, "choose", 120);
    expect(sprintAt(read, NOTHING, on(3)).phase).toBe("write");
    expect(sprintAt(read, { letters: letters(5, 5), talks: [] }, on(12)).phase).toBe("talk");
    expect(sprintAt(read, { letters: letters(5, 5), talks: [on(15)] }, on(16)).phase).toBe("decide");
  });

  it("[P2] asks for ten letters, five of them to people not known, and one talk", () => {
    const sprint = begun();
    expect(sprintAt(sprint, { letters: letters(10, 0), talks: [] }, on(12)).phase).toBe("write");
    const standing = sprintAt(sprint, { letters: letters(5, 5), talks: [] }, on(12));
    expect(aimInWords(SPRINT_GOALS)).toBe(
      "Ten letters, five of them to people you do not know, and one talk with somebody who does the work: that is enough for this month.",
    );
    expect(aimInWords({ ...SPRINT_GOALS, letters: 1, toStrangers: 1 })).toBe(
      "One letter, to somebody you do not know, and one talk with somebody who does the work: that is enough for this month.",
    );
    // Whoever writes has chosen, on the first day too.
    expect(sprintAt(sprint, { letters: [{ on: on(1), familiarity: "known" }], talks: [] }, on(1)).phase).toBe(
      "write",
    );
    expect(standing).toMatchObject({ phase: "talk", counts: { letters: 10, toStrangers: 5, talks: 0 } });
    expect(sprintAt(sprint, { letters: letters(5, 5), talks: [on(11)] }, on(12)).phase).toBe("decide");
    const before = {
      letters: [{ on: addDays(today, -1), familiarity: "stranger" as const }],
      talks: [on(31)],
    };
    expect(sprintAt(sprint, before, on(12)).counts).toEqual({ letters: 0, toStrangers: 0, talks: 0 });
  });

  it("[P2] has numbers that can be lowered and never go up", () => {
    expect(loweredGoals(SPRINT_GOALS, { letters: 3, toStrangers: 9 })).toMatchObject({
      letters: 3,
      toStrangers: 3,
    });
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (count, strangers, talks, choose) => {
        const goals = loweredGoals(SPRINT_GOALS, {
          letters: count,
          toStrangers: strangers,
          talks,
          minutes: { ...SPRINT_GOALS.minutes, choose },
        });
        expect(goals.letters).toBeLessThanOrEqual(SPRINT_GOALS.letters);
        expect(goals.letters).toBeGreaterThanOrEqual(1);
        expect(goals.toStrangers).toBeLessThanOrEqual(Math.min(goals.letters, SPRINT_GOALS.toStrangers));
        expect(goals.talks).toBe(1);
        expect(goals.minutes.choose).toBeLessThanOrEqual(120);
        expect(goals.minutes.write).toBe(180);
      }),
    );
  });

  it("[P3] nudges out of the comfortable phase, by its hours and by the calendar", () => {
    const sprint = begun();
    expect(sprintAt(sprint, NOTHING, on(2)).nudge).toBeNull();
    expect(sprintAt(withTimeSpent(sprint, "choose", 121), NOTHING, on(2)).nudge).toContain(
      "belongs to a letter",
    );
    expect(sprintAt(sprint, NOTHING, on(7)).nudge).toContain("belongs to a letter");
    expect(sprintAt(sprint, { letters: letters(5, 0), talks: [] }, on(9)).nudge).toContain(
      "somebody you have not met",
    );
    expect(sprintAt(sprint, { letters: letters(2, 3), talks: [] }, on(15)).nudge).toContain("Send the one");
  });

  it("[P2] [P3] holds out the letter that lies on top, to somebody not met while such letters are missing", () => {
    const ready = [
      { to: "Ana", familiarity: "known" as const },
      { to: "Imre", familiarity: "unknown" as const },
    ];
    const onTop = (toStrangers: number) =>
      letterOnTop(begun(), { letters: 6, toStrangers, talks: 0 }, ready)?.to;
    expect(onTop(4)).toBe("Imre");
    expect(onTop(5)).toBe("Ana");
    expect(letterOnTop(begun(), { letters: 6, toStrangers: 4, talks: 0 }, ready.slice(0, 1))?.to).toBe("Ana");
    expect(letterOnTop(begun(), { letters: 6, toStrangers: 4, talks: 0 }, [])).toBeNull();
  });

  it("[P3] never shames, whatever was done or not done", () => {
    const records = fc.record<SprintRecords>({
      letters: fc.array(
        fc.record({
          on: fc.integer({ min: 1, max: 40 }).map(on),
          familiarity: fc.constantFrom(...FAMILIARITIES),
        }),
      ),
      talks: fc.array(fc.integer({ min: 1, max: 40 }).map(on), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(records, fc.integer({ min: -3, max: 60 }), fc.nat(500), (made, day, minutes) => {
        const standing = sprintAt(withTimeSpent(begun(), "choose", minutes), made, on(day));
        expect(SPRINT_PHASES).toContain(standing.phase);
        expect(`${standing.sentence} ${standing.nudge}`).not.toMatch(
          /fail|behind|overdue|should|missed|must/i,
        );
        expect(standing.minutesLeft).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("[P4] takes one to three careers a round", () => {
    expect(startSprint([], today, 0).kind).toBe("not-possible");
    expect(startSprint(options.slice(0, 3), today, 0).kind).toBe("started");
    expect(startSprint(options, today, 0).kind).toBe("not-possible");
  });

  it("[P5] ends in a decision: build skills for this one, or look at another", () => {
    const sprint = begun();
    const law = options[0] as OptionId;
    expect(decideSprint(sprint, { kind: "build-skills", optionId: law, reason: "" }).kind).toBe(
      "not-possible",
    );
    const other = options[3] as OptionId;
    expect(decideSprint(sprint, { kind: "build-skills", optionId: other, reason: "why not" }).kind).toBe(
      "not-possible",
    );
    const decided = decideSprint(sprint, { kind: "look-at-another", reason: "too much alone" });
    if (decided.kind !== "started") throw new Error(decided.because);
    const talked = { ...NOTHING, talks: [on(12)] };
    expect(sprintAt(decided.sprint, talked, on(20)).sentence).toContain("That was the point of it");
    expect(sprintAt(decided.sprint, NOTHING, on(20)).sentence).toContain("One talk");
    expect(sprintAt(decided.sprint, NOTHING, on(20))).toMatchObject({
      kind: "decided",
      phase: "decide",
      nudge: null,
    });
    expect(sprintAt(sprint, NOTHING, on(31))).toMatchObject({ kind: "over", daysLeft: 0 });
  });

  it("is never proposed in the first session, while one runs, or after a no", () => {
    expect(mayProposeSprint({ sessions: 1, running: false, turnedDown: false })).toBe(false);
    expect(mayProposeSprint({ sessions: 2, running: true, turnedDown: false })).toBe(false);
    expect(mayProposeSprint({ sessions: 2, running: false, turnedDown: true })).toBe(false);
    expect(mayProposeSprint({ sessions: 2, running: false, turnedDown: false })).toBe(true);
  });
});

it("[P4] reads a talk that failed as an experiment, and asks what to change", () => {
  const one = planInterview({
    id: "one" as InterviewId,
    personId: "ana" as PersonId,
    at: Date.UTC(2027, 2, 1),
    stage: "exploring",
    minutes: 20,
  });
  const held = { ...one, state: "held" as const, heldAt: 5, wouldChange: "talk less about my thesis" };
  expect(experimentsIn([one, { ...one, state: "declined" }, held, { ...held, wouldChange: " " }])).toEqual([
    {
      interviewId: "one",
      result: "They said no.",
      wouldChange: "",
      sentence: "What would you change next time?",
    },
    {
      interviewId: "one",
      result: "You talked.",
      wouldChange: "talk less about my thesis",
      sentence: "That goes into the next one.",
    },
  ]);
});

it("[P2] says what was done in words, and nothing of what was not", () => {
  const said = (letters: number, toStrangers: number, talks: number) =>
    countsInWords({ letters, toStrangers, talks });
  expect(said(0, 0, 0)).toBe("Nothing has gone out yet; the month is for that.");
  expect(said(1, 1, 0)).toBe("One letter has gone out, to somebody you had not met.");
  expect(said(3, 1, 1)).toBe(
    "Three letters have gone out, one of them to somebody you had not met; one talk held.",
  );
  expect(said(4, 4, 2)).toBe("Four letters have gone out, all to people you had not met; two talks held.");
  expect(said(0, 0, 1)).toBe("One talk held.");
});
