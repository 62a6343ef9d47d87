import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closingLine, FAILED, PASSED, sum, type Tally } from "../scripts/tally.ts";
import type { Guard } from "./guards/guard.ts";
import { GUARDS } from "./guards/guards.ts";

/**
 * `npm run guards`: takes each guard away, one at a time, in a copy of the tree, and runs the tests that should see it.
 * A guard whose tests pass without it is held by nothing. `npm run guards -- WORDS` takes those whose text has the words.
 */
const ROOT = join(import.meta.dirname, "..");
const wanted = process.argv.slice(2).join(" ");

const chosen = GUARDS.filter(({ against, file }) => `${against} ${file}`.includes(wanted));
// Without a file named, the runner would take every test there is.
if (chosen.length === 0) throw new Error(`No guard has “${wanted}” in its text.`);
const copy = copyOfTree();
try {
  const tests = [...new Set(chosen.flatMap(({ seenBy }) => seenBy))];
  const whole = run(copy, tests);
  if (whole.failed.length > 0 || whole.passed === 0)
    throw new Error(
      `With every guard in its place the tests should pass.\n${whole.failed.join("\n") || whole.output}`,
    );
  const total = sum(chosen.map(seenToFall));
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function seenToFall({ against, file, line, without, seenBy }: Guard): Tally {
  const path = join(copy, file);
  const guarded = readFileSync(path, "utf8");
  writeFileSync(
    path,
    guarded.replace(line, () => without),
  );
  try {
    const { failed, output } = run(copy, seenBy);
    const seen = failed.length > 0;
    console.log(
      `${seen ? "seen     " : "NOT SEEN "} ${against}: ${file}, ${failed.length} of its tests fail`,
    );
    if (!seen) console.log(output);
    return seen ? PASSED : FAILED;
  } finally {
    writeFileSync(path, guarded);
  }
}

/** The files as they are now, committed or not; what is installed is shared. */
function copyOfTree(): string {
  const folder = mkdtempSync(join(tmpdir(), "weakties-guards-"));
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  for (const file of files.split("\0").filter(Boolean)) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, ".build"));
  for (const browser of readdirSync(join(ROOT, ".build")).filter((name) => name.startsWith("chromium-")))
    symlinkSync(join(ROOT, ".build", browser), join(folder, ".build", browser));
  return folder;
}

/**
 * Runs test files. Those in a browser run by themselves, on a new build: others build as well, and what is built anew under
 * a running program is missing there.
 */
function run(folder: string, tests: readonly string[]): Ran {
  const [inBrowser, others] = [tests.filter(isJourney), tests.filter((each) => !isJourney(each))];
  const ran = [
    ...(others.length > 0 ? [runThese(folder, others, "")] : []),
    ...(inBrowser.length > 0 ? [runThese(folder, inBrowser, node(folder, "scripts/build.ts"))] : []),
  ];
  return {
    passed: ran.reduce((all, { passed }) => all + passed, 0),
    failed: ran.flatMap(({ failed }) => failed),
    output: ran.map(({ output }) => output).join("\n"),
  };
}

function isJourney(test: string): boolean {
  return test.startsWith("test/journeys/");
}

/** What does not even begin counts neither way. */
function runThese(folder: string, tests: readonly string[], build: string): Ran {
  const report = join(folder, "report.json");
  const output = node(
    folder,
    "node_modules/vitest/vitest.mjs",
    "run",
    "--reporter=json",
    `--outputFile=${report}`,
    ...tests,
  );
  const { numPassedTests, testResults }: Report = JSON.parse(readFileSync(report, "utf8"));
  rmSync(report);
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]?.split("\n")[0] ?? ""}`),
  );
  return { passed: numPassedTests, failed, output: build + output };
}

type Ran = { readonly passed: number; readonly failed: readonly string[]; readonly output: string };

/** What the runner's JSON says, of that which is asked here. */
type Report = {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

function node(folder: string, ...words: readonly string[]): string {
  const ran = spawnSync(process.execPath, words, { cwd: folder, encoding: "utf8" });
  return ran.stdout + ran.stderr;
}
