import { type Clause, clausesOf } from "./clauses.ts";
import { isCancelled } from "./cues/contact.ts";
import { withPlainApostrophes } from "./cues/heard.ts";
import { isNoteElsewhere } from "./in-another-language.ts";
import { MOST_CLAUSES } from "./reading.ts";
import { spelledOut } from "./words/thumbs.ts";

/** "met Ana Ruiz at EMBL, …" tells what happened; "Ana Ruiz, EMBL, sat next to me" tells who somebody is. */
export function looksLikeNote(text: string): boolean {
  if (isNoteElsewhere(text.slice(0, LOOKED_AT))) return true;
  const [first] = clausesIn(text, 1);
  if (first === undefined) return false;
  return first.cue !== undefined || isCancelled(first.text) || TELLS.test(withPlainApostrophes(first.text));
}

/** Its statements, in order, as far as it takes to see what the text is. */
export function statementsOf(text: string): readonly Clause[] {
  return clausesIn(text, MOST_CLAUSES);
}

function clausesIn(text: string, most: number): readonly Clause[] {
  return clausesOf(spelledOut(text.slice(0, LOOKED_AT)), most);
}

const LOOKED_AT = 600;

/** "tove said no", "Imre was right about the course": what somebody did, where "Ana is a postdoc" is who she is. */
const TELLS =
  /^\p{L}[\p{L}'-]+(?: \p{L}[\p{L}'-]+)? (?:also |just |finally |still )?(?:(?:said|says|thinks|thought|answered|replied|declined|refused|agreed|accepted|cancell?ed|postponed|never|did(?:n't| not)|does(?:n't| not)|won't|will not|can't|cannot|couldn't)(?!\p{L})|(?:was|is|were|are)(?:n't| not)? (?:right|wrong|late|away|ill|sick|busy|too|no longer|not)\b)/iu;
