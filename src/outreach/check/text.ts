/** A piece of a text and where it stands, in UTF-16 units. */
export type Span = { readonly text: string; readonly start: number; readonly end: number };

const ABBREVIATIONS = /\b(?:dr|prof|mr|mrs|ms|st|vs|e\.g|i\.e|etc|approx|no|dept|univ)\.$/i;

/** The sentences of a letter: ended by . ! ? or a line break; "Dr." and "e.g." end none. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const trimmed = raw.trim();
    if (trimmed !== "") {
      const at = start + raw.indexOf(trimmed);
      spans.push({ text: trimmed, start: at, end: at + trimmed.length });
    }
    start = end;
  };
  for (const match of text.matchAll(/[.!?…]+["”»)]*(?=\s|$)|\n+/g)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith(".") && ABBREVIATIONS.test(text.slice(start, end))) continue;
    close(end);
  }
  close(text.length);
  return spans;
}

/** Where a pattern first stands. */
export function find(text: string, pattern: RegExp): Span | null {
  const match = pattern.exec(text);
  return match === null ? null : { text: match[0], start: match.index, end: match.index + match[0].length };
}

/** The letter without what is quoted or meant to be passed on as it is. */
export function ownWords(text: string): string {
  const blank = (part: string) => " ".repeat(part.length);
  return text
    .replace(/^>.*$/gm, blank)
    .replace(/^[—–-] .*(?:\n(?!\n).*)*/gm, blank)
    .replace(/[“"«][^”"»\n]{0,300}[”"»]/g, blank);
}
