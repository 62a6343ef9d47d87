const LF = 10;
/** Four line feeds, four lowest bits and four highest bits, side by side in a word. */
const [FOUR_LF, LOWEST, HIGHEST] = [0x0a0a0a0a, 0x01010101, 0x80808080 | 0];

/**
 * Finds lines by the byte they begin with, and counts those it passes: four bytes at a time (a word less one in each
 * byte borrows where a byte is zero), because most of a mailbox is only passed over.
 */
export class Lines {
  readonly bytes: Uint8Array;
  /** Ends of lines between `from` and what the last `find` answered. */
  passed = 0;
  readonly #words: Int32Array;
  /** How far the bytes begin behind the first word. */
  readonly #shift: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#shift = bytes.byteOffset & 3;
    const begin = bytes.byteOffset - this.#shift;
    this.#words = new Int32Array(bytes.buffer, begin, (bytes.buffer.byteLength - begin) >> 2);
  }

  /** Where a line begins with one of two bytes, its end before it at `from` or later but before `to`; else -1. */
  find(from: number, to: number, one: number, other: number): number {
    const { bytes } = this;
    this.passed = 0;
    for (let at = from; at < to; ) {
      at = this.#pastWords(at, to);
      const stop = Math.min(to, ((at + this.#shift) | 3) + 1 - this.#shift);
      for (; at < stop; at += 1) {
        if (bytes[at] !== LF) continue;
        this.passed += 1;
        const first = bytes[at + 1];
        if (first === one || first === other) return at + 1;
      }
    }
    return -1;
  }

  /** Past all whole words that have no line end in them, if one begins at `from`. */
  #pastWords(from: number, to: number): number {
    const shift = this.#shift;
    if (((from + shift) & 3) !== 0) return from;
    const words = this.#words;
    const stop = (to + shift) >> 2;
    let place = (from + shift) >> 2;
    for (; place < stop; place += 1) {
      const zeroed = (words[place] as number) ^ FOUR_LF;
      if (((zeroed - LOWEST) & ~zeroed & HIGHEST) !== 0) break;
    }
    return (place << 2) - shift;
  }
}
