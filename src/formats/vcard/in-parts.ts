import { foldText, searchWords } from "#people/fold.ts";
import { oneLine } from "#people/shown.ts";
import { escapeText, type Property, plainProperty, splitValue, unescapeText } from "./property.ts";

/** The parts of a value, read. */
export function partsIn({ value }: Property): readonly string[] {
  return splitValue(value, ";").map((part) => unescapeText(part).trim());
}

/** An address is known by its words, however they stand: the postcode goes before the town, or after it. */
export function addressKey(address: string): string {
  return searchWords(address).toSorted().join(" ") || oneLine(address);
}

/**
 * The parts that a card gave, as long as they make the name; of a new one the family's, where it still stands there. A
 * name of one word stands as the given name, which address books show as it is: which of them it is, is not guessed.
 */
export function nameNow(told: readonly Property[], name: string): Property | undefined {
  const words = new Set(searchWords(name));
  const holds = told.find((each) => namedIn(each, words, name));
  if (holds !== undefined) return holds;
  for (const each of told) {
    const [family = ""] = partsIn(each);
    const parts = partsAfter(name, family, "");
    if (parts !== undefined) return partsOf(...parts);
  }
  return /^[\p{L}\p{M}'’.-]+$/u.test(name) ? partsOf("", name) : undefined;
}

function partsOf(family: string, given: string): Property {
  const value = `${[family, given].map(escapeText).join(";")};;;`;
  return plainProperty("N", value);
}

function namedIn(property: Property, words: ReadonlySet<string>, name: string): boolean {
  const [family = "", given = ""] = partsIn(property);
  const told = searchWords(foldText(`${family} ${given}`));
  if (told.length === 0) return false;
  // "王小明" has no spaces.
  const whole = foldText(name).replace(/\s/gu, "");
  return whole === foldText(`${family}${given}`).replace(/\s/gu, "") || told.every((word) => words.has(word));
}

/** A name, or a part of one, in a script that parts words by no space. */
export const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;

/** Family and given name in a new name, where one of them is still told in it; undefined where neither is. */
export function partsAfter(
  name: string,
  family: string,
  given: string,
): readonly [family: string, given: string] | undefined {
  if (family !== "" && name.endsWith(` ${family}`)) return [family, name.slice(0, -family.length - 1).trim()];
  if (given !== "" && name.startsWith(`${given} `)) return [name.slice(given.length + 1).trim(), given];
  const isBegun = family !== "" && name.length > family.length && name.startsWith(family);
  if (isBegun && (name[family.length] === " " || (UNSPACED.test(name) && UNSPACED.test(family))))
    return [family, name.slice(family.length).trim()];
  return undefined;
}

/** Whether parts are of an address whose words these are: the street and the town stand in it, and all of it in them. */
export function makesAddress(
  { street, town, beside }: { readonly street: string; readonly town: string; readonly beside: string },
  words: readonly string[],
): boolean {
  const own = searchWords(`${street} ${town}`);
  const all = new Set([...own, ...searchWords(beside)]);
  return (
    street !== "" &&
    town !== "" &&
    own.every((word) => words.includes(word)) &&
    words.every((word) => all.has(word))
  );
}
