const IGNORABLE = String.raw`\p{Default_Ignorable_Code_Point}`;
/**
 * What joins letters, or chooses the form of what stands before it, has work to do in some places and hides in all
 * others.
 */
const [JOINER, FORM, FORM_OF_HAN] = [
  String.raw`(?:\u200c|\u200d)`,
  String.raw`[\ufe00-\ufe0f]`,
  String.raw`[\u{e0100}-\u{e01ef}]`,
];
const JOINS_NOTHING = String.raw`^|[\s\p{P}\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|(?!\ufe0f)${IGNORABLE}`;

/**
 * Control characters; what cannot be seen and would go out with a letter, or carry words that nobody reads; marks that
 * show words in another order than they stand; more marks over one letter than any writing has.
 */
const UNSEEN = new RegExp(
  [
    String.raw`[^\P{Cc}\n\t]|[\ufff9-\ufffb]`,
    `(?!${JOINER}|${FORM}|${FORM_OF_HAN})${IGNORABLE}`,
    String.raw`(?<![\p{Emoji}\p{Script=Han}])${FORM}|(?<!\p{Script=Han})${FORM_OF_HAN}`,
    `(?<=${JOINS_NOTHING})${JOINER}`,
    String.raw`(?<=\p{M}{9})\p{M}`,
  ].join("|"),
  "gu",
);

/** Line ends of one kind, and nothing but what can be seen. */
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
