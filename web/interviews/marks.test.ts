import { describe, expect, it } from "vitest";
import { readMarks } from "#interviews/note-marks.ts";
import {
  confided,
  keptOf,
  lineAt,
  markedOnly,
  recordsOf,
  unconfided,
  withoutPrefix,
  withPrefix,
} from "./marks.ts";

const NOTES = "Take the June course.\nI will send the poster.\n\n";

describe("the line that a key speaks of", () => {
  it("is the one the caret is in", () => {
    expect(lineAt(NOTES, 3).text).toBe("Take the June course.");
    expect(lineAt(NOTES, 25).text).toBe("I will send the poster.");
  });

  it("is the whole line at its very end", () => {
    expect(lineAt(NOTES, 21).text).toBe("Take the June course.");
  });

  it("is the last one written where the caret has gone on to an empty line", () => {
    expect(lineAt(NOTES, NOTES.length).text).toBe("I will send the poster.");
  });

  it("is empty where nothing is written yet", () => {
    expect(lineAt("", 0).text).toBe("");
  });
});

describe("a line that is two things at once", () => {
  it("says both before its words, whichever came first, and one again without the other", () => {
    const line = "Tomasz is hiring";
    const introduction = withPrefix(line, line, "introduction");
    const both = withPrefix(introduction, line, "opportunity");
    expect(both).toBe("Introduction and opportunity: Tomasz is hiring");
    const opportunity = withoutPrefix(both, line, "introduction");
    expect(opportunity).toBe("Opportunity: Tomasz is hiring");
    expect(withPrefix(opportunity, line, "introduction")).toBe(both);
    expect(withPrefix(both, line, "opportunity")).toBe(both);
  });
});

describe("a mark that is taken back", () => {
  it("leaves the line in the notes as it was written", () => {
    const marked = withPrefix(NOTES, "I will send the poster.", "introduction");
    expect(marked).toBe("Take the June course.\nIntroduction: I will send the poster.\n\n");
    expect(withoutPrefix(marked, "I will send the poster.", "introduction")).toBe(NOTES);
  });

  it("is not looked for in lines that changed since", () => {
    expect(withoutPrefix(NOTES, "Something else.", "opportunity")).toBe(NOTES);
  });

  it("takes one line out of what was said in confidence, and the place with the last", () => {
    const both = confided(confided([], "They are hiring."), "So is the other lab.");
    expect(both.map(({ answer }) => answer)).toEqual(["They are hiring.\nSo is the other lab."]);
    const one = unconfided(both, "They are hiring.");
    expect(one.map(({ answer }) => answer)).toEqual(["So is the other lab."]);
    expect(unconfided(one, "So is the other lab.")).toEqual([]);
  });
});

it("finds the advice of a line that is kept without its telling", () => {
  const advice = [{ text: "Take the GMP course" }];
  const kept = keptOf({ advice, promises: [], leads: [] } as never, "She told me to take the GMP course");
  expect(kept.advice).toBe(advice[0]);
});

describe("a line that is marked again", () => {
  const text = "I will send the poster.";
  const given = { advice: [{ text }], promises: [{ text }], leads: [{ what: text }] };
  const kept = keptOf(given as never, text);
  const none = keptOf({ advice: [], promises: [], leads: [] }, text);

  it("is the new thing alone in its records", () => {
    expect(recordsOf("advice", { ...none, promise: kept.promise }, false)).toEqual({
      add: ["advice"],
      remove: ["promise"],
    });
    expect(recordsOf("introduction", { ...none, promise: kept.promise }, false)).toEqual({
      add: [],
      remove: ["promise"],
    });
    expect(recordsOf("opportunity", kept, false)).toEqual({ add: [], remove: ["advice", "promise"] });
  });

  it("stays a promise as an introduction that is mine to make, and advice when it was in confidence", () => {
    expect(recordsOf("introduction", none, true)).toEqual({ add: ["promise"], remove: [] });
    expect(recordsOf("introduction", { ...none, promise: kept.promise }, true)).toEqual({
      add: [],
      remove: [],
    });
    expect(recordsOf("off-record", kept, false)).toEqual({ add: [], remove: ["promise", "lead"] });
  });

  it("has one word before it in the notes, or none", () => {
    const both = `Introduction and opportunity: ${text}\nMore.`;
    expect(markedOnly(both, text, "opportunity")).toBe(`Opportunity: ${text}\nMore.`);
    expect(markedOnly(both, text)).toBe(`${text}\nMore.`);
  });

  it("does not say twice what it is where its word was typed before it", () => {
    expect(readMarks("Off the record: the group is closing").text).toBe("the group is closing");
    expect(readMarks("advice: Learn R").text).toBe("Learn R");
    expect(readMarks("The advice: learn R").text).toBe("The advice: learn R");
  });
});
