/** A gap in a letter that only the user can fill: `[how you know each other]`. */
export type Slot = {
  readonly hint: string;
  /** Where it stands in the text, in UTF-16 units; `end` is behind the closing bracket. */
  readonly start: number;
  readonly end: number;
};

const SLOT = /\[([^[\]\n]{3,90})\]/g;

export function slot(hint: string): string {
  return `[${hint}]`;
}

/** The gaps in a text, in order, for Tab to walk through. */
export function slotsIn(text: string): readonly Slot[] {
  return [...text.matchAll(SLOT)].map((match) => ({
    hint: match[1] ?? "",
    start: match.index,
    end: match.index + match[0].length,
  }));
}
