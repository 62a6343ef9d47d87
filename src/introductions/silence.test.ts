import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { addDays, type DateText } from "#time/date.ts";
import type { Introduction } from "./introduction.ts";
import { type AroundIntroduction, quietOf } from "./silence.ts";
import { introduction } from "./testing.ts";

/** A Monday. */
const MONDAY = "2027-03-01" as DateText;
const at = (days: number) => Date.parse(addDays(MONDAY, days)) + 9 * 3_600_000;
const asked = (days = 0) => ({ asking: { askedAt: at(days), answer: null, answeredAt: null } });

const yes = () => ({ asking: { askedAt: at(-3), answer: "yes", answeredAt: at(0) } }) as const;
const BETWEEN = {
  introducerId: null,
  otherId: "imre" as PersonId,
  otherAsking: { askedAt: at(-3), answer: "yes", answeredAt: at(0) },
} as const;

type Row = readonly [string, Partial<Introduction>, number, Partial<AroundIntroduction>, string];

/** Ana could introduce me to Tomasz; what silence asks for, on the last day of one and the first of the next. */
const ROWS: readonly Row[] = [
  ["thought of", {}, 30, {}, "nothing"],
  ["asked, on the last day of patience", asked(), 8, {}, "nothing"],
  ["asked, patience over", asked(), 9, {}, "remind"],
  ["asked where ten days are usual", asked(), 9, { patienceOf: () => 10 }, "nothing"],
  ["reminded, on the last day of patience", { ...asked(), remindedAt: at(10) }, 20, {}, "nothing"],
  ["reminded, patience over again", { ...asked(), remindedAt: at(10) }, 21, {}, "let-go"],
  ["silent for two months", asked(), 60, {}, "remind"],
  ["a day longer", asked(), 61, {}, "let-go"],
  ["they wrote since", asked(), 30, { wroteAt: () => at(4) }, "hear"],
  [
    "they wrote since they were reminded",
    { ...asked(), remindedAt: at(10) },
    30,
    { wroteAt: () => at(12) },
    "hear",
  ],
  ["their address gone", asked(), 1, { isLost: () => true }, "reach"],
  ["closed", { ...asked(), closedAt: at(3) }, 30, { wroteAt: () => at(4) }, "nothing"],
  ["declined", { asking: { ...asked().asking, answer: "no", answeredAt: at(2) } }, 30, {}, "nothing"],
  ["agreed, and twice the patience not over", yes(), 17, {}, "nothing"],
  ["agreed, and it has not come", yes(), 18, {}, "nudge"],
  ["agreed, a word was said before", { ...yes(), remindedAt: at(19) }, 30, {}, "nothing"],
  ["agreed, for four times as long", yes(), 38, {}, "nothing"],
  ["agreed, and there was contact", yes(), 20, { lastContactOf: () => addDays(MONDAY, 3) }, "nothing"],
  ["agreed by both whom I bring together", { ...yes(), ...BETWEEN }, 20, {}, "nothing"],
  ["made, nobody has written, patience not over", { madeAt: at(0) }, 8, {}, "nothing"],
  ["made, and nobody has written", { madeAt: at(0) }, 9, {}, "write"],
  ["made, and nobody has for twice as long", { madeAt: at(0) }, 18, {}, "let-go"],
  [
    "made, and there was contact",
    { madeAt: at(0) },
    18,
    { lastContactOf: () => addDays(MONDAY, 3) },
    "nothing",
  ],
];

describe("silence around an introduction", () => {
  it.each(ROWS)("[R33] [R53] asks for the kind thing where it is %s", (_, more, days, around, kind) => {
    const quiet = quietOf(introduction(more), {
      today: addDays(MONDAY, days),
      timeZone: "Europe/Lisbon",
      patienceOf: () => 7,
      lastContactOf: () => null,
      wroteAt: () => null,
      isLost: () => false,
      ...around,
    });
    expect(quiet.kind).toBe(kind);
  });
});
