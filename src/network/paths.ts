import type { Graph } from "./graph.ts";

/** From the one who asks to the one they would like to meet, over one or two who know both sides. */
export type Path = {
  readonly nodes: readonly number[];
  /** Σ −ln p(tie) + Σ −ln A(connector): the path carries a request with chance e^−cost. */
  readonly cost: number;
};

/** More than three, and nobody remembers whose friend this was. */
export type Hops = 1 | 2 | 3;

/** Leaves a node out as a connector. */
export const NEVER = Number.POSITIVE_INFINITY;

/**
 * The best paths of at most three hops, exactly. Maximises Π p(tie) · Π A(connector); with so few hops the state of a
 * search is (node, hops), since the cheapest way to a node may use hops that the rest of the path needs. `connectorCost`
 * is −ln A for each node, NEVER for those who are not to be asked; null where all are free.
 *
 * Holds working memory of 12 bytes a node between calls; not to be used by two callers at once.
 */
export function pathFinder(graph: Graph, connectorCost: Float32Array | null = null) {
  const { size, offsets, targets, costs } = graph;
  const stamps = new Int32Array(size);
  const reached = new Float64Array(size);
  let stamp = 0;
  const start = (node: number) => offsets[node] ?? 0;
  const end = (node: number) => offsets[node + 1] ?? 0;
  const through = (node: number) => connectorCost?.[node] ?? 0;

  /** The cheapest path, the shorter of equals; undefined where there is none within `hops`. */
  function best(from: number, to: number, hops: Hops, avoid: ReadonlySet<number> = NOBODY): Path | undefined {
    if (from === to) return undefined;
    const direct = avoid.size > 0 ? undefined : directly(from, to);
    if (hops === 1) return direct;
    const byOne = hops >= 2 ? overOne(from, to, avoid) : undefined;
    const byTwo = hops >= 3 ? overTwo(from, to, avoid) : undefined;
    return [direct, byOne, byTwo].reduce((kept, each) =>
      each !== undefined && (kept === undefined || each.cost < kept.cost) ? each : kept,
    );
  }

  function directly(from: number, to: number): Path | undefined {
    for (let at = start(from); at < end(from); at += 1)
      if (targets[at] === to) return { nodes: [from, to], cost: costs[at] ?? 0 };
    return undefined;
  }

  let marked = { from: -1, avoid: NOBODY, size: 0 };

  /**
   * Marks whom `from` can ask directly, with what it costs to have them as a connector: once for all whom one would
   * like to meet, since I know thousands and each of those few. Whom to avoid may become more, not fewer.
   */
  function mark(from: number, avoid: ReadonlySet<number>): void {
    if (marked.from === from && marked.avoid === avoid && marked.size === avoid.size) return;
    marked = { from, avoid, size: avoid.size };
    stamp += 1;
    for (let at = start(from); at < end(from); at += 1) {
      const node = targets[at] ?? 0;
      if (avoid.has(node)) continue;
      const cost = (costs[at] ?? 0) + through(node);
      if (cost === NEVER) continue;
      stamps[node] = stamp;
      reached[node] = cost;
    }
  }

  function overOne(from: number, to: number, avoid: ReadonlySet<number>): Path | undefined {
    mark(from, avoid);
    let [connector, cost] = [-1, NEVER];
    for (let at = start(to); at < end(to); at += 1) {
      const node = targets[at] ?? 0;
      if (stamps[node] !== stamp) continue;
      const whole = (reached[node] ?? 0) + (costs[at] ?? 0);
      if (whole < cost) [connector, cost] = [node, whole];
    }
    return connector < 0 ? undefined : { nodes: [from, connector, to], cost };
  }

  /** Ties go both ways, so the search begins where fewer doors have to be tried. */
  function overTwo(from: number, to: number, avoid: ReadonlySet<number>): Path | undefined {
    if (doors(from) >= doors(to)) return middle(from, to, avoid);
    const back = middle(to, from, avoid);
    return back === undefined ? undefined : { ...back, nodes: back.nodes.toReversed() };
  }

  function doors(node: number): number {
    let sum = 0;
    for (let at = start(node); at < end(node); at += 1)
      sum += end(targets[at] ?? 0) - start(targets[at] ?? 0);
    return sum;
  }

  function middle(from: number, to: number, avoid: ReadonlySet<number>): Path | undefined {
    mark(from, avoid);
    let [first, second, cost] = [-1, -1, NEVER];
    for (let at = start(to); at < end(to); at += 1) {
      const near = targets[at] ?? 0;
      if (near === from || avoid.has(near)) continue;
      const rest = (costs[at] ?? 0) + through(near);
      if (rest >= cost) continue;
      for (let on = start(near); on < end(near); on += 1) {
        const far = targets[on] ?? 0;
        if (far === to || stamps[far] !== stamp) continue;
        const whole = (reached[far] ?? 0) + (costs[on] ?? 0) + rest;
        if (whole < cost) [first, second, cost] = [far, near, whole];
      }
    }
    return first < 0 ? undefined : { nodes: [from, first, second, to], cost };
  }

  return {
    best,
    /** The best path, then the best that shares no connector with those before, up to `most`. */
    alternatives(from: number, to: number, hops: Hops, most: number): readonly Path[] {
      const found: Path[] = [];
      const used = new Set<number>();
      while (found.length < most) {
        const next = best(from, to, hops, used);
        if (next === undefined) break;
        found.push(next);
        // Who is known already needs nobody; the ways over others begin behind it.
        if (next.nodes.length === 2) used.add(from);
        for (const node of next.nodes.slice(1, -1)) used.add(node);
      }
      return found;
    },
  };
}

