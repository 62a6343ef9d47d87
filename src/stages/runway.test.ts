import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type DateText } from "#time/date.ts";
import { runway, STEPS } from "./runway.ts";

const today = "2027-01-04" as DateText;
const ending = (days: number) => ({ endsOn: addDays(today, days) });

it("[R22] shows what still fits, the one to begin soonest first, with the day to begin by", () => {
  const { fits, weeksLeft, sentence } = runway(ending(31 * 7), today);
  expect(weeksLeft).toBe(31);
  expect(fits.map((step) => step.kind)).toEqual([
    "internship",
    "long-course",
    "project",
    "short-course",
    "work-sample",
    "shadowing",
    "application-round",
    "conversation",
  ]);
  expect(fits[0]?.sentence).toBe("An internship of three months still fits, best begun by 11 January 2027.");
  expect(sentence).toBe(
    "You have 7 months: time for an internship of three months, and 7 smaller kinds of step.",
  );
});

it("[R22] never mentions what was missed, however little time is left, and always leaves one thing to do", () => {
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      const found = runway(ending(days), today);
      const words = [found.sentence, ...found.fits.map((step) => step.sentence)].join(" ");
      const gone = STEPS.filter((step) => step.weeks * 7 > days && step.kind !== "conversation");
      for (const step of gone) expect(words).not.toContain(step.name);
      expect(words).not.toMatch(/too late|missed|only|overdue|no longer|-\d/i);
      expect(found.fits.length).toBeGreaterThan(0);
      for (const step of found.fits) if (step.beginBy !== null) expect(step.beginBy >= today).toBe(true);
    }),
  );
});

it("lets everything fit where no end is known", () => {
  expect(runway(null, today)).toMatchObject({ weeksLeft: null });
  expect(runway({ endsOn: null }, today).fits).toHaveLength(STEPS.length);
});

it("[R22] has nothing that leads to a position where the next one is taken", () => {
  const kinds = (days: number) =>
    runway({ ...ending(days), inHand: true }, today).fits.map(({ kind }) => kind);
  expect(kinds(35)).toEqual(["conversation"]);
  expect(kinds(400).filter((kind) => /application|internship|fellowship/.test(kind))).toEqual([]);
  expect(runway({ endsOn: null, inHand: true }, today).fits.map(({ kind }) => kind)).not.toContain(
    "fellowship",
  );
});

it("[R5] [R22] names no internship and no fellowship to whoever has years of work behind them", () => {
  const kinds = (experienced: boolean) =>
    runway(null, "2026-03-02" as never, { experienced }).fits.map(({ kind }) => kind);
  expect(kinds(false)).toEqual(expect.arrayContaining(["internship", "fellowship"]));
  expect(kinds(true)).not.toContain("internship");
  expect(kinds(true)).not.toContain("fellowship");
  expect(kinds(true)).toContain("short-course");
});
