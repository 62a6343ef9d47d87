/** Letters that Unicode decomposition leaves whole, and what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  ŧ: "t",
  ĸ: "k",
  ſ: "s",
};

const WHOLE = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const MARKS = /\p{M}+/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const MAX_WORDS = 400;
const MAX_WORD_LENGTH = 60;

/**
 * Text as it is searched and compared: lower case, without accents and marks, spaces run together. Folding happens
 * here once, for every backend: SQLite's own misses søren, łukasz and straße.
 */
export function foldText(text: string): string {
  const bare = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .toLowerCase()
        .replace(MARKS, "")
        .replace(WHOLE, (letter) => LETTERS[letter] ?? letter);
  return bare.replace(/\s+/gu, " ").trim();
}

/** The words of a text as they are indexed: folded, split at all but letters and digits, the first 400 of them. */
export function searchWords(text: string): readonly string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_WORD_LENGTH));
}
