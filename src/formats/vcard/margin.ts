const BEGINS = /^BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$/im;
/** Spaces, or what a mail program sets before the lines that it quotes. */
const BEGINS_FURTHER_IN = /^([ \t>|]{1,20})BEGIN[ \t]*:[ \t]*VCARD[ \t]*\r?$/im;
const BEGINS_ESCAPED = /BEGIN:VCARD(?:\\r)?\\n/i;

/**
 * The text of cards with its lines at the margin, where all of it was indented or quoted, or written as one line with
 * `\n` for its breaks, as the codes of badges and programs' own files hold it. Otherwise as it is.
 */
export function atTheMargin(text: string): string {
  if (BEGINS.test(text)) return text;
  const before = BEGINS_FURTHER_IN.exec(text)?.[1];
  if (before !== undefined)
    return text
      .split("\n")
      .map((line) => (line.startsWith(before) ? line.slice(before.length) : line))
      .join("\n");
  if (!BEGINS_ESCAPED.test(text)) return text;
  return text.replace(/\\(\\|r\\n|[rn])/g, (_, letter: string) => (letter === "\\" ? "\\" : "\n"));
}
