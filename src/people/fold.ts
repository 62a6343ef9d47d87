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

/** Two letters for one with dots, a ring or a stroke, as they are typed where the keyboard has none. */
const DIGRAPHS = /[aou]e|aa/gu;
const TYPED_OUT: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
const TO_TYPE_OUT = new RegExp(`[${Object.keys(TYPED_OUT).join("")}]`, "gu");
/** Shorter ones would find half the book. */
const LONG_ENOUGH = 4;

/**
 * The words of a query, each with the ways that it may be indexed: mueller is found by müller and müller by mueller,
 * and so are aarhus and søren.
 */
export function spelledAlike(query: string): readonly (readonly string[])[] {
  const typed = query.normalize("NFC").toLowerCase();
  const typedOut = searchWords(typed.replace(TO_TYPE_OUT, (letter) => TYPED_OUT[letter] ?? letter));
  return searchWords(query).map((word, at) => {
    const short = word.length < LONG_ENOUGH ? word : word.replace(DIGRAPHS, (pair) => pair.charAt(0));
    return [...new Set([word, short, typedOut[at] ?? word])];
  });
}

/** Whether words of this script stand side by side without spaces, as those of a Chinese name do. */
export function isUnspaced(word: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+$/u.test(word);
}

/** The words of a text as they are indexed: folded, split at all but letters and digits, the first 400 of them. */
export function searchWords(text: string): readonly string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_WORD_LENGTH));
}
