import { describe, expect, it } from "vitest";
import type { InterviewId, PersonId } from "#people/id.ts";
import { DAY_MS } from "#time/date.ts";
import type { Interview, InterviewState } from "./interview.ts";
import { planInterview } from "./plan.ts";
import { stepDayProblem } from "./step-day.ts";

const NOW = Date.UTC(2026, 10, 26, 9);
const CLOCK = { now: NOW, timeZone: "Europe/Zurich" };
const PLANNED = planInterview({
  id: "one" as InterviewId,
  personId: "ana" as PersonId,
  at: NOW - 60 * DAY_MS,
  stage: "exploring",
  minutes: 20,
});
const ASKED: Interview = { ...PLANNED, state: "asked", askedAt: NOW - 10 * DAY_MS };
const HELD: Interview = { ...ASKED, state: "held", heldAt: NOW - 5 * DAY_MS };

describe("the day of a step", () => {
  it("lies behind, or is now by a clock that differs a little", () => {
    for (const to of ["asked", "answered", "held", "declined"] as const) {
      expect(stepDayProblem(PLANNED, to, NOW + DAY_MS, CLOCK)).toMatch(/^That moment has not come yet\./);
      expect(stepDayProblem(PLANNED, to, NOW + 3_600_000, CLOCK)).toBeUndefined();
    }
  });

  it("[R33] is no earlier for an answer, a no or a talk than the day it was asked for", () => {
    const on = (to: InterviewState, days: number) => stepDayProblem(ASKED, to, NOW - days * DAY_MS, CLOCK);
    for (const to of ["answered", "declined", "held"] as const) {
      expect(on(to, 11)).toMatch(/^You asked on 16 November 2026; this was no earlier\./);
      expect(on(to, 10)).toBeUndefined();
    }
    expect(stepDayProblem(ASKED, "answered", NOW - 10 * DAY_MS - 3_600_000, CLOCK)).toBeUndefined();
    expect(stepDayProblem(PLANNED, "held", NOW - 300 * DAY_MS, CLOCK)).toBeUndefined();
  });

  it("[R35] is no earlier for thanks than the talk", () => {
    expect(stepDayProblem(HELD, "thanked", NOW - 6 * DAY_MS, CLOCK)).toMatch(
      /^You talked on 21 November 2026;/,
    );
    expect(stepDayProblem(HELD, "thanked", NOW - 5 * DAY_MS, CLOCK)).toBeUndefined();
  });

  it("is not changed by noting the step again, which says how it is changed", () => {
    expect(stepDayProblem(ASKED, "asked", NOW - 3 * DAY_MS, CLOCK)).toBe(
      "It is noted already, for 16 November 2026. If that is wrong, take that step back and note it again.",
    );
    expect(stepDayProblem(ASKED, "asked", NOW - 10 * DAY_MS + 1000, CLOCK)).toBeUndefined();
  });
});
