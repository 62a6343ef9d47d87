import { describe, expect, it } from "vitest";
import { STAGES } from "#stages/stage.ts";
import type { Choice } from "./choice.ts";
import type { Question } from "./question.ts";
import { score, type Weighing } from "./weigh.ts";

const PLAIN: Question = {
  id: "q",
  text: "What did last Tuesday look like?",
  part: "middle",
  foci: ["explore-career", "organization", "new-position", "skill"],
  stages: STAGES,
  roleFamilies: [],
  askLevel: 1,
  minutes: 2,
  reveals: ["daily-work"],
  repeat: false,
};
const CHOICE: Choice = {
  stage: "exploring",
  focus: "explore-career",
  background: "research",
  familiarity: "stranger",
  roleFamily: "patent-law",
  minutes: 20,
  answeredIds: [],
  knownAspects: ["daily-work"],
  seed: 1,
};

/** The id is the same for all, and with it what chance adds. */
const points = (question: Partial<Question>, choice: Partial<Choice> = {}, more: Partial<Weighing> = {}) =>
  score({ ...PLAIN, ...question }, { choice: { ...CHOICE, ...choice }, covered: [], own: 0, ...more });

describe("[R13] a question gains by", () => {
  it.each<[string, Partial<Question>, Partial<Question>]>([
    ["being written for this stage", { stages: ["exploring", "preparing"] }, {}],
    ["being written for this stage alone", { stages: ["exploring"] }, { stages: ["exploring", "preparing"] }],
    ["being written for their work", { roleFamilies: ["patent-law"] }, {}],
    ["being about the focus", { foci: ["explore-career", "skill"] }, {}],
    ["being about the focus alone", { foci: ["explore-career"] }, { foci: ["explore-career", "skill"] }],
    ["asking what is unknown about the career", { reveals: ["growth"] }, { reveals: [] }],
    ["asking about more that is unknown", { reveals: ["growth", "outlook"] }, { reveals: ["growth"] }],
    ["not asking what is known", { reveals: [] }, { reveals: ["daily-work"] }],
    ["being easy to answer for somebody hardly known", {}, { askLevel: 2 }],
  ])("%s", (_, better, plain) => {
    expect(points(better)).toBeGreaterThan(points(plain));
  });

  it("telling what this person has not told yet, where others have told it", () => {
    const heard = { knownAspects: ["daily-work", "growth"], heardFromThem: ["daily-work"] } as const;
    expect(points({ reveals: ["growth"] }, heard)).toBeGreaterThan(
      points({ reveals: ["daily-work"] }, heard),
    );
  });

  it("telling what no other question of this talk will bring up", () => {
    const covered = { covered: ["growth"] } as const;
    expect(points({ reveals: ["outlook"] }, {}, covered)).toBeGreaterThan(
      points({ reveals: ["growth"] }, {}, covered),
    );
  });
});
