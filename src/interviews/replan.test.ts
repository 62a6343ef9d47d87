import fc from "fast-check";
import { expect, it } from "vitest";
import { STEPS } from "#stages/runway.ts";
import { type Programme, STAGES, type StageOverride } from "#stages/stage.ts";
import { stageOn } from "#stages/stage-on.ts";
import { addDays, type DateText } from "#time/date.ts";
import { asWouldBe, type PlanFor, planFor, replan } from "./replan.ts";

const today = "2027-03-01" as DateText;
const phd = (endsOn: string): Programme => ({
  title: "PhD",
  startsOn: "2024-10-01" as DateText,
  endsOn: endsOn as DateText,
});
const PLAN: PlanFor = {
  today,
  focus: "organization",
  background: "research",
  familiarity: "known",
  mentor: false,
  roleFamily: null,
  minutes: 20,
  answeredIds: [],
  knownAspects: [],
  seed: 5,
  inventory: [{ id: "t", kind: "time", text: "twenty minutes for a first-year" }],
  advice: [
    { text: "Take the June course.", useByStage: "preparing", useByDate: null },
    { text: "Keep a diary.", useByStage: null, useByDate: null },
  ],
};
const planWith = (programme: Programme, overrides: readonly StageOverride[] = []) =>
  planFor(stageOn([programme], overrides, today), PLAN);

it("[R1] one earlier end date re-plans questions, asks, wording, use-by and time left, in words", () => {
  const change = replan(planWith(phd("2028-09-30")), planWith(phd("2027-09-30")));
  if (change.kind === "same") throw new Error("a year less changes the plan");
  expect(change.sentence).toBe(
    "You are applying, because your PhD ends on 30 September 2027, 7 months from now.",
  );
  const part = (name: string) => change.changes.find((each) => each.part === name);
  expect(part("stage")?.sentence).toContain("From preparing to applying.");
  expect(part("questions")?.now.length).toBeGreaterThan(0);
  expect(part("asks")?.now).toContain("a referral");
  expect(part("asks")?.noLonger).toContain("internships and how to find one");
  expect(part("wording")?.sentence).toBe(
    "Letters in which you ask for a talk will say that you are looking for your next position, as you finish in September 2027.",
  );
  expect(part("wording")?.now).toEqual(["am looking for my next position, as I finish in September 2027"]);
  expect(part("use-by")?.noLonger).toEqual(["Take the June course."]);
  expect(part("runway")?.sentence).toBe("There is time for up to an internship of three months.");
});

it("[R1] a word of the user's own re-plans as a date does", () => {
  const before = planWith(phd("2029-09-30"));
  const after = planWith(phd("2029-09-30"), [{ stage: "preparing", from: today, optionId: null }]);
  const change = replan(before, after);
  expect(change).toMatchObject({
    kind: "changed",
    sentence: "You are preparing, because you said so on 1 March 2027.",
  });
  if (change.kind === "changed")
    expect(change.changes.find((each) => each.part === "gives")?.now).toEqual([
      "twenty minutes for a first-year",
    ]);
});

it("says so when nothing changes", () => {
  const plan = planWith(phd("2028-09-30"));
  expect(replan(plan, plan).kind).toBe("same");
});

it("says what would be of a change that is only looked at", () => {
  const now = planWith(phd("2028-09-30"));
  const looked = (after: typeof now) => asWouldBe(replan(now, after), today).sentence;
  const word = (from: string) =>
    planWith(phd("2028-09-30"), [{ stage: "settling-in", from: from as DateText, optionId: null }]);
  expect(looked(word(today))).toBe("You would be settling in, by your own word.");
  expect(looked(word("2027-02-01"))).toBe(
    "You would be settling in, because you said so on 1 February 2027.",
  );
  expect(looked(now)).toMatch(/^Nothing else would change\. You would be preparing, because your PhD ends/);
});

it("[R22] names the one thing that there is time for without a number of others", () => {
  const change = replan(planWith(phd("2028-09-30")), planWith(phd("2027-03-20")));
  if (change.kind === "same") throw new Error("less time changes the plan");
  expect(change.changes.find(({ part }) => part === "runway")?.sentence).toBe(
    "There is time for a conversation.",
  );
});

it("[R22] never names a step that no longer fits, whatever the change", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1500 }),
      fc.integer({ min: 1, max: 1500 }),
      fc.option(fc.constantFrom(...STAGES)),
      (before, after, stage) => {
        const overrides = stage === null ? [] : [{ stage, from: today, optionId: null }];
        const change = replan(
          planWith(phd(addDays(today, before))),
          planWith(phd(addDays(today, after)), overrides),
        );
        if (change.kind === "same") return;
        const part = change.changes.find((each) => each.part === "runway");
        expect(part?.noLonger ?? []).toEqual([]);
        for (const step of STEPS.filter((each) => each.weeks * 7 > after && each.kind !== "conversation"))
          expect(part?.sentence ?? "").not.toContain(step.name);
      },
    ),
    { numRuns: 40 },
  );
});
