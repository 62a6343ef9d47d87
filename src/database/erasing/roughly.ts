import { type RawBuilder, type SqlBool, sql } from "kysely";
import { foldText } from "#people/fold.ts";
import { WITHOUT_BLANKS } from "#people/spelling.ts";
import type { Tx } from "../transaction.ts";

/** Whether a column may name a word, however it is spelt. Lets more through than it has to. */
export function mayName(tx: Tx, column: string, word: string): RawBuilder<SqlBool> {
  const isPostgres = tx.backend === "postgres";
  const letters = lettersOf(word).slice(0, MOST_LETTERS);
  const pattern = letters
    .map(({ letter, joins }) => `[${waysToWrite(letter)}]${joins ? "" : isPostgres ? ".*" : "*"}`)
    .join("");
  return isPostgres
    ? sql<SqlBool>`(${sql.ref(column)} ~ ${pattern} or ${sql.ref(column)} ~ ${`[${APART}]`})`
    : sql<SqlBool>`(${sql.ref(column)} glob ${`*${pattern}*`} or ${sql.ref(column)} glob ${`*[${APART}]*`})`;
}

/** So many tell enough, and each has up to fifty ways to be written: SQLite takes patterns of 50,000 bytes. */
const MOST_LETTERS = 24;

/** Marks of their own, and what nobody sees: they may stand between any two letters. */
const APART = "\u0300-\u036f\u00ad\u200b-\u200d\u2060";

/**
 * The letters that stand there in their order, and whether one after the other. Another spelling has other signs between
 * words and behind a first letter (O’Brien), two letters for one (ae, ss, dj), or one for two.
 */
function lettersOf(word: string): readonly { readonly letter: string; readonly joins: boolean }[] {
  const signs = [...word.normalize().toLowerCase()];
  const isLetter = (sign = "") => /[\p{L}\p{N}]/u.test(sign);
  const isSecond = (at: number) =>
    signs[at] === signs[at - 1] || /^(?:[aou]e|dj)$/.test(`${foldText(signs[at - 1] ?? "")}${signs[at]}`);
  return signs.flatMap((letter, at) =>
    isLetter(letter) && !isSecond(at)
      ? {
          letter,
          joins:
            isLetter(signs[at + 1]) &&
            !isSecond(at + 1) &&
            isLetter(signs[at - 1]) &&
            !/[aousd]/.test(foldText(letter)) &&
            !WITHOUT_BLANKS.test(word),
        }
      : [],
  );
}

function waysToWrite(letter: string): string {
  const [first = ""] = foldText(letter);
  const ways = /[a-z]/.test(first) ? [first, first.toUpperCase(), ...(accented().get(first) ?? [])] : [];
  return [...new Set([letter, ...[letter.toUpperCase()].filter(isOne), ...ways])].join("");
}

function isOne(letters: string): boolean {
  return [...letters].length === 1;
}

/** Latin letters with marks or of a form of their own, by the plain letter. */
function accented(): ReadonlyMap<string, readonly string[]> {
  known ??= Map.groupBy(
    [...range(0xc0, 0x24f), ...range(0x1e00, 0x1eff)]
      .map((code) => String.fromCodePoint(code))
      .filter((letter) => /\p{L}/u.test(letter)),
    (letter) => foldText(letter)[0] ?? "",
  );
  return known;
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
