import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { median, timed } from "./measured.ts";

const ROOT = join(import.meta.dirname, "..");
const COMMAND = join(ROOT, "bin", "weakties");
const MAIN = join(ROOT, "dist", "cli", "main.cjs");
const CACHE = join(ROOT, ".build", "compile-cache");
const RUNS = 15;

/** Milliseconds of `weakties today`, and of an empty script on the same Node; medians. */
export async function commandStart(folder: string, scratch: string) {
  const empty = join(scratch, "empty.js");
  writeFileSync(empty, "");
  const env = { ...process.env, WEAKTIES_HOME: folder };
  const cache = { ...env, NODE_COMPILE_CACHE: CACHE };
  const today = () => execFileSync(COMMAND, ["today"], { env, stdio: ["ignore", "ignore", "inherit"] });
  const nothing = () => execFileSync(process.execPath, [empty], { env: cache, stdio: "ignore" });
  today();
  return {
    today: median(await timed(RUNS, async () => today())),
    empty: median(await timed(RUNS, async () => nothing())),
  };
}

/** Runs one command on the data in `folder`; answers its milliseconds and its one JSON object. */
export function runCommand(folder: string, words: readonly string[]) {
  const begun = performance.now();
  // Not through the launcher, which would build first where a source has changed meanwhile.
  const { stdout, status, stderr } = spawnSync(process.execPath, [MAIN, ...words, "--json"], {
    env: { ...process.env, WEAKTIES_HOME: folder, NODE_COMPILE_CACHE: CACHE },
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0)
    throw new Error(`weakties ${words[0]} ended with ${status}: ${stdout}${stderr}`.slice(0, 500));
  return { ms: performance.now() - begun, answer: JSON.parse(stdout) as Readonly<Record<string, unknown>> };
}
