import { clausesOf } from "./clauses.ts";
import { isCancelled } from "./contact.ts";
import { isNoteElsewhere } from "./in-another-language.ts";
import { spelledOut } from "./thumbs.ts";

/** "met Ana Ruiz at EMBL, …" tells what happened; "Ana Ruiz, EMBL, sat next to me" tells who somebody is. */
export function looksLikeNote(text: string): boolean {
  if (isNoteElsewhere(text.slice(0, 600))) return true;
  const [first] = clausesOf(spelledOut(text.slice(0, 600)), 1);
  return first !== undefined && (first.cue !== undefined || isCancelled(first.text));
}
