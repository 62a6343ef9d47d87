import type { ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Ending, run } from "./child.js";
import { prepareBuild, Unprepared } from "./prepare.js";
import {
  closingLine,
  FAILED,
  PASSED,
  parseGateOptions,
  sum,
  type Tally,
  tallyOfStatic,
  tallyOfVitest,
  type VitestReport,
} from "./tally.ts";

const root = dirname(import.meta.dirname);
const scratch = mkdtempSync(join(tmpdir(), "weakties-gate-"));

/** Programs of the packages we depend on, run by this Node whatever PATH says. */
const tools: Readonly<Record<string, string>> = {
  tsc: "node_modules/typescript/bin/tsc",
  biome: "node_modules/@biomejs/biome/bin/biome",
  knip: "node_modules/knip/bin/knip.js",
};

interface Check {
  readonly name: string;
  readonly run: (services: boolean) => Promise<Tally>;
}

/** What is quick to fail comes first; all of it runs, so that one run shows all that is wrong. */
const checks: readonly Check[] = [
  { name: "types", run: checkTypes },
  { name: "lint", run: checkFormatAndLint },
  { name: "imports", run: (services) => runVitest("architecture", services) },
  { name: "dead-code", run: findDeadCode },
  { name: "build", run: buildAll },
  { name: "unit", run: (services) => runVitest("unit", services) },
  { name: "contract", run: (services) => runVitest("contract", services) },
  { name: "journeys", run: (services) => onceBuilt(() => runVitest("journeys", services)) },
  { name: "faults", run: () => onceBuilt(runFaults) },
];

const parsed = parseGateOptions(
  process.argv.slice(2),
  checks.map((check) => check.name),
  process.env["CI"] === "true",
);
if (parsed.kind === "refused") {
  console.error(parsed.reason);
  process.exit(2);
}
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
await runChecks(parsed.options);

async function runChecks({ only, services }: { only: readonly string[]; services: boolean }): Promise<void> {
  let stoppedBy: NodeJS.Signals | undefined;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      stoppedBy = signal;
    });
  const tallies: Tally[] = [];
  for (const check of checks.filter(({ name }) => only.length === 0 || only.includes(name))) {
    console.log(`\n── ${check.name}`);
    const started = performance.now();
    const tally = await check.run(services);
    if (stoppedBy !== undefined) return stop(stoppedBy);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`   ${check.name}: ${closingLine(tally)} (${seconds} s)`);
    tallies.push(tally);
  }
  const total = sum(tallies);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function checkTypes(): Promise<Tally> {
  const check = async (project: string): Promise<Tally> => {
    const { code, output } = await runTool("tsc", [
      "-p",
      `tsconfig.${project}.json`,
      "--noEmit",
      "--listFiles",
      // What was found right before is not read again: a second check takes a fifth of the time.
      "--incremental",
      "--tsBuildInfoFile",
      join(root, ".build", `types-${project}.tsbuildinfo`),
    ]);
    const lines = output.split("\n").filter((line) => line !== "");
    const files = lines.filter((line) => line.startsWith(root));
    const problems = lines.filter((line) => !line.startsWith("/") && !/^[A-Z]:[\\/]/.test(line));
    const ours = files.filter((file) => !file.includes("/node_modules/")).length;
    console.log([...problems, `   ${project}: ${ours} files`].join("\n"));
    return tallyOfStatic(code, ours);
  };
  return sum(await Promise.all(["portable", "node", "web"].map(check)));
}

async function checkFormatAndLint(): Promise<Tally> {
  const { code, output } = await runTool("biome", ["ci", "--error-on-warnings", "--colors=off"]);
  console.log(output.trimEnd());
  return tallyOfStatic(code, Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0));
}

async function findDeadCode(): Promise<Tally> {
  const reporters = ["--reporter", "symbols", "--reporter", "./scripts/knip-count.ts"];
  const { code, output } = await runTool("knip", [
    "--no-progress",
    "--treat-config-hints-as-errors",
    ...reporters,
  ]);
  console.log(output.trimEnd());
  return tallyOfStatic(code, Number(/Read (\d+) files/.exec(output)?.[1] ?? 0));
}

async function buildAll(): Promise<Tally> {
  try {
    await prepareBuild(root);
    return PASSED;
  } catch (error) {
    if (!(error instanceof Unprepared)) throw error;
    console.log(error.message);
    return FAILED;
  }
}

/** What runs the program itself needs it built, alone as well: of several that find it unbuilt, one would build under the others. */
async function onceBuilt(check: () => Promise<Tally>): Promise<Tally> {
  const built = await buildAll();
  return built.failed > 0 ? built : check();
}

async function runVitest(project: string, services: boolean): Promise<Tally> {
  const report = join(scratch, `${project}.json`);
  const ending = await runNode(
    ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--allowOnly=false"].concat([
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]),
    { env: { ...process.env, ...(services ? {} : { WEAKTIES_TEST_SERVICES: "none" }) }, stdio: "inherit" },
  );
  return tallyOfVitest(readReport<VitestReport>(report), ending.code);
}

/** Each row a little, and under the fault planted for it, where it must fail; both at once, for a row waits much. */
async function runFaults(): Promise<Tally> {
  const heard = listen();
  const run = async (how: "--quick" | "--planted", shown: Shown) => {
    const report = join(scratch, `faults${how}.json`);
    await runNode(["faults/faults.ts", how, "--tally", report], shown);
    return readReport<Tally>(report) ?? FAILED;
  };
  const tallies = await Promise.all([run("--quick", { stdio: "inherit" }), run("--planted", heard.options)]);
  console.log(heard.output().trimEnd());
  return sum(tallies);
}

function readReport<Report>(file: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

async function runTool(tool: keyof typeof tools, args: readonly string[]) {
  const heard = listen();
  const { code } = await runNode([tools[tool] ?? "", ...args], heard.options);
  return { code, output: heard.output() };
}

type Shown = Pick<Parameters<typeof run>[2], "stdio" | "onStart">;

/** How a program is run whose output is told in one piece. */
function listen(): { readonly options: Shown; readonly output: () => string } {
  let output = "";
  const hear = (child: ChildProcess) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
  };
  return { options: { stdio: ["ignore", "pipe", "pipe"], onStart: hear }, output: () => output };
}

function runNode(args: readonly string[], options: Parameters<typeof run>[2]): Promise<Ending> {
  return run(process.execPath, args, { cwd: root, ...options });
}

/** No closing line: what was stopped has no count. */
function stop(signal: NodeJS.Signals): void {
  console.log(`Stopped by ${signal}.`);
  process.exitCode = 128 + constants.signals[signal];
}
