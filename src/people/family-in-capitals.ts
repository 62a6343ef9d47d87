import { isFamilyOfTheEast, isOfItsSyllables } from "./family-first.ts";
import { foldText } from "./fold.ts";
import { isGivenName } from "./nicknames.ts";
import { isParticle } from "./particle.ts";

const CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u;
const VOWEL = /[aeiouy]/;
/** "AJP", "CPE": three letters that nobody could say as one word. */
const UNSAYABLE = /^(?:[aeiou][^aeiouy]{2}|[^aeiouy]{2}[aeiouy])$/;

/**
 * The words of a name that say by their capitals that they are the family name, WANG in "WANG Xiaoming"; none where all
 * stand in capitals. Two or three letters are mostly initials, as in "DJ Patil".
 */
export function familyInCapitals(words: readonly string[]): readonly string[] {
  if (words.every(isLoud)) return [];
  const others = words.filter((word) => !isLoud(word));
  return words.filter((word, at) => isLoud(word) && !isGivenPart(word, others, at === 0));
}

/** "O'BRIEN" is O'Brien, "GARCÍA-LÓPEZ" García-López. */
export function quietly(word: string): string {
  return word.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

function isLoud(word: string): boolean {
  return CAPITALS.test(word);
}

/** Initials, or "ANA": a given name, whatever its capitals. */
function isGivenPart(word: string, others: readonly string[], isFirst: boolean): boolean {
  const letters = foldText(word).replace(/[^\p{L}]/gu, "");
  if (letters.length > 3 || isParticle(word)) return false;
  if (letters.length === 2 && isFamilyOfTheEast(letters)) return !others.every(isOfItsSyllables);
  if (isFamilyOfTheEast(letters)) return false;
  if (letters.length === 2 || !VOWEL.test(letters)) return true;
  const isBesideGiven = others.some((other) => isGivenName(foldText(other)));
  return isFirst && !isBesideGiven && (UNSAYABLE.test(letters) || isGivenName(letters));
}
