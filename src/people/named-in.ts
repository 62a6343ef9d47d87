import type { ContactPoint } from "./person.ts";

/** Shorter ones stand in too many words that mean something else. */
const SHORTEST = 5;
/** What a text says in the place of somebody erased. */
const SOMEONE = "someone";
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

/**
 * The words by which a text names somebody for certain: the whole name, where it has more than one word, and every way
 * to reach them. A first name alone is also that of others.
 */
export function namingWords(
  name: string,
  points: readonly Pick<ContactPoint, "key" | "value">[],
): readonly string[] {
  const whole = name.trim();
  const words = [
    ...(/\s/u.test(whole) ? [whole] : []),
    ...points.flatMap(({ key, value }) => [value.trim(), key]),
  ];
  return [...new Set(words)]
    .filter((word) => [...word].length >= SHORTEST)
    .toSorted((a, b) => b.length - a.length);
}

/** The text with somebody else in their place; the same text where it does not name them. */
export function withoutWords(text: string, words: readonly string[]): string {
  if (words.length === 0) return text;
  // Within JSON a quotation mark or a backslash is written with another before it.
  const written = [...new Set(words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]))];
  const any = written.map((word) => word.replace(SYNTAX, "\\$&").replace(/\s+/gu, "\\s+")).join("|");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu"), SOMEONE);
}
