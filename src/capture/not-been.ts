import { SOMEBODY, withPlainApostrophes } from "./heard.ts";

/** "Tom will send me his slides", "I won't write to Eva": what is to come, or is not to be. */
const TO_COME = new RegExp(
  `^(?:(?:and|but|so|then) )?(?:I|we|${SOMEBODY})(?:(?:'ll| will| shall| won't| (?:don't|doesn't|do not|does not) (?:have|need|want) to| need not)\\b|(?:'m| am|'re| are|'s| is) (?:not )?going to\\b)|^(?:will|won't|need not|not going to) `,
  "iu",
);

/** Nothing that has been, and so no trace of a contact. */
export function hasNotBeen(text: string): boolean {
  return TO_COME.test(withPlainApostrophes(text));
}
