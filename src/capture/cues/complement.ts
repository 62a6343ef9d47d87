import { isDeed } from "./deeds.ts";

/**
 * What stands behind the words of saying, promising or having to: an order ("to wait", "wait"), what I should do ("I
 * should wait"), a vow of mine ("I'd wait"), a doing ("waiting"), a judgement ("a PhD is enough"), or news.
 */
export type Mood = "order" | "should" | "vow" | "doing" | "judgement" | "news";
export type Complement = { readonly mood: Mood; readonly words: string };

const ONE = "(?:i|you|we|one|people|ich)";
const SHOULD = new RegExp(
  `^(?:that )?(?:${ONE} (?:really |definitely |just |maybe |also )*(?:should|could|must|ought to|need to|have to|had better|better|might want to))(?: really| definitely| just| maybe)*(?! (?:be good|be great|be fine)\\b) (?:to )?`,
  "iu",
);
const VOW =
  /^(?:that )?i(?:(?:'d|'ll| would| will)(?: gladly| try to)?| (?=(?:keep|send|write|call|let|bring|give|show|share|forward|introduce) )) ?/i;
/** "To wait", "not to wait"; "to Ana" and "to the point" are no order. */
const TO_DO =
  /^(?:(not|never) to|to (not|never)|to)(?: try to)? (?!(?:me|us|her|him|them|the|my|your|his|their|an?|whom|which|what)\b)(?=\p{Ll})/u;
const DOING = /^(?:not )?(?:\p{L}+ )?(?!(?:any|every|some|no)thing\b)\p{L}{2,}ing\b/u;

/** What judges rather than tells news: "a CV should be two pages". */
const JUDGES = new RegExp(
  "\\b(?:should|shouldn't|must|ought to|you (?:need|can't|can)|one needs|better|beats?|matters?|matter more|best|worth(?! it)|pays? (?:to|off)|" +
    "too (?:early|late|long|short|many|much|academic)|never|always|(?:no|not much|little) (?:need|shame|harm|rush|use|point|obstacle|hurry)|not necessary|" +
    "waste|enough|(?:not|isn't|aren't) (?:needed|necessary|required|important|worth)|overrated|underrated|pointless|" +
    "crucial|essential|a must|helps|safest|go wrong|is key|are key|the way to go|good idea|bad idea|undersells?)\\b",
  "i",
);

export function isJudgement(words: string): boolean {
  return JUDGES.test(words);
}

export function complementOf(written: string): Complement {
  const about = written.replace(/^["“'‘]/, "");
  const plain = about.replace(/^that /i, "");
  const should = SHOULD.exec(about);
  if (should !== null) return { mood: "should", words: about.slice(should[0].length) };
  const vow = VOW.exec(about);
  if (vow !== null) return { mood: "vow", words: about.slice(vow[0].length) };
  const toDo = TO_DO.exec(about);
  if (toDo !== null) {
    const words = about.slice(toDo[0].length);
    return { mood: "order", words: (toDo[1] ?? toDo[2]) === undefined ? words : `do not ${words}` };
  }
  if (isDeed(plain)) return { mood: "order", words: plain };
  if (isJudgement(plain)) return { mood: "judgement", words: plain };
  return { mood: DOING.test(plain) ? "doing" : "news", words: plain };
}
