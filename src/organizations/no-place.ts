import { searchWords } from "#people/fold.ts";

/** What people write where an organization should stand who have none, work for themselves, or do not say; folded. */
const NO_PLACE =
  /^(?:self ?employed|freelance\w*|freiberuf\w*|selbst ?(?:st\w+)|independent(?: (?:consultant|contractor|researcher|scholar))?|independant\w*|autonomo\w*|auto ?entrepreneur\w*|libero professionista|zzp|stealth\b.*|confidential|undisclosed|private|unemployed|arbeitssuchend|arbeitslos|job ?seek\w*|seeking\b.*|looking for\b.*|open to\b.*|between jobs|career break|sabbatical|parental leave|elternzeit|retired|retraitee?|jubilad[oa]|pensionist\w*|im ruhestand|rentner(?:in)?|student|studentin|home|none|various|n a|na|tbd)$/;

/** Whether what stands for an organization names none: nobody has colleagues there, and it is nowhere to get to. */
export function isNoPlace(name: string): boolean {
  return NO_PLACE.test(searchWords(name.slice(0, 200)).join(" "));
}
