import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { PARSER_NAMES, type ParserName } from "./fuzz/golden.ts";
import { atLeast, atMost, type Field, none, type Row, type Seen, type Totals, type Work } from "./row.ts";

const INSIDE = join(import.meta.dirname, "fuzz", "inside.ts");
/** Inputs that were found are kept here, to become golden pairs. */
const FOUND = join(import.meta.dirname, "..", ".build", "faults", "found");
const SLOW_MS = 2_000;
const MEMORY_MB = 512;
/** Of processor time, so that a busy machine takes longer and tries no less. */
const LASTS_MS = { full: 60_000, quick: 300 };
/** Inputs of each reader in a round, however busy the machine is. */
const LEAST = 10;
const LONGEST_INPUT = 8_000_000;
/** Of processor time, beyond what a round lasts: where others keep the machine busy, silence says nothing. */
const PATIENCE_MS = 20_000;
const LOOKS_AGAIN_MS = 1_000;

export const fuzz: Row = {
  name: "fuzz",
  promise: "no file, however broken, makes a reader throw, hang or eat the memory",
  // Twenty minutes of each reader; one that has had its million by then is let go sooner.
  rounds: { full: PARSER_NAMES.length * 20, quick: PARSER_NAMES.length },
  atOnce: availableParallelism(),
  begin: async ({ seed, quick }: Field): Promise<Work> => ({
    round: async (turn, sofar) => {
      const parser = PARSER_NAMES[turn % PARSER_NAMES.length] ?? "vcard";
      if ((sofar.counts[inputsOf(parser)] ?? 0) >= ENOUGH) return {};
      return oneParser(parser, seed * 1_000_003 + turn * 1_009, quick);
    },
    end: async () => {},
  }),
  judge: (totals) => [
    atLeast(totals, "inputs", totals.rounds * LEAST),
    atLeast(totals, fewestOf(totals), LEAST),
    none(totals, "uncaught"),
    none(totals, "never answered, or out of memory"),
    atMost("slowest", Math.max(0, ...(totals.times["slowest"] ?? [])), SLOW_MS, "ms"),
  ],
};

/** Inputs after which a reader has had enough. */
const ENOUGH = 1_000_000;

function inputsOf(parser: ParserName): string {
  return `inputs, ${parser}`;
}

/** The reader that has had the fewest. */
function fewestOf({ counts }: Totals): string {
  const names = PARSER_NAMES.map(inputsOf);
  return names.toSorted((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0))[0] ?? "inputs";
}

type Come = {
  readonly inputs: number;
  /** Milliseconds of processor time that one input took at most, and which it was. */
  readonly slowest: number;
  readonly slow: string;
  readonly uncaught: readonly { says: string; input: string }[];
};

/** In a thread of its own with so much memory, which is ended where it does not answer. */
async function oneParser(parser: ParserName, seed: number, quick: boolean): Promise<Seen> {
  const milliseconds = quick ? LASTS_MS.quick : LASTS_MS.full;
  const shown = new SharedArrayBuffer(LONGEST_INPUT);
  const thread = new Worker(INSIDE, {
    workerData: { parser, seed, least: LEAST, milliseconds, shown },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const answered = new AbortController();
  const come = await new Promise<Come | string>((resolve) => {
    thread.once("message", resolve);
    thread.once("error", (error) => resolve(String(error)));
    busyFor(thread, milliseconds + PATIENCE_MS, answered.signal).then(
      () => resolve("It never answered."),
      () => {},
    );
  });
  answered.abort();
  await thread.terminate();
  if (typeof come === "string") {
    const text = Buffer.from(new Uint8Array(shown)).toString().replace(/\0+$/, "");
    return {
      counts: { "never answered, or out of memory": 1 },
      problems: [`${parser}: ${come} Its input is in ${keep(parser, seed, text)}.`],
    };
  }
  const found = come.uncaught.map(({ says, input }) => ({
    says: says.split("\n").slice(0, 3).join(" "),
    input,
  }));
  if (come.slowest > SLOW_MS) found.push({ says: "It took too long.", input: come.slow });
  return {
    counts: { inputs: come.inputs, [inputsOf(parser)]: come.inputs, uncaught: come.uncaught.length },
    times: { slowest: [come.slowest] },
    problems: found.map(({ says, input }, at) => `${parser}: ${says} (${keep(parser, seed + at, input)})`),
  };
}

/** Until this thread has used so much processor time. Rejects where it is stopped, or the thread is no more. */
async function busyFor(thread: Worker, milliseconds: number, signal: AbortSignal): Promise<void> {
  for (;;) {
    await setTimeout(LOOKS_AGAIN_MS, undefined, { signal });
    const { user, system } = await thread.cpuUsage();
    if ((user + system) / 1_000 > milliseconds) return;
  }
}

function keep(parser: ParserName, seed: number, input: string): string {
  mkdirSync(FOUND, { recursive: true });
  const file = join(FOUND, `${parser}-${seed}.txt`);
  writeFileSync(file, input);
  return file;
}
