import { type Span, sentencesOf } from "./check/text.ts";
import { wordCount } from "./counter.ts";

/** "Thank you!" at both ends of a message repeats nothing that anybody would stumble over. */
const FEWEST_WORDS = 3;

/** The sentences that only say again what was said before, with other words before a colon or without. */
export function repeatsIn(sentences: readonly Span[]): readonly Span[] {
  const said = new Set<string>();
  return sentences.filter(({ text }) => {
    const told = [text, text.split(/:\s+/).at(-1) ?? text]
      .filter((words) => wordCount(words) >= FEWEST_WORDS)
      .map(bareWords);
    const again = told.some((words) => said.has(words));
    for (const words of told) said.add(words);
    return again;
  });
}

/** A letter in which one fact stood in two places says it once. */
export function saidOnce(text: string): string {
  return repeatsIn(sentencesOf(text))
    .toReversed()
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
