import { foldText } from "#people/fold.ts";
import { HOUSES, WORDS } from "./field-words.ts";

/** Of letters that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u;

type Part = { readonly part: string; readonly rank: number };

/** `WORDS` as they are looked for in a name: each with the number of its line. */
export const parts = tellingParts();
export const houses = knownHouses();

function tellingParts() {
  const exact = new Map<string, number>();
  const last = new Map<string, number>();
  /** By their first two letters, by their last two, and what stands in a row by its first word. */
  const begins = new Map<string, Part[]>();
  const ends = new Map<string, Part[]>();
  const rows = new Map<string, Part[]>();
  const unspaced: Part[] = [];
  for (const [rank, [, words]] of WORDS.entries()) {
    for (const word of words.split(" ")) {
      const bare = foldText(word.replace(/[$*]/g, ""));
      if (word.includes("_")) put(rows, bare.slice(0, bare.indexOf("_")), { part: rowOf(word), rank });
      else if (UNSPACED.test(word)) unspaced.push({ part: bare, rank });
      else if (word.endsWith("$")) last.set(bare, rank);
      else if (word.endsWith("*")) put(begins, bare.slice(0, 2), { part: bare, rank });
      else if (word.startsWith("*")) put(ends, bare.slice(-2), { part: bare, rank });
      else exact.set(bare, rank);
    }
  }
  return { exact, last, begins, ends, rows, unspaced };
}

function put(under: Map<string, Part[]>, key: string, part: Part): void {
  const some = under.get(key);
  if (some === undefined) under.set(key, [part]);
  else some.push(part);
}

/** " patent attorney": in a row, the last one of them perhaps only begun. */
function rowOf(word: string): string {
  const row = word.replaceAll("_", " ");
  return row.endsWith("*") ? ` ${row.slice(0, -1)}` : ` ${row} `;
}

function knownHouses() {
  const begun = new Map<string, string>();
  const whole = new Map<string, string>();
  for (const [field, names] of HOUSES) {
    for (const name of names.split(" ")) {
      const spaced = name.replace("=", "").replaceAll("_", " ");
      (name.startsWith("=") ? whole : begun).set(spaced, field);
    }
  }
  return { begun, whole };
}
