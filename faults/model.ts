import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { type OwnHome, ownHome } from "./home.ts";
import { anyStep, type Clients } from "./model/commands.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";

const CLIENTS = 3;
const SIZE = { full: { runs: 50, commands: 50 }, quick: { runs: 20, commands: 15 } };

export const model: Row = {
  name: "model",
  promise: "whatever several programs do in whatever order, the book is as a simple model of it says",
  // Ten thousand runs of fifty steps; quick, two hundred of fifteen.
  rounds: { full: 200, quick: 10 },
  begin,
  judge: (totals) => [
    atLeast(totals, "steps", totals.rounds * SIZE.quick.runs * SIZE.quick.commands),
    none(totals, "steps left out"),
    none(totals, "runs that differ"),
  ],
};

/** What is asked here has nothing to do with the disk: memory is ten times as quick. */
const IN_MEMORY = "/dev/shm";

async function begin({ scratch, seed, quick }: Field): Promise<Work> {
  const { runs, commands } = quick ? SIZE.quick : SIZE.full;
  return {
    round: (turn) =>
      inNewBook(scratch, (clients) => goThrough(clients, seed * 100_003 + turn, runs, commands)),
    end: async () => {},
  };
}

/** Each round has a book of its own: what a step costs stays what it is in a small one. */
async function inNewBook(scratch: string, round: (clients: Clients) => Promise<Seen>): Promise<Seen> {
  const folder = mkdtempSync(join(existsSync(IN_MEMORY) ? IN_MEMORY : scratch, "weakties-faults-"));
  const clients: OwnHome[] = [];
  try {
    while (clients.length < CLIENTS) clients.push(await ownHome(join(folder, "data")));
    return await round(clients);
  } finally {
    for (const each of clients) await each.close();
    rmSync(folder, { recursive: true });
  }
}

async function goThrough(clients: Clients, seed: number, runs: number, commands: number): Promise<Seen> {
  let steps = 0;
  // A failing run is shrunk by leaving steps out: null is what each is tried as first.
  const step = fc.option(anyStep, { nil: null, freq: 1_000_000_000 });
  const property = fc.asyncProperty(
    fc.array(step, { minLength: commands, maxLength: commands }),
    async (drawn) => {
      const all = drawn.filter((each) => each !== null);
      steps += all.length;
      const setup = () => ({ model: { people: new Map(), lots: [] }, real: clients });
      await fc.asyncModelRun(setup, all);
    },
  );
  const checked = await fc.check(property, { seed, numRuns: runs });
  return {
    counts: {
      steps,
      "steps left out": checked.failed ? 0 : Math.max(0, runs * commands - steps),
      "runs that differ": checked.failed ? 1 : 0,
    },
    problems: checked.failed
      ? [`${fc.defaultReportMessage(checked)}\n${String(checked.errorInstance).slice(0, 1_500)}`]
      : [],
  };
}
