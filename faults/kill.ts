import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { percentile } from "../bench/measured.ts";
import { seed as fill } from "../bench/seed.ts";
import { chance } from "./chance.ts";
import { backup, migration, restore } from "./kill/copies.ts";
import { imported, undone } from "./kill/imports.ts";
import { create, draft, edit, erased, merge, mergePeople } from "./kill/writes.ts";
import { type Program, startProgram } from "./program.ts";
import { atLeast, atMost, type Field, type Figure, none, type Row, type Seen, type Work } from "./row.ts";

const DEEDS = [create, edit, imported, undone, migration, backup, draft, merge, mergePeople, erased, restore];
const PEOPLE = { full: 50_000, quick: 1_000 };
const REOPEN_MS = 2_000;
const ENOUGH_FOR_P99 = 100;
/** A kill that falls between two deeds proves little: at least so many must fall within one. */
const IN_THE_MIDST = 0.3;

export const kill: Row = {
  name: "kill",
  promise: "kill -9 in the midst of each deed loses nothing acknowledged and leaves nothing half done",
  rounds: { full: 1_000, quick: 50 },
  begin,
  judge: (totals) => [
    atLeast(totals, "killed in the midst", Math.ceil(totals.rounds * IN_THE_MIDST), `of ${totals.rounds}`),
    atLeast(totals, "acknowledged", totals.rounds, "writes"),
    none(totals, "lost"),
    none(totals, "half done"),
    none(totals, "migrations without a backup"),
    none(totals, "backups that are not whole"),
    none(totals, "remains of dead backups"),
    none(totals, "remains of dead restores"),
    reopened(totals.times["reopened"] ?? []),
  ],
};

/** The slowest of a few says more about whoever else was at work than about us. */
function reopened(times: readonly number[]): Figure {
  const [share, said] = times.length >= ENOUGH_FOR_P99 ? [0.99, "p99"] : [0.5, "median of few"];
  return atMost(`reopened, ${said}`, percentile(times, share), REOPEN_MS, "ms");
}

async function begin({ scratch, quick, seed }: Field): Promise<Work> {
  const folder = join(scratch, "data");
  mkdirSync(folder);
  const people = quick ? PEOPLE.quick : PEOPLE.full;
  await fill(folder, { people, touches: people * 4, interviews: 300 });
  let program = await startProgram(folder);
  return {
    async round(turn): Promise<Seen> {
      const random = chance(seed, turn);
      const deed = DEEDS[turn % DEEDS.length] ?? create;
      const begun = await deed.begin({ folder, program, random, turn });
      const running = begun.run();
      const { inTheMidst } =
        begun.within === 0
          ? await running
          : await killed(program, running, random() * begun.within, begun.underWay);
      if (begun.within > 0) program = await startProgram(folder);
      const reopened = program.readyMs;
      const { counts, ...rest } = await begun.check(program);
      return {
        ...rest,
        counts: { ...counts, "killed in the midst": inTheMidst ? 1 : 0 },
        times: begun.within > 0 ? { reopened: [reopened] } : {},
      };
    },
    end: () => program.end("SIGTERM"),
  };
}

async function killed<Value>(
  program: Program,
  running: Promise<Value>,
  after: number,
  underWay = Promise.resolve(),
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  void underWay.then(() => {
    timer = setTimeout(() => program.process.kill("SIGKILL"), after);
  });
  const value = await running;
  clearTimeout(timer);
  await program.end("SIGKILL");
  return value;
}
