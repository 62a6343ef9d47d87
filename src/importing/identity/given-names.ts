import { areFormsOfOneName, isGivenName } from "#people/nicknames.ts";

/** How a woman's name is made of a man's: Jan and Jana, Mario and Maria, Peter and Petra, Hans and Hanna. */
const MADE_OF: readonly (readonly [ending: RegExp, woman: RegExp])[] = [
  [/$/, /^(?:a|ia|na|ina|ine|ne|ka)$/],
  [/(?:o|as|us|os)$/, /^a$/],
  [/er$/, /^ra$/],
  [/an$/, /^na$/],
  [/s$/, /^na$/],
];
const SHORTEST_STEM = 2;
/** Elena Petrov and Elena Petrova are one woman. */
const OF_A_FAMILY = /[oe]v$/;

/** Whether two words, folded, are the names of a man and a woman that are made of one stem: by a rule, and by no list. */
export function areManAndWoman(a: string, b: string): boolean {
  return isMadeFrom(a, b) || isMadeFrom(b, a);
}

function isMadeFrom(man: string, woman: string): boolean {
  if (!mayBeMade(woman) || OF_A_FAMILY.test(man)) return false;
  return MADE_OF.some(([ending, more]) => {
    const stem = man.replace(ending, "");
    const isStem = stem.length >= SHORTEST_STEM && woman.startsWith(stem);
    return isStem && ending.test(man) && more.test(woman.slice(stem.length));
  });
}

/** Whether a word ends as all of them do: quick, and false of most. */
export function mayBeMade(word: string): boolean {
  return word.endsWith("a") || word.endsWith("e");
}

/** Whether two words, folded, are given names of their own, so that neither is a slip in the other: Anna and Hanna. */
export function areTwoGivenNames(a: string, b: string): boolean {
  return isGivenName(a) && isGivenName(b) && !areFormsOfOneName(a, b);
}
