import { SOME_MONTH, WEEKDAY } from "#time/day-words.ts";
import type { Place } from "../named/signs-of-somebody.ts";
import { isNobody } from "../words/nobody.ts";

/** Weekdays and the words that stand for a day, whichever it is. */
const A_DAY = new RegExp(`^(?:${WEEKDAY}|mon|tues?|wed|thu(?:rs?)?|fri|sat|tomorrow|tonight)$`);
const A_MONTH = new RegExp(`^${SOME_MONTH}$`);
const TOKEN = /\d{1,2}[:.h]\d{2}|\d+|[\p{L}']+|[^\s\p{L}\d]/gu;
const MOST_WORDS = 40;

/**
 * What can be seen of a statement without understanding it: its words without their endings, each alone and with the one
 * before, and how it begins. Whoever is named is no more than a name here, and a day or an hour no more than that.
 */
export function featuresOf(statement: string): readonly string[] {
  const words = wordsOf(statement);
  const at = (place: number) => words[place] ?? "";
  return [
    ...new Set([
      "",
      ...words.map((word) => `w=${word}`),
      ...words.slice(1).map((word, place) => `b=${at(place)}_${word}`),
      `f=${at(0)}`,
      `f2=${at(0)}_${at(1)}`,
      `f3=${words.slice(0, 3).join("_")}`,
      `len=${Math.min(6, Math.floor(words.length / 3))}`,
    ]),
  ];
}

function wordsOf(statement: string): readonly string[] {
  const words: string[] = [];
  for (const [written] of statement.replaceAll("’", "'").matchAll(TOKEN)) {
    const word = kindOfWord(written);
    // "Ana Ruiz" is one name.
    if (word !== "<name>" || words.at(-1) !== "<name>") words.push(word);
    if (words.length === MOST_WORDS) break;
  }
  return words;
}

function kindOfWord(written: string): string {
  if (/^\d/.test(written)) return /^\d+$/.test(written) ? "<number>" : "<hour>";
  const word = written.toLowerCase();
  if (A_DAY.test(word)) return "<day>";
  if (A_MONTH.test(word)) return "<month>";
  if (/^\p{Lu}/u.test(written) && word !== "i" && !isNobody(written) && !written.includes("'"))
    return "<name>";
  if (/^(?:she|he|they)$/.test(word)) return "<they>";
  if (/^(?:him|them|his|their)$/.test(word)) return "her";
  return word.length > 4 ? word.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "") : word;
}

const BESIDE = /[\p{L}'’]+|[^\s\p{L}]/gu;
const OPENS = /(?:^|[,:;(“"]|\b(?:and|but|then|also|so))\s*$/i;
/** "Registration", "Networking", "Boredom": how words end that name nobody. */
const OF_A_THING =
  /(?:tion|ment|ship|ing|ity|ness|ence|ance|ism|ics|ogy|able|ful|ous|ive|ly|ed|sion|ture|age|al)s?$/i;

/** What stands around words with a capital, and how they are written; the letters of a name itself say nothing. */
export function featuresOfName({ before, name, after, last }: Place): readonly string[] {
  const behind = after.toLowerCase().match(BESIDE) ?? [];
  const ahead = before.toLowerCase().match(BESIDE) ?? [];
  const [next = "$", second = "$"] = behind;
  const [previous, earlier] = [ahead.at(-1) ?? "^", ahead.at(-2) ?? "^"];
  const words = name.split(" ");
  const opens = OPENS.test(before);
  const upOrLow = /^\p{Ll}/u.test(after.trimStart()) ? "low" : /^\s*\p{Lu}/u.test(after) ? "up" : "";
  const ending = /ed$/.test(next) ? "ed" : /s$/.test(next) ? "s" : "";
  return [
    "",
    `n=${Math.min(words.length, 3)}`,
    `p=${previous}`,
    `x=${next}`,
    `p2=${earlier}_${previous}`,
    `x2=${next}_${second}`,
    `opens=${opens}`,
    `o_x=${opens}_${next}`,
    `p_x=${previous}_${next}`,
    `last=${last !== undefined}`,
    ...(/\p{Lu}{2}/u.test(name) ? ["capitals"] : []),
    ...(/[\d-]/.test(name) ? ["mixed"] : []),
    ...(OF_A_THING.test(words.at(-1) ?? "") ? ["thing", `thing_${words.length}`] : []),
    ...(ending === "" ? [] : [`x~${ending}_${opens}`]),
    ...(upOrLow === "" ? [] : [`x${upOrLow}_${opens}`]),
    ...(before === "" ? [`first_${words.length}`] : []),
  ];
}
