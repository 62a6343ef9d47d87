import { describe, expect, it } from "vitest";
import { INTERVIEW_STATES, type Interview, type InterviewState } from "#interviews/interview.ts";
import type { Instant } from "#time/date.ts";
import { DRAFT_KINDS } from "./draft.ts";
import { letterForTalk } from "./too-early.ts";

const NOW = Date.parse("2026-11-26T09:00:00Z") as Instant;
const HOUR = 3_600_000;

function talk(state: InterviewState, more: Partial<Interview> = {}) {
  const held = state === "held" || state === "thanked";
  return { state, startsAt: null, heldAt: held ? ((NOW - HOUR) as Instant) : null, iAmAsked: false, ...more };
}

const says = (kind: (typeof DRAFT_KINDS)[number], of: ReturnType<typeof talk>) =>
  letterForTalk(kind, "Ana", of, { now: NOW, today: "2026-11-26" as never, timeZone: "UTC" });

describe("a letter about a talk", () => {
  it("[R35] gives no thanks for what has not been", () => {
    const tomorrow = talk("scheduled", { startsAt: (NOW + 30 * HOUR) as Instant });
    expect(says("thanks", tomorrow)).toBe(
      "The talk with Ana is arranged for tomorrow, so there is nothing to give thanks for yet. Thanks come after it.",
    );
    const later = talk("scheduled", { startsAt: (NOW + 80 * HOUR) as Instant });
    expect(says("thanks", later)).toContain("is arranged for Sunday 29 November, so");
    for (const state of INTERVIEW_STATES)
      expect(says("thanks", talk(state)) === null, state).toBe(state === "held" || state === "thanked");
  });

  it("gives thanks once the hour has passed, whether or not the talk was noted", () => {
    expect(says("thanks", talk("scheduled", { startsAt: (NOW - HOUR) as Instant }))).toBeNull();
    expect(says("thanks", talk("did-not-happen", { startsAt: (NOW - HOUR) as Instant }))).not.toBeNull();
  });

  it("confirms no time before a yes, and none that has passed", () => {
    const ahead = { startsAt: (NOW + HOUR) as Instant };
    for (const state of ["answered", "scheduled", "moved"] as const)
      expect(says("confirmation", talk(state, ahead)), state).toBeNull();
    expect(says("confirmation", talk("answered"))).toBeNull();
    for (const state of ["planned", "asked", "no-answer", "declined", "held", "thanked"] as const)
      expect(says("confirmation", talk(state)), state).toMatch(/\.$/);
    expect(says("confirmation", talk("scheduled", { startsAt: (NOW - HOUR) as Instant }))).toMatch(/passed/);
  });

  it("[R33] recalls no question that was answered", () => {
    for (const state of INTERVIEW_STATES)
      expect(says("reminder", talk(state)) === null, state).toBe(
        ["planned", "asked", "no-answer"].includes(state),
      );
  });

  it("asks for nothing, and recalls nothing, where they asked me", () => {
    for (const kind of ["request", "reminder"] as const)
      expect(says(kind, talk("asked", { iAmAsked: true }))).toMatch(/^Ana asked you for this talk/);
    expect(says("decline", talk("asked", { iAmAsked: true }))).toBeNull();
    for (const state of ["planned", "asked", "answered"] as const)
      expect(says("confirmation", talk(state, { iAmAsked: true })), state).toBeNull();
    expect(says("confirmation", talk("declined", { iAmAsked: true }))).toMatch(
      /Note first that you said yes\.$/,
    );
  });

  it("is free to go where it states nothing of a talk", () => {
    for (const kind of DRAFT_KINDS)
      if (!["thanks", "confirmation", "reminder"].includes(kind))
        for (const state of INTERVIEW_STATES) expect(says(kind, talk(state)), kind).toBeNull();
  });
});
