import { describe, expect, it } from "vitest";
import type { AdviceId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { addDays } from "#time/date.ts";
import { NEWS_A_WEEK, type NewsFacts, newsOfTheWeek } from "./news.ts";
import { putOffUntil } from "./put-off.ts";
import { advice, daysAgo, mailed, noon, person, TODAY } from "./testing.ts";

const facts = (more: Partial<NewsFacts>): NewsFacts => ({
  today: TODAY,
  timeZone: "UTC",
  people: [],
  advice: [],
  verdicts: [],
  changes: [],
  helpers: [],
  unpromptedAYear: 3,
  notNow: [],
  ...more,
});

const heardLongAgo = { history: mailed([100]) };
const [ana, ben, cleo, dina] = ["Ana", "Ben", "Cleo", "Dina"].map((name) => person(name, heardLongAgo));
if (!ana || !ben || !cleo || !dina) throw new Error("four people");

describe("who deserves news this week", () => {
  const full = facts({
    people: [ana, ben, cleo, dina],
    advice: [
      advice("cleo", { did: "wrote to them", didAt: noon(daysAgo(5)) }),
      advice("ana", { outcome: "good", cameOfIt: "you got in", outcomeAt: noon(daysAgo(3)) }),
    ],
    verdicts: [{ option: "Patent law", kind: "ruled-out", at: noon(daysAgo(4)), voices: [ben.id] }],
    changes: [{ what: "I start in Basel in May", on: daysAgo(2) }],
    helpers: [dina.id],
  });

  it("[R48] lists each with a true reason, outcomes first", () => {
    const { weekOf, lines } = newsOfTheWeek(full);
    expect(weekOf).toBe("2026-11-23");
    expect(lines.map((line) => line.reasons[0].sentence)).toEqual([
      "You took up Ana’s advice “apply for the June course”, and noted: “you got in”. They would like to know.",
      "Ben helped you see it: you ruled out Patent law, which is a useful thing to know.",
      "Cleo advised “apply for the June course”, and you have taken it up.",
      "Dina helped you and has not heard yet: “I start in Basel in May”.",
    ]);
  });

  it("[R48] [R37] lists nobody for the calendar alone, nor what they have heard since", () => {
    expect(newsOfTheWeek({ ...full, advice: [], verdicts: [], changes: [] }).lines).toEqual([]);
    const wroteYesterday = [ben, cleo, dina].map((each) => ({ ...each, history: mailed([1]) }));
    expect(newsOfTheWeek({ ...full, people: wroteYesterday }).lines).toEqual([]);
    const ahead = [{ what: "I start in Basel", on: addDays(TODAY, 9) }];
    expect(newsOfTheWeek({ ...full, people: [dina], changes: ahead }).lines).toEqual([]);
  });

  it("[R64] [R40] [R41] passes over whoever is left out, off limits or written to often enough", () => {
    const one = (more: Partial<typeof ana>) =>
      newsOfTheWeek({ ...full, people: [{ ...ana, ...more }] }).lines.length;
    expect(one({})).toBe(1);
    expect(one({ leftOut: true })).toBe(0);
    expect(one({ preferences: { ...NO_PREFERENCES, doNotContact: true } })).toBe(0);
    expect(one({ history: mailed([30, 100, 200], false) })).toBe(0);
    const twice = { ...full, people: [{ ...ana, history: mailed([30, 100], false) }] };
    expect(newsOfTheWeek(twice).lines).toHaveLength(1);
    expect(newsOfTheWeek({ ...twice, unpromptedAYear: 2 }).lines).toEqual([]);
  });

  it("[R48] begins the letter with what I would say, and with their advice where something came of it", () => {
    const { lines } = newsOfTheWeek(full);
    expect(lines.map((line) => [line.action.letter, line.reasons[0].mine])).toEqual([
      ["outcome", ""],
      ["revive", "I ruled out Patent law."],
      ["revive", "wrote to them."],
      ["revive", "I start in Basel in May."],
    ]);
  });

  it("[R38] has the good news first, in its words and in the letter that it leads to", () => {
    const theirs = [
      { ...advice("ana", { outcome: "bad", cameOfIt: "they said no" }), id: "a1" as AdviceId },
      { ...advice("ana", { outcome: "good", cameOfIt: "I got in" }), id: "a2" as AdviceId },
    ];
    const [line] = newsOfTheWeek(facts({ people: [ana], advice: theirs })).lines;
    expect(line?.reasons[0].sentence).toContain("I got in");
    expect(line?.action.target).toEqual({ kind: "advice", id: "a2" });
  });

  it("makes room for another where one was put off until next week", () => {
    const key = "news:2026-11-23:ana";
    expect(putOffUntil(key, TODAY)).toBe("2026-11-30");
    const { lines } = newsOfTheWeek({ ...full, notNow: [{ key, until: addDays(TODAY, 6) }] });
    expect(lines.map((line) => line.personId)).toEqual(["ben", "cleo", "dina"]);
  });

  it("keeps a week's letters to what one writes with care, and its keys to that week", () => {
    const many = Array.from({ length: 9 }, (_, i) => person(`P${i}`, heardLongAgo));
    const given = facts({ people: many, advice: many.map(({ id }) => advice(id, { outcome: "null" })) });
    expect(newsOfTheWeek(given).lines).toHaveLength(NEWS_A_WEEK);
    expect(newsOfTheWeek(given).lines[0]?.key).toBe("news:2026-11-23:p0");
  });
});
