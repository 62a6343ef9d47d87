import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rounded } from "../bench/measured.ts";
import { closingLine, FAILED, PASSED, sum, type Tally } from "../scripts/tally.ts";
import { type Options, parseOptions } from "./options.ts";
import { add, commitAtHand, NOTHING, save, saved } from "./progress.ts";
import { recordOnPage } from "./reliability-page.ts";
import type { Figure, Row, Seen, Totals } from "./row.ts";
import { ROWS } from "./rows.ts";

const SKIPPED: Tally = { passed: 0, failed: 0, skipped: 1 };
const PLANTED = join(import.meta.dirname, "planted");

const parsed = parseOptions(
  process.argv.slice(2),
  ROWS.map((row) => row.name),
);
if (parsed.kind === "refused") {
  console.error(parsed.says);
  process.exit(2);
}
await runRows(parsed.options);

async function runRows(options: Options): Promise<void> {
  const stopped = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stopped.abort());
  const chosen = ROWS.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const tallies: Tally[] = [];
  for (const row of chosen) {
    if (stopped.signal.aborted) break;
    tallies.push(options.planted ? fallsFor(row) : await judged(row, options, stopped.signal));
  }
  const total = sum(tallies);
  console.log(`\n${closingLine(total)}`);
  if (options.tally !== undefined) writeFileSync(options.tally, JSON.stringify(total));
  process.exitCode = total.failed === 0 && !stopped.signal.aborted ? 0 : 1;
}

/** Runs one row as far as it goes, prints its figures, and puts those of a full run on the page. */
async function judged(row: Row, options: Options, stopped: AbortSignal): Promise<Tally> {
  const missing = row.missing?.();
  if (missing !== undefined) {
    console.log(`\n${row.name}: not run. ${missing}`);
    return process.env["CI"] === "true" ? FAILED : SKIPPED;
  }
  const begun = performance.now();
  const commit = commitAtHand();
  const totals = await gather(row, options, commit, stopped);
  const figures = row.judge(totals);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const wanted = options.quick ? row.rounds.quick : row.rounds.full;
  console.log(`\n${row.name}: ${row.promise} (${totals.rounds} of ${wanted}, ${seconds} s)`);
  for (const figure of figures) console.log(`  ${lineOf(figure)}`);
  for (const problem of totals.problems) console.log(`  ! ${problem}`);
  const on = new Date().toISOString().slice(0, 10);
  if (
    !options.quick &&
    totals.rounds > 0 &&
    !recordOnPage({ row, rounds: totals.rounds, figures, commit, on })
  )
    console.log("  The page keeps the figures of more rounds.");
  return figures.length > 0 && figures.every((figure) => figure.held) && totals.problems.length === 0
    ? PASSED
    : FAILED;
}

/** Round after round until all are done, the time is up or somebody stops it. A quick run begins anew each time. */
async function gather(row: Row, options: Options, commit: string, stopped: AbortSignal): Promise<Totals> {
  const { quick, seed } = options;
  const wanted = quick ? row.rounds.quick : row.rounds.full;
  let totals = quick || options.fresh ? NOTHING : saved(row.name, commit, seed);
  if (totals.rounds >= wanted) return totals;
  const scratch = mkdtempSync(join(tmpdir(), `weakties-faults-${row.name}-`));
  try {
    const work = await row.begin({ scratch, quick, seed });
    const until = performance.now() + options.minutes * 60_000;
    let begun = totals.rounds;
    const isOver = () =>
      begun >= wanted || performance.now() >= until || stopped.aborted || (quick && isLost(row, totals));
    const roundAfterRound = async () => {
      while (!isOver()) {
        const turn = begun++;
        const seen = await work.round(turn, totals).catch(asProblem);
        totals = add(totals, seen);
        if (!quick) save(row.name, commit, seed, totals);
      }
    };
    try {
      await Promise.all(Array.from({ length: row.atOnce ?? 1 }, roundAfterRound));
    } finally {
      await work.end();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return totals;
}

/** Whether something has happened that must never happen: no further round can mend the figures. */
function isLost(row: Row, totals: Totals): boolean {
  return totals.problems.length > 0 || row.judge(totals).some(({ aim, held }) => aim === "0" && !held);
}

/** A round that could not be finished is a finding like any other. */
function asProblem(error: unknown): Seen {
  return { problems: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
}

/** Runs one row with its fault planted in every program it starts, and in its own process: it must find it. */
function fallsFor(row: Row): Tally {
  const plant = join(PLANTED, `${row.name}.ts`);
  if (!existsSync(plant)) throw new Error(`The row “${row.name}” has no fault planted for it.`);
  const missing = row.missing?.();
  if (missing !== undefined) return SKIPPED;
  const ran = spawnSync(process.execPath, [import.meta.filename, "--quick", "--only", row.name], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: `--import ${plant}`, CI: "" },
  });
  // Not by an error of the row's own, nor because too little was tried: a promise must have been seen broken.
  const found = /^ {2}MISSED .*( {2}0|≤ \S+)$/m.test(ran.stdout);
  console.log(`\n${row.name}: ${found ? "finds" : "DOES NOT FIND"} the fault planted for it`);
  for (const line of ran.stdout.split("\n").filter((each) => /MISSED|^ {2}!/.test(each))) console.log(line);
  if (!found) console.log(ran.stdout + ran.stderr);
  return found ? PASSED : FAILED;
}

function lineOf({ what, value, unit, aim, held }: Figure): string {
  return `${held ? "ok    " : "MISSED"} ${what.padEnd(44)} ${`${rounded(value)} ${unit}`.padStart(14)}  ${aim}`;
}
