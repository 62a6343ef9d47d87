import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph, costOf, packGraph, unpackGraph } from "./graph.ts";
import { distancesFrom, type Hops, NEVER, type Path, pathFinder } from "./paths.ts";

type Tie = readonly [number, number, number];
const graphOf = (size: number, ties: readonly Tie[]) =>
  buildGraph(
    size,
    ties.map(([a]) => a),
    ties.map(([, b]) => b),
    ties.map(([, , chance]) => chance),
  );

const SIZE = 9;
const node = fc.nat(SIZE - 1);
/** Few distinct chances, certainty among them, so that equal paths and free ones come up. */
const chance = fc.constantFrom(0, 0.1, 0.3, 0.5, 0.9, 1);
const ties: fc.Arbitrary<readonly Tie[]> = fc.array(fc.tuple(node, node, chance), { maxLength: 30 });
const quota = fc.array(fc.constantFrom(0, 0.5, 1, NEVER), { minLength: SIZE, maxLength: SIZE });

/** All simple paths, by trying every one. */
function bruteForce(all: readonly Tie[], costs: readonly number[], from: number, to: number, hops: number) {
  const cost = new Map<string, number>();
  for (const [a, b, p] of all)
    if (a !== b)
      for (const key of [`${a} ${b}`, `${b} ${a}`])
        cost.set(key, Math.min(cost.get(key) ?? NEVER, Math.fround(costOf(p))));
  const found: Path[] = [];
  const walk = (nodes: readonly number[], sum: number) => {
    const here = nodes.at(-1) ?? from;
    if (here === to) return void found.push({ nodes, cost: sum });
    if (nodes.length > hops) return;
    const connector = nodes.length === 1 ? 0 : (costs[here] ?? 0);
    for (let next = 0; next < SIZE; next += 1) {
      const step = cost.get(`${here} ${next}`);
      if (step !== undefined && !nodes.includes(next)) walk([...nodes, next], sum + connector + step);
    }
  };
  walk([from], 0);
  return found.filter((path) => path.cost < NEVER).sort((a, b) => a.cost - b.cost)[0];
}

describe("introduction paths", () => {
  it("are the best there are, whatever the graph, the hops and the connectors' quotas", () => {
    const hops = fc.constantFrom<Hops>(1, 2, 3);
    fc.assert(
      fc.property(ties, quota, node, node, hops, (all, costs, from, to, most) => {
        if (from === to) return;
        const graph = graphOf(SIZE, all);
        const connectors = Float32Array.from(costs);
        const exact = bruteForce(all, costs, from, to, most);
        const pair = pathFinder(graph, connectors).best(from, to, most);
        const one = distancesFrom(graph, from, most, connectors).pathTo(to);
        for (const path of [pair, one]) {
          expect(path === undefined).toBe(exact === undefined);
          if (path === undefined || exact === undefined) continue;
          expect(path.cost).toBeCloseTo(exact.cost, 5);
          expect(new Set(path.nodes).size).toBe(path.nodes.length);
          expect([path.nodes[0], path.nodes.at(-1)]).toEqual([from, to]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("offer alternatives that share no connector, the better ones first", () => {
    fc.assert(
      fc.property(ties, node, node, (all, from, to) => {
        if (from === to) return;
        const paths = pathFinder(graphOf(SIZE, all)).alternatives(from, to, 3, 4);
        const connectors = paths.flatMap(({ nodes }) => nodes.slice(1, -1));
        expect(new Set(connectors).size).toBe(connectors.length);
        const sorted = paths.map((path) => path.cost).toSorted((a, b) => a - b);
        expect(paths.map((path) => path.cost)).toEqual(sorted);
        expect(paths.filter(({ nodes }) => nodes.length === 2).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("keep a hop for where it is needed, though the cheapest way to a friend takes more", () => {
    // 0–1–2 is cheaper to reach 2 than 0–2, yet 0–2–3–4 is the only way to 4 within three hops.
    const graph = graphOf(5, [
      [0, 1, 0.9],
      [1, 2, 0.9],
      [0, 2, 0.5],
      [2, 3, 0.9],
      [3, 4, 0.9],
    ]);
    expect(pathFinder(graph).best(0, 4, 3)?.nodes).toEqual([0, 2, 3, 4]);
    expect(distancesFrom(graph, 0, 3).pathTo(4)?.nodes).toEqual([0, 2, 3, 4]);
  });

  it("spare whoever has been asked often enough", () => {
    const graph = graphOf(4, [
      [0, 1, 0.9],
      [1, 3, 0.9],
      [0, 2, 0.4],
      [2, 3, 0.4],
    ]);
    expect(pathFinder(graph).best(0, 3, 2)?.nodes).toEqual([0, 1, 3]);
    expect(pathFinder(graph, Float32Array.from([0, NEVER, 0, 0])).best(0, 3, 2)?.nodes).toEqual([0, 2, 3]);
  });
});

describe("the packed graph", () => {
  it("keeps the likeliest of several ties between two people, both ways, and none with oneself", () => {
    const graph = graphOf(3, [
      [0, 1, 0.2],
      [1, 0, 0.8],
      [2, 2, 1],
    ]);
    expect([...graph.targets]).toEqual([1, 0]);
    expect([...graph.costs].map((cost) => Math.exp(-cost))).toEqual([
      expect.closeTo(0.8, 6),
      expect.closeTo(0.8, 6),
    ]);
  });

  it("comes back from its snapshot, and a damaged one is refused", () => {
    fc.assert(
      fc.property(ties, (all) => {
        const graph = graphOf(SIZE, all);
        const bytes = packGraph(graph);
        expect(unpackGraph(bytes.buffer)).toEqual(graph);
        expect(unpackGraph(bytes.buffer.slice(0, -1))).toBeUndefined();
        bytes[0] = 0;
        expect(unpackGraph(bytes.buffer)).toBeUndefined();
      }),
    );
  });

  it("refuses a node that is not there", () => {
    expect(() => graphOf(2, [[0, 2, 1]])).toThrow("nodes are 0 to 1");
  });
});
