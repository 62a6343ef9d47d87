import type { Paper } from "./paper.ts";

/** Days in numbers that were not read, because nobody said which of them comes first. */
export function drawTwoDays(paper: Paper, written: readonly string[]): void {
  for (const words of written)
    paper.text(`“${words}” can be two days: --locale de-CH has the day first, --locale en-US the month.`);
}
