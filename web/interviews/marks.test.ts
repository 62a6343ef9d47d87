import { describe, expect, it } from "vitest";
import { lineAt } from "./marks.ts";

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
