/** A piece of a text and where it stands, in UTF-16 units. */
export type Span = { readonly text: string; readonly start: number; readonly end: number };

/** Words that end with a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:dr|prof|mr|mrs|ms|mx|st|vs|e\.g|i\.e|etc|approx|ca|no|nr|dept|univ|inst|fig|ph\.d|jr|sr|a\.m|p\.m|min|\p{Lu})\.$/iu;
const SENTENCE_END =
  /(?<![.!?…])[.!?…]+["”’»)]*(?=\s|$)|\n[^\S\n]*\n\s*|\n(?=[^\S\n]*(?:[-*•>—–]|\d{1,2}[.)])\s)/g;

/**
 * The sentences of a text: ended by . ! ? … or an empty line, or before a line that begins a list or a quotation.
 * A line that is only wrapped goes on, "Dr." and "e.g." end nothing.
 */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span !== null) spans.push(span);
    start = end;
  };
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && goesOn(text, match.index + 1, end)) continue;
    close(end);
  }
  close(text.length);
  return spans;
}

/** A full stop after an abbreviation, or before a small letter on the same line, ends no sentence. */
function goesOn(text: string, dot: number, end: number): boolean {
  if (text.slice(dot - 1, end).includes("\n")) return false;
  return (
    ABBREVIATION.test(text.slice(Math.max(0, dot - 12), dot)) ||
    /^[^\S\n]+\p{Ll}/u.test(text.slice(end, end + 4))
  );
}

/** What lies between two places, without the blanks around it; null where there is nothing else. */
export function trimmed(text: string, start: number, end: number): Span | null {
  const raw = text.slice(start, end);
  const inner = raw.trim();
  if (inner === "") return null;
  const at = start + raw.indexOf(inner);
  return { text: inner, start: at, end: at + inner.length };
}

/** Where a pattern first stands. */
export function find(text: string, pattern: RegExp, offset = 0): Span | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const start = offset + match.index;
  return { text: match[0], start, end: start + match[0].length };
}

const PASSED_ON = /^(?:>.*|[—–] .*(?:\n(?!\n).*)*)/gm;
const QUOTED = /[“"«]([^”"»\n]{0,400})[”"»]/g;

/** The letter with what is quoted or meant to be passed on blanked out, so that places stay the same. */
export function ownWords(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  return text
    .replace(PASSED_ON, blank)
    .replace(QUOTED, (part, inside: string) => (inside.trim().split(/\s+/).length < 4 ? part : blank(part)));
}

/** A sentence as the rules read it: small letters, one kind of apostrophe and blank; places stay the same. */
export function plain(text: string): string {
  return text
    .replace(/[’‘`´]/g, "'")
    .replace(/\s/g, " ")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
