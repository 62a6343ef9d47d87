import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { commandStart, runCommand } from "./command.ts";
import { importRates, largeMailbox, mailRates } from "./imports.ts";
import { type Figure, percentile, rounded, tableOf } from "./measured.ts";
import { type Asked, type Times, timeRequests } from "./requests.ts";
import { coldList, drawnNetwork, scriptOnFirstLoad } from "./screens.ts";
import { seed } from "./seed.ts";
import { startServer } from "./server.ts";

/** What others need on such a machine, or what we ask of ourselves; it stands beside each figure. */
const AIMS: Readonly<Record<string, string>> = {
  list: "p50 2 ms (peers 38)",
  search: "p50 3 ms (peers 5.8), p99 ≤ 25 ms",
  person: "p50 1.5 ms (peers 2.8)",
  today: "p99 ≤ 25 ms",
  create: "p50 1.3 ms (peers 13)",
};
const LARGE = { people: 10_000, touches: 200_000, interviews: 300 };
/** As many people as an export may have to carry. */
const EXPORTED = { people: 20_000, touches: 200_000, interviews: 300 };
const SMALL = { people: 1_000, touches: 20_000, interviews: 30 };

const [load = 0] = loadavg();
const scratch = mkdtempSync(join(tmpdir(), "weakties-bench-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const figures: Figure[] = [];
const skipped: string[] = [];

const small = await served("small", SMALL);
const large = await served("large", LARGE);
try {
  const [few = {}, many = {}] = await timeRequests([small, large]);
  await small.server.stop();
  figures.push(...requestFigures(many), ...growthFigures(few, many), ...(await serverFigures(large)));
} finally {
  await small.server.stop();
  await large.server.stop();
}
await orSay("command", async () => commandFigures(large.folder));
await orSay("import", async () => importRates(scratch));
await orSay("export", exportFigures);
await orSay("mail", () => mailRates(scratch));
if (process.argv.includes("--large")) await orSay("large mailbox", async () => largeMailbox(scratch));
report();

type Served = Asked & { readonly folder: string };

async function served(name: string, size: typeof LARGE): Promise<Served> {
  say(`${size.people} people, ${size.touches} touches`);
  const folder = join(scratch, name);
  mkdirSync(folder);
  await seed(folder, size);
  return { folder, server: await startServer(folder), people: size.people };
}

/** What the server needs that was asked all that, and what a browser shows of it. */
async function serverFigures({ server, folder }: Served): Promise<readonly Figure[]> {
  const memory = server.memory();
  const rested = await server.memoryAtRest();
  const drawn = await drawnNetwork(server, folder);
  const cold = await coldList(server, folder);
  return [
    { what: "server, start to first page", value: server.firstPageMs, unit: "ms", aim: "500 (peers 2,600)" },
    { what: "server memory, after all that", value: memory.resident, unit: "MB", aim: "120 (peers 240–690)" },
    { what: "server memory, its own alone", value: memory.own, unit: "MB", aim: "" },
    { what: "server memory, at rest", value: rested.resident, unit: "MB", aim: "120" },
    { what: "script on first load, gzip", value: scriptOnFirstLoad(), unit: "kB", aim: "≤ 150 (peers 207)" },
    ...(drawn === undefined ? [] : drawnFigures(drawn)),
    ...(cold === undefined
      ? []
      : [{ what: "list page, cold, first rows", value: cold, unit: "ms", aim: "400 (peers 1,600)" }]),
  ];
}

function drawnFigures(drawn: NonNullable<Awaited<ReturnType<typeof drawnNetwork>>>): readonly Figure[] {
  return [
    { what: "network of 5,000, from nothing to drawn", value: drawn.stands, unit: "ms", aim: "" },
    { what: "network of 5,000, longest task", value: drawn.longest, unit: "ms", aim: "≤ 400" },
    { what: "network of 5,000, frame, p50", value: percentile(drawn.frames, 0.5), unit: "ms", aim: "≤ 33" },
    { what: "network of 5,000, frame, p95", value: percentile(drawn.frames, 0.95), unit: "ms", aim: "" },
    { what: "network of 5,000, our script a frame", value: drawn.script, unit: "ms", aim: "≤ 8" },
  ];
}

function requestFigures(times: Times): readonly Figure[] {
  return Object.entries(times).flatMap(([kind, { p50, p99 }]) => [
    { what: `${kind}, p50`, value: p50, unit: "ms", aim: AIMS[kind] ?? "" },
    { what: `${kind}, p99`, value: p99, unit: "ms", aim: "" },
  ]);
}

function growthFigures(few: Times, many: Times): readonly Figure[] {
  return Object.entries(many).map(([kind, { p50 }]) => ({
    what: `${kind}, 1,000 → 10,000 people`,
    value: p50 / (few[kind]?.p50 ?? Number.NaN),
    unit: "×",
    aim: "< 2 ×",
  }));
}

async function commandFigures(folder: string): Promise<readonly Figure[]> {
  const { start, today, empty } = await commandStart(folder, scratch);
  return [
    { what: "empty script, same Node", value: empty, unit: "ms", aim: "" },
    { what: "weakties today, nobody known yet", value: start, unit: "ms", aim: "" },
    { what: "its start against the empty script", value: start / empty, unit: "×", aim: "≤ 2 ×" },
    { what: "weakties today, 10,000 people", value: today, unit: "ms", aim: "" },
    { what: "the same against the empty script", value: today / empty, unit: "×", aim: "≤ 2 ×" },
  ];
}

async function exportFigures(): Promise<readonly Figure[]> {
  const folder = join(scratch, "exported");
  mkdirSync(folder);
  await seed(folder, EXPORTED);
  const { ms } = runCommand(folder, ["export", "--format", "json", "--out", join(scratch, "all.json")]);
  return [{ what: `export of ${EXPORTED.people} people`, value: ms, unit: "ms", aim: "≤ 3,000" }];
}

/** One part that cannot be measured here leaves the others standing. */
async function orSay(part: string, measure: () => Promise<readonly Figure[]>): Promise<void> {
  say(part);
  try {
    figures.push(...(await measure()));
  } catch (error) {
    skipped.push(`${part}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function report(): void {
  const results = join(import.meta.dirname, "results");
  mkdirSync(results, { recursive: true });
  const machine = {
    cpu: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memoryGb: rounded(totalmem() / 2 ** 30),
    // Far above the number of cores, the absolute figures say more about the others than about us.
    loadBefore: rounded(load),
  };
  const told = {
    at: new Date().toISOString(),
    node: process.version,
    machine,
    size: LARGE,
    figures,
    skipped,
  };
  writeFileSync(join(results, "latest.json"), `${JSON.stringify(told, null, 2)}\n`);
  process.stdout.write(`${tableOf(figures)}\n`);
  for (const each of skipped) process.stdout.write(`Not measured: ${each}\n`);
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
