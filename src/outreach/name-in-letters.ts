import { bareName } from "#people/bare-name.ts";
import { quietly } from "#people/family-in-capitals.ts";
import { isParticle } from "#people/particle.ts";
import { capitalised } from "#people/shown.ts";

/**
 * A name as a letter says it: "ALICE" and "MARIA DE LA CRUZ" are nobody's shouting but a register's, and "ludwig von mises" is
 * typed in haste. Capitals of one word alone tell something, the family name or initials, and stay; who writes
 * their own name small is addressed so where the user says it.
 */
export function nameInLetters(name: string): string {
  const bare = bareName(name);
  const [hasCapitals, hasSmall] = [/\p{Lu}/u.test(bare), /\p{Ll}/u.test(bare)];
  if (hasCapitals === hasSmall) return name;
  const words = bare.split(" ");
  const said = new Map(words.map((word, at) => [word, hasSmall ? large(word, at) : quiet(word, at)]));
  return name
    .split(" ")
    .map((word) => said.get(word) ?? word)
    .join(" ");
}

function large(word: string, at: number): string {
  if (at > 0 && isParticle(word)) return word;
  return word.replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function quiet(word: string, at: number): string {
  const small = word.toLowerCase();
  if (at > 0 && isParticle(small)) return small;
  return isSaidByLetters(word)
    ? word
    : quietly(word).replace(/^Mc(\p{Ll})/u, (_, next) => `Mc${capitalised(next)}`);
}

/** "AJ", "JP", "III", "J.P.": initials and numbers, where "LI" and "BO" are words. */
function isSaidByLetters(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (word.includes(".") || /^(?:I{2,3}|IV)$/.test(letters)) return true;
  return letters.length === 2 ? !/^[^AEIOUY][AEIOUYÄÖÜ]$/.test(letters) : !/[AEIOUYÀ-Ý]/.test(letters);
}
