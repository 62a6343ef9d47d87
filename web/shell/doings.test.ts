import { describe, expect, it } from "vitest";
import { answersTo, DOINGS } from "./doings.ts";

const found = (wanted: string) => DOINGS.filter((each) => answersTo(each, wanted)).map(({ of }) => of);

describe("what can be done, found by typing", () => {
  it("is found by its own words and by those of the catalogue, in any order", () => {
    expect(found("letter write")).toContain("draft.write");
    expect(found("contact with someone")).toContain("touch.log");
    expect(found("submarine")).toEqual([]);
  });

  it("says each thing once", () => {
    expect(new Set(DOINGS.map(({ label }) => label)).size).toBe(DOINGS.length);
  });
});
