const SOMEBODY = String.raw`(?:(?:she|he|they|(?:(?:dr|prof)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})(?: (?:has|have|had|also|then|once))* )?`;
const TOLD = [
  "(?:told|advised|urged|encouraged) me (not )?to ",
  "(?:told me|said|says|thinks|thought|suggested|recommended|advised) (?:that )?i (?:should|could|ought to|must) (not )?",
  "(?:suggested|recommended|advised) (?:that i |to )(not )?",
  "warned me (not) to ",
];
const TELLING = new RegExp(`^${SOMEBODY}(?:${TOLD.join("|")})`, "iu");

/** "You should learn R", "that I should wait", "maybe try consulting": an order, said more gently. */
const TO_ME =
  /^(?:(?:that )?(?:i|you) (?:should|could|ought to|might)(?: (?:really|also|just|maybe))? (?!not\b|never\b|have\b|be able\b)|(?:maybe|perhaps|just|please|better) (?=(?:try|apply|ask|look|talk|write|go|take|wait|start|learn|read|stay|use|find|join|think)\b))/i;

/**
 * What was advised, without the telling of it: "She told me to apply for the June course" → "Apply for the June course",
 * "advised me not to wait" → "Do not wait". Other words stay as they are.
 */
export function adviceItself(note: string): string {
  const text = note.trim().replace(TO_ME, "");
  const match = TELLING.exec(text);
  const rest = match === null ? "" : text.slice(match[0].length).trim();
  if (match === null || rest === "") return text;
  const not = match.slice(1).some((each) => each !== undefined);
  return not ? `Do not ${rest}` : `${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}
