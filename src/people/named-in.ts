import { foldText } from "./fold.ts";
import type { ContactPoint } from "./person.ts";
import {
  isCommon,
  keysOf,
  mayStand,
  NO_OWNERS,
  QUOTE,
  QUOTES,
  UNSEEN,
  unbrokenParts,
  WITHOUT_BLANKS,
} from "./spelling.ts";
import { SOMEONE, withoutNames } from "./whole-name.ts";

/** Shorter ones stand in too many words that mean something else. */
const SHORTEST = 5;
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
  const own = WITHOUT_BLANKS.test(whole) ? unbrokenParts(whole).slice(0, 1) : [];
  return [
    ...new Set([...words.filter((word) => [...word].length >= SHORTEST), ...own.filter(isCertain)]),
  ].toSorted((a, b) => b.length - a.length);
}

/** Two signs begin many a longer name. */
function isCertain(unbroken: string): boolean {
  return [...unbroken].length > (/\p{Script=Thai}/u.test(unbroken) ? 4 : 2);
}

/** Words that may mean something else are looked for exactly as they are written. */
export type Naming = "in any case" | "exactly";

/**
 * What stands for somebody by itself, and perhaps for others: each part of their names with a capital, each half of a
 * double one, and a given name that is written without blanks. Whether "Bell" in a note is theirs, the user knows.
 */
export function partsOf(names: readonly string[]): readonly string[] {
  const parts = names.flatMap((name) => {
    if (WITHOUT_BLANKS.test(name)) return unbrokenParts(name);
    const words = name.match(PART) ?? [];
    return words.flatMap((word) => [word, ...word.split(/\p{Pd}/u).filter((half) => [...half].length > 2)]);
  });
  return [...new Set(parts)];
}

const PART = new RegExp(`\\p{Lu}[\\p{L}\\p{M}\\p{N}${QUOTES}\\p{Pd}]{2,}`, "gu");
const WORD = new RegExp(
  `[\\p{L}\\p{N}](?:${UNSEEN}*(?:[\\p{L}\\p{M}\\p{N}${QUOTES}]|\\p{Pd}(?=\\p{L})))*`,
  "gu",
);
const BLANK = /[\s・·]/gu;
const BETWEEN = new RegExp(`[${QUOTES}\\p{Pd}]`, "u");
const OWNED = new RegExp(`[${QUOTES}]+[sS]?$`, "u");
/** A line break within JSON is written so. */
const WRITTEN_BREAK = /\\[nrt]/g;

/**
 * The parts of a name as a text writes them: with other apostrophes, other capitals, more or fewer accents, an s for what
 * is theirs. What may be any word in small letters is not among them.
 */
export function formsIn(text: string, parts: readonly string[]): ReadonlySet<string> {
  const { keys, anchors } = keysOfParts(parts);
  const forms = new Set(parts.filter((part) => WITHOUT_BLANKS.test(part) && text.includes(part)));
  if (!mayStand(text, anchors)) return forms;
  const names = (word: string) => keysOf(word).some((key) => keys.has(key));
  for (const [token] of text.replace(WRITTEN_BREAK, "  ").matchAll(WORD)) {
    const word = token.replace(OWNED, "");
    const owner = word.replace(/[sS]$/u, "");
    const isTheirs = names(word) || (owner !== word && names(owner) && !NO_OWNERS.test(word));
    for (const form of isTheirs ? [word] : word.split(BETWEEN).filter(names))
      if (!/^\p{Ll}/u.test(form) || !isCommon(form)) forms.add(form);
  }
  return forms;
}

type Keys = { readonly keys: ReadonlySet<string>; readonly anchors: readonly string[] };
const known = new WeakMap<readonly string[], Keys>();

function keysOfParts(parts: readonly string[]): Keys {
  const before = known.get(parts);
  if (before !== undefined) return before;
  const all = parts
    .flatMap((part) => [part, part.replace(QUOTE, ""), part.replace(/\p{Pd}/gu, "")])
    .flatMap(keysOf);
  const keys = {
    keys: new Set(all),
    anchors: [...new Set(all.map((key) => key.replace(/[^\p{L}\p{N}]/gu, "")))],
  };
  known.set(parts, keys);
  return keys;
}

/** The text with somebody else in their place; the same text where it does not name them. */
export function withoutWords(text: string, words: readonly string[], how: Naming = "in any case"): string {
  if (words.length === 0) return text;
  // Within JSON a quotation mark or a backslash is written with another before it.
  const written = [...new Set(words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]))];
  const any = written.map((word) => {
    if (WITHOUT_BLANKS.test(word)) return [...word.replace(BLANK, "")].join(`${BLANK.source}?`);
    const pattern = word.replace(SYNTAX, "\\$&").replace(/\s+/gu, "\\s+");
    return `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
  });
  const told = text.replace(new RegExp(any.join("|"), how === "exactly" ? "gu" : "giu"), SOMEONE);
  return how === "exactly" ? told : withoutNames(told, words);
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
