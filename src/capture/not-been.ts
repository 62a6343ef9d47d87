import { SOMEBODY, withPlainApostrophes } from "./heard.ts";

/** "Tom will send me his slides", "I won't write to Eva": what is to come, or is not to be. */
const TO_COME = new RegExp(
  `^(?:(?:and|but|so|then) )?(?:I|we|${SOMEBODY})(?:(?:'ll| will| shall| won't| (?:don't|doesn't|do not|does not) (?:have|need|want) to| need not)\\b|(?:'m| am|'re| are|'s| is) (?:not )?going to\\b)|^(?:will|won't|need not|not going to) `,
  "iu",
);

/** "No answer from Pedro", "thanks to Ruth for the tip", "Ana says hi": nobody was met in it. */
const NO_MEETING = new RegExp(
  `^(?:(?:still )?(?:(?:no|not a) (?:answer|reply|response|news|word|sign)|nothing (?:from|yet|back))\\b|(?:thanks|thank you) to\\b|${SOMEBODY} (?:says? (?:hi|hello|hey|thanks|thank you)|sends? (?:her|his|their) |(?:has )?(?:declined|refused|is (?:too busy|away|ill|sick|on leave|on holiday|out of office))))`,
  "iu",
);

/** A greeting or their silence: whatever else is said then, nobody was met. */
export function isSilence(text: string): boolean {
  return NO_MEETING.test(withPlainApostrophes(text));
}

/** Nothing that has been, and so no trace of a contact. */
export function hasNotBeen(text: string): boolean {
  const said = withPlainApostrophes(text);
  return TO_COME.test(said) || NO_MEETING.test(said);
}

/** "Ana told me she is leaving", "asked Lin to read my CV", "gave Kim the book back": words or things went from one to the other. */
const EXCHANGE = new RegExp(
  `^(?:(?:and|but|so|then|also) )?(?:(?:I|we|${SOMEBODY}) )?(?:(?:also|just|later|then|never|finally) )*(?:said|says|told|tells|asked|mentioned|explained|admitted|thinks|promised|offered|gave|lent|brought|showed|returned|handed|taught|helped|thanked|congratulated|did|does|got|has|had|hat|sagt|sagte|meint|meinte)\\b`,
  "iu",
);

/** Whether a statement tells of something between somebody and me, so that it may be the trace of a contact. */
export function isExchange(text: string): boolean {
  return EXCHANGE.test(withPlainApostrophes(text));
}
