import { foldText } from "./fold.ts";
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

/** Words that may mean something else are looked for exactly as they are written. */
export type Naming = "in any case" | "exactly";

/**
 * What stands for somebody by itself, and perhaps for others: each part of their names with a capital. Whether "Bell" in a
 * note is theirs, the user knows.
 */
export function partsOf(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) => name.match(/\p{Lu}[\p{L}\p{M}'’-]{2,}/gu) ?? []);
  return [...new Set(parts)];
}

/** The text with somebody else in their place; the same text where it does not name them. */
export function withoutWords(text: string, words: readonly string[], how: Naming = "in any case"): string {
  if (words.length === 0) return text;
  // Within JSON a quotation mark or a backslash is written with another before it.
  const written = [...new Set(words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]))];
  const any = written.map((word) => word.replace(SYNTAX, "\\$&").replace(/\s+/gu, "\\s+")).join("|");
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, how === "exactly" ? "gu" : "giu"),
    SOMEONE,
  );
}

/**
 * The name of a file without the person it was named after: "ana-ruiz (2).vcf" and "RuizAna.csv" are "someone (2).vcf"
 * and "someone.csv". Between the words of a name, and in which order they stand, files keep to no rule.
 */
export function fileNameWithout(fileName: string, words: readonly string[]): string {
  const names = words.map((word) => lettersIn(word).map(({ folded }) => folded)).flatMap(waysToName);
  return names.reduce(withoutName, withoutWords(fileName, words));
}

/** The whole name, and without the names between the first and the last. */
function waysToName(name: readonly string[]): readonly (readonly string[])[] {
  const [first, last] = [name[0], name.at(-1)];
  if (first === undefined || last === undefined || name.length < 2) return [];
  return name.length === 2 ? [name] : [name, [first, last]];
}

function withoutName(fileName: string, name: readonly string[]): string {
  const tokens = lettersIn(fileName);
  const together = [name.join(""), name.toReversed().join("")];
  const sorted = name.toSorted().join(" ");
  for (const [at, token] of tokens.entries()) {
    const some = tokens.slice(at, at + name.length);
    const apart = some.map(({ folded }) => folded).toSorted();
    const end = together.includes(token.folded)
      ? token.end
      : apart.join(" ") === sorted
        ? some.at(-1)?.end
        : 0;
    if (!end) continue;
    return fileName.slice(0, token.start) + SOMEONE + withoutName(fileName.slice(end), name);
  }
  return fileName;
}

function lettersIn(text: string) {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map(({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
    folded: foldText(word),
  }));
}
