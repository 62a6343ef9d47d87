import type { Graph } from "./graph.ts";

/**
 * Burt's measures of structural holes (Structural Holes, 1992), on a graph of people without the one whose network it
 * is: everybody in it is tied to that one, who would close every hole. A tie weighs as much as its chance; only the
 * proportions count. Both are NaN for a node without ties.
 */

/** C_i = Σ_j (p_ij + Σ_q p_iq p_qj)², p_ij being the share of i's ties that goes to j: near 0 with many separate circles. */
export function constraintOf(graph: Graph, node: number): number {
  const shares = sharesOf(graph, node);
  if (shares.size === 0) return Number.NaN;
  const around = new Map([...shares.keys()].map((other) => [other, sharesOf(graph, other)]));
  let constraint = 0;
  for (const [j, direct] of shares) {
    let invested = direct;
    for (const [q, share] of shares) invested += share * (around.get(q)?.get(j) ?? 0);
    constraint += invested ** 2;
  }
  return constraint;
}

/**
 * Σ_j (1 − Σ_q p_iq m_jq), m_jq being j's tie to q over j's strongest: of how many separate contacts i's are worth. For
 * ties of one weight it is n − 2t/n (Borgatti 1997), t being the ties among the n contacts.
 */
export function effectiveSizeOf(graph: Graph, node: number): number {
  const shares = sharesOf(graph, node);
  if (shares.size === 0) return Number.NaN;
  let size = 0;
  for (const j of shares.keys()) {
    const ties = weightsOf(graph, j);
    const strongest = Math.max(...ties.values());
    let redundant = 0;
    for (const [q, share] of shares) redundant += (share * (ties.get(q) ?? 0)) / strongest;
    size += 1 - redundant;
  }
  return size;
}

function sharesOf(graph: Graph, node: number): ReadonlyMap<number, number> {
  const weights = weightsOf(graph, node);
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([other, weight]) => [other, weight / all]));
}

function weightsOf({ offsets, targets, costs }: Graph, node: number): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1)
    weights.set(targets[at] ?? 0, Math.exp(-(costs[at] ?? 0)));
  return weights;
}
