import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STAGES } from "#stages/stage.ts";
import { addDays, type DateText, daysBetween } from "#time/date.ts";
import {
  atTheBeginning,
  encourage,
  HOLDBACK_QUESTIONS,
  hesitationAt,
  isHoldback,
  type Shown,
  type Traces,
} from "./hesitation.ts";
import { HOLDBACKS, REFRAMINGS } from "./reframings.ts";

const today = "2027-03-10" as DateText;
const ago = (days: number) => addDays(today, -days);
const NOTHING: Traces = {
  unsentRequests: [],
  unsentFollowUps: [],
  plannedWithoutLetter: [],
  unanswered: [],
  held: [],
};

describe("what holds me back", () => {
  it("[R12] has several answers for each hold-back at every stage, each with one step", () => {
    for (const holdback of HOLDBACKS)
      for (const stage of STAGES) {
        const some = REFRAMINGS.filter((each) => each.holdback === holdback && each.stages.includes(stage));
        expect(some.length, `${holdback} while ${stage}`).toBeGreaterThanOrEqual(4);
      }
    expect(new Set(REFRAMINGS.map((each) => each.id)).size).toBe(REFRAMINGS.length);
  });

  it("[R12] is asked in four ways, in the words people use", () => {
    expect(HOLDBACKS.map((each) => HOLDBACK_QUESTIONS[each])).toEqual([
      "Do I need this at all?",
      "I do not like to ask",
      "I am bad at keeping in touch",
      "Will it be worth the time?",
    ]);
  });

  it("[R12] is answered shortly, and without shame", () => {
    for (const { thought, step, id } of REFRAMINGS) {
      expect(`${thought} ${step}`.length, id).toBeLessThanOrEqual(260);
      expect(`${thought} ${step}`, id).not.toMatch(
        /should|must |lazy|just do|fail(ed|ure) you|ashamed|overdue|!/i,
      );
    }
  });

  it("[R12] speaks to the stage first", () => {
    expect(encourage("need-it", "applying", [], today)).toMatchObject({
      reframing: { id: "need-it/short-time" },
    });
    expect(encourage("need-it", "exploring", [], today)).toMatchObject({
      reframing: { id: "need-it/early" },
    });
  });

  it("[R12] speaks at the very beginning of no letter and no talk that was there before", () => {
    for (const holdback of HOLDBACKS) {
      for (const stage of STAGES) {
        const { thought, step } = atTheBeginning(holdback, stage);
        expect(`${thought} ${step}`).not.toMatch(
          /your letter (once|makes)|the old letter|third one|one more,|next talk|badly/i,
        );
      }
    }
  });

  it("[R12] can be off", () => {
    expect(encourage("asking", "exploring", [], today, true)).toEqual({ kind: "quiet", because: "off" });
  });

  it("[R12] says nothing twice in one week, and nothing again before all have been said", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HOLDBACKS),
        fc.constantFrom(...STAGES),
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 40 }),
        (holdback, stage, gaps) => {
          let day = today;
          const shown: Shown[] = [];
          for (const gap of gaps) {
            day = addDays(day, gap);
            const said = encourage(holdback, stage, shown, day);
            if (said.kind === "say") shown.push({ id: said.reframing.id, on: day });
          }
          const all = REFRAMINGS.filter(
            (each) => each.holdback === holdback && each.stages.includes(stage),
          ).length;
          shown.forEach((each, index) => {
            const before = shown[index - 1];
            if (before !== undefined) expect(daysBetween(before.on, each.on)).toBeGreaterThanOrEqual(7);
            expect(shown.slice(Math.max(0, index - all + 1), index).map(({ id }) => id)).not.toContain(
              each.id,
            );
          });
        },
      ),
    );
  });
});

describe("the moment of hesitation", () => {
  it("[R12] is a letter that lies unsent for three days", () => {
    expect(hesitationAt({ ...NOTHING, unsentRequests: [ago(2)] }, today)).toBeNull();
    expect(hesitationAt({ ...NOTHING, unsentRequests: [ago(3)] }, today)?.holdback).toBe("asking");
    expect(hesitationAt({ ...NOTHING, unsentFollowUps: [ago(4)] }, today)?.holdback).toBe("keeping-in-touch");
  });

  it("[R12] is a conversation planned and never begun, or three noes since the last talk", () => {
    expect(hesitationAt({ ...NOTHING, plannedWithoutLetter: [ago(7)] }, today)?.holdback).toBe("need-it");
    const noes = [ago(20), ago(12), ago(5)];
    expect(hesitationAt({ ...NOTHING, unanswered: noes }, today)?.holdback).toBe("worth-it");
    expect(hesitationAt({ ...NOTHING, unanswered: noes, held: [ago(10)] }, today)).toBeNull();
  });

  it("is usually none", () => {
    expect(hesitationAt(NOTHING, today)).toBeNull();
  });
});

it("knows its own words", () => {
  expect(isHoldback("asking")).toBe(true);
  expect(isHoldback("shy")).toBe(false);
});
