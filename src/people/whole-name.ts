import { foldText } from "./fold.ts";
import { keysOf, mayStand, NO_OWNERS, QUOTE, QUOTES, SPELLED, withoutUnseen } from "./spelling.ts";

/** What a text says in the place of somebody erased. */
export const SOMEONE = "someone";

/**
 * The text with somebody else in the place of whole names, however they are spelt: with other apostrophes or none, more or
 * fewer accents, two letters for one, a hyphen or a blank between, an s behind.
 */
export function withoutNames(text: string, words: readonly string[]): string {
  return compiled(words).reduce((told, { anchors, pattern }) => {
    if (!mayStand(told, anchors)) return told;
    return [foldText, spelled].reduce((so, fold) => replaced(so, pattern, fold), told);
  }, text);
}

type Spelt = { readonly anchors: readonly string[]; readonly pattern: RegExp };

const known = new WeakMap<readonly string[], readonly Spelt[]>();

function compiled(words: readonly string[]): readonly Spelt[] {
  const before = known.get(words);
  if (before !== undefined) return before;
  const all = words.flatMap((word) => speltOf(word) ?? []);
  known.set(words, all);
  return all;
}

const LETTERS_ALONE = new RegExp(`^[\\p{L}\\p{M}\\s.\\p{Pd}"“”${QUOTES}]+$`, "u");
const BETWEEN = String.raw`[\s\p{Pd}._"“”\\]`;

/** Undefined for what is no name of several words: an address, a number. */
function speltOf(name: string): Spelt | undefined {
  const words = name.trim().split(/\s+/u);
  if (words.length < 2 || !LETTERS_ALONE.test(name)) return undefined;
  const pieces = words.map((word) =>
    word
      .split(/\p{Pd}+/u)
      .map(keysOfPiece)
      .filter((keys) => keys[0] !== ""),
  );
  const all = pieces.flat();
  const last = all.at(-1);
  if (pieces.some(({ length }) => length === 0) || last === undefined) return undefined;
  const any = (keys: readonly string[]) => `(?:${keys.map((key) => [...key].join("'?")).join("|")})`;
  const whole = pieces.map((keys) => keys.map(any).join(`${BETWEEN}{0,3}`)).join(`${BETWEEN}{1,4}`);
  const owned = last.some((key) => NO_OWNERS.test(`${key}s`)) ? "" : "s?";
  const longest = all.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0] ?? [];
  return {
    anchors: longest,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${whole}(?=${owned}(?![\\p{L}\\p{N}]))`, "gu"),
  };
}

function keysOfPiece(piece: string): readonly string[] {
  const bare = piece.replace(QUOTE, "").replace(/[^\p{L}\p{M}]+/gu, "");
  return [...new Set(keysOf(bare).map((key) => key.replace(/[^\p{L}]/gu, "")))];
}

function spelled(letter: string): string {
  return SPELLED[letter.toLowerCase()] ?? foldText(letter);
}

/** Where the folded text says the name, the text as it is written loses it. */
function replaced(text: string, pattern: RegExp, fold: (letter: string) => string): string {
  const written = text.normalize();
  const from: number[] = [];
  let folded = "";
  const add = (letters: string, at: number) => {
    folded += letters;
    for (let each = 0; each < letters.length; each += 1) from.push(at);
  };
  for (let at = 0; at < written.length; ) {
    const letter = String.fromCodePoint(written.codePointAt(at) ?? 0);
    const isBreak = letter === "\\" && /[nrt]/.test(written[at + 1] ?? "");
    if (isBreak || /\s/u.test(letter)) add(" ", at);
    else if (QUOTES.includes(letter)) add("'", at);
    else add(withoutUnseen(letter) === "" ? "" : fold(letter), at);
    at += isBreak ? 2 : letter.length;
  }
  from.push(written.length);
  let told = "";
  let end = 0;
  for (const { 0: found, index } of folded.matchAll(pattern)) {
    told += written.slice(end, from[index]) + SOMEONE;
    end = from[index + found.length] ?? written.length;
  }
  return end === 0 ? text : told + written.slice(end);
}
