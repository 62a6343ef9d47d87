import { foldText } from "#people/fold.ts";
import { HOUSES, WORDS } from "./field-words.ts";

/** Of letters that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Katakana}]/u;

/** `WORDS` as they are looked for in a name: each with the number of its line. */
export const parts = tellingParts();
export const houses = knownHouses();

function tellingParts() {
  const exact = new Map<string, number>();
  const last = new Map<string, number>();
  const begins: { readonly part: string; readonly rank: number }[] = [];
  const ends: { readonly part: string; readonly rank: number }[] = [];
  const inside: { readonly part: string; readonly rank: number }[] = [];
  for (const [rank, [, words]] of WORDS.entries()) {
    for (const word of words.split(" ")) {
      if (word.includes("_")) inside.push({ part: rowOf(word), rank });
      else if (UNSPACED.test(word)) inside.push({ part: foldText(word), rank });
      else if (word.endsWith("$")) last.set(word.slice(0, -1), rank);
      else if (word.endsWith("*")) begins.push({ part: word.slice(0, -1), rank });
      else if (word.startsWith("*")) ends.push({ part: word.slice(1), rank });
      else exact.set(word, rank);
    }
  }
  return { exact, last, begins, ends, inside };
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
