import { spawnSync } from "node:child_process";
import { UndirectedGraph } from "graphology";
import dijkstra from "graphology-shortest-path/dijkstra.js";
import createGraph from "ngraph.graph";
import { aStar } from "ngraph.path";
import { costOf } from "#network/graph.ts";
import { median } from "../measured.ts";
import type { Ties } from "./graphs.ts";

export type Pair = readonly [number, number];

/** Milliseconds for one pair, without a bound on hops: these libraries know none, so it is an easier question. */
export function graphologyPair(ties: Ties, pairs: readonly Pair[]): number {
  const graph = new UndirectedGraph();
  for (let node = 0; node < ties.size; node += 1) graph.addNode(node);
  eachTie(ties, (a, b, cost) => graph.mergeEdge(a, b, { cost }));
  return medianOf(pairs, ([from, to]) => dijkstra.bidirectional(graph, String(from), String(to), "cost"));
}

export function ngraphPair(ties: Ties, pairs: readonly Pair[]): number {
  const graph = createGraph<undefined, number>();
  eachTie(ties, (a, b, cost) => graph.addLink(a, b, cost));
  const finder = aStar(graph, { distance: (_from, _to, link) => link.data });
  return medianOf(pairs, ([from, to]) => finder.find(from, to));
}

/** Debian's python3-igraph belongs to the system's own Python, which need not be the first in the path. */
const PYTHONS = ["python3", "/usr/bin/python3"];

/** The Python that has igraph, with its version; undefined where none has. */
export function findIgraph(): { readonly python: string; readonly version: string } | undefined {
  for (const python of PYTHONS) {
    const { status, stdout } = spawnSync(python, ["-c", "import igraph; print(igraph.__version__)"], {
      encoding: "utf8",
      timeout: 20_000,
    });
    if (status === 0) return { python, version: stdout.trim() };
  }
  return undefined;
}

/** Milliseconds for one to all with python-igraph; throws where it fails. */
export function igraphOneToAll(python: string, ties: Ties): number {
  const script = `
import sys, time, json
import igraph
edges = json.load(sys.stdin)
g = igraph.Graph(n=edges["size"], edges=list(zip(edges["from"], edges["to"])))
best = []
for _ in range(3):
    t = time.perf_counter(); g.distances(source=0, weights=edges["costs"]); best.append(time.perf_counter() - t)
print(min(best) * 1000)`;
  const { status, stdout, stderr } = spawnSync(python, ["-c", script], {
    input: JSON.stringify({
      size: ties.size,
      from: [...ties.from],
      to: [...ties.to],
      costs: [...ties.chances].map(costOf),
    }),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(`igraph failed: ${stderr}`);
  return Number(stdout);
}

function eachTie(ties: Ties, put: (a: number, b: number, cost: number) => void): void {
  for (let tie = 0; tie < ties.from.length; tie += 1) {
    const [a, b] = [ties.from[tie] ?? 0, ties.to[tie] ?? 0];
    if (a !== b) put(a, b, costOf(ties.chances[tie] ?? 0));
  }
}

function medianOf(pairs: readonly Pair[], find: (pair: Pair) => unknown): number {
  return median(
    pairs.map((pair) => {
      const begun = performance.now();
      find(pair);
      return performance.now() - begun;
    }),
  );
}
