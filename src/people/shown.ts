/** Names and words of others are shown up to here in a sentence; the whole stands on their own page. */
const NAME_SHOWN = 60;

/**
 * Latin letters and the marks of a printed page, and so neither control characters nor what reads from the right. Most
 * texts stop here, and what tells the rest apart is made when the first of them comes: it costs a start a millisecond.
 */
const LATIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u2010-\u2027]*$/;
const [ISOLATE, END_ISOLATE] = ["\u2068", "\u2069"];

/**
 * A name inside a sentence: one line, bounded, and unable to turn the sentence around. A name written from right to
 * left is isolated (Unicode Bidirectional Algorithm, FSI … PDI), so that the full stop stays at the end.
 */
export function shownName(name: string): string {
  const line = clipped(oneLine(name), NAME_SHOWN);
  return readsFromTheRight(line) ? `${ISOLATE}${line}${END_ISOLATE}` : line;
}

/** Words of the user's or another's own inside a sentence, in quotation marks, without their final full stop. */
export function quoted(text: string, length = 90): string {
  return `“${clipped(oneLine(text).replace(/\.$/, ""), length)}”`;
}

/**
 * The text on one line, without control characters, marks that change the direction of writing and what nobody sees;
 * "" where nothing else is in it. The joiners of Persian and of Indian scripts stay between letters.
 */
export function oneLine(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, " ").trim();
}

function withoutUnseen(text: string): string {
  if (LATIN.test(text)) return text;
  const seen = text
    .replace(/[\u00ad\u180e\u200b\u2060-\u2064\ufeff]+/g, "")
    .replace(
      /[\p{Cc}\u061c\u115f\u1160\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\u2800\u3164\uffa0]+/gu,
      " ",
    );
  return /[^\s\u200c\u200d]/.test(seen) ? seen : "";
}

function readsFromTheRight(line: string): boolean {
  if (LATIN.test(line)) return false;
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(line);
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

/** "same lab" → "Same lab"; a name such as iGEM or eLife stays as it is, and so does an address. */
export function capitalised(text: string): string {
  return /^\p{Ll}(?!\p{Lu}|\S*[@/])/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "no", "one" … "twelve", then 13. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "three fields", "one organization", "14 organizations". */
export function counted(count: number, noun: string): string {
  return `${inWords(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** 12345 is "12,345". `toLocaleString` says the same, but the engine makes a formatter for it anew. */
export function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** "once", "twice", "3 times". */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}
