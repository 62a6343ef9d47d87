const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
  "#39": "'",
};
/** What is said to the browser, not to the reader. */
const UNSAID = new Set(["style", "script", "head"]);
const ENDS_LINE = /^(?:br|\/?blockquote|\/(?:p|div|tr|li|h\d))$/;
/** Gmail and Outlook indent words of one's own so. */
const ONLY_INDENTS = /border(?:-width)?\s*:\s*(?:none|0)/i;

/**
 * The words of a letter that has no plain text; to be read, never shown as HTML. What is quoted has the mark of a
 * quotation before each line, as in plain text. Goes through it once: a letter of
 * nothing but “<” would keep a pattern busy for minutes.
 */
export function withoutTags(html: string): string {
  const words: string[] = [];
  const open: boolean[] = [];
  let quoted = 0;
  const lines = (text: string) => (quoted > 0 ? text.replace(/\n/g, "\n> ") : text);
  const unended = new Set<string>();
  let at = 0;
  while (at < html.length) {
    const tag = html.indexOf("<", at);
    const end = tag < 0 ? -1 : html.indexOf(">", tag);
    if (end < 0) break;
    words.push(lines(html.slice(at, tag)));
    const name = /^\/?[a-z][a-z\d]*/i.exec(html.slice(tag + 1, tag + 12))?.[0].toLowerCase() ?? "";
    if (name === "blockquote") {
      const isQuote = !ONLY_INDENTS.test(html.slice(tag, end));
      open.push(isQuote);
      if (isQuote) quoted += 1;
    }
    if (name === "/blockquote" && open.pop()) quoted -= 1;
    if (ENDS_LINE.test(name)) words.push(lines("\n"));
    at = end + 1;
    if (!UNSAID.has(name) || unended.has(name)) continue;
    const after = afterEndOf(name, html, at);
    if (after === undefined) unended.add(name);
    else {
      words.push(" ");
      at = after;
    }
  }
  words.push(lines(html.slice(at)));
  return words
    .join("")
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? " ")
    .replace(/[ \t]+/g, " ")
    .replace(/\n{3,}/g, "\n\n");
}

function afterEndOf(name: string, html: string, from: number): number | undefined {
  const end = new RegExp(`</${name}\\s*>`, "gi");
  end.lastIndex = from;
  return end.test(html) ? end.lastIndex : undefined;
}
