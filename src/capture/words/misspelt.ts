import { editDistance } from "#people/edit-distance.ts";
import { isNobody } from "./nobody.ts";

/** Long words that a statement hangs on: where one is misspelt, all that it says is lost. In small letters, in every form that people use. */
const MEANT =
  `recommend recommends recommended recommending recommendation suggest suggests suggested suggesting suggestion
  promise promises promised promising introduce introduces introduced introducing introduction mentioned explained
  thought answered offered invited interview internship fellowship scholarship position application
  deadline conference colleague supervisor professor yesterday tomorrow
  tuesday wednesday thursday saturday january february september october november december`.split(/\s+/);
const EXACT: ReadonlySet<string> = new Set(MEANT);

/** Shorter words are one letter away from too many others, and from names. */
const SHORTEST = 6;
/** A letter doubled or not is the commonest slip of all, and counts for none. */
const undoubled = (word: string): string => word.replace(/(\p{L})\1/gu, "$1");

/** "Recomended", "tommorow", "wensday": what was meant, where one word alone is a slip away; names and known words stay. */
export function spelledRight(word: string): string {
  const small = word.toLowerCase();
  if (small.length < SHORTEST || EXACT.has(small) || isNobody(small)) return word;
  const [meant, ...others] = MEANT.filter((each) => each.at(-1) === small.at(-1) && isSlipOf(small, each));
  if (meant === undefined || others.length > 0) return word;
  return word === small ? meant : meant.charAt(0).toUpperCase() + meant.slice(1);
}

/** One slip; in a word that is long enough two letters may be left out, as in "wensday". */
function isSlipOf(typed: string, meant: string): boolean {
  const [bare, whole] = [undoubled(typed), undoubled(meant)];
  const slips = editDistance(bare, whole);
  return slips <= 1 || (slips === 2 && whole.length >= 9 && whole.length - bare.length === 2);
}
