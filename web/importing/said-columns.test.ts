import { describe, expect, it } from "vitest";
import {
  choose,
  chosenAtFirst,
  isChanged,
  leftOutInWords,
  saidOf,
  type Table,
  tellsPeople,
  withSaid,
} from "./said-columns.ts";

function table(
  firstRow: Table["firstRow"],
  ...columns: readonly (readonly [string, string, string | null])[]
) {
  return {
    file: "people.csv",
    firstRow,
    names: firstRow === "headings",
    columns: columns.map(([key, heading, holds], at) => ({
      key,
      place: `column ${at + 1}`,
      heading,
      values: ["x"],
      holds: holds as Table["columns"][number]["holds"],
    })),
  } satisfies Table;
}

describe("what is said of columns", () => {
  it("says of known headings what is new, and nothing where nothing was changed", () => {
    const known = table("headings", ["name", "Name", "name"], ["ort", "Ort", null], ["tel", "Tel", "phone"]);
    const first = chosenAtFirst(known);
    expect(isChanged(known, first)).toBe(false);
    expect(saidOf(known, first)).toEqual([]);
    const then = choose(known, choose(known, first, 1, "howMet"), 2, null);
    expect(isChanged(known, then)).toBe(true);
    expect(saidOf(known, then)).toEqual(["ort=How we met", "tel=nothing"]);
  });

  it("says all of headings that nobody knows, or of places where the first row is somebody's", () => {
    const unknown = table("perhaps headings", ["wer", "Wer", "name"], ["ort", "Ort", null]);
    const first = chosenAtFirst(unknown);
    expect(saidOf(unknown, first)).toEqual(["wer=Name", "ort=nothing"]);
    expect(saidOf(unknown, { ...first, headed: false })).toEqual(["column 1=Name", "column 2=nothing"]);
    expect(tellsPeople(first)).toBe(true);
    expect(tellsPeople(choose(unknown, first, 0, "notes"))).toBe(false);
  });

  it("says the same of two columns under one heading", () => {
    const twice = table("headings", ["name", "Name", "name"], ["x", "X", null], ["x", "X", null]);
    expect(saidOf(twice, choose(twice, chosenAtFirst(twice), 2, "email"))).toEqual(["x=E-mail"]);
    const places = { ...twice, firstRow: "somebody" as const };
    expect(choose(places, chosenAtFirst(places), 2, "email").holds).toEqual(["name", null, "email"]);
  });

  it("lets the last word count that was said of a heading", () => {
    expect(withSaid(["a = b=Name", "c=Notes"], ["a = b=Role"])).toEqual(["c=Notes", "a = b=Role"]);
  });

  it("names the first of those left out", () => {
    const columns = ["a", "b", "c", "d"].map((key) => [key, key.toUpperCase(), null] as const);
    expect(leftOutInWords([table("headings", ...columns)])).toBe("Left out so far: A, B, C and 1 more");
    expect(leftOutInWords([table("somebody", ...columns.slice(0, 1))])).toBe("Left out so far: Column 1");
    expect(leftOutInWords([table("headings", ["name", "Name", "name"])])).toBe("All of them are understood.");
  });
});
