import { IS_OCCUPATION } from "./role-words.ts";

/** Letters after a name, which are no part of it: "Sharma, PhD", "Ana Ruiz Jr". */
const LETTERS =
  /^(?:ph\.?\s?d|d\.?phil|m\.?phil|m\.?sc|b\.?sc|d\.?sc|m\.?b\.?a|m\.?p\.?h|j\.?d|ll\.?[bmd]|ed\.?d|psy\.?d|pharm\.?d|jr|sr|ii|iii|iv|esq|dr|prof|fr[cs][a-z]{0,4}|mrc[a-z]{1,4}|rn|bsn|msn|dvm|dds|cpa|pmp|cfa|dipl\.?-?\w*)\.?$/i;
/** Such as are names as well: Jack Ma, Win Pe. Letters are written in capitals. */
const SHORT_LETTERS = /^(?:M\.?D|M\.?A|B\.?A|P\.?E)\.?$/;
/** "MScRes", "DipEd": small letters among large ones. */
const MIXED_LETTERS = /^(?=.*[a-z])(?:[A-Z][a-z]?){2,4}[A-Z]?$/;
const PRONOUNS =
  /^[([]?(?:s?he|they|sie|er|elle|il|iel|ella|él|ela|ele|lei|lui|zij|hij|hen|hon|han|xe|ze|any)\/\p{L}+(?:\/\p{L}+)?[)\]]?$/iu;
/** Behind letters it says whence they are, or how to speak of them: "LL.M. (Harvard)", "PhD (she/her)". */
const IN_BRACKETS = /\s+(?:\([^)]*\)|\[[^\]]*\])/g;

/** What a firm is: "Lumen, Inc.", "Lumen UG (haftungsbeschränkt)". */
const FORM = String.raw`inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|pty|pte|pvt|ltda|g?gmbh|mbh|ag|kg|kgaa|ohg|gbr|haftungsbeschränkt|partg|part(?:g|nerschafts?g)?mbb|partnerschaft|mbb|e\.v|sarl|s\.?[aà]\.?r\.?l|r\.l|s\.?p\.?a|s\.?r\.?l|s\.a|s\.a\.s|s\.l|s\.l\.u|c\.v|b\.?v|n\.v|oyj?|a\/s|aps|kft|zrt|nyrt|s\.r\.o|d\.o\.o|o\.o|a\.?ş|şti`;
/** Such as are words as well, which as forms are written so. */
const SHORT_FORM = String.raw`SE|S\.?A|SAS|SASU|S\.?L|SLU|NV|A\.?B|A\.?S|a\.s|UG|eG|KK|LP|Co`;
const FIRM = new RegExp(`^(?:(?:${FORM}|${SHORT_FORM})\\.?|&)$`, "iu");
const ENDS_AS_FIRM = new RegExp(`[\\s,(](?:${FORM})\\.?\\)?$`, "iu");
const WITH_OTHERS =
  /\s(?:&|and|und|et|y|e) (?:co|company|cie|partners|associates|brothers|sons|söhne|associés|associati|asociados|associados|hijos|figli|fils)\.?$/iu;
/** "Lumen SE", "Weber & Partner"; but "Sales Manager SE" and "Rechtsanwältin & Partner" are what somebody is. */
const AFTER_ITS_NAME = new RegExp(
  `(?<![^\\s(])(\\p{Lu}[\\p{L}\\p{N}&.'’-]*)(?:[\\s,(]+(?:${SHORT_FORM})\\.?\\)?| (?:&|\\+|und) (?:Partner|Kollegen))$`,
  "u",
);
const OF_PARTNERS =
  /^(?:\p{Lu}[\p{L}'’-]+, ){1,3}\p{Lu}[\p{L}'’-]+ (?:&|\+|und|and|et|y|e) (?:partners?|kollegen|associ|asociados)/iu;
const BEFORE_FORM = new RegExp(`,\\s*(?=(?:${FORM}|co)\\.?(?:,|$))`, "giu");

/** Whether words behind a comma are letters after a name or pronouns, and nothing else: "PhD", "MSc FRS", "she/her". */
export function areLetters(words: string): boolean {
  return withoutBrackets(words)
    .split(" ")
    .every((word) => [LETTERS, SHORT_LETTERS, MIXED_LETTERS, PRONOUNS].some((each) => each.test(word)));
}

/** "RAC (she/her)" is RAC. */
export function withoutBrackets(words: string): string {
  return words.replace(IN_BRACKETS, "");
}

export function arePronouns(words: string): boolean {
  return PRONOUNS.test(words);
}

/** "PhD", "Inc.": what stands behind a comma and belongs to the name before it, of a person or a firm. */
export function isAfterAName(words: string): boolean {
  return words.split(" ").every((word) => FIRM.test(word) || areLetters(word));
}

/** Whether a name ends as a firm's does, whatever stands before: "Lumen GmbH", "Weber & Partner mbB", "Lang & Kollegen". */
export function isFirm(name: string): boolean {
  const [, own] = AFTER_ITS_NAME.exec(name) ?? [];
  return ENDS_AS_FIRM.test(name) || WITH_OTHERS.test(name) || (own !== undefined && !IS_OCCUPATION.test(own));
}

/** "Weber, Lang & Partner mbB": names of partners, which a comma parts no more than the firm. */
export function isOfPartners(name: string): boolean {
  return OF_PARTNERS.test(name) && isFirm(name);
}

/** "Lumen, Inc." as one: without the comma, which parts nothing there. */
export function withoutCommaOfFirm(line: string): string {
  return line.replace(BEFORE_FORM, " ");
}

/** The words of a name without letters at its end; "Jack MA" is a whole name, "Ana Ruiz MA" more than one. */
export function withoutLetters(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  const isMore = (LETTERS.test(last) && words.length > 1) || (SHORT_LETTERS.test(last) && words.length > 2);
  return isMore ? withoutLetters(words.slice(0, -1)) : words;
}
