import { writeSync } from "node:fs";
import { errorCode } from "#trouble/error-code.ts";
import { Unheard } from "#trouble/unheard.ts";

export const OUT = 1;
export const ERR = 2;
/** Pause before a full pipe is tried again. */
const FULL_PIPE_MS = 2;
/** Whoever reads nothing for so long is not waited for with a word aside. */
const PATIENCE_MS = 1_000;

/**
 * Writes all of an answer before it returns; whose reader has gone wants no more of it (`weakties people | head`). Throws
 * Unheard where it cannot be written.
 */
export function answer(text: string | Uint8Array): void {
  try {
    writeAll(OUT, text);
  } catch (error) {
    const code = errorCode(error);
    if (!NOBODY_READS.has(code)) throw new Unheard(code);
  }
}

/** Says a word aside on standard error. Where that takes none, whatever goes on goes on unsaid. */
export function say(text: string): void {
  try {
    writeAll(ERR, text, PATIENCE_MS);
  } catch {
    // There is nowhere to say it.
  }
}

/** Writes all of it before it returns, to a descriptor that somebody opened. */
export function writeAll(
  descriptor: number,
  text: string | Uint8Array,
  patienceMs = Number.POSITIVE_INFINITY,
): void {
  const bytes = Buffer.from(text);
  let until: number | undefined;
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (errorCode(error) !== "EAGAIN") throw error;
      until ??= performance.now() + patienceMs;
      if (performance.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_MS);
    }
  }
}

const NOBODY_READS = new Set(["EPIPE", "EBADF"]);
