import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { InterviewId, PersonId } from "#people/id.ts";
import { STAGES } from "#stages/stage.ts";
import { INTERVIEW_STATES } from "./interview.ts";
import { focusToBeginWith, lastHeld, repeatInterview } from "./plan.ts";
import { moveInterview, movesFrom } from "./progress.ts";
import { AT, details, PLANNED, walk } from "./testing.ts";

const ana = "ana" as PersonId;

describe("moving an interview on", () => {
  it("goes from planned to thanked and notes each date", () => {
    expect(walk("asked", "answered", "scheduled", "held", "thanked")).toMatchObject({
      state: "thanked",
      askedAt: AT,
      answeredAt: AT,
      startsAt: AT + 1000,
      heldAt: AT,
      thankedAt: AT,
    });
  });

  it("[R33] takes a no, silence, a move and a talk that fell through as ordinary, and each can still become a talk", () => {
    for (const state of ["declined", "no-answer"] as const)
      expect(walk("asked", state, "held").state).toBe("held");
    expect(walk("asked", "answered", "scheduled", "moved", "scheduled", "held").state).toBe("held");
    expect(walk("asked", "scheduled", "did-not-happen", "asked").state).toBe("asked");
  });

  it("lets an unplanned talk go straight to held", () => {
    expect(walk("held").heldAt).toBe(AT);
  });

  it("answers an impossible move with a sentence", () => {
    expect(moveInterview(PLANNED, "thanked", details)).toEqual({
      kind: "not-possible",
      because: "Thanks come after the talk: record first that it took place.",
    });
    expect(moveInterview(PLANNED, "scheduled", { at: AT, stage: "exploring" }).kind).toBe("not-possible");
  });

  it("changes nothing when told the same twice, and takes a new time for an arranged talk", () => {
    const arranged = walk("asked", "scheduled");
    expect(moveInterview(arranged, "scheduled", details)).toEqual({ kind: "unchanged", interview: arranged });
    expect(moveInterview(arranged, "scheduled", { ...details, startsAt: AT + 9 })).toMatchObject({
      kind: "moved",
      interview: { startsAt: AT + 9 },
    });
  });

  it("[R35] reaches thanked only from held, whatever way was taken", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...INTERVIEW_STATES), { maxLength: 12 }), (states) => {
        let interview = PLANNED;
        for (const to of states) {
          const moved = moveInterview(interview, to, details);
          expect(moved.kind === "moved").toBe(
            movesFrom(interview).includes(to) &&
              (to !== interview.state || interview.startsAt !== details.startsAt),
          );
          if (moved.kind !== "moved") continue;
          if (to === "thanked") expect(interview.state).toBe("held");
          interview = moved.interview;
        }
        if (interview.thankedAt !== null) expect(interview.heldAt).not.toBeNull();
      }),
    );
  });

  it("says in plain words what is not possible", () => {
    expect(moveInterview(walk("asked", "declined"), "moved", details)).toEqual({
      kind: "not-possible",
      because: "This conversation was declined, so that it cannot be moved now.",
    });
  });
});

describe("the stage it was held in", () => {
  it("[R2] is taken on the day of the talk and survives every later change", () => {
    fc.assert(
      fc.property(fc.constantFrom(...STAGES), fc.constantFrom(...STAGES), (then, now) => {
        const held = moveInterview(PLANNED, "held", { at: AT, stage: then });
        if (held.kind !== "moved") throw new Error("planned to held is legal");
        expect(held.interview.stage).toBe(then);
        for (const to of INTERVIEW_STATES) {
          const moved = moveInterview(held.interview, to, { at: AT + 1, stage: now, startsAt: AT });
          if (moved.kind !== "not-possible") expect(moved.interview.stage).toBe(then);
        }
      }),
    );
  });
});

describe("talking again", () => {
  it("[R3] is a new interview linked to the last one, which stays untouched", () => {
    const first = { ...walk("asked", "held", "thanked"), learned: "patents are read aloud" };
    const years = AT + 4 * 365 * 86_400_000;
    const again = repeatInterview(first, {
      id: "two" as InterviewId,
      at: years,
      stage: "applying",
      minutes: 20,
      focus: "organization",
    });
    expect(again).toMatchObject({
      id: "two",
      previousId: "one",
      personId: ana,
      state: "planned",
      stage: "applying",
      learned: "",
    });
    expect(first).toMatchObject({ stage: "exploring", state: "thanked", learned: "patents are read aloud" });
    expect(lastHeld([again, first], ana)?.id).toBe("one");
    expect(lastHeld([again], ana)).toBeNull();
  });
});

it("[R14] [R26] is about the new position of whoever is known, and else about their work", () => {
  for (const familiarity of ["known", "acquaintance"] as const) {
    expect(focusToBeginWith({ familiarity, hasNewPosition: true, hasPlace: true }, "exploring")).toBe(
      "new-position",
    );
    expect(focusToBeginWith({ familiarity, hasNewPosition: false, hasPlace: true }, "exploring")).toBe(
      "explore-career",
    );
  }
  for (const familiarity of ["stranger", "unknown"] as const)
    expect(focusToBeginWith({ familiarity, hasNewPosition: true, hasPlace: true }, "exploring")).toBe(
      "explore-career",
    );
});
