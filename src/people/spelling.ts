import { foldText } from "./fold.ts";

/** Every mark that stands for an apostrophe somewhere; two of them count as letters. */
export const QUOTES = "'’‘‛ʼʻʹ`´′＇";
export const QUOTE = new RegExp(`[${QUOTES}]`, "gu");
export const UNSEEN = String.raw`\p{Default_Ignorable_Code_Point}`;
const HIDDEN = new RegExp(UNSEEN, "gu");

/** In these writings a name stands within a sentence without a blank on either side. */
export const WITHOUT_BLANKS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー・·\s]{2,}$/u;

/** The whole name without blanks, and what of it is long enough to mean nobody else: "小明" of 王小明, "민수" of 김민수. */
export function unbrokenParts(name: string): readonly string[] {
  const words = name.split(/[\s・·]+/u).filter((word) => word !== "");
  const whole = [...words.join("")];
  const parts = words.length > 1 ? words : [whole.slice(0, 2).join(""), whole.slice(2).join("")];
  const given = words.length > 1 || whole.length > 3 ? parts : [whole.slice(1).join("")];
  // Thai words run together as well, and a short one is in many.
  const least = /\p{Script=Thai}/u.test(name) ? 4 : 2;
  return [whole.join(""), ...given.filter((part) => [...part].length >= least)];
}

/** English words that are a name with an s by chance alone. */
export const NO_OWNERS =
  /^(?:arts|banks|bills|days|fields|grants|hills|hopes|kings|laws|marks|news|roses|this|thus|ways|wells|wills|woods|years)$/i;

/** A word as it is read, without what cannot be seen in it. */
export function withoutUnseen(word: string): string {
  return word.replace(HIDDEN, "");
}

const NOT_LETTERS = new RegExp(`[${QUOTES}\\p{Pd}]|${UNSEEN}`, "gu");
const TWO_FOR_ONE = /[äöüøåđ]|[\u0308\u030a]/iu;

/** A quick look whether one of some keys can stand in a text at all, however it is spelt. */
export function mayStand(text: string, anchors: readonly string[]): boolean {
  if (TWO_FOR_ONE.test(text)) return true;
  const folded = foldText(text.replace(NOT_LETTERS, ""));
  return anchors.some((anchor) => folded.includes(anchor));
}

/** Whether a name in small letters may be an English word as well. */
export function isCommon(name: string): boolean {
  return COMMON.has(foldText(name));
}

/** Names that are English words too, and that others begin or end with. */
const COMMON = new Set(
  (
    "bank bell best bill black brook brown church cook cross dean field fish ford forest frost gold grant green hall hart " +
    "heart hill hope house hunt iris joy king lake lane long love mark may miles moon more north page park penn price rain ring " +
    "rose sand sandy self sharp short smart snow stone strong summer swift ward water weaver well west white wild will wood wright young"
  ).split(" "),
);

/** Two letters that are written where one with marks is not at hand: Mueller, Soerensen, Djokovic. */
export const SPELLED: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ø: "oe",
  å: "aa",
  đ: "dj",
};

/** A word as it is compared: with marks and letters of its own, or as it is written without them. */
export function keysOf(word: string): readonly string[] {
  const seen = withoutUnseen(word).replace(QUOTE, "'");
  const spelled = seen
    .normalize()
    .toLowerCase()
    .replace(/[äöüøåđ]/g, (letter) => SPELLED[letter] ?? letter);
  return [...new Set([foldText(seen), foldText(spelled)])];
}
