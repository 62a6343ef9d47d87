/**
 * What an address says after its question mark: every value is the text that it is, also “1984”, “true” and `[1,2]`,
 * which the router by itself would take for a number, a truth and a list. Of a name that comes twice the first counts.
 */
export function textsInAddress(query: string): Record<string, string> {
  const texts = new Map<string, string>();
  for (const [name, text] of new URLSearchParams(query)) if (!texts.has(name)) texts.set(name, text);
  return Object.fromEntries(texts);
}

/** The same the other way, with the question mark; nothing where there is nothing to say. */
export function addressOfTexts(texts: Readonly<Record<string, string | undefined>>): string {
  const said = Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]));
  return said.length === 0 ? "" : `?${new URLSearchParams(said)}`;
}
