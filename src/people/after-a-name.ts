/** Letters after a name, which are no part of it: "Sharma, PhD", "Ana Ruiz Jr". */
const LETTERS =
  /^(?:ph\.?\s?d|d\.?phil|m\.?sc|b\.?sc|m\.?b\.?a|j\.?d|ll\.?m|jr|sr|ii|iii|iv|esq|dr|prof|frs|rn|cpa|pmp|cfa|dipl\.?-?\w*)\.?$/i;
/** Such as are names as well: Jack Ma, Win Pe. Letters are written in capitals. */
const SHORT_LETTERS = /^(?:M\.?D|M\.?A|B\.?A|P\.?E)\.?$/;
/** "MScRes", "DipEd": small letters among large ones. */
const MIXED_LETTERS = /^(?=.*[a-z])(?:[A-Z][a-z]?){2,4}[A-Z]?$/;
/** What a firm is: "Lumen, Inc." */
const FIRM =
  /^(?:inc|incorporated|ltd|limited|llc|llp|corp|co|plc|gmbh|ag|kg|se|s\.?a|s\.?l|s\.?r\.?l|bv|nv|oy|ab|as|kft|zrt)\.?$/i;

/** Whether words behind a comma are letters after a name, and nothing else: "PhD", "MSc FRS". */
export function areLetters(words: string): boolean {
  return words
    .split(" ")
    .every((word) => LETTERS.test(word) || SHORT_LETTERS.test(word) || MIXED_LETTERS.test(word));
}

/** "PhD", "Inc.": what stands behind a comma and belongs to the name before it, of a person or a firm. */
export function isAfterAName(words: string): boolean {
  return words.split(" ").every((word) => FIRM.test(word) || areLetters(word));
}

/** The words of a name without letters at its end; "Jack MA" is a whole name, "Ana Ruiz MA" more than one. */
export function withoutLetters(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  const isMore = (LETTERS.test(last) && words.length > 1) || (SHORT_LETTERS.test(last) && words.length > 2);
  return isMore ? withoutLetters(words.slice(0, -1)) : words;
}
