import { firstIn, heardAs, SOMEBODY, withPlainApostrophes } from "./heard.ts";

/** "Tom will send me his slides", "I won't write to Eva": what is to come, or is not to be. */
const TO_COME = new RegExp(
  `^(?:(?:and|but|so|then) )?(?:i|we|${SOMEBODY})(?:(?:'ll| will| shall| won't| (?:don't|doesn't|do not|does not) (?:have|need|want) to| need not)\\b|(?:'m| am|'re| are|'s| is) (?:not )?going to\\b)|^(?:will|won't|need not|not going to) `,
  "u",
);

/** "No answer from Pedro", "thanks to Ruth for the tip", "Ana says hi": nobody was met in it. */
const NO_MEETING = new RegExp(
  `^(?:(?:still )?(?:(?:no|not a) (?:answer|reply|response|news|word|sign)|nothing (?:from|yet|back))\\b|(?:thanks|thank you) to\\b|${SOMEBODY} (?:says? (?:hi|hello|hey|thanks|thank you)|sends? (?:her|his|their) |(?:has )?(?:declined|refused|is (?:too busy|away|ill|sick|on leave|on holiday|out of office))))`,
  "u",
);

/** A greeting or their silence: whatever else is said then, nobody was met. */
export function isSilence(text: string): boolean {
  return isHeard(NO_MEETING, text);
}

/** Nothing that has been, and so no trace of a contact. */
export function hasNotBeen(text: string): boolean {
  return isHeard(TO_COME, text) || isHeard(NO_MEETING, text);
}

const ADVERBS = "(?:(?:also|just|later|then|finally) )*";
const TOLD = "told|explained|advised|encouraged|urged|warned|reminded|persuaded|convinced";
const DID = "gave|lent|brought|showed|returned|handed|taught|helped|thanked|congratulated";
/** "Told Ana to wait", "gave Kim the book back", "Ana told me she is leaving": words or things went from one to the other. */
const EXCHANGE = new RegExp(
  `^(?:(?:and|but|so|then|also) )?(?:(?:(?:i|we) )?${ADVERBS}(?:${DID}|(?:${TOLD}|recommended|(?:suggested|said) to)(?= (?:her|him|them|both|\\p{Lu})))|(?:${SOMEBODY}) ${ADVERBS}(?:${TOLD}|tells|${DID})\\b(?=.* (?:me|us|my|our)\\b)|(?:told|tells) me)\\b`,
  "u",
);

/** Whether a statement tells of something between somebody and me, so that it may be the trace of a contact. */
export function isExchange(text: string): boolean {
  return isHeard(EXCHANGE, text);
}

/** Names are told by their capitals, so no pattern of them may leave those out of account. */
function isHeard(pattern: RegExp, text: string): boolean {
  return firstIn(pattern, heardAs(withPlainApostrophes(text))) !== null;
}