const NOBODY: ReadonlySet<number> = new Set();

/** Costs from one node to all within some hops, and the way back. */
export type Distances = {
  /** −1 where a node is out of reach; else how many hops its cheapest path has. */
  readonly hops: Int8Array;
  readonly costs: Float64Array;
  readonly pathTo: (node: number) => Path | undefined;
};

/** The cheapest paths of at most `hops` from one node to every other, layer by layer (Bellman 1958, cut at `hops`). */
export function distancesFrom(
  { size, offsets, targets, costs }: Graph,
  from: number,
  hops: Hops,
  connectorCost: Float32Array | null = null,
): Distances {
  const best = new Float64Array(size).fill(NEVER);
  const bestHops = new Int8Array(size).fill(-1);
  const before: Int32Array[] = [];
  // Whom the layer before has reached more cheaply than any earlier one, and what that cost then.
  let frontier = Int32Array.of(from);
  let reached = Float64Array.of(0);
  best[from] = Number.NEGATIVE_INFINITY;
  for (let hop = 1; hop <= hops; hop += 1) {
    const cameFrom = new Int32Array(size);
    const next = new Int32Array(size);
    let count = 0;
    for (let i = 0; i < frontier.length; i += 1) {
      const node = frontier[i] ?? 0;
      const here = (reached[i] ?? 0) + (hop === 1 ? 0 : (connectorCost?.[node] ?? 0));
      if (here === NEVER) continue;
      const end = offsets[node + 1] ?? 0;
      for (let at = offsets[node] ?? 0; at < end; at += 1) {
        const target = targets[at] ?? 0;
        const whole = here + (costs[at] ?? 0);
        if (whole >= (best[target] ?? 0)) continue;
        best[target] = whole;
        cameFrom[target] = node;
        if (bestHops[target] === hop) continue;
        bestHops[target] = hop;
        next[count] = target;
        count += 1;
      }
    }
    before.push(cameFrom);
    frontier = next.subarray(0, count);
    reached = Float64Array.from(frontier, (node) => best[node] ?? NEVER);
  }
  best[from] = NEVER;
  return {
    hops: bestHops,
    costs: best,
    pathTo(node) {
      const length = bestHops[node] ?? -1;
      if (length < 1) return undefined;
      const nodes = [node];
      for (let hop = length; hop > 0; hop -= 1) nodes.unshift(before[hop - 1]?.[nodes[0] ?? 0] ?? from);
      return { nodes, cost: best[node] ?? NEVER };
    },
  };
}
