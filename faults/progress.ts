import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Seen, Totals } from "./row.ts";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, ".build", "faults");
const PROBLEMS_KEPT = 5;

export const NOTHING: Totals = { rounds: 0, counts: {}, times: {}, problems: [] };

export function add(totals: Totals, seen: Seen): Totals {
  const counts = { ...totals.counts };
  for (const [name, count] of Object.entries(seen.counts ?? {})) counts[name] = (counts[name] ?? 0) + count;
  const times = { ...totals.times };
  for (const [name, more] of Object.entries(seen.times ?? {}))
    times[name] = [...(times[name] ?? []), ...more];
  const problems = [...totals.problems, ...(seen.problems ?? [])].slice(0, PROBLEMS_KEPT);
  return { rounds: totals.rounds + 1, counts, times, problems };
}

/** What a full run of this row has come to; nothing where it was of another commit or another seed. */
export function saved(row: string, commit: string, seed: number): Totals {
  try {
    const kept = JSON.parse(readFileSync(fileOf(row), "utf8"));
    return kept.commit === commit && kept.seed === seed ? kept.totals : NOTHING;
  } catch {
    return NOTHING;
  }
}

export function save(row: string, commit: string, seed: number, totals: Totals): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(fileOf(row), JSON.stringify({ commit, seed, totals }));
}

function fileOf(row: string): string {
  return join(FOLDER, `${row}.json`);
}

/** The short name of the commit at hand, with a plus where files differ from it; the page of figures is not counted. */
export function commitAtHand(): string {
  const git = (...words: readonly string[]) => execFileSync("git", words, { cwd: ROOT, encoding: "utf8" });
  try {
    const changed = git("status", "--porcelain", "--", ".", ":!docs/reliability.md").trim() !== "";
    return git("rev-parse", "--short=7", "HEAD").trim() + (changed ? "+" : "");
  } catch {
    return "unknown";
  }
}
