/**
 * What stands before a line of the notes: "Introduction: ", "Opportunity: " or "Introduction and opportunity: ". The
 * other marks are kept elsewhere; where their word was typed before a line, it is no part of what was said.
 */
const BEFORE =
  /^(?:(introduction)(?: and (opportunity))?|(opportunity)|off the record|advice|my promise): */i;
export type InNotes = "introduction" | "opportunity";

/** A line of the notes as it was typed, and what it is marked as. */
export function readMarks(line: string): { readonly text: string; readonly kinds: readonly InNotes[] } {
  const [before = "", ...named] = BEFORE.exec(line.trim()) ?? [];
  const kinds = named.filter((each) => each !== undefined).map((each) => each.toLowerCase() as InNotes);
  return { text: line.trim().slice(before.length), kinds };
}

/** What is not looked after yet when the notes are read once more: a line marked as one of these has its own place. */
export function unmarked(notes: string): string {
  return notes
    .split("\n")
    .filter((line) => readMarks(line).kinds.length === 0)
    .map((line) => line.replace(/^\s*(advice|my promise|off the record): */i, "$1: "))
    .join("\n");
}
