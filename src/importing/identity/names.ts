import { areFormsOfOneName } from "#people/nicknames.ts";
import { areManAndWoman, areTwoGivenNames } from "./given-names.ts";
import { mistyped } from "./similar-words.ts";
import { spellingKey } from "./spelling.ts";

/**
 * `same`: the words in any order, initials between them aside. `other-form`: a nickname or another spelling.
 * `mistyped`: a letter off, where these are not two given names. `initial`: one given name is the other's initial or beginning. `one-word`, `one-word-close`:
 * one of them has a single word, which is (nearly) one of the other's. `single`: both have the same single word.
 * `partly`: a word in common and another that is not, as after a marriage, and in a family.
 */
export type NameLevel =
  | "missing"
  | "same"
  | "other-form"
  | "mistyped"
  | "initial"
  | "one-word"
  | "one-word-close"
  | "single"
  | "partly"
  | "apart";

export type ComparedNames = {
  readonly level: NameLevel;
  /** Words that both have as they are: how rare they are says how much it means. */
  readonly shared: readonly string[];
};

export function compareNames(a: readonly string[], b: readonly string[]): ComparedNames {
  if (a.length === 0 || b.length === 0) return { level: "missing", shared: [] };
  const shared = a.filter((word) => b.includes(word));
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  return { level: levelOf(fewer, more, shared), shared };
}

function levelOf(fewer: readonly string[], more: readonly string[], shared: readonly string[]): NameLevel {
  if (more.length === 1) return shared.length === 1 ? "single" : alikeSingles(fewer[0] ?? "", more[0] ?? "");
  if (fewer.length === 1) return oneWord(fewer[0] ?? "", more);
  if (fewer.every((word) => more.includes(word))) return "same";
  if (hasInitial(fewer) && nameKey(fewer) === nameKey(more)) return "same";
  const worst = worstOf(fewer, more);
  // Where both have a middle name it may be another one; so it says less than the two that agree.
  if (worst === OTHER) return shared.length === 0 ? "apart" : "partly";
  if (worst === LETTER) return "mistyped";
  return worst === FORM ? "other-form" : "initial";
}

function hasInitial(words: readonly string[]): boolean {
  return words.some((word) => word.length === 1);
}

function alikeSingles(a: string, b: string): NameLevel {
  return isClose(a, b) ? "one-word-close" : "apart";
}

function oneWord(word: string, more: readonly string[]): NameLevel {
  if (more.includes(word)) return "one-word";
  return more.some((other) => isClose(word, other)) ? "one-word-close" : "apart";
}

function isClose(word: string, other: string): boolean {
  const like = likeness(word, other);
  return like === FORM || like === LETTER;
}

/** How alike two words are, the likest first. GENDERED: a man's name and a woman's, or a family name as men and women of it write it. */
const [EQUAL, FORM, LETTER, BEGINS, GENDERED, OTHER] = [0, 1, 2, 3, 4, 5];

/** Each word of the shorter name is laid beside the likest of the longer that is still free, those it has first. */
function worstOf(fewer: readonly string[], more: readonly string[]): number {
  const free: (string | undefined)[] = [...more];
  let worst = EQUAL;
  for (const had of [true, false]) {
    for (const word of fewer) {
      if (more.includes(word) !== had) continue;
      const place = likestOf(free, word);
      const other = free[place];
      if (other === undefined) return OTHER;
      free[place] = undefined;
      const like = likeness(word, other);
      const isFamily = word === fewer.at(-1) && other === more.at(-1);
      if (like === GENDERED && !isFamily) return OTHER;
      worst = Math.max(worst, like === GENDERED ? LETTER : like);
    }
  }
  return worst;
}

/** The place of the word that is likest to one; -1 where none is like it. */
function likestOf(free: readonly (string | undefined)[], word: string): number {
  let [best, place] = [OTHER, -1];
  for (let at = 0; at < free.length; at += 1) {
    const other = free[at];
    const like = other === undefined ? OTHER : likeness(word, other);
    if (like < best) [best, place] = [like, at];
  }
  return place;
}

/** The same few names meet again and again: what came of two words is remembered. */
const remembered = new Map<string, Map<string, number>>();
const MOST_REMEMBERED = 200_000;
let pairs = 0;

function likeness(a: string, b: string): number {
  if (a === b) return EQUAL;
  const known = remembered.get(a)?.get(b);
  if (known !== undefined) return known;
  if (pairs >= MOST_REMEMBERED) {
    remembered.clear();
    pairs = 0;
  }
  const like = compareWords(a, b);
  const of = remembered.get(a) ?? new Map<string, number>();
  remembered.set(a, of.set(b, like));
  pairs += 1;
  return like;
}

function compareWords(a: string, b: string): number {
  // Andreas and Andrea are both forms of Andrew, and a man and a woman.
  if (areFormsOfOneName(a, b)) return areManAndWoman(a, b) && mayBeApart(a, b) ? LETTER : FORM;
  if (sameSpelling(a, b)) return FORM;
  if (areTwoGivenNames(a, b)) return OTHER;
  if (areManAndWoman(a, b)) return GENDERED;
  // Of three letters one is much: Tim is no slip for Tom.
  if (mistyped(a, b)) return Math.max(a.length, b.length) === SHORT ? OTHER : LETTER;
  return shortens(a, b) || shortens(b, a) ? BEGINS : OTHER;
}

/** Hans Schmidt and John Smith: no word is the same, and one is another form of a name, not another spelling. */
export function areFarForms(a: readonly string[], b: readonly string[]): boolean {
  return (
    !a.some((word) => b.includes(word)) &&
    a.some((word) => b.some((other) => areFormsOfOneName(word, other) && !sameSpelling(word, other)))
  );
}

const SHORT = 3;

/** Ann and Anna, Alex and Alexa are one name. */
function mayBeApart(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) === 1 && (a.endsWith("s") || b.endsWith("s"));
}

function sameSpelling(a: string, b: string): boolean {
  const key = spellingKey(a);
  return key.length >= 3 && !/\p{N}/u.test(a) && key === spellingKey(b);
}

/** "Jo" is short for Joanna; "Person 3" is not short for Person 30. */
function shortens(word: string, longer: string): boolean {
  return longer.startsWith(word) && !/^\p{N}/u.test(longer.slice(word.length));
}

/** The words of a name in no order ("Kovács Imre" is Imre Kovács), initials between them left out. */
export function nameKey(words: readonly string[]): string {
  const whole = words.filter((word) => word.length > 1);
  return (whole.length >= 2 ? whole : words).toSorted().join(" ");
}
