import { isControl, isNoise } from "./decode.ts";

/** Lines that happen to look like text between such lines are of the same noise. */
const WITHIN = 5;
const LF = 10;
/** Stands for what is blanked out: a space would go on with the line before. */
const CR = 13;
/** A record that begins right behind the noise, on the same line. */
const BEGINS = /(?:BEGIN[ \t]*:[ \t]*V(?:CARD|CALENDAR)|From (?:- |[^\s@]{1,80}@)[^\n]*)\s*$/i;

export type Quieted = {
  readonly bytes: Uint8Array;
  /** The line on which each stretch of noise begins, counted from 1. */
  readonly lines: readonly number[];
};

/**
 * Blanks out the lines of a text that are none, as a damaged disk leaves them between good records. A record that
 * begins on the last of them gets a line of its own; all lines keep their numbers where the noise has a line break to
 * give for it.
 */
export function withoutNoise(given: Uint8Array): Quieted {
  if (!given.some(isControl)) return { bytes: given, lines: [] };
  const bytes = given.slice();
  const lines: number[] = [];
  let [last, spare] = [Number.NEGATIVE_INFINITY, -1];
  for (let [from, line] = [0, 1]; from < bytes.length; line += 1) {
    const found = bytes.indexOf(LF, from);
    const end = found === -1 ? bytes.length : found;
    const written = bytes.subarray(from, end);
    // The last of it may be a few bytes of no account, with a record right behind them.
    if (isNoise(written) || (line - last <= WITHIN && beginsWithin(written))) {
      if (line - last > WITHIN) {
        lines.push(line);
        spare = -1;
      }
      last = line;
      const begins = from + beginIn(written);
      bytes.fill(CR, from, begins);
      if (begins < end && begins > from) {
        bytes[begins - 1] = LF;
        if (spare !== -1) bytes[spare] = CR;
        else line += 1;
      }
      spare = begins === end && found !== -1 ? found : -1;
    }
    from = end + 1;
  }
  return { bytes, lines };
}

/** Where on a line of noise a record begins; its end where none does. */
function beginIn(line: Uint8Array): number {
  const text = new TextDecoder("windows-1252").decode(line);
  const at = BEGINS.exec(text)?.index ?? line.length;
  return line.subarray(at).some(isControl) ? line.length : at;
}

function beginsWithin(line: Uint8Array): boolean {
  const at = beginIn(line);
  return at > 0 && at < line.length && line.subarray(0, at).some((byte) => byte !== CR);
}
