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
  if (worst === "other") return shared.length === 0 ? "apart" : "partly";
  if (worst === "letter") return "mistyped";
  return worst === "form" ? "other-form" : "initial";
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
  return like === "form" || like === "letter";
}

/** `gendered`: a man's name and a woman's, or a family name as men and women of it write it. */
type Likeness = "equal" | "form" | "letter" | "begins" | "gendered" | "other";
const FROM_BEST: readonly Likeness[] = ["equal", "form", "letter", "begins", "gendered", "other"];

/** Each word of the shorter name is laid beside the likest of the longer that is still free, those it has first. */
function worstOf(fewer: readonly string[], more: readonly string[]): Likeness {
  const free = [...more];
  let worst: Likeness = "equal";
  for (const had of [true, false]) {
    for (const word of fewer) {
      if (more.includes(word) !== had) continue;
      const { like, other } = takeLikest(word, free);
      const isFamily = word === fewer.at(-1) && other === more.at(-1);
      const best = like !== "gendered" ? like : isFamily ? "letter" : "other";
      if (best === "other") return best;
      if (FROM_BEST.indexOf(best) > FROM_BEST.indexOf(worst)) worst = best;
    }
  }
  return worst;
}

function takeLikest(word: string, free: string[]): { like: Likeness; other: string | undefined } {
  let best: Likeness = "other";
  let place = -1;
  free.forEach((other, at) => {
    const like = likeness(word, other);
    if (FROM_BEST.indexOf(like) >= FROM_BEST.indexOf(best)) return;
    best = like;
    place = at;
  });
  const [other] = place === -1 ? [] : free.splice(place, 1);
  return { like: best, other };
}

/** The same few names meet again and again: what came of two words is remembered. */
const remembered = new Map<string, Map<string, Likeness>>();
const MOST_REMEMBERED = 200_000;
let pairs = 0;

function likeness(a: string, b: string): Likeness {
  if (a === b) return "equal";
  const known = remembered.get(a)?.get(b);
  if (known !== undefined) return known;
  if (pairs >= MOST_REMEMBERED) {
    remembered.clear();
    pairs = 0;
  }
  const like = compareWords(a, b);
  const of = remembered.get(a) ?? new Map<string, Likeness>();
  remembered.set(a, of.set(b, like));
  pairs += 1;
  return like;
}

function compareWords(a: string, b: string): Likeness {
  // Andreas and Andrea are both forms of Andrew, and a man and a woman.
  if (areFormsOfOneName(a, b)) return areManAndWoman(a, b) && mayBeApart(a, b) ? "letter" : "form";
  if (sameSpelling(a, b)) return "form";
  if (areTwoGivenNames(a, b)) return "other";
  if (areManAndWoman(a, b)) return "gendered";
  // Of three letters one is much: Tim is no slip for Tom.
  if (mistyped(a, b)) return Math.max(a.length, b.length) === SHORT ? "other" : "letter";
  return shortens(a, b) || shortens(b, a) ? "begins" : "other";
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
