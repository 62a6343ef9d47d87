import { describe, expect, it } from "vitest";
import { historyOf, NO_HISTORY } from "#ties/history.ts";
import { lettersInWords } from "./letters-in-words.ts";
import { daysAgo, kinds, mailed, noon, only, person, snapshot, TODAY } from "./testing.ts";

const from = (direction: "in" | "out", ...days: readonly number[]) =>
  historyOf(
    days.map((day) => ({ at: noon(daysAgo(day)), kind: "mail", direction, prompted: false }) as const),
  );
const unknown = (name: string, history = NO_HISTORY) => person(name, { familiarity: "unknown", history });

describe("letters in words", () => {
  it("say who wrote to whom, how often and until when", () => {
    const words = (history = NO_HISTORY) => lettersInWords("Ana", history, TODAY);
    expect(words(mailed([240, 250, 260]))).toBe("You and Ana wrote to each other 6 times until March.");
    expect(words(mailed([10]))).toBe("You and Ana wrote to each other twice, last in November.");
    expect(words(from("in", 100, 130, 150))).toBe("Ana wrote to you 3 times until August.");
    expect(words(from("out", 100))).toBe("You wrote to Ana in August.");
    expect(words()).toBe(null);
  });
});

describe("after an import of mail", () => {
  it("[R25] [R63] whoever wrote both ways can be asked, though nobody said how well they are known", () => {
    const line = only(snapshot({ people: [unknown("Ana", mailed([200]))] }));
    expect([line.kind, line.sentence]).toEqual([
      "ask",
      "You and Ana wrote to each other twice until May. Twenty minutes?",
    ]);
  });

  it("[R50] whoever has been quiet for long is worth a hello, also after a single exchange", () => {
    const line = only(snapshot({ people: [unknown("Ana", mailed([800]))] }));
    expect([line.kind, line.sentence]).toEqual([
      "revive",
      "Worth a hello to Ana? You and Ana wrote to each other twice until September 2024.",
    ]);
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
