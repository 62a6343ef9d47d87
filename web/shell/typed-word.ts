export type Press = { readonly key: string; readonly at: number };

/** Letters that follow each other within so many ms are a word that somebody types, and no keys. */
const RUN_MS = 250;

/** Whether a letter goes on with a word whose field has not got the focus. A key that is held down is none. */
export function goesOnWithWord(before: Press | null, { key, at }: Press): boolean {
  if (before === null || !isLetter(key) || !isLetter(before.key)) return false;
  return key !== before.key && at - before.at < RUN_MS;
}

function isLetter(key: string): boolean {
  return /^\p{L}$/u.test(key);
}
