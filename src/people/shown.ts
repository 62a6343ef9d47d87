/** Names and words of others are shown up to here in a sentence; the whole stands on their own page. */
const NAME_SHOWN = 60;

const CONTROL = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const [ISOLATE, END_ISOLATE] = ["\u2068", "\u2069"];

/**
 * A name inside a sentence: one line, bounded, and unable to turn the sentence around. A name written from right to
 * left is isolated (Unicode Bidirectional Algorithm, FSI … PDI), so that the full stop stays at the end.
 */
export function shownName(name: string): string {
  const line = clipped(oneLine(name), NAME_SHOWN);
  return RIGHT_TO_LEFT.test(line) ? `${ISOLATE}${line}${END_ISOLATE}` : line;
}

/** Words of the user's or another's own inside a sentence, in quotation marks, without their final full stop. */
export function quoted(text: string, length = 90): string {
  return `“${clipped(oneLine(text).replace(/\.$/, ""), length)}”`;
}

/** The text on one line, without control characters and marks that change the direction of writing. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, " ").replace(/\s+/g, " ").trim();
}

/** At most `length` characters, the last one "…" where something was cut. */
export function clipped(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...text];
  if (characters.length <= length) return text;
  return `${characters
    .slice(0, length - 1)
    .join("")
    .trimEnd()}…`;
}

/** "same lab" → "Same lab"; a name such as iGEM or eLife stays as it is. */
export function capitalised(text: string): string {
  return /^\p{Ll}(?!\p{Lu})/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
