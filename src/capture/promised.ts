import { TO_TAKE_IN } from "./advised.ts";
import { firstIn, type Heard, heardAs, withPlainApostrophes } from "./heard.ts";
import { A_NAME } from "./plain-words.ts";

/** What one does for somebody. */
const FOR_THEM =
  "send|e-?mail|mail|write|call|ring|ping|text|message|forward|share|thank|tell|return|bring|lend|check|ask|get back|let|introduce|remind";
const SEND = `(?:${FOR_THEM}|reply|answer|read|review|look|give|show|invite|help|do|put|find|try|think|come)`;
const I_WOULD = "i(?:'d|'ll| would| will)";
const TITLED = `(?:(?:[Dd]r|[Pp]rof)\\.? )?${A_NAME}`;
/** To whom, before what: "promised Dr. Ruiz and Imre to send …". */
const TO_NAMED = `${TITLED}(?:,? (?:and|und) ${TITLED})* (?=(?:to|that) )`;
/** Said of oneself: "she promised to send me" is no promise of mine. */
const PROMISED = new RegExp(
  `^(?:i(?:'ll| will| shall| am going to|'m going to| said i(?:'d| would| will)| promised (?:${TO_NAMED})?(?:(?:her|him|them|to) )*(?:that i(?:'d| would| will) )?| need to| have to| must| want to|'d like to)|` +
    `promised (?:${TO_NAMED})(?:to|that i(?:'d| would| will)) |` +
    "promised (?:(?:her|him|them) )?(?:to|that i(?:'d| would| will)) |promised (?:her|him|them) |promised (?=\\p{Lu})|(?:i )?(?:still )?owe (?:(?:her|him|them) )?|" +
    `(?:will|going to|gonna) (?=${SEND}\\b)|` +
    `(?:need|have|must|remember|don't forget|do not forget|must not forget) to (?!${TO_TAKE_IN})|(?:must|gotta) (?!${TO_TAKE_IN})|to ?do: ?|(?:forgot|didn't manage|still have) to (?=thank|say thanks|send|reply|answer|write|get back)|` +
    "ich (?:werde|muss|soll ihr|soll ihm) |(?:habe )?versprochen,? |nicht vergessen:? |muss (?:noch )?)",
  "u",
);
/** "said I'd look at it", "told Ana that I would": mine, though it begins as theirs might. */
const AGREED = new RegExp(
  `^(?:i )?(?:(?:said|agreed|offered)(?: that)? ${I_WOULD} |(?:told|promised|assured) (?:her|him|them|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?) (?:that )?${I_WOULD} |(?:agreed|offered) to )`,
  "u",
);
/** "I should send her …": what I should do for them is no advice of theirs. */
const OWED = new RegExp(`^(?:i )?(?:should|ought to) (?=(?:${FOR_THEM}|follow up)\\b)`);

/** The same as a bare verb at the start. */
const TO_DO = new RegExp(
  `^(?:please )?(?:${FOR_THEM}|phone|connect|reply|answer|give|show|invite|follow up|try again|look up|find|read|review|post|print|prepare|book|arrange|draft|buy|pay back|congratulate|chase|nudge|drop \\w+ a|schicke?n?|sende?n?|maile|ruf|rufe|leihe|bedanke?n?|antworte?n?|erinnere?n?)\\b`,
);
const NOT_TO_DO =
  /^(?:e-?mail|mail|call|message|reply|answer|text|review)s? (?:from|by|about|with (?!\d|an?\b|the\b|my\b|our\b|some\b))\b/;

/** What I should do for them, in so many words. */
export function owed(text: string, heard: Heard): string | undefined {
  return rest(text, firstIn(OWED, heard) ?? firstIn(AGREED, heard));
}

/** "Will send me the text": theirs, though nobody is named before it. */
const FOR_ME = /^(?:will|going to|would|can|could) (?:\p{L}+ ){1,2}(?:me|us)\b/u;

/** "I will not meet Eva" promises nothing; "I promised not to tell" does. */
const DENIED = /^i(?:'ll| will| shall| am going to|'m going to) (?:not|never)\b/u;

/** "She'll look at it if I send it by the 3rd": a day makes it mine to do. */
const IF_I = /\bif i ((?:send|get|give|mail|e-?mail|forward|hand|bring) .*\b(?:by|before|until|till)\b.*)$/i;

export function promised(text: string, heard: Heard): string | undefined {
  const ifI = IF_I.exec(text)?.[1];
  if (ifI !== undefined) return ifI;
  if (firstIn(DENIED, heard) !== null || firstIn(FOR_ME, heard) !== null) return undefined;
  return rest(text, firstIn(PROMISED, heard));
}

export function toDo(text: string, [, , lower]: Heard): string | undefined {
  return isTask(lower) && !(AS_WELL_ADVICE.test(lower) && !OF_THEIRS.test(text)) ? text : undefined;
}

/** Whether a bare verb is one of things that people write down to be done. */
export function isTask(words: string): boolean {
  const lower = words.toLowerCase();
  return TO_DO.test(lower) && !NOT_TO_DO.test(lower);
}

/** "Read the call": an order of theirs as well, unless it is about something of theirs. */
const AS_WELL_ADVICE = /^(?:please )?(?:read|review|look up|find|check|ask|draft|prepare)\b/;
const OF_THEIRS = /\b(?:her|his|their|them|him|it|out|if|when|back)\b|\p{Lu}\p{L}+/u;

/** Whether a line is mine to do: "introduce her to Imre" and "I will ask Imre" are, "she could introduce me to Imre" is not. */
export function isMineToDo(line: string): boolean {
  const text = withPlainApostrophes(line.trim());
  const heard = heardAs(text);
  if (/\bintroduce (?:me|us)\b/i.test(text)) return false;
  return promised(text, heard) !== undefined || toDo(text, heard) !== undefined;
}

function rest(text: string, match: RegExpExecArray | null): string | undefined {
  const words = match === null ? "" : text.slice(match[0].length).trim();
  return words === "" ? undefined : words;
}

const YES =
  /^(?:i |and i )?(?:(?:(?:said|told (?:her|him|them|\p{Lu}[\p{L}'’-]+)) )?(?:yes|ok|okay|sure|of course|no problem|gladly)(?: please| of course)?|agreed|accepted|happy to|will do)(?: (?:by|until|till|for|on) .*)?[.!]*$/iu;
const NO = /^(?:i |and i )?(?:said no|declined|refused|can't|had to say no|not now)[.!]*$/i;
/** "them for tomorrow", "do it": only points back at what was asked. */
const POINTS_BACK =
  /^(?:(?:do|send|give|bring|get|read|check|fix|review|(?:have a |take a )?look (?:at|over|into)|help with) )?(?:it|them|that|this|so)\b(?! (?:to|up|over|an?|one|two|three|another|more|time|your|my|his|her|some)\b)/i;

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
