import { describe, expect, it } from "vitest";
import { addDays, type DateText } from "#time/date.ts";
import type { Verdict } from "./option.ts";
import { ruledOutWords, standingOf, trailOf, verdictOf } from "./verdict.ts";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1, 12);

describe("a verdict", () => {
  const given = (kind: Verdict["kind"], days: number, reason = "because"): Verdict => ({
    kind,
    reason,
    confidence: 3,
    at: START + days * DAY,
  });

  it("[R19] has a reason, a date and a confidence", () => {
    expect(verdictOf("ruled-out", "too much alone", 4, START)).toEqual({
      kind: "given",
      verdict: { kind: "ruled-out", reason: "too much alone", confidence: 4, at: START },
    });
    expect(verdictOf("pursue", "  ", 4, START).kind).toBe("incomplete");
    expect(verdictOf("pursue", "why not", 6, START).kind).toBe("incomplete");
    expect(verdictOf("undecided", "", 1, START).kind).toBe("given");
  });

  it("[R19] leaves a trail and can be reversed", () => {
    const verdicts = [
      given("pursue", 400, "the June course"),
      given("ruled-out", 0),
      given("undecided", 500, ""),
    ];
    expect(trailOf(verdicts, "UTC").map((step) => [step.reverses, step.sentence])).toEqual([
      [false, "Ruled out on 1 January 2026. Because."],
      [true, "Found worth pursuing on 5 February 2027, 13 months after the last. The June course."],
      [true, "Left open on 16 May 2027, 3 months after the last."],
    ]);
    expect(trailOf([given("park", 0), given("pursue", 0)], "UTC").at(-1)?.sentence).toBe(
      "Found worth pursuing on 1 January 2026. Because.",
    );
    expect(standingOf(verdicts)).toBe("undecided");
    expect(standingOf([])).toBe("undecided");
    expect(standingOf(verdicts.slice(0, 2))).toBe("pursue");
  });

  it("[R21] acknowledges “ruled out” as a useful result, the earlier the better", () => {
    const on = "2026-01-01" as DateText;
    expect(ruledOutWords(on, "2028-09-30" as DateText, 2)).toBe(
      "That is a result, and two people made it clear. You know it with 3 years still ahead for what suits you better. The people you met on the way stay yours.",
    );
    expect(ruledOutWords(on, "2026-04-01" as DateText, 1)).toContain("The 3 months you have go to");
    expect(ruledOutWords(on, null, 0)).toContain("That is a result.");
    for (const days of [-100, 0, 5, 364, 2000])
      expect(ruledOutWords(on, addDays(on, days), 1)).not.toMatch(/fail|late|waste|pity|unfortunately|-\d/i);
  });
});
