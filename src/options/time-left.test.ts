import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OptionId } from "#people/id.ts";
import { runway } from "#stages/runway.ts";
import { addDays, type DateText } from "#time/date.ts";
import { type Option, VERDICTS } from "./option.ts";
import { optionsInTime } from "./time-left.ts";

describe("time left for the careers still open", () => {
  const today = "2027-01-04" as DateText;
  const option = (verdict: Option["verdict"]): Option => ({
    id: verdict as unknown as OptionId,
    name: verdict,
    notes: "",
    verdict,
    version: 1,
  });

  it("[R22] shows what still fits each open career, and leaves the others at rest", () => {
    const found = optionsInTime(VERDICTS.map(option), runway({ endsOn: addDays(today, 12 * 7) }, today));
    expect(found.map((each) => [each.option.verdict, each.fits.map((step) => step.kind)])).toEqual([
      ["undecided", ["short-course", "shadowing", "conversation"]],
      ["pursue", ["short-course", "work-sample", "application-round", "conversation"]],
    ]);
  });

  it("[R22] always leaves one thing to do for an open career", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 2000 }), (days) => {
        const found = optionsInTime(
          [option("undecided"), option("pursue")],
          runway({ endsOn: addDays(today, days) }, today),
        );
        expect(found).toHaveLength(2);
        for (const each of found) expect(each.sentence).not.toMatch(/late|miss|no longer/i);
      }),
    );
  });
});
