import { describe, expect, it } from "vitest";
import { LIBRARY } from "./library.ts";
import { choosable, type KeptQuestion, listQuestions } from "./mine.ts";
import { ownQuestion } from "./parse-list.ts";
import { wantedQuestions } from "./wanted.ts";

const [first, second] = LIBRARY;
if (first === undefined || second === undefined) throw new Error("the library has questions");
const OWN: KeptQuestion = {
  question: ownQuestion("Do you ever go back to the lab?"),
  hidden: false,
  version: 1,
};
const REWORDED: KeptQuestion = {
  question: { ...first, text: "How did you come to this?" },
  hidden: false,
  version: 2,
};
const AWAY: KeptQuestion = { question: second, hidden: true, version: 1 };

describe("my questions", () => {
  it("[R10] are the library as I changed it, after my own", () => {
    const listed = listQuestions([REWORDED, AWAY, OWN]);
    expect(listed).toHaveLength(LIBRARY.length + 1);
    expect(listed[0]).toMatchObject({ text: "Do you ever go back to the lab?", origin: "own" });
    expect(listed.find((each) => each.id === first.id)).toMatchObject({
      text: "How did you come to this?",
      origin: "reworded",
      version: 2,
    });
    expect(listed.find((each) => each.id === second.id)).toMatchObject({ origin: "library", hidden: true });
    expect(listed.at(-1)).toMatchObject({ origin: "library", hidden: false, version: 0 });
  });

  it("[R10] go to the chooser in my words, without those put away", () => {
    const { own, library } = choosable([REWORDED, AWAY, OWN]);
    expect(own).toEqual([OWN.question]);
    expect(library).toHaveLength(LIBRARY.length - 1);
    expect(library.find((each) => each.id === first.id)?.text).toBe("How did you come to this?");
    expect(library.some((each) => each.id === second.id)).toBe(false);
    expect(choosable([]).library).toEqual(LIBRARY);
  });

  it("[R13] keep what a question supposes when I put it in other words, also where that was said after I had", () => {
    const tagged = LIBRARY.find((each) => each.amongOthers === true);
    if (tagged === undefined) throw new Error("some suppose colleagues");
    const { amongOthers: _, ...untagged } = tagged;
    const question = { ...untagged, text: "In other words?" };
    const reworded: KeptQuestion = { question, hidden: false, version: 1 };
    const [found] = choosable([reworded]).library.filter(({ id }) => id === tagged.id);
    expect(found).toMatchObject({ text: "In other words?", amongOthers: true });
    const asItCame: KeptQuestion = { question: untagged, hidden: true, version: 1 };
    expect(listQuestions([asItCame]).find(({ id }) => id === tagged.id)?.origin).toBe("library");
  });

  it("are found by words in any typing, and by every tag asked for", () => {
    const listed = listQuestions([OWN]);
    expect(wantedQuestions(listed, { search: "LAB back" })[0]?.text).toBe("Do you ever go back to the lab?");
    const found = wantedQuestions(listed, { reveals: "pay-security", focus: "organization" });
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) {
      expect(each.reveals).toContain("pay-security");
      expect(each.foci).toContain("organization");
    }
    expect(wantedQuestions(listed, { origin: "own" })).toHaveLength(1);
    expect(wantedQuestions(listed, { hidden: true })).toEqual([]);
  });
});
