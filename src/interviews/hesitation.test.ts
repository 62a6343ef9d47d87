import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DraftId, InterviewId, IntroductionId } from "#people/id.ts";
import { STAGES } from "#stages/stage.ts";
import { addDays, type DateText, daysBetween } from "#time/date.ts";
import {
  atTheBeginning,
  encourage,
  HOLDBACK_QUESTIONS,
  hesitationAt,
  isHoldback,
  type Open,
  ofTheOthers,
  type Shown,
  type Trace,
  type Traces,
} from "./hesitation.ts";
import { HOLDBACKS, type Holdback, REFRAMINGS } from "./reframings.ts";

const today = "2027-03-10" as DateText;
const ago = (days: number) => addDays(today, -days);
const NOTHING: Traces = { waiting: [], unanswered: [], held: [] };
const LETTER: Open = { kind: "draft", id: "letter" as DraftId };
const TALK: Open = { kind: "interview", id: "talk" as InterviewId };
const INTRODUCTION: Open = { kind: "introduction", id: "one" as IntroductionId };
const waits = (moment: Trace["moment"], days: number, open: Open = LETTER) => ({
  ...NOTHING,
  waiting: [{ moment, since: ago(days), open }],
});
const need = (holdback: Holdback) => ({ moment: "unbegun", holdback }) as const;

describe("what holds me back", () => {
  it("[R12] has several answers for each hold-back at every stage, each with one step", () => {
    for (const holdback of HOLDBACKS)
      for (const stage of STAGES) {
        const some = REFRAMINGS.filter(
          (each) => each.at === null && each.holdback === holdback && each.stages.includes(stage),
        );
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
    expect(encourage(need("need-it"), "applying", [], today)).toMatchObject({
      reframing: { id: "need-it/short-time" },
    });
    expect(encourage(need("need-it"), "exploring", [], today)).toMatchObject({
      reframing: { id: "need-it/early" },
    });
  });

  it("[R12] speaks of the letter that lies ready, and not in the words of the very beginning", () => {
    for (const stage of STAGES) {
      const said = encourage({ moment: "asking", holdback: "asking" }, stage, [], today);
      if (said.kind !== "say") throw new Error("nothing said of a letter");
      expect(`${said.reframing.thought} ${said.reframing.step}`).toMatch(/letter|send/i);
      expect(said.reframing.id).not.toBe(atTheBeginning("asking", stage).id);
    }
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
    expect(encourage(need("asking"), "exploring", [], today, true)).toEqual({
      kind: "quiet",
      because: "off",
    });
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
            const said = encourage(need(holdback), stage, shown, day);
            if (said.kind === "say") shown.push({ id: said.reframing.id, on: day });
          }
          const all = REFRAMINGS.filter(
            (each) => each.at === null && each.holdback === holdback && each.stages.includes(stage),
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
  const at = (traces: Traces) => hesitationAt(traces, today)?.moment ?? null;

  it.each([
    ["a request that lies unsent", "asking", LETTER, 3],
    ["a note that lies unsent", "following-up", LETTER, 3],
    ["asking for an introduction, its letter begun", "introducing", LETTER, 3],
    ["asking for an introduction, thought of", "introducing", INTRODUCTION, 7],
    ["a reminder that would have been fine", "reminding", TALK, 3],
    ["a thank-you that is due", "thanking", TALK, 3],
    ["a conversation planned and never begun", "unbegun", TALK, 7],
  ] as const)("[R12] is %s", (_, moment, open, days) => {
    expect(at(waits(moment, days - 1, open))).toBeNull();
    expect(hesitationAt(waits(moment, days, open), today)).toMatchObject({ moment, open });
  });

  it("[R12] is past for what has lain there for a season, or for two years", () => {
    for (const moment of ["asking", "following-up", "thanking"] as const) {
      expect(at(waits(moment, 60, LETTER))).toBe(moment);
      expect(at(waits(moment, 61, LETTER))).toBeNull();
      expect(at(waits(moment, 735, LETTER))).toBeNull();
    }
    expect(at(waits("unbegun", 735, TALK))).toBeNull();
  });

  it("[R12] is three noes since the last talk", () => {
    const noes = [ago(20), ago(12), ago(5)];
    expect(hesitationAt({ ...NOTHING, unanswered: noes }, today)?.holdback).toBe("worth-it");
    expect(hesitationAt({ ...NOTHING, unanswered: noes, held: [ago(10)] }, today)).toBeNull();
  });

  it("[R12] of several is what is owed first, and a plan last", () => {
    const waiting = (["unbegun", "reminding", "asking", "thanking"] as const).flatMap(
      (moment) => waits(moment, 9, moment === "unbegun" ? TALK : LETTER).waiting,
    );
    const noes = [ago(20), ago(12), ago(5)];
    expect(at({ ...NOTHING, waiting })).toBe("thanking");
    expect(at({ ...NOTHING, waiting: waiting.slice(0, 3) })).toBe("asking");
    expect(at({ ...NOTHING, waiting: waiting.slice(0, 1), unanswered: noes })).toBe("noes");
  });

  it("[R12] has words of its own before a reminder, an introduction and late thanks, and several of each", () => {
    for (const [moment, holdback] of [
      ["reminding", "asking"],
      ["introducing", "asking"],
      ["thanking", "keeping-in-touch"],
    ] as const) {
      const shown: Shown[] = [];
      for (let week = 0; week < 4; week += 1) {
        const day = addDays(today, 7 * week);
        const said = encourage({ moment, holdback }, "applying", shown, day);
        if (said.kind !== "say") throw new Error(`nothing said of ${moment}`);
        expect(said.reframing.at).toBe(moment);
        shown.push({ id: said.reframing.id, on: day });
      }
      expect(new Set(shown.map(({ id }) => id)).size).toBe(4);
    }
  });

  it("[R12] has an answer for each of the other things that hold people back", () => {
    for (const holdback of HOLDBACKS)
      for (const stage of STAGES) {
        const others = ofTheOthers(holdback, stage).map(({ question }) => question);
        expect(others).toEqual(
          HOLDBACKS.filter((each) => each !== holdback).map((each) => HOLDBACK_QUESTIONS[each]),
        );
      }
  });

  it("is usually none", () => {
    expect(hesitationAt(NOTHING, today)).toBeNull();
  });
});

it("knows its own words", () => {
  expect(isHoldback("asking")).toBe(true);
  expect(isHoldback("shy")).toBe(false);
});
