import { TO_TAKE_IN } from "./advised.ts";
import { isDeed, isErrand, isForSomebody, isHandedOver } from "./deeds.ts";
import { type Heard, heardAs, withPlainApostrophes } from "./heard.ts";
import { type Said, saidIn } from "./said.ts";
import { ANY, inShape, MINE, type Shape } from "./shapes.ts";

/** "She'll look at it if I send it by the 3rd": a day makes it mine to do. */
const IF_I = /\bif i ((?:send|get|give|mail|e-?mail|forward|hand|bring) .*\b(?:by|before|until|till)\b.*)$/i;
const TAKES_IN = new RegExp(`^${TO_TAKE_IN}`);
/** "Will send me the text": theirs, though nobody is named before it. */
const FOR_ME = /^(?:\p{L}+ ){1,3}(?:me|us)\b|^introduce$/u;

export function isForMe(words: string): boolean {
  return FOR_ME.test(words);
}

/** What one says one will do, and nobody orders. */
const TO_BE_DONE =
  /^(?:try|think|look (?:at|into|over)|have a look|come by|do (?:it|that|so)|put|apply|join|help)\b/u;

/** "I'll meet her": a contact to come. */
const TOGETHER = /^(?:meet|talk|speak|see each other)\b/;

function isForOthers(words: string): boolean {
  return isForSomebody(words) || isErrand(words) || TO_BE_DONE.test(words);
}

/** What I said that I would do, or owe. */
const PROMISES: readonly Shape[] = [
  { ...MINE, act: "tells", moods: ["vow"] },
  { ...MINE, act: "promises", moods: ["vow", "order"] },
  {
    ...MINE,
    act: "promises",
    moods: ANY,
    when: (words, { to }) => to === "them" || /^(?:my\b|\p{Lu})/u.test(words) || pointsBack(words),
  },
  { ...MINE, act: "owes", moods: ANY },
  { ...MINE, act: "should", moods: ANY, when: isForSomebody },
  { ...MINE, by: ["nobody"], act: "should", moods: ANY, when: isErrand },
  { ...MINE, act: "lists", moods: ANY },
];

/** What I will, or have to do. Without "I" it must be something that one does for others. */
const DUTIES: readonly Shape[] = [
  {
    ...MINE,
    by: ["me"],
    act: "will",
    moods: ANY,
    when: (words) => !TOGETHER.test(words) && !isForMe(words),
  },
  {
    ...MINE,
    by: ["nobody"],
    act: "will",
    moods: ANY,
    when: (words) => isForOthers(words) && !isForMe(words),
  },
  { ...MINE, by: ["me"], act: "must", moods: ANY },
  { ...MINE, by: ["nobody"], act: "must", moods: ANY, when: (words) => !TAKES_IN.test(words) },
];

/** A promise in so many words: mine, though it begins as words of theirs might. */
export function vowed(said: Said | undefined): string | undefined {
  return inShape(said, PROMISES);
}

export function promised(text: string, said: Said | undefined): string | undefined {
  return IF_I.exec(text)?.[1] ?? inThePresent(text) ?? inShape(said, DUTIES);
}

/** "I send her the paper until Monday". */
function inThePresent(text: string): string | undefined {
  const words = text.replace(I_ALSO, "");
  const isMine = words !== text && (isForSomebody(words) || (FOR_THEM.test(words) && isDeed(words)));
  return isMine ? words : undefined;
}

const I_ALSO = /^(?:I|i|[Ii]ch) (?:(?:also|still|just|auch) )*(?=\p{Ll})/u;
const FOR_THEM = /\bfor (?:her|him|them)\b/;

export function toDo(text: string, [, lowerFirst]: Heard): string | undefined {
  if (isHandedOver(lowerFirst)) return text;
  const unquoted = lowerFirst.replace(/["“][^"”]*["”]/gu, "");
  return isTask(lowerFirst) && !(AS_WELL_ADVICE.test(lowerFirst) && !OF_THEIRS.test(unquoted))
    ? text
    : undefined;
}

const NOT_TO_DO =
  /^(?:e-?mail|mail|call|message|reply|answer|text|review)s? (?:from|by (?!(?:the |next |this )?(?:mon|tue|wed|thu|fri|sat|sun|tom|end|noon|\d))|about|with (?!\d|an?\b|the\b|my\b|our\b|some\b))\b/;

/** Whether a bare verb is one of things that people write down to be done. */
export function isTask(words: string): boolean {
  return (isForSomebody(words) || isErrand(words)) && !NOT_TO_DO.test(words.toLowerCase());
}

/** "Read the call": an order of theirs as well, unless it is about something of theirs. */
const AS_WELL_ADVICE = /^(?:please )?(?:read|review|look up|find|check|ask|draft|prepare)\b/;
const OF_THEIRS =
  /\b(?:her|his|their|them|him|it|out|if|when|back|again|tomorrow|tonight|today)\b|\b(?:on|by|next) \p{L}*(?:day|week)\b|\p{Lu}\p{L}+/u;

/** Whether a line is mine to do: "introduce her to Imre" and "I will ask Imre" are, "she could introduce me to Imre" is not. */
export function isMineToDo(line: string): boolean {
  const text = withPlainApostrophes(line.trim());
  const heard = heardAs(text);
  if (/\bintroduce (?:me|us)\b/i.test(text)) return false;
  const said = saidIn(text, heard);
  return (vowed(said) ?? promised(text, said) ?? toDo(text, heard)) !== undefined;
}

const YES =
  /^(?:i |and i )?(?:(?:(?:said|told (?:her|him|them|\p{Lu}[\p{L}'’-]+)) )?(?:yes|ok|okay|sure|of course|no problem|gladly)(?: please| of course)?|agreed|accepted|happy to|will do|told (?:her|him|them|\p{Lu}[\p{L}'’-]+)(?= (?:by|until|till) ))(?: (?:by|until|till|for|on) .*)?[.!]*$/iu;
const NO = /^(?:i |and i )?(?:said no|declined|refused|can't|had to say no|not now)[.!]*$/i;
/** "them for tomorrow", "do it": only points back at what was asked. */
const POINTS_BACK =
  /^(?:(?:do|send|give|bring|get|read|check|fix|review|(?:have a |take a )?look (?:at|over|into)|help with) )?(?:it|them|that|this|so)\b(?! (?:i|s?he|they|we|you|to|up|over|an?|one|two|three|another|more|time|your|my|his|her|some)\b)/i;

/** "said I'd", "I promised": answers what was asked, and begins nothing new. */
export function isAnswer(text: string): boolean {
  return /^(?:i |and i )?(?:said|told|promised|agreed|offered)\b/i.test(text);
}

/** What I answered to what somebody asked of me. */
export function answeredBy(text: string): "yes" | "no" | undefined {
  if (YES.test(text)) return "yes";
  return NO.test(withPlainApostrophes(text)) ? "no" : undefined;
}

export function pointsBack(words: string): boolean {
  return POINTS_BACK.test(words);
}
