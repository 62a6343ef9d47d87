import { closeSync, fstatSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildGraph, type Graph, packGraph, unpackGraph } from "#network/graph.ts";
import { distancesFrom, type Hops, pathFinder } from "#network/paths.ts";
import { type Figure, percentile, tableOf } from "./measured.ts";
import { growNetwork, readPairs, seeded, type Ties } from "./paths/graphs.ts";
import { readOptions, USAGE } from "./paths/options.ts";
import { findIgraph, graphologyPair, igraphOneToAll, ngraphPair, type Pair } from "./paths/others.ts";

const PAIRS = 300;
const OTHERS_PAIRS = 7;
const LOADS = 5;

const figures: Figure[] = [];
try {
  run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function run(): void {
  const { graph, people, ties: count, seed, json, help } = readOptions(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return;
  }
  if (graph !== undefined) {
    const ties = readPairs(graph, seed);
    measure("file", ties, seed, { pair: "≤ 5 ms", all: "≤ 40 ms" });
    compare(ties, seed);
  }
  if (people > 0) measure("grown", growNetwork(people, count, seed), seed, { pair: "≤ 25 ms", all: "" });
  if (json) console.log(JSON.stringify({ figures }));
  else console.log(tableOf(figures));
}

function measure(
  name: string,
  ties: Ties,
  seed: number,
  aims: { readonly pair: string; readonly all: string },
): void {
  const say = (what: string, value: number, unit: string, aim: string) =>
    figures.push({ what: `${name}: ${what}`, value, unit, aim });
  console.error(`${name}: ${ties.size} people, ${ties.from.length} ties`);
  const built = buildGraph(ties.size, ties.from, ties.to, ties.chances);
  const { graph, milliseconds } = loaded(built);
  say("load from a packed snapshot, median", milliseconds, "ms", "≤ 500 ms");
  const bytes = graph.offsets.byteLength + graph.targets.byteLength + graph.costs.byteLength;
  say("memory a tie", bytes / (graph.targets.length / 2), "bytes", "≤ 20");
  for (const hops of [2, 3] as const) {
    const times = pairTimes(graph, pairsIn(graph, seed, PAIRS), hops);
    say(`one pair within ${hops} hops, p50`, percentile(times, 0.5), "ms", aims.pair);
    say(`one pair within ${hops} hops, p99`, percentile(times, 0.99), "ms", "");
  }
  const all = [0, 1, 2, 3, 4].map((from) => elapsed(() => distancesFrom(graph, from * 97, 3)));
  say("one to all within 3 hops, median", percentile(all, 0.5), "ms", aims.all);
}

function compare(ties: Ties, seed: number): void {
  const graph = buildGraph(ties.size, ties.from, ties.to, ties.chances);
  const pairs = pairsIn(graph, seed, OTHERS_PAIRS);
  figures.push({
    what: "file: graphology, one pair, p50",
    value: graphologyPair(ties, pairs),
    unit: "ms",
    aim: "",
  });
  figures.push({
    what: "file: ngraph.path, one pair, p50",
    value: ngraphPair(ties, pairs),
    unit: "ms",
    aim: "",
  });
  const igraph = findIgraph();
  if (igraph === undefined)
    console.error(
      "Neither python3 nor /usr/bin/python3 has igraph (Debian: python3-igraph); it is left out.",
    );
  else
    figures.push({
      what: `file: python-igraph ${igraph.version}, one to all`,
      value: igraphOneToAll(igraph.python, ties),
      unit: "ms",
      aim: "",
    });
}

function loaded(built: Graph): { readonly graph: Graph; readonly milliseconds: number } {
  const file = join(tmpdir(), `weakties-paths-${process.pid}.wtg`);
  writeFileSync(file, packGraph(built));
  try {
    const times: number[] = [];
    for (;;) {
      const begun = performance.now();
      const graph = unpackGraph(readWhole(file));
      if (graph === undefined) throw new Error("The snapshot did not come back.");
      times.push(performance.now() - begun);
      // The first time the disk may still be at work writing it.
      if (times.length === LOADS) return { graph, milliseconds: percentile(times, 0.5) };
    }
  } finally {
    rmSync(file, { force: true });
  }
}

/** Into one buffer of the file's own, since a snapshot is looked into where it lies. */
function readWhole(file: string): ArrayBuffer {
  const handle = openSync(file, "r");
  try {
    const bytes = new Uint8Array(fstatSync(handle).size);
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(handle, bytes, at, bytes.length - at, at);
      if (read === 0) break;
      at += read;
    }
    return bytes.buffer;
  } finally {
    closeSync(handle);
  }
}

function pairTimes(graph: Graph, pairs: readonly Pair[], hops: Hops): readonly number[] {
  const finder = pathFinder(graph);
  for (const [from, to] of pairs.slice(0, 20)) finder.best(from, to, hops);
  return pairs.map(([from, to]) => elapsed(() => finder.best(from, to, hops)));
}

/** Pairs of people who know anybody at all. */
function pairsIn(graph: Graph, seed: number, count: number): readonly Pair[] {
  const random = seeded(seed + 7);
  const pick = (): number => {
    for (;;) {
      const node = Math.floor(random() * graph.size);
      if ((graph.offsets[node + 1] ?? 0) > (graph.offsets[node] ?? 0)) return node;
    }
  };
  return Array.from({ length: count }, () => [pick(), pick()] as const);
}

function elapsed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
