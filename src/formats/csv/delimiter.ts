import { SIGN } from "./write.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const LINES_LOOKED_AT = 30;
const CHARACTERS_LOOKED_AT = 20_000;

/**
 * The character that parts the cells: the one that most lines have, equally often. A preamble in prose does not count,
 * because its commas agree with no other line.
 */
export function findDelimiter(text: string): string {
  const lines = text
    .slice(0, CHARACTERS_LOOKED_AT)
    .split(/\r\n|\n|\r/)
    .slice(0, LINES_LOOKED_AT)
    .map((line) => line.replace(/"[^"]*"/g, ""));
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = agreement(lines.map((line) => line.split(delimiter).length - 1));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How many lines have the most common number of delimiters, weighed by that number. */
function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, times] of lines) best = Math.max(best, times * (1 + Math.log2(count)));
  return best;
}

/** What its cells are quoted in: `'` only where every cell of the first row is. */
export function findQuote(text: string, delimiter: string): '"' | "'" {
  const [first = ""] = text.slice(0, CHARACTERS_LOOKED_AT).split(/\r\n|\n|\r/, 1);
  const cells = first.split(delimiter).map((cell) => cell.trim());
  return cells.length > 1 && cells.every((cell) => BETWEEN_APOSTROPHES.test(cell)) ? "'" : '"';
}

/** What begins as a formula does stands behind `'` so that it is none (see write.ts), and would be one without it. */
const BETWEEN_APOSTROPHES = new RegExp(`^'(?!${SIGN})[^']+'$`);
