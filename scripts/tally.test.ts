import { describe, expect, it } from "vitest";
import {
  closingLine,
  parseGateOptions,
  sum,
  tallyOfStatic,
  tallyOfVitest,
  type VitestReport,
} from "./tally.ts";

const report = (over: Partial<VitestReport> = {}): VitestReport => ({
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  testResults: [],
  ...over,
});

describe("the closing line", () => {
  it("adds up all checks, and names what was skipped only where something was", () => {
    const one = { passed: 1, failed: 0, skipped: 0 };
    expect(closingLine(sum([one, one]))).toBe("2 passed, 0 failed");
    expect(closingLine(sum([one, { passed: 0, failed: 2, skipped: 4 }]))).toBe(
      "4 skipped, 1 passed, 2 failed",
    );
  });
});

describe("a run of tests", () => {
  it("counts what passed, failed and was skipped", () => {
    expect(tallyOfVitest(report(), 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    const mixed = report({ numPassedTests: 1, numFailedTests: 1 });
    expect(tallyOfVitest(mixed, 1)).toEqual({ passed: 1, failed: 1, skipped: 1 });
  });

  it("fails when it wrote no report or ran no test", () => {
    expect(tallyOfVitest(undefined, 0).failed).toBe(1);
    expect(tallyOfVitest(report({ numTotalTests: 0, numPassedTests: 0 }), 0)).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });

  it("counts a file that broke outside its tests as a failure of its own", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "passed" }] },
      { status: "failed", assertionResults: [{ status: "failed" }] },
    ];
    expect(tallyOfVitest(report({ numFailedTests: 1, numPassedTests: 2, testResults }), 1).failed).toBe(3);
  });

  it("fails when it ended badly though every test passed", () => {
    expect(tallyOfVitest(report(), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(tallyOfVitest(report(), null).failed).toBe(1);
  });
});

describe("a static check", () => {
  it("passes only if it looked at something and found nothing", () => {
    expect(tallyOfStatic(0, 12).passed).toBe(1);
    expect(tallyOfStatic(0, 0).failed).toBe(1);
    expect(tallyOfStatic(1, 12).failed).toBe(1);
  });
});

describe("the options", () => {
  const parse = (words: readonly string[], ci = false) => parseGateOptions(words, ["types", "unit"], ci);

  it("are none, some checks, or a run without services", () => {
    expect(parse([])).toEqual({ kind: "options", options: { services: true, only: [] } });
    expect(parse(["--only", "unit,types", "--without-services"])).toEqual({
      kind: "options",
      options: { services: false, only: ["unit", "types"] },
    });
  });

  it("are refused where a check is unknown, a word is, or something would be skipped in CI", () => {
    expect(parse(["--only", "units"])).toEqual({
      kind: "refused",
      reason: 'There is no check "units"; there are types, unit.',
    });
    expect(parse(["--only"]).kind).toBe("refused");
    expect(parse(["--watch"]).kind).toBe("refused");
    expect(parse(["--without-services"], true).kind).toBe("refused");
  });
});
