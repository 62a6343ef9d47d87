/** Numbers from 0 to 1 that are the same for the same seed and turn (mulberry32), so that a round can be done again. */
export function chance(seed: number, turn: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, turn + 1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
