import { describe, expect, it } from "vitest";
import { constraintOf, effectiveSizeOf } from "./burt.ts";
import { buildGraph } from "./graph.ts";

type Tie = readonly [string, string, number?];

/** A graph of named nodes; weights are brought to at most 1, as only their proportions count. */
function measured(ties: readonly Tie[]) {
  const names = [...new Set(ties.flatMap(([one, other]) => [one, other] as const))];
  const most = Math.max(...ties.map(([, , weight = 1]) => weight));
  const graph = buildGraph(
    names.length,
    ties.map(([a]) => names.indexOf(a)),
    ties.map(([, b]) => names.indexOf(b)),
    ties.map(([, , weight = 1]) => weight / most),
  );
  return {
    constraint: (name: string) => constraintOf(graph, names.indexOf(name)),
    size: (name: string) => effectiveSizeOf(graph, names.indexOf(name)),
  };
}

/** Burt's own example (1992, ch. 2), as networkx has it in test_structuralholes.py; the weights are networkx's. */
const BURT: readonly Tie[] = [
  ["A", "B", 2],
  ["A", "F", 3],
  ["A", "G", 5],
  ["A", "E", 2],
  ["E", "G", 8],
  ["F", "G", 3],
  ["B", "G", 4],
  ["B", "D", 1],
  ["D", "G", 3],
  ["G", "C", 10],
];

describe("[R57] structural holes", () => {
  it("of Burt's example come out as networkx publishes them: constraint .400, .595, 1; effective size 4.67, 2.5, 1", () => {
    const { constraint, size } = measured(BURT.map(([a, b]) => [a, b] as const));
    // C's one tie goes to G: (1)² = 1. A has ties of ¼ each to B, E, F, G; to G ¼ + ¼·(⅓ + ½ + ½) = 7/12, to each of
    // E and F ¼ + ¼·⅙ = 7/24, to B the same: (7/12)² + 3·(7/24)² = .595486.
    expect(["G", "A", "C"].map(constraint)).toEqual([
      expect.closeTo(0.400270062, 8),
      expect.closeTo(0.595486111, 8),
      1,
    ]);
    // n − 2t/n: G has six contacts with four ties among them, 6 − 8/6; A four with three, 4 − 6/4.
    expect(["G", "A", "C"].map(size)).toEqual([expect.closeTo(14 / 3, 6), expect.closeTo(2.5, 6), 1]);
  });

  it("with weights come out as networkx publishes them: constraint .299, .795, 1; effective size 5.47, 2.47, 1", () => {
    const { constraint, size } = measured(BURT);
    expect(["G", "A", "C"].map(constraint)).toEqual([
      expect.closeTo(0.298851606, 6),
      expect.closeTo(0.794955327, 6),
      expect.closeTo(1, 6),
    ]);
    expect(["G", "A", "C"].map(size)).toEqual([
      expect.closeTo(5.471717172, 6),
      expect.closeTo(2.475, 6),
      expect.closeTo(1, 6),
    ]);
  });

  it("of Krackhardt's kite (1990) come out as networkx 3.6.1 computes them; igraph's constraint() is the same formula", () => {
    const kite = "ab ac ad af bd be bg cd cf de df dg eg fg fh gh hi ij".split(" ");
    const { constraint, size } = measured(kite.map((tie) => [tie.charAt(0), tie.charAt(1)] as const));
    const nodes = [..."abcdefghij"];
    // j hangs on i alone: 1. i stands between h and j, who do not know each other: ½² + ½² = ½, and 2 − 0 = 2.
    const constraints = [
      0.541197917, 0.541197917, 0.664135802, 0.470169753, 0.664135802, 0.445088889, 0.445088889, 0.431111111,
      0.5, 1,
    ];
    const sizes = [2, 2, 1, 10 / 3, 1, 3, 3, 7 / 3, 2, 1];
    nodes.forEach((node, at) => {
      expect(constraint(node)).toBeCloseTo(constraints[at] ?? 0, 8);
      expect(size(node)).toBeCloseTo(sizes[at] ?? 0, 6);
    });
  });

  it("are not defined for somebody without ties", () => {
    expect(constraintOf(buildGraph(1, [], [], []), 0)).toBeNaN();
    expect(effectiveSizeOf(buildGraph(1, [], [], []), 0)).toBeNaN();
  });
});
