import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

describe("what to measure paths on", () => {
  it("is a million people unless it is said", () => {
    expect(readOptions([])).toMatchObject({ people: 1_000_000, ties: 10_000_000, seed: 1 });
    expect(readOptions(["--graph", "a.jlg", "--people", "0"])).toMatchObject({ graph: "a.jlg", people: 0 });
  });

  it("is refused in words where nothing could come of it", () => {
    expect(() => readOptions(["--people", "abc"])).toThrow("--people takes a whole number");
    expect(() => readOptions(["--people", "0"])).toThrow("nothing is left to measure");
    expect(() => readOptions(["--people", "1"])).toThrow("two or more");
    expect(() => readOptions(["--people", "1e30"])).toThrow("not “1e30”");
    expect(() => readOptions(["--ties", "0"])).toThrow("--ties takes a whole number from 1");
    expect(() => readOptions(["--seed", "x"])).toThrow("--seed");
  });
});
