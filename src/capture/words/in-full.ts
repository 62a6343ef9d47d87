import { capitalised, clipped, oneLine } from "#people/shown.ts";

/** Words of a note as an item keeps them: one line, a capital first, no stop at the end. */
export function inFull(words: string): string {
  return clipped(capitalised(oneLine(words).replace(/[\s,.;]+$/, "")), 500);
}
