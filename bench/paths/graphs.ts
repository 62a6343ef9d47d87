import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** Ties between nodes 0 … size − 1, with the chance that each carries a request. */
export type Ties = {
  readonly size: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly chances: Float32Array;
};

/**
 * Reads `nodes,ties,u,graph` and then a pair a line, counted from 1, plain or gzip. The file has no strengths: each tie
 * gets a chance between .05 and .95 from a seed.
 */
export function readPairs(file: string, seed: number): Ties {
  const bytes = readFileSync(file);
  const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const end = text.indexOf(10);
  const [size = 0, count = 0] = text.toString("latin1", 0, end).split(",").map(Number);
  if (!(size > 0 && count > 0)) throw new Error(`${file} does not begin with “nodes,ties,u,graph”.`);
  const [from, to] = [new Uint32Array(count), new Uint32Array(count)];
  let [tie, number, side] = [0, 0, 0];
  for (let at = end + 1; at <= text.length && tie < count; at += 1) {
    const byte = text[at];
    if (byte !== undefined && byte >= 48 && byte <= 57) number = number * 10 + byte - 48;
    else if (byte === 44) {
      side = number;
      number = 0;
    } else if (number > 0) {
      if (side < 1 || side > size || number > size)
        throw new Error(`${file}, tie ${tie + 1}: ${side},${number} is not a pair of 1 to ${size}.`);
      from[tie] = side - 1;
      to[tie] = number - 1;
      tie += 1;
      [number, side] = [0, 0];
    }
  }
  if (tie === 0) throw new Error(`${file} holds no pair of people who know each other.`);
  return { size, from: from.slice(0, tie), to: to.slice(0, tie), chances: chancesFor(tie, seeded(seed)) };
}

/**
 * A network as they grow: who comes in later knows people already there, some of them found through others, so that
 * few have very many acquaintances and most have a handful.
 */
export function growNetwork(size: number, count: number, seed: number): Ties {
  const random = seeded(seed);
  const [from, to] = [new Uint32Array(count), new Uint32Array(count)];
  const each = count / size;
  for (let tie = 0; tie < count; tie += 1) {
    const newcomer = Math.min(size - 1, 1 + Math.floor(tie / each));
    from[tie] = newcomer;
    // Half by chance, half one end of an earlier tie: the more ties somebody has, the more they get.
    const earlier = Math.floor(random() * tie);
    const met = random() < 0.5 || tie === 0 ? Math.floor(random() * newcomer) : (to[earlier] ?? 0);
    to[tie] = met === newcomer ? 0 : met;
  }
  return { size, from, to, chances: chancesFor(count, random) };
}

function chancesFor(count: number, random: () => number): Float32Array {
  return Float32Array.from({ length: count }, () => 0.05 + 0.9 * random());
}

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
