/** Small words that a note in that language can hardly do without. */
const SMALL_WORDS: Readonly<Record<string, RegExp>> = {
  de: /\b(?:mit|und|ich|ihr|ihm|der|die|das|am|bei|bis|soll|hat|nicht|eine?n?|gestern|heute|morgen|von)\b/giu,
  fr: /\b(?:avec|et|je|le|la|les|un|une|pour|chez|demain|hier|vu|dit)\b/giu,
  es: /\b(?:con|y|el|la|los|una?|para|mañana|ayer|que|dijo|hablé)\b/giu,
};
const ENOUGH = 2;

/** The languages, besides English, in which a note seems to be written: whose words for days are read too. */
export function languagesOf(text: string): readonly string[] {
  return Object.entries(SMALL_WORDS)
    .filter(([, words]) => (text.match(words)?.length ?? 0) >= ENOUGH)
    .map(([language]) => language);
}
