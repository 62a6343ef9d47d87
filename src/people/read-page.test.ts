import { describe, expect, it } from "vitest";
import { line, readPages } from "../../test/corpus/pages/read.ts";
import { readNames } from "./read-names.ts";

describe("a page of names gives everybody what is theirs [R11] [R25]", () => {
  it.each([...readPages("seen.txt"), ...readPages("held-out.txt")])("$called", (page) => {
    const { people, unplaced } = readNames(page.text);
    expect(people.map(line)).toEqual(page.people);
    expect(unplaced).toEqual(page.left);
  });
});
