import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DateText, dayNumber } from "#time/date.ts";
import { DIRECTIONS, TOUCH_KINDS } from "#timeline/touch.ts";
import { contactDayOf } from "./contact-day.ts";
import {
  addTouch,
  type CountedTouch,
  HALF_LIFE_DAYS,
  historyOf,
  isLetter,
  NO_HISTORY,
  NOTHING_SO_FAR,
  type TieHistory,
} from "./history.ts";
import { knotPositions, lineOf } from "./line.ts";
import { strengthAt, weightAt } from "./strength.ts";

const DAY = 86_400_000;
const START = Date.parse("2020-01-01T00:00:00Z");

const touches = fc.array(
  fc.record({
    at: fc.integer({ min: START, max: START + 60 * DAY }),
    kind: fc.constantFrom(...TOUCH_KINDS),
    direction: fc.constantFrom(...DIRECTIONS),
    prompted: fc.boolean(),
  }),
  { maxLength: 80 },
);

const mail = (day: string, more: Partial<CountedTouch> = {}): CountedTouch => ({
  at: Date.parse(`${day}T09:00:00Z`),
  kind: "mail",
  direction: "out",
  prompted: false,
  ...more,
});

describe("a tie's history", () => {
  it("is the same whatever order the touches arrive in", () => {
    fc.assert(
      fc.property(
        touches.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([inOrder, mixed]) => {
          const { heat, ...rest } = historyOf(mixed);
          const { heat: expectedHeat, ...expected } = historyOf(inOrder);
          expect(rest).toEqual(expected);
          expect(heat ?? 0).toBeCloseTo(expectedHeat ?? 0, 9);
        },
      ),
    );
  });

  it("agrees with counting everything again", () => {
    fc.assert(
      fc.property(touches, (list) => {
        const history = historyOf(list);
        const own = new Set(list.filter((touch) => !touch.prompted).map((touch) => contactDayOf(touch.at)));
        const all = new Set(list.map((touch) => contactDayOf(touch.at)));
        expect(history.days).toBe(own.size);
        expect(history.promptedDays).toBe(all.size - own.size);
        expect(history.sent + history.received).toBe(
          list.filter((touch) => isLetter(touch) && touch.direction !== "mutual").length,
        );
        const today = "2020-06-01" as DateText;
        const decayed = [...all].reduce(
          (sum, day) => sum + 2 ** ((dayNumber(day as DateText) - dayNumber(today)) / HALF_LIFE_DAYS),
          0,
        );
        expect(strengthAt(history, today)).toBeCloseTo(decayed, 9);
      }),
    );
  });

  it("keeps prompted contact out of the model and in the strength", () => {
    const own = historyOf([mail("2026-01-05")]);
    const both = historyOf([mail("2026-01-05"), mail("2026-03-05", { prompted: true })]);
    expect([both.days, both.lastDay, both.promptedDays]).toEqual([1, "2026-01-05", 1]);
    const today = "2026-03-05" as DateText;
    expect(strengthAt(both, today)).toBeCloseTo(strengthAt(own, today) + 1, 9);
  });

  it("counts a day once, halves it after 180 days, and never counts it above one because of a fast clock", () => {
    const history = historyOf([mail("2026-01-01"), mail("2026-01-01", { direction: "in" })]);
    expect(strengthAt(history, "2026-01-01" as DateText)).toBeCloseTo(1, 9);
    expect(strengthAt(history, "2026-06-30" as DateText)).toBeCloseTo(0.5, 9);
    expect(strengthAt(history, "2025-01-01" as DateText)).toBeCloseTo(1, 9);
  });

  it("orders ties by heat as by strength at any time", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 30 });
    const make = (list: readonly number[]): TieHistory =>
      historyOf(list.map((day) => ({ ...mail("2015-01-01"), at: START + day * DAY })));
    fc.assert(
      fc.property(days, days, fc.nat(4_000), (first, second, later) => {
        const [a, b] = [make(first), make(second)];
        const today = new Date(START + (3_000 + later) * DAY).toISOString().slice(0, 10) as DateText;
        const byHeat = (a.heat ?? 0) - (b.heat ?? 0);
        if (Math.abs(byHeat) < 1e-9) return;
        expect(Math.sign(strengthAt(a, today) - strengthAt(b, today))).toBe(Math.sign(byHeat));
      }),
    );
  });

  it("counts a talk that was noted twice once, and a talk a day", () => {
    const talk = (day: string) => ({ ...mail(day), kind: "meeting", direction: "mutual" }) as const;
    const call = { ...talk("2026-01-05"), kind: "call" } as const;
    expect(historyOf([talk("2026-01-05"), call, mail("2026-01-05"), talk("2026-01-06")]).talks).toBe(2);
  });

  it("does not let a clock that was never set stretch a tie to 1970", () => {
    expect(addTouch(NO_HISTORY, mail("1970-01-01"), NOTHING_SO_FAR)).toBe(NO_HISTORY);
    expect(historyOf([mail("2026-01-05"), { ...mail("2026-01-05"), at: Number.NaN }]).days).toBe(1);
    expect(historyOf([{ ...mail("2026-01-05"), at: 8.6e15 }])).toEqual(NO_HISTORY);
  });
});

it("has one last touch, also of two in the same instant", () => {
  const [out, back] = [mail("2026-01-05"), mail("2026-01-05", { direction: "in" })];
  expect(historyOf([out, back]).lastDirection).toBe(historyOf([back, out]).lastDirection);
});

describe("the line a tie is drawn as", () => {
  const today = "2026-03-05" as DateText;

  it("is dashed where no contact is recorded and nobody said they know each other", () => {
    expect(lineOf(NO_HISTORY, "unknown", today)).toEqual({ weight: 0, dashed: true, knots: 0 });
    expect(lineOf(NO_HISTORY, "known", today).dashed).toBe(false);
    expect(lineOf(historyOf([mail("2026-01-05")]), "unknown", today).dashed).toBe(false);
  });

  it("is heavier with more contact, never beyond one, and has a knot for each conversation", () => {
    const once = historyOf([mail("2026-03-01", { kind: "meeting", direction: "mutual" })]);
    const daily = historyOf(
      Array.from({ length: 900 }, (_, day) => ({ ...mail("2026-03-01"), at: Date.parse(today) - day * DAY })),
    );
    expect(lineOf(once, "unknown", today).knots).toBe(1);
    expect(weightAt(once, today)).toBeGreaterThan(0.1);
    expect(weightAt(daily, today)).toBe(1);
  });

  it("places knots between the first contact and today", () => {
    const days = ["2026-01-01", "2026-02-02", "2026-02-02", "2027-01-01"] as DateText[];
    expect(knotPositions(days, "2026-01-01" as DateText, "2026-03-06" as DateText)).toEqual([0, 0.5]);
    expect(
      knotPositions(["2026-01-01" as DateText], "2026-01-01" as DateText, "2026-01-01" as DateText),
    ).toEqual([1]);
  });
});

function shuffled<T>(list: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

describe("a call", () => {
  it("waits for no answer, whoever rang", () => {
    const { outDays, inDays, sent, talks } = historyOf([
      { at: Date.UTC(2026, 2, 2, 9), kind: "call", direction: "out", prompted: false },
    ]);
    expect({ outDays, inDays, sent, talks }).toEqual({
      outDays: [],
      inDays: ["2026-03-02"],
      sent: 0,
      talks: 1,
    });
  });
});
