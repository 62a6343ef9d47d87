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

/** Milliseconds of `weakties today` on new data and on those in `folder`, and of an empty script; medians. */
export async function commandStart(folder: string, scratch: string) {
  const empty = join(scratch, "empty.js");
  writeFileSync(empty, "");
  const cached = { ...process.env, NODE_COMPILE_CACHE: CACHE };
  const todayIn = (home: string) => () =>
    execFileSync(COMMAND, ["today"], {
      env: { ...process.env, WEAKTIES_HOME: home },
      stdio: ["ignore", "ignore", "inherit"],
    });
  const runs = {
    start: todayIn(join(scratch, "new")),
    today: todayIn(folder),
    empty: () => execFileSync(process.execPath, [empty], { env: cached, stdio: "ignore" }),
  };
  const times = { start: [] as number[], today: [] as number[], empty: [] as number[] };
  const kinds = ["start", "today", "empty"] as const;
  for (const kind of kinds) runs[kind]();
  // In turns, so that all meet the same of whatever else runs.
  for (let turn = 0; turn < RUNS; turn += 1)
    for (const kind of kinds) times[kind].push(...(await timed(1, async () => runs[kind]())));
  return { start: median(times.start), today: median(times.today), empty: median(times.empty) };
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
