const UNSEEN =
  /[^\P{Cc}\n\t]|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;

/**
 * Line ends of one kind; no control characters, nothing that cannot be seen and would go out with the letter, nor marks
 * that show words in another order than they stand. Joiners stay: Persian and some pictures are made with them.
 */
export function plain(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(UNSEEN, "");
}

/** Where each character of `plain(text)` stands in the text, for texts whose line ends are even. */
export function placesOfPlain(text: string): readonly number[] {
  const hidden = new Set<number>();
  for (const { 0: gone, index } of text.matchAll(UNSEEN))
    for (let at = index; at < index + gone.length; at += 1) hidden.add(at);
  return Array.from({ length: text.length }, (_, at) => at).filter((at) => !hidden.has(at));
}
