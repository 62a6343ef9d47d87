/**
 * One pattern out of many phrases, apart by lines or by a bar between blanks: each is a piece of a regular expression,
 * and stands between two word boundaries, those of letters with accents as well. A list that is read and argued about line by line, instead of one expression of a thousand signs.
 */
export function anyOf(lines: string, flags = "u"): RegExp {
  return new RegExp(`(?:\\b|(?<!\\p{L})(?=\\p{L}))${oneOf(lines)}(?:\\b|(?<=\\p{L})(?!\\p{L}))`, flags);
}

/** The same as a part of a larger pattern, without boundaries. */
export function oneOf(lines: string): string {
  const parts = lines
    .split(/\n|\s\|\s/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return `(?:${parts.join("|")})`;
}
