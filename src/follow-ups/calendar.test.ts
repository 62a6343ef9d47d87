import { describe, expect, it } from "vitest";
import { stepOf } from "#advice/step.ts";
import type { PersonId } from "#people/id.ts";
import { type CalendarFacts, calendarEntries } from "./calendar.ts";
import { advice, interview, NOW, noon, promise, TODAY } from "./testing.ts";

const scheduled = {
  ...interview("ana", { state: "scheduled", startsAt: noon(TODAY), place: "Café Élan" }),
  version: 4,
  plannedAt: 1_000,
  steps: [{ at: 5_000 }, { at: 3_000 }],
};
const taken = stepOf(advice("ana", { stepOn: TODAY, stepKind: "course" }));
if (taken === null) throw new Error("a step");

const facts: CalendarFacts = {
  interviews: [scheduled],
  promises: [promise("ana", TODAY)],
  steps: [taken],
  people: new Map([["ana" as PersonId, { name: "Ana Ruiz", leftOut: false }]]),
  names: true,
};

describe("what leaves as a calendar", () => {
  it("has talks at their hour with two alarms, and promises and steps on their day in the morning", () => {
    const [talk, kept, step] = calendarEntries(facts);
    expect(talk).toMatchObject({
      uid: "interview-i-ana@weakties",
      sequence: 4,
      changedAt: 5_000,
      summary: "Ana Ruiz: a conversation",
      location: "Café Élan",
      when: { kind: "at", startsAt: noon(TODAY), minutes: 20 },
      alarms: [-1_440, -30],
      status: "confirmed",
    });
    expect(kept).toMatchObject({ summary: "For Ana Ruiz: send our protocol", alarms: [540] });
    expect(step).toMatchObject({
      summary: "apply for the June course",
      when: { kind: "all-day", on: TODAY },
    });
  });

  it("says nothing of whom, where and what, where names are not wanted", () => {
    const entries = calendarEntries({ ...facts, names: false });
    expect(entries).toHaveLength(3);
    expect(JSON.stringify(entries)).not.toMatch(/Ruiz|Café|protocol|course/);
    expect(entries.map((each) => each.uid)).toEqual(calendarEntries(facts).map((each) => each.uid));
  });

  it("[R15] says neither what was told in confidence nor by whom, and keeps its day", () => {
    const [step] = calendarEntries({
      ...facts,
      interviews: [],
      promises: [],
      steps: [{ ...taken, offRecord: true }],
    });
    expect(step).toMatchObject({ summary: "A step you planned", description: "" });
    expect(step?.when).toEqual({ kind: "all-day", on: TODAY });
  });

  it("cancels a talk that is off, under the same name for the calendar, and drops what is done or has no date", () => {
    const [moved] = calendarEntries({ ...facts, interviews: [{ ...scheduled, state: "moved", version: 5 }] });
    expect(moved).toMatchObject({
      uid: "interview-i-ana@weakties",
      sequence: 5,
      status: "cancelled",
      alarms: [],
    });
    const done = {
      interviews: [{ ...scheduled, startsAt: null }],
      promises: [promise("ana", null), promise("ana", TODAY, { keptAt: NOW })],
      steps: taken === null ? [] : [{ ...taken, doneAt: NOW }],
    };
    expect(calendarEntries({ ...facts, ...done })).toEqual([]);
  });

  it("[R64] holds nothing of anyone left out", () => {
    const people = new Map([["ana" as PersonId, { name: "Ana Ruiz", leftOut: true }]]);
    expect(calendarEntries({ ...facts, people })).toEqual([]);
  });
});
