import { describe, expect, it } from "vitest";
import { confided, lineAt, unconfided, withoutPrefix, withPrefix } from "./marks.ts";

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
