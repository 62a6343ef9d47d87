import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { constraintOf, effectiveSizeOf } from "#network/burt.ts";
import { buildGraph } from "#network/graph.ts";

type Measured = {
  readonly nodes: readonly string[];
  readonly ties: readonly (readonly [number, number, number])[];
  readonly constraint: readonly number[];
  readonly effectiveSize: readonly number[];
};

const file = readFileSync(join(import.meta.dirname, "holes.json"), "utf8");
const { networkx, igraph, graphs } = JSON.parse(file) as {
  readonly networkx: string;
  readonly igraph: string;
  readonly graphs: Readonly<Record<string, Measured>>;
};

describe(`[R57] constraint and effective size are those of networkx ${networkx} and igraph ${igraph}`, () => {
  it.each(Object.entries(graphs))("on %s", (_, { nodes, ties, constraint, effectiveSize }) => {
    // Only the proportions count; as a chance, a weight is at most 1.
    const most = Math.max(...ties.map(([, , weight]) => weight));
    const graph = buildGraph(
      nodes.length,
      ties.map(([a]) => a),
      ties.map(([, b]) => b),
      ties.map(([, , weight]) => weight / most),
    );
    // Costs are kept in 32 bits: seven digits.
    nodes.forEach((_name, at) => {
      expect(constraintOf(graph, at)).toBeCloseTo(constraint[at] ?? Number.NaN, 5);
      expect(effectiveSizeOf(graph, at)).toBeCloseTo(effectiveSize[at] ?? Number.NaN, 4);
    });
  });

  it("was looked at: five graphs, 34 people in the club, sixteen families without the Pucci, who married nobody", () => {
    expect(Object.keys(graphs)).toHaveLength(5);
    expect(graphs["Zachary's karate club"]?.nodes).toHaveLength(34);
    expect(graphs["Florentine families"]?.nodes).toHaveLength(15);
  });
});
