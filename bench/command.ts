import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median, timed } from "./measured.ts";

const ROOT = join(import.meta.dirname, "..");
const COMMAND = join(ROOT, "bin", "weakties");
const MAIN = join(ROOT, "dist", "cli", "main.cjs");
const CACHE = join(ROOT, ".build", "compile-cache");
const RUNS = 15;

/** Milliseconds of `weakties today`, and of an empty script on the same Node, in turns; medians. */
export async function commandStart(folder: string, scratch: string) {
  const empty = join(scratch, "empty.js");
  writeFileSync(empty, "");
  const env = { ...process.env, WEAKTIES_HOME: folder };
  const cache = { ...env, NODE_COMPILE_CACHE: CACHE };
  const today = () => execFileSync(COMMAND, ["today"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const nothing = () => execFileSync(process.execPath, [empty], { env: cache, stdio: "ignore" });
  today();
  const times: { today: number[]; empty: number[] } = { today: [], empty: [] };
  // In turns, so that both meet the same of whatever else runs.
  for (let turn = 0; turn < RUNS; turn += 1) {
    times.today.push(...(await timed(1, async () => today())));
    times.empty.push(...(await timed(1, async () => nothing())));
  }
  return { today: median(times.today), empty: median(times.empty) };
}

/** Tells, as a command ends, the most memory that it had at once, in kilobytes. */
const TELL_MEMORY = `process.on("exit", () =>
  require("node:fs").writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));`;

/** Runs one command on the data in `folder`; answers its milliseconds, its one JSON object and its most memory. */
export function runCommand(folder: string, words: readonly string[]) {
  const aside = mkdtempSync(join(tmpdir(), "weakties-bench-command-"));
  const [teller, memory] = [join(aside, "tell.cjs"), join(aside, "memory")];
  writeFileSync(teller, TELL_MEMORY);
  const begun = performance.now();
  // Not through the launcher, which would build first where a source has changed meanwhile.
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ["--min-semi-space-size=16", "--require", teller, MAIN, ...words, "--json"],
    {
      env: { ...process.env, WEAKTIES_HOME: folder, NODE_COMPILE_CACHE: CACHE, BENCH_MEMORY: memory },
      encoding: "utf8",
      maxBuffer: 2 ** 30,
    },
  );
  const ms = performance.now() - begun;
  if (status !== 0)
    throw new Error(`weakties ${words[0]} ended with ${status}: ${stdout}${stderr}`.slice(0, 500));
  const mostMb = Number(readFileSync(memory, "utf8")) / 1024;
  rmSync(aside, { recursive: true });
  return { ms, mostMb, answer: JSON.parse(stdout) as Readonly<Record<string, unknown>> };
}
