import { isVerb } from "../cues/deeds.ts";

/** A letter that no word of a note has: a word that ends in it is a name to every pattern, and a month or a verb to none. */
const MARK = "ꟺ";

/** Months and seasons that are given to people: what such a word is said to be or to have may be the month's. */
const OF_THE_YEAR = "may|june|jun|april|august|summer|autumn|spring|winter|mai";
/** Words of everyday notes that people bear as well. They are somebody only where nothing but a name can stand. */
const GIVEN = `will|hope|drew|sunny|chase|dawn|dean|grant|rich|guy|gene|major|page|scout|honour|patience|min|happy|royal|storm|heaven|jet|justice|kit|mac|peace|rain|river|${OF_THE_YEAR}`;
const FAMILY = "park|hall|field|fields|lake|love|long|power|spring|winter|page|grant|king|price";

const either = (words: string): string =>
  words
    .split("|")
    .map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
    .join("|");
const capital = (words: string): string =>
  words
    .split("|")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("|");

/** What is done with somebody: a name is all that can stand behind it before one of `THEN`. */
const WITH =
  "(?:[Mm]et|(?<!\\b(?:starts?|begins?|deals?|fine|ok|okay|done|go|help) )[Ww]ith|w|[Ss]aw|[Tt]old|[Aa]sked|[Tt]hank(?:ed|s to)?|[Cc]alled|[Pp]honed|[Rr]ang|[Ee]-?mailed|[Mm]ailed|[Tt]exted|[Mm]essaged|[Vv]isited|[Pp]romis+ed|[Rr]emind|[Ii]nvite|[Oo]we|[Mm]eeting|[Ss]eeing|see|[Aa]sk|[Tt]ell|(?:[Tt]alked|[Ss]poke|[Ww]rote|[Rr]eply|[Ss]poken|[Tt]alk|[Ww]rite|reach out|introduce|introduced) (?:me |us )?to|(?:[Hh]eard|[Mm]ail|[Mm]essage|[Aa]nswer|[Rr]eply|[Cc]all|[Tt]ips?|[Aa]dvice|[Ll]etter|[Nn]ews) from|via|through|cc'd)";
const THEN =
  "(?=$|[.,;:!?)]| (?:at|on|in|from|and|&|\\+|about|for|over|yesterday|yest|yday|today|tomorrow|tmrw|this morning|last|again|who|now|the|a|an|my|our|by|to say|that|if|whether)\\b| [(@])";
/** What only somebody does. */
const TELLS =
  "(?:said|says|told|tells|thinks|thought|reckons|suggest(?:s|ed)|sug+ested|rec+om+end(?:s|ed)|advises|advised|asked|asks|wants|wrote|mailed|emailed|e-mailed|texted|messaged|called|phoned|sent|gave|knows|mentioned|explained|promis+ed|offered|int?roduced|lent|joined|left|moved|answered|replied|invited|warned)";
/** What a month may be or do as well. */
const DOES = "(?:is|was|has|had|can|could|would|will|works|needs|looks|got|does|runs|studies)";
const OPENS = "(?<=(?:^|[.!?,;:\\n(]\\s*|\\b(?:and|but|then|so|also|that) ))";

const SIGNS: readonly RegExp[] = [
  new RegExp(`(?<=(?:^|[^\\p{L}])${WITH} )(?:${either(GIVEN)})${THEN}`, "gu"),
  new RegExp(`(?<=(?:^|[^\\p{L}])${WITH} )(?:${capital(GIVEN)})(?= \\p{Lu}\\p{Ll}+|['’]s \\p{Ll})`, "gu"),
  new RegExp(`${OPENS}(?:${either(GIVEN)})(?= (?:also |just |kindly |then )?${TELLS}\\b)`, "gu"),
  new RegExp(
    `${OPENS}(?:${capital(without(GIVEN, OF_THE_YEAR))})(?= (?:also |just |kindly |then )?${DOES}\\b)`,
    "gu",
  ),
  // "Lunch with Tom and Will", "Ana Park".
  new RegExp(`(?<=\\p{Lu}[\\p{L}'’-]+(?:,| and|, and| &| \\+) )(?:${capital(GIVEN)})${THEN}`, "gu"),
  new RegExp(
    `(?<=(?:${WITH}|[Dd]r\\.?|[Pp]rof\\.?) (?:\\p{Lu}[\\p{L}'’-]+ ){1,2})(?:${capital(`${FAMILY}|${OF_THE_YEAR}`)})(?![\\p{L}'’]| ?\\d)`,
    "gu",
  ),
  // "June Whitfield told me", "Sunny Rao (Lonza)".
  new RegExp(`${OPENS}(?:${capital(GIVEN)})(?= \\p{Lu}\\p{Ll}+ (?:${TELLS}|\\(|at |from ))`, "gu"),
  // "A guy from Lonza, Drew Holm".
  new RegExp(`(?<=\\p{L}[,(] ?)(?:${capital(GIVEN)})(?= \\p{Lu}\\p{Ll}+(?:[,.)]|$))`, "gu"),
  // "Will and Mark told me".
  new RegExp(
    `${OPENS}(?:${capital(GIVEN)})(?=(?: and|,| &| \\+) \\p{Lu}\\p{L}+ (?:both |also )?${TELLS})`,
    "gu",
  ),
];

function without(words: string, others: string): string {
  const out = new Set(others.split("|"));
  return words
    .split("|")
    .filter((word) => !out.has(word))
    .join("|");
}

/**
 * Names that are words as well, marked where they stand for somebody: "met Will", "coffee with May on Tuesday", "Chase said".
 * By where they stand and never by their own letters, as other names are; and once told they are told again.
 */
export function withWordNames(note: string): string {
  const marked = SIGNS.reduce(
    (text, sign) => text.replace(sign, (name) => `${capitalFirst(name)}${MARK}`),
    note,
  );
  if (marked === note) return note;
  const known = new Set([...marked.matchAll(MARKED)].map(([, name = ""]) => name));
  return marked.replace(
    new RegExp(`(?<![\\p{L}'’-])(?:${[...known].join("|")})(?![\\p{L}])`, "gu"),
    (name, at: number) =>
      isSaidAgain(name, marked.slice(0, at), marked.slice(at + name.length)) ? `${name}${MARK}` : name,
  );
}

const MARKED = new RegExp(`(\\p{Lu}\\p{Ll}+?)${MARK}`, "gu");
const A_MONTH = new RegExp(`^(?:${capital(OF_THE_YEAR)})$`);
/** "In May", "the June course", "5 April": the month after all. */
const OF_TIME =
  /(?:\b(?:in|by|until|till|of|since|from|before|after|this|next|last|during|early|mid|late|end|the|a|an|every|for)|\d(?:st|nd|rd|th)?)\s+$/i;

function isSaidAgain(name: string, before: string, after: string): boolean {
  if (A_MONTH.test(name)) return !OF_TIME.test(before) && !/^ \d/.test(after);
  // "Will send it", "Will I …", "Hope he …": the word after all.
  const next = /^ ([\p{L}]+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  return !isVerb(next) && !/^(?:i|you|he|she|it|we|they|to|that|not|be)$/.test(next);
}

function capitalFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whatever was read, in the letters of the note. */
export function withoutMarks<Read>(read: Read): Read {
  if (typeof read === "string") return read.replaceAll(MARK, "") as Read;
  if (Array.isArray(read)) return read.map(withoutMarks) as Read;
  if (typeof read !== "object" || read === null) return read;
  return Object.fromEntries(Object.entries(read).map(([key, value]) => [key, withoutMarks(value)])) as Read;
}
