import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { percentile } from "../bench/measured.ts";
import { seed as fill } from "../bench/seed.ts";
import { chance } from "./chance.ts";
import { need, type Program, startProgram } from "./program.ts";
import { atMost, type Field, none, type Row, type Seen, type Totals, type Work } from "./row.ts";

/** One round is a minute; the first few warm up. */
const WARM_UP = 5;
const MINUTE_MS = 60_000;
const QUICK_MS = 1_500;
const PAUSE_MS = 20;

export const soak: Row = {
  name: "soak",
  promise:
    "half an hour of mixed work on 50,000 people: memory and open files stay where they are, reads stay quick",
  rounds: { full: 30 + WARM_UP, quick: 2 },
  missing: () => (process.platform === "linux" ? undefined : "It reads /proc, which Linux alone has."),
  begin,
  judge: (totals) => [
    atMost("memory, growth", slope(totals.times["memory"] ?? []), 1, "MB/min"),
    atMost("read, p99", percentile(totals.times["read"] ?? [], 0.99), 200, "ms"),
    atMost("open files, growth", slope(totals.times["files"] ?? []), 0.2, "a minute"),
    none(totals, "failed"),
  ],
};

async function begin({ scratch, quick, seed }: Field): Promise<Work> {
  const folder = join(scratch, "data");
  mkdirSync(folder);
  const people = quick ? 500 : 50_000;
  await fill(folder, { people, touches: people * 4, interviews: 300 });
  const program = await startProgram(folder);
  return {
    round: (turn) => minute(program, people, chance(seed, turn), quick ? QUICK_MS : MINUTE_MS),
    end: () => program.end("SIGTERM"),
  };
}

async function minute(program: Program, people: number, random: () => number, lasts: number): Promise<Seen> {
  const until = Date.now() + lasts;
  const read: number[] = [];
  let failed = 0;
  const somebody = () => `/people/p${Math.floor(random() * people)}`;
  while (Date.now() < until) {
    for (const path of [
      "/today",
      somebody(),
      "/people",
      `/people?search=${"anbelcorda"[Math.floor(random() * 10)]}`,
    ]) {
      const begun = performance.now();
      if ((await program.call("GET", path)).kind !== "acknowledged") failed += 1;
      read.push(performance.now() - begun);
    }
    const written = await program.call("POST", `${somebody()}/touches`, { note: `had coffee ${random()}` });
    if (written.kind !== "acknowledged") failed += 1;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await need(program.call("GET", "/settings"));
  const { pid } = program.process;
  const own = /^Private_Dirty:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
  return {
    counts: { failed },
    times: { read, memory: [Number(own) / 1024], files: [readdirSync(`/proc/${pid}/fd`).length] },
  };
}

/** By how much a value grows from one minute to the next, by least squares, after the warm-up. */
function slope(all: Totals["times"][string]): number {
  const values = all.length > WARM_UP ? all.slice(WARM_UP) : all.slice(-1);
  const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
  const [meanAt, meanValue] = [(values.length - 1) / 2, mean(values)];
  const spread = values.reduce((sum, _, at) => sum + (at - meanAt) ** 2, 0);
  const together = values.reduce((sum, value, at) => sum + (at - meanAt) * (value - meanValue), 0);
  return spread === 0 ? 0 : together / spread;
}
