import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES } from "#stages/stage.ts";
import { INTERVIEW_STATES, type Interview, type InterviewState } from "./interview.ts";
import { moveInterview } from "./progress.ts";
import { takeBack, takeBackLetter, withUnrelated } from "./take-back.ts";
import { AT, details, PLANNED, walk } from "./testing.ts";

/** As it was kept before steps were: only its dates are known. */
function walkedBefore(...states: readonly InterviewState[]): Interview {
  return { ...walk(...states), steps: [] };
}

const someMove = fc.record({
  to: fc.constantFrom(...INTERVIEW_STATES),
  stage: fc.constantFrom(...STAGES),
  later: fc.integer({ min: 0, max: 3 }),
  place: fc.constantFrom(undefined, "Room 4", "by phone"),
  minutes: fc.constantFrom(undefined, 20, 45),
});

describe("taking a step back", () => {
  it("is exactly as before, whatever way was taken, step by step to the beginning", () => {
    fc.assert(
      fc.property(fc.array(someMove, { maxLength: 12 }), (moves) => {
        const stood = [PLANNED];
        for (const [at, { to, stage, later, ...agreed }] of moves.entries()) {
          const before = stood.at(-1) ?? PLANNED;
          const when = { at: AT + at, startsAt: AT + 1000 + later, stage };
          const moved = moveInterview(before, to, { ...when, ...agreed });
          if (moved.kind === "moved") stood.push(moved.interview);
          else if (before.state === "asked") stood.push(withUnrelated(before, AT + at));
        }
        for (let at = stood.length - 1; at > 0; at--)
          expect(takeBack(stood[at] as Interview)).toEqual({ kind: "moved", interview: stood[at - 1] });
      }),
    );
  });

  it("knows of a silence before an answer, of an answer before a no, and of the time before another", () => {
    for (const way of [
      ["asked", "no-answer", "answered"],
      ["asked", "answered", "declined"],
      ["asked", "scheduled", "moved"],
      ["asked", "did-not-happen", "scheduled"],
    ] as const)
      expect(takeBack(walk(...way)), way.join(" → ")).toEqual({
        kind: "moved",
        interview: walk(...way.slice(0, -1)),
      });
  });

  it("keeps what was written since, and a place that was changed since", () => {
    const held = { ...walk("asked", "scheduled", "held"), notes: "Patents are read aloud.", place: "Room 4" };
    const back = takeBack(held);
    expect(back).toMatchObject({
      interview: { state: "scheduled", notes: "Patents are read aloud.", place: "Room 4" },
    });
    const arranged = moveInterview(PLANNED, "scheduled", { ...details, place: "Room 4" });
    if (arranged.kind !== "moved") throw new Error("planned to scheduled is legal");
    expect(takeBack({ ...arranged.interview, place: "by phone" })).toMatchObject({
      interview: { state: "planned", startsAt: null, place: "by phone" },
    });
  });

  it("goes by the dates where the steps tell of another state than it has", () => {
    const elsewhere = { ...walk("asked", "answered"), state: "held", heldAt: AT } as const;
    expect(takeBack(elsewhere)).toMatchObject({ interview: { state: "answered", heldAt: null, steps: [] } });
  });

  it("remembers so many steps and no more", () => {
    const often = Array.from({ length: 60 }, () => ["scheduled", "moved"] as const).flat();
    const after = walk("asked", ...often);
    expect(after.steps).toHaveLength(40);
    expect(takeBack(after)).toMatchObject({ interview: { state: "scheduled", startsAt: AT + 1000 } });
  });
});

describe("taking back a letter that had made the step", () => {
  it("is as before where the letter had not gone out after all", () => {
    expect(takeBackLetter(walk("asked"), AT, null)).toEqual({ kind: "moved", interview: PLANNED });
    expect(takeBackLetter(walk("held", "thanked"), AT, null)).toEqual({
      kind: "moved",
      interview: walk("held"),
    });
    expect(takeBackLetter(walk("asked", "answered"), AT, null).kind).toBe("not-possible");
    expect(takeBackLetter(walk("asked"), AT + 1, null)).toEqual({
      kind: "unchanged",
      interview: walk("asked"),
    });
  });

  it("takes what was said of letters since along", () => {
    const unrelated = withUnrelated(withUnrelated(walk("asked"), AT + 5), AT + 9);
    expect(takeBack(unrelated)).toMatchObject({ interview: { state: "asked", unrelatedAt: AT + 5 } });
    expect(takeBackLetter(unrelated, AT, null)).toEqual({ kind: "moved", interview: PLANNED });
  });

  it("of a second request leaves what had come of the first", () => {
    const fell = walk("asked", "scheduled", "did-not-happen");
    const again = moveInterview(fell, "asked", { at: AT + 5, stage: "exploring" });
    if (again.kind !== "moved") throw new Error("did-not-happen to asked is legal");
    expect(takeBackLetter(again.interview, AT + 5, AT)).toEqual({ kind: "moved", interview: fell });
  });
});

describe("a step that was noted before steps were kept", () => {
  it("is taken back by the dates", () => {
    const ways: readonly (readonly InterviewState[])[] = [
      ["asked"],
      ["asked", "answered"],
      ["answered"],
      ["asked", "declined"],
      ["asked", "no-answer"],
      ["asked", "did-not-happen"],
      ["asked", "scheduled", "did-not-happen"],
      ["asked", "scheduled", "held"],
      ["held"],
      ["held", "thanked"],
    ];
    for (const way of ways)
      expect(takeBack(walkedBefore(...way)), way.join(" → ")).toEqual({
        kind: "moved",
        interview: walkedBefore(...way.slice(0, -1)),
      });
    expect(takeBack(walkedBefore("asked", "scheduled", "moved")).kind).toBe("not-possible");
    expect(takeBack(PLANNED).kind).toBe("not-possible");
  });

  it("knows whether they had answered before there was a time", () => {
    for (const way of [["asked", "answered"], ["answered"]] as const)
      expect(takeBack(walkedBefore(...way, "scheduled"), true)).toMatchObject({
        interview: walkedBefore(...way),
      });
    for (const way of [["asked"], []] as const)
      expect(takeBack(walkedBefore(...way, "scheduled"), false)).toMatchObject({
        interview: walkedBefore(...way),
      });
  });

  it("takes back that a letter was about something else, and that a letter had gone out", () => {
    const unrelated = { ...walkedBefore("asked"), unrelatedAt: AT + 5 };
    expect(takeBack(unrelated)).toEqual({ kind: "moved", interview: walkedBefore("asked") });
    expect(takeBackLetter(unrelated, AT, null)).toEqual({ kind: "moved", interview: PLANNED });
    const again = { ...walkedBefore("asked"), askedAt: AT + 5 };
    expect(takeBackLetter(again, AT + 5, AT)).toMatchObject({
      interview: { state: "did-not-happen", askedAt: AT },
    });
  });
});
