import { fnv1a } from "#people/fnv.ts";

const FEWEST_BITS = 12;
const MOST_BITS = 24;
/** Keys of one record, and free places for each of them. */
const PLACES_A_RECORD = 16 * 8;

/**
 * How often keys were heard, up to twice, in few bytes whatever their number: a key may be taken for one that was heard
 * oftener, and never for one that was heard less.
 */
export class Tally {
  readonly #counts: Uint8Array;

  constructor(records: number) {
    const bits = Math.ceil(Math.log2(Math.max(1, records) * PLACES_A_RECORD));
    this.#counts = new Uint8Array(2 ** Math.min(MOST_BITS, Math.max(FEWEST_BITS, bits)));
  }

  add(keys: readonly string[]): void {
    for (const key of keys) {
      const place = this.#placeOf(key);
      this.#counts[place] = Math.min(2, (this.#counts[place] ?? 0) + 1);
    }
  }

  has(key: string): boolean {
    return (this.#counts[this.#placeOf(key)] ?? 0) > 0;
  }

  hasTwice(key: string): boolean {
    return this.#counts[this.#placeOf(key)] === 2;
  }

  /** The halves of a hash, folded. */
  #placeOf(key: string): number {
    const hash = fnv1a(key);
    return (hash ^ (hash >>> 16)) & (this.#counts.length - 1);
  }
}
