import { bareName } from "./bare-name.ts";
import { searchWords } from "./fold.ts";
import { oneLine } from "./shown.ts";

/** Whether an address stands for a name, or nothing does. */
export function isNameless(name: string): boolean {
  return name.trim() === "" || name.includes("@");
}

/**
 * Whether a name is worth keeping beside those that somebody is known by: titles and initials aside, one of its words
 * is in none of them. "A. Ruiz" and "Ruiz, Ana" say no more than Ana Ruiz; "Ana Kovács" and "Анна" do.
 */
export function isAnotherName(name: string, known: readonly string[]): boolean {
  // Most records of somebody call them the same; that is told without looking at words.
  if (known.includes(name) || isNameless(name)) return false;
  const words = wholeWords(name);
  return !known.some((each) => {
    const theirs = searchWords(each);
    return words.every((word) => theirs.includes(word));
  });
}

/** Those of some names that are worth keeping beside the first ones, each once. */
export function otherNamesAmong(names: readonly string[], known: readonly string[]): readonly string[] {
  const others: string[] = [];
  for (const name of names) if (isAnotherName(name, [...known, ...others])) others.push(name);
  return others;
}

/** Under what a record tells of somebody by which word their friends know them. */
export const NICKNAME = "nickname";
/** What is longer is no name that anybody calls. */
const LONGEST = 200;

/** Each name that a record has for somebody, the whole one first. */
export function namesTold({ name, extra }: Recorded): readonly string[] {
  const nicknames = extra.flatMap(([what, said]) => (what === NICKNAME ? [oneLine(said)] : []));
  return [name, ...nicknames.filter((each) => each.length <= LONGEST)];
}

export type Recorded = { readonly name: string; readonly extra: readonly (readonly [string, string])[] };

function wholeWords(name: string): readonly string[] {
  const words = searchWords(bareName(name));
  const whole = words.filter((word) => word.length > 1);
  return whole.length > 0 ? whole : words;
}
