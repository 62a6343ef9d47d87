/** The same numbers for the same seed (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1);
  }

  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  pick<Value>(from: readonly Value[]): Value {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  }

  /** The first ones more often than the last, as names and employers go. */
  often<Value>(from: readonly Value[]): Value {
    const share = this.below(1_000_000) / 1_000_000;
    const found = from[Math.floor(share ** 1.5 * from.length)];
    if (found === undefined) throw new Error("Nothing to pick from.");
    return found;
  }

  shuffled<Value>(all: readonly Value[]): readonly Value[] {
    return all
      .map((value) => ({ value, place: this.below(2 ** 30) }))
      .sort((a, b) => a.place - b.place)
      .map(({ value }) => value);
  }
}
