import { describe, expect, it } from "vitest";
import { historyOf, NO_HISTORY } from "#ties/history.ts";
import { lettersInWords } from "./letters-in-words.ts";
import { daysAgo, kinds, mailed, noon, only, person, snapshot, TODAY } from "./testing.ts";

const from = (direction: "in" | "out", ...days: readonly number[]) =>
  historyOf(
    days.map((day) => ({ at: noon(daysAgo(day)), kind: "mail", direction, prompted: false }) as const),
  );
const letter = { kind: "mail", prompted: false } as const;
const unknown = (name: string, history = NO_HISTORY) => person(name, { familiarity: "unknown", history });

describe("letters in words", () => {
  it("say who wrote to whom, how often and until when", () => {
    const words = (history = NO_HISTORY) => lettersInWords("Ana", history, TODAY);
    expect(words(from("in", 100, 130, 150))).toBe("Ana wrote to you 3 times until August.");
    expect(words(from("out", 10, 20))).toBe("You wrote to Ana twice, last on 14 November.");
    expect(words(from("out", 100))).toBe("You wrote to Ana in August.");
    expect(words()).toBe(null);
  });

  it.each([
    [1, 1, "You and Ana each wrote once, last in August."],
    [2, 2, "You and Ana each wrote twice, last in August."],
    [3, 3, "You and Ana each wrote 3 times, last in August."],
    [2, 1, "You wrote to Ana twice and they wrote once, last in August."],
    [1, 4, "You wrote to Ana once and they wrote 4 times, last in August."],
  ])("count the letters of each side: %i and %i", (sent, received, sentence) => {
    const letters = (direction: "in" | "out", count: number) =>
      Array.from({ length: count }, (_, at) => ({ ...letter, direction, at: noon(daysAgo(100 + at)) }));
    const history = historyOf([...letters("out", sent), ...letters("in", received)]);
    expect(lettersInWords("Ana", history, TODAY)).toBe(sentence);
  });

  it("take no event for a letter", () => {
    const event = { at: noon(daysAgo(100)), kind: "event", direction: "mutual", prompted: false } as const;
    const written = { ...letter, direction: "out" as const, at: noon(daysAgo(300)) };
    const words = (...sent: readonly (typeof written)[]) =>
      lettersInWords("Ana", historyOf([...sent, event]), TODAY);
    expect(words()).toBe(null);
    expect(words(written)).toBe("You wrote to Ana once, last in touch in August.");
    expect(words(written, written)).toBe("You wrote to Ana twice, last in touch in August.");
  });
});

describe("after an import of mail", () => {
  it("[R25] [R63] whoever wrote both ways can be asked, though nobody said how well they are known", () => {
    const line = only(snapshot({ people: [unknown("Ana", mailed([200]))] }));
    expect([line.kind, line.sentence]).toEqual([
      "ask",
      "You and Ana each wrote once, last in May. Twenty minutes?",
    ]);
  });

  it("[R50] whoever has been quiet for long is worth a hello, also after a single exchange", () => {
    const line = only(snapshot({ people: [unknown("Ana", mailed([800]))] }));
    expect([line.kind, line.sentence]).toEqual([
      "revive",
      "Worth a hello to Ana? You each wrote once, last in September 2024.",
    ]);
    // One letter each is no ground for trust.
    expect(line.why.join(" ")).not.toContain("trust");
    const often = only(snapshot({ people: [unknown("Ana", mailed([800, 820, 840, 860]))] }));
    expect(often.why.join(" ")).toContain("you trust each other");
  });

  it("[R63] whoever wrote from one side alone is asked about, before mere connections", () => {
    const connected = { through: "LinkedIn", since: daysAgo(400) };
    const people = [
      { ...unknown("Lea"), connected },
      unknown("Ana", from("in", 100, 120)),
      unknown("Imre", from("in", 100)),
      unknown("Zoe", mailed([20 * 365])),
    ];
    expect(kinds(snapshot({ people }))).toEqual(["familiarity", "familiarity", "familiarity"]);
    expect(only(snapshot({ people: people.slice(1, 3) })).sentence).toBe(
      "Ana wrote to you twice until August. Do you know each other?",
    );
  });
});
