/**
 * Who is in touch with whom, packed: the neighbours of node v stand in `targets` from `offsets[v]` to `offsets[v + 1]`,
 * each with the cost of the tie, −ln of the chance that it carries a request. Every tie stands in both directions, so
 * it takes 16 bytes, and a node 4.
 */
export type Graph = {
  readonly size: number;
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly costs: Float32Array;
};

/** The chance of a tie never counts as nothing at all: a cost has to stay finite. */
const FAINTEST = 1e-9;

export function costOf(chance: number): number {
  return -Math.log(Math.min(1, Math.max(FAINTEST, chance)));
}

/**
 * Packs ties between nodes 0 … size − 1. Of several ties between the same two the likeliest is kept; ties with oneself
 * are left out. Throws a RangeError where a node is out of range.
 */
export function buildGraph(
  size: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  chances: ArrayLike<number>,
): Graph {
  const starts = countNeighbours(size, from, to);
  const targets = new Uint32Array(starts[size] ?? 0);
  const costs = new Float32Array(targets.length);
  const next = starts.slice(0, size);
  const put = (node: number, target: number, cost: number) => {
    const at = next[node] ?? 0;
    targets[at] = target;
    costs[at] = cost;
    next[node] = at + 1;
  };
  for (let i = 0; i < from.length; i += 1) {
    const [a, b] = [from[i] ?? 0, to[i] ?? 0];
    if (a === b) continue;
    const cost = costOf(chances[i] ?? 0);
    put(a, b, cost);
    put(b, a, cost);
  }
  return withoutRepeats({ size, offsets: starts, targets, costs });
}

function countNeighbours(size: number, from: ArrayLike<number>, to: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < from.length; i += 1) {
    const [a, b] = [from[i] ?? -1, to[i] ?? -1];
    if (!(a >= 0 && a < size && b >= 0 && b < size))
      throw new RangeError(`Tie ${i} joins ${a} and ${b}; nodes are 0 to ${size - 1}.`);
    if (a === b) continue;
    starts[a + 1] = (starts[a + 1] ?? 0) + 1;
    starts[b + 1] = (starts[b + 1] ?? 0) + 1;
  }
  for (let node = 0; node < size; node += 1) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  return starts;
}

function withoutRepeats({ size, offsets, targets, costs }: Graph): Graph {
  const lastSeen = new Int32Array(size).fill(-1);
  const placeOf = new Uint32Array(size);
  const starts = new Uint32Array(size + 1);
  let end = 0;
  for (let node = 0; node < size; node += 1) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at += 1) {
      const [target, cost] = [targets[at] ?? 0, costs[at] ?? 0];
      if (lastSeen[target] === node) {
        const place = placeOf[target] ?? 0;
        costs[place] = Math.min(costs[place] ?? 0, cost);
        continue;
      }
      lastSeen[target] = node;
      placeOf[target] = end;
      targets[end] = target;
      costs[end] = cost;
      end += 1;
    }
    starts[node + 1] = end;
  }
  const whole = end === targets.length;
  return {
    size,
    offsets: starts,
    targets: whole ? targets : targets.slice(0, end),
    costs: whole ? costs : costs.slice(0, end),
  };
}

/** "WTG1" in little-endian order, where every program that reads it runs. */
const MAGIC = 0x31475457;
const HEADER = 12;

/** A snapshot: header (magic, nodes, directed ties), then the three arrays as they lie in memory. */
export function packGraph({ size, offsets, targets, costs }: Graph): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + 4 * (offsets.length + targets.length + costs.length));
  new Uint32Array(bytes.buffer, 0, 3).set([MAGIC, size, targets.length]);
  new Uint32Array(bytes.buffer, HEADER, offsets.length).set(offsets);
  new Uint32Array(bytes.buffer, HEADER + 4 * offsets.length, targets.length).set(targets);
  new Float32Array(bytes.buffer, HEADER + 4 * (offsets.length + targets.length), costs.length).set(costs);
  return bytes;
}

/** Looks into a snapshot where it lies; nothing is copied. Undefined where it is none, or cut short. */
export function unpackGraph(bytes: ArrayBuffer): Graph | undefined {
  if (bytes.byteLength < HEADER) return undefined;
  const [magic, size = 0, ties = 0] = new Uint32Array(bytes, 0, 3);
  if (magic !== MAGIC || bytes.byteLength !== HEADER + 4 * (size + 1 + 2 * ties)) return undefined;
  const offsets = new Uint32Array(bytes, HEADER, size + 1);
  if (offsets[0] !== 0 || offsets[size] !== ties) return undefined;
  return {
    size,
    offsets,
    targets: new Uint32Array(bytes, HEADER + 4 * (size + 1), ties),
    costs: new Float32Array(bytes, HEADER + 4 * (size + 1 + ties), ties),
  };
}
