import { oneLine } from "#people/shown.ts";

/** Letters after a name, which are no part of it: "Sharma, PhD". */
const SUFFIXES =
  /^(?:ph\.?\s?d|dphil|m\.?d|msc|bsc|mba|ma|ba|jr|sr|ii|iii|iv|esq|dr|prof|frs|rn|cpa|pmp|dipl\.?-?\w*)\.?$/i;
const TITLES = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|herr|frau|mme|m|dott|ing|dipl-ing)\.?$/i;
/** Scripts in which the family name is written first, so that the first word is no given name. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const PICTURES = /(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d})+/gu;

/** A name without titles, letters after it and pictures: "Dr. Priya Sharma, PhD 🚀" is Priya Sharma. */
export function bareName(name: string): string {
  const [main = "", ...after] = oneLine(name.replace(PICTURES, " ")).split(/\s*,\s*/);
  const words = main.split(" ").filter((word) => word !== "");
  while (words.length > 1 && TITLES.test(words[0] ?? "")) words.shift();
  while (words.length > 1 && SUFFIXES.test(words.at(-1) ?? "")) words.pop();
  const bare = words.join(" ");
  // "Sharma, Priya" is written the other way round; "Sharma, PhD" is not.
  const given = after.filter((part) => part !== "" && !part.split(" ").every((word) => SUFFIXES.test(word)));
  return words.length === 1 && given.length === 1 ? `${given[0]} ${bare}` : bare;
}

/**
 * What to call someone by their given name. The whole name where the given one cannot be told: one word, a script
 * that puts the family first, an initial. Nothing is guessed: no titles, no gender.
 */
export function givenName(name: string): string {
  const bare = bareName(name);
  const [first = "", ...rest] = bare.split(" ");
  if (rest.length === 0 || FAMILY_FIRST.test(bare) || /^\p{L}\.?$/u.test(first)) return bare;
  return first;
}
