import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_PREFERENCES } from "#people/person.ts";
import { addDays, type DateText } from "#time/date.ts";
import { guard, MOST_UNPROMPTED_A_YEAR, unpromptedThisYear } from "./guard.ts";
import { type CountedTouch, historyOf } from "./history.ts";

const TODAY = "2026-11-24" as DateText;
const touch = (daysAgo: number, direction: CountedTouch["direction"]): CountedTouch => ({
  at: Date.parse(addDays(TODAY, -daysAgo)),
  kind: "mail",
  direction,
  prompted: false,
});
const person = (touches: readonly CountedTouch[]) => ({
  leftOut: false,
  close: false,
  preferences: NO_PREFERENCES,
  history: historyOf(touches),
});

describe("the guard", () => {
  it("[R41] warns at three unprompted touches a year, with the reason, and not before", () => {
    const twice = [touch(20, "out"), touch(100, "out"), touch(400, "out")];
    expect(guard(person(twice), TODAY)).toEqual({ kind: "fine" });
    expect(guard(person([...twice, touch(200, "out")]), TODAY)).toEqual({
      kind: "too-often",
      sentence: "You wrote 3 times this year without a word from them; letting it rest is kinder.",
    });
    expect(guard(person(twice), TODAY, 2).kind).toBe("too-often");
  });

  it("[R41] hears of as many letters as the user may set, and of more says that they were more", () => {
    const letters = (count: number) => Array.from({ length: count }, (_, at) => touch(10 + 12 * at, "out"));
    const most = MOST_UNPROMPTED_A_YEAR;
    expect(guard(person(letters(most - 1)), TODAY, most).kind).toBe("fine");
    expect(guard(person(letters(most)), TODAY, most).kind).toBe("too-often");
    expect(guard(person(letters(25)), TODAY)).toMatchObject({
      sentence: "You wrote 12 times or more this year without a word from them; letting it rest is kinder.",
    });
  });

  it("[R41] counts the letter of an evening that is tomorrow in Greenwich", () => {
    expect(unpromptedThisYear(historyOf([touch(-1, "out")]), TODAY)).toBe(1);
    expect(unpromptedThisYear(historyOf([touch(-2, "out")]), TODAY)).toBe(0);
  });

  it("[R41] says nobody kept silent who wrote back", () => {
    const exchange = [300, 200, 100].flatMap((ago) => [touch(ago, "out"), touch(ago - 20, "in")]);
    expect(guard(person(exchange), TODAY)).toMatchObject({
      sentence: "It was you who wrote first 3 times this year; letting it rest is kinder.",
    });
  });

  it("[R41] does not count answers: writing in the two weeks after they wrote or we talked", () => {
    const answers = [
      touch(21, "in"),
      touch(20, "out"),
      touch(10, "out"),
      touch(100, "mutual"),
      touch(90, "out"),
    ];
    expect(unpromptedThisYear(historyOf(answers), TODAY)).toBe(0);
    expect(unpromptedThisYear(historyOf([...answers, touch(5, "out")]), TODAY)).toBe(1);
  });

  it("[R41] leaves friends and family out of its count, but not their wishes", () => {
    const often = [1, 2, 3, 4, 5].map((months) => touch(30 * months, "out"));
    expect(guard({ ...person(often), close: true }, TODAY).kind).toBe("fine");
    const quiet = { ...NO_PREFERENCES, doNotContact: true };
    expect(guard({ ...person([]), close: true, preferences: quiet }, TODAY).kind).toBe("do-not-contact");
    expect(guard({ ...person([]), leftOut: true, preferences: quiet }, TODAY).kind).toBe("left-out");
  });

  it("[R40] rests in a month that does not suit them, for friends too, and in no other", () => {
    const noted = (note: string) => ({ ...person([]), preferences: { ...NO_PREFERENCES, note } });
    expect(guard(noted("short mail, not in October or November"), TODAY)).toEqual({
      kind: "not-now",
      sentence: "You noted that November is not a good time for them.",
    });
    expect(guard({ ...noted("away during November"), close: true }, TODAY).kind).toBe("not-now");
    expect(guard(noted("not in December; met in November"), TODAY).kind).toBe("fine");
  });

  it("[R41] counts each day on which I wrote and nothing from them lay in the two weeks before", () => {
    const days = fc.uniqueArray(fc.integer({ min: -3, max: 400 }), { maxLength: 11 });
    fc.assert(
      fc.property(days, days, (out, back) => {
        const unprompted = out.filter(
          (ago) => ago >= -1 && ago < 365 && !back.some((earlier) => earlier >= ago && earlier <= ago + 14),
        );
        const day = (ago: number) => addDays(TODAY, -ago);
        const history = {
          ...historyOf([]),
          outDays: out.toSorted((a, b) => a - b).map(day),
          inDays: back.toSorted((a, b) => a - b).map(day),
        };
        expect(unpromptedThisYear(history, TODAY)).toBe(unprompted.length);
      }),
    );
  });

  it("takes a lively exchange for what it is, though only the last days are kept", () => {
    const days = fc.uniqueArray(fc.nat(360), { minLength: 13, maxLength: 120 });
    fc.assert(
      fc.property(days, (list) => {
        const lively = list.flatMap((day) => [touch(day, "in"), touch(day, "out")]);
        expect(unpromptedThisYear(historyOf(lively), TODAY)).toBe(0);
        const older = [...list.map((day) => touch(day, "in")), touch(363, "in"), touch(362, "out")];
        expect(unpromptedThisYear(historyOf(older), TODAY)).toBe(0);
        const alone = list.map((day) => touch(day, "out"));
        expect(guard(person(alone), TODAY).kind).toBe("too-often");
      }),
    );
  });
});
