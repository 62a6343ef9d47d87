import { isMoreThanName } from "./other-scripts.ts";
import { headingOf, isFurniture } from "./page-headings.ts";
import { readNames } from "./read-names.ts";
import { readBlock, readPasted } from "./read-pasted.ts";
import { oneLine } from "./shown.ts";

/** What is said where a text that was typed or pasted names nobody. */
export const NO_NAME_FOUND =
  "There is no name in that yet. A given name is enough, or what you call them, as in: Ana Ruiz, City Museum, met at " +
  "the careers day.";

/** More words than a name has, or what one calls somebody whose name one does not know. */
const MOST_WORDS = 7;

/**
 * Whether a text names nobody, as far as that can be told: an answer such as "nobody", a sentence, a page on which no
 * line is somebody. A few words are taken for whatever one calls them.
 */
export function namesNobody(typed: string): boolean {
  if (typed.trim() === "" || readBlock(typed) !== undefined) return false;
  const { name } = readPasted(typed);
  if (name === "" || isSentence(name)) return true;
  const lines = typed.split(/\r\n?|\n/u).filter((line) => oneLine(line) !== "");
  return lines.length > 2 && readNames(typed).people.length === 0 && !isGivenName(lines);
}

function isSentence(words: string): boolean {
  const count = words.split(" ").length;
  return count > MOST_WORDS || isMoreThanName(words) || (count > 3 && /\p{L}{3}[.!?…]$/u.test(words));
}

/** "Ana" above her place and how we met, as against the head of a page. */
function isGivenName([first = "", ...rest]: readonly string[]): boolean {
  const word = first.trim();
  return rest.length < 3 && !/\s/u.test(word) && !isFurniture(word) && headingOf(word) === undefined;
}
