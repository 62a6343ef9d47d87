/** The first 32 bits of the fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const [START, ROUND] = [fractions(8, Math.sqrt), fractions(64, Math.cbrt)];
const BLOCK = 64;

/**
 * SHA-256 (FIPS 180-4) of a few bytes, at once. The engine's own is many times as fast, but has to be waited for: on
 * its way to another thread and back a short text takes longer than here.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = Int32Array.from(START);
  const padded = withLength(bytes);
  const words = new DataView(padded.buffer);
  const schedule = new Int32Array(BLOCK);
  for (let at = 0; at < padded.length; at += BLOCK) {
    for (let place = 0; place < 16; place += 1) schedule[place] = words.getInt32(at + 4 * place);
    extend(schedule);
    compress(state, schedule);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (const [place, word] of state.entries()) digest.setInt32(4 * place, word);
  return new Uint8Array(digest.buffer);
}

/** Ended by one bit, and in the last eight bytes by how many bits there were. */
function withLength(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, 8n * BigInt(bytes.length));
  return padded;
}

function extend(schedule: Int32Array): void {
  const word = (place: number) => schedule[place] ?? 0;
  for (let place = 16; place < BLOCK; place += 1) {
    const [early, late] = [word(place - 15), word(place - 2)];
    const [one, two] = [
      turn(early, 7) ^ turn(early, 18) ^ (early >>> 3),
      turn(late, 17) ^ turn(late, 19) ^ (late >>> 10),
    ];
    schedule[place] = word(place - 16) + one + word(place - 7) + two;
  }
}

function compress(state: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let place = 0; place < BLOCK; place += 1) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + mixed + ((e & f) ^ (~e & g)) + (ROUND[place] ?? 0) + (schedule[place] ?? 0)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [place, word] of [a, b, c, d, e, f, g, h].entries()) state[place] = (state[place] ?? 0) + word;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function fractions(count: number, root: (prime: number) => number): Int32Array {
  const found = new Int32Array(count);
  for (let [number, at] = [2, 0]; at < count; number += 1) {
    if (isPrime(number)) found[at++] = (root(number) % 1) * 2 ** 32;
  }
  return found;
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return true;
}
