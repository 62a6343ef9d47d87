const SHORT = 40;
const MOST_SHORT_LINES = 10_000;

/**
 * A letter as far as it is read. What carries files has long lines; hundreds of thousands of short ones say nothing to
 * anybody, and the reader of MIME takes its time for each line.
 */
export function linesToRead(letter: string): string {
  let short = 0;
  for (let at = 0; at < letter.length; ) {
    const end = letter.indexOf("\n", at);
    if (end < 0) return letter;
    if (end - at < SHORT) short += 1;
    at = end + 1;
    if (short === MOST_SHORT_LINES) return letter.slice(0, at);
  }
  return letter;
}
