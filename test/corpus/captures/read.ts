import { readFileSync } from "node:fs";
import { foldText } from "#people/fold.ts";

/** One thing that a note says: `key` must be the same, and `words` must stand in what was read. */
export type Label = { readonly kind: string; readonly key: string; readonly words: string };
export type Labelled = { readonly note: string; readonly labels: readonly Label[] };

/** Reads labelled notes; README.md says how they are written. */
export function readNotes(file: string): readonly Labelled[] {
  const notes: { note: string; labels: Label[] }[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("> ")) notes.push({ note: line.slice(2).replaceAll("\\n", "\n"), labels: [] });
    else if (line.trim() !== "") notes.at(-1)?.labels.push(labelOf(line.trim()));
  }
  return notes;
}

const WORDED = ["advice", "promise", "lead", "need", "offer", "outcome"];

function labelOf(line: string): Label {
  const at = line.indexOf(": ");
  const [kind, said] = [line.slice(0, at), line.slice(at + 2)];
  const last = said.indexOf(": ");
  if (!WORDED.includes(kind)) return { kind, key: foldText(said), words: "" };
  return { kind, key: foldText(said.slice(0, last)), words: foldText(said.slice(last + 2)) };
}
