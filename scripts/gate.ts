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

/** Where a program's words go: on as they come, or to whoever tells them in one piece. */
type Shown = Pick<Parameters<typeof run>[2], "stdio" | "onStart">;
const AS_IT_GOES: Shown = { stdio: "inherit" };

interface Outcome extends Tally {
  /** What is shown once the check is over; one that shows all as it goes has nothing left. */
  readonly said?: string;
}

interface Check {
  readonly name: string;
  readonly run: (services: boolean) => Promise<Outcome>;
}

/**
 * What is quick to fail comes first; all of it runs, so that one run shows all that is wrong. Those of one line run at
 * the same time, for each of them leaves a processor idle.
 */
const stages: readonly (readonly Check[])[] = [
  [
    { name: "types", run: checkTypes },
    { name: "lint", run: checkFormatAndLint },
    { name: "imports", run: checkImports },
    { name: "dead-code", run: findDeadCode },
  ],
  [{ name: "build", run: buildAll }],
  [{ name: "unit", run: (services) => runVitest("unit", services) }],
  [{ name: "contract", run: (services) => runVitest("contract", services) }],
  [{ name: "journeys", run: (services) => onceBuilt(() => runVitest("journeys", services)) }],
  [{ name: "faults", run: () => onceBuilt(runFaults) }],
];

const parsed = parseGateOptions(
  process.argv.slice(2),
  stages.flat().map((check) => check.name),
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
  for (const stage of stages) {
    const checks = stage.filter(({ name }) => only.length === 0 || only.includes(name));
    if (checks.length === 0) continue;
    console.log(`\n── ${checks.map(({ name }) => name).join(", ")}`);
    const started = performance.now();
    const ended = async ({ name, run }: Check) => {
      const { said, ...tally } = await run(services);
      if (stoppedBy !== undefined) return;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (said) console.log(said.trimEnd());
      console.log(`   ${name}: ${closingLine(tally)} (${seconds} s)`);
      tallies.push(tally);
    };
    await Promise.all(checks.map(ended));
    if (stoppedBy !== undefined) return stop(stoppedBy);
  }
  const total = sum(tallies);
  console.log(`\n${closingLine(total)}`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function checkTypes(): Promise<Outcome> {
  const checked = await Promise.all(["portable", "node", "web"].map(checkTypesOf));
  return { ...sum(checked), said: checked.map(({ said }) => said).join("\n") };
}

async function checkTypesOf(project: string): Promise<Outcome> {
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
  return { ...tallyOfStatic(code, ours), said: [...problems, `   ${project}: ${ours} files`].join("\n") };
}

async function checkFormatAndLint(): Promise<Outcome> {
  const { code, output } = await runTool("biome", ["ci", "--error-on-warnings", "--colors=off"]);
  return { ...tallyOfStatic(code, Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0)), said: output };
}

async function checkImports(services: boolean): Promise<Outcome> {
  const heard = listen();
  return { ...(await runVitest("architecture", services, heard.options)), said: heard.output() };
}

async function findDeadCode(): Promise<Outcome> {
  const reporters = ["--reporter", "symbols", "--reporter", "./scripts/knip-count.ts"];
  const { code, output } = await runTool("knip", [
    "--no-progress",
    "--treat-config-hints-as-errors",
    ...reporters,
  ]);
  return { ...tallyOfStatic(code, Number(/Read (\d+) files/.exec(output)?.[1] ?? 0)), said: output };
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
async function onceBuilt(check: () => Promise<Outcome>): Promise<Outcome> {
  const built = await buildAll();
  return built.failed > 0 ? built : check();
}

async function runVitest(project: string, services: boolean, shown: Shown = AS_IT_GOES): Promise<Tally> {
  const report = join(scratch, `${project}.json`);
  const ending = await runNode(
    ["node_modules/vitest/vitest.mjs", "run", "--project", project, "--allowOnly=false"].concat([
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ]),
    { env: { ...process.env, ...(services ? {} : { WEAKTIES_TEST_SERVICES: "none" }) }, ...shown },
  );
  return tallyOfVitest(readReport<VitestReport>(report), ending.code);
}

/** Each row a little, and under the fault planted for it, where it must fail; both at once, for a row waits much. */
async function runFaults(): Promise<Outcome> {
  const heard = listen();
  const run = async (how: "--quick" | "--planted", shown: Shown) => {
    const report = join(scratch, `faults${how}.json`);
    await runNode(["faults/faults.ts", how, "--tally", report], shown);
    return readReport<Tally>(report) ?? FAILED;
  };
  const tallies = await Promise.all([run("--quick", AS_IT_GOES), run("--planted", heard.options)]);
  return { ...sum(tallies), said: heard.output() };
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

/** How a program is run whose output is told in one piece, among others that run at the same time. */
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
