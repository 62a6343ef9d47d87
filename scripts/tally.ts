/** Counts of tests, or of one static check. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 };
export const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  const total = (key: keyof Tally) => tallies.reduce((count, tally) => count + tally[key], 0);
  return { passed: total("passed"), failed: total("failed"), skipped: total("skipped") };
}

/** The line that machines read at the end of a run: it ends in "3 passed, 0 failed" whatever else is said. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${skipped > 0 ? `${skipped} skipped, ` : ""}${passed} passed, ${failed} failed`;
}

/** What we read of the report that Vitest writes with `--reporter=json`. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * A file that fails without a failing test (it did not load, or a hook threw) counts as one failure; so does a run
 * that wrote no report, ran nothing, or ended badly for a reason that no test names.
 */
export function tallyOfVitest(report: VitestReport | undefined, exitCode: number | null): Tally {
  if (report === undefined || report.numTotalTests === 0) return FAILED;
  const { numPassedTests: passed, numFailedTests, numTotalTests } = report;
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const named = numFailedTests + brokenFiles;
  const failed = named === 0 && exitCode !== 0 ? 1 : named;
  return { passed, failed, skipped: numTotalTests - passed - numFailedTests };
}

/** A static check that looked at nothing has proved nothing. */
export function tallyOfStatic(exitCode: number | null, filesSeen: number): Tally {
  return exitCode === 0 && filesSeen > 0 ? PASSED : FAILED;
}

export interface GateOptions {
  readonly services: boolean;
  /** Names of checks; empty: all. */
  readonly only: readonly string[];
}

export type ParsedOptions =
  | { readonly kind: "options"; readonly options: GateOptions }
  | { readonly kind: "refused"; readonly reason: string };

/** @param names the checks there are, in their order */
export function parseGateOptions(
  words: readonly string[],
  names: readonly string[],
  onContinuousIntegration: boolean,
): ParsedOptions {
  const refused = (reason: string): ParsedOptions => ({ kind: "refused", reason });
  const only: string[] = [];
  let services = true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === "--without-services") services = false;
    else if (word === "--only") only.push(...(words[++at] ?? "").split(","));
    else return refused(`npm test knows --only NAME[,NAME] and --without-services, not ${word}.`);
  }
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) return refused(`There is no check "${unknown}"; there are ${names.join(", ")}.`);
  if (!services && onContinuousIntegration)
    return refused("With CI=true nothing is skipped: drop --without-services.");
  return { kind: "options", options: { services, only } };
}
