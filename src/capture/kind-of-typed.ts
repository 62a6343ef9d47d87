import { isCard } from "#people/is-card.ts";
import { namesNobody } from "#people/nobody-named.ts";
import { fieldCalled } from "#people/page-headings.ts";
import { readLine } from "#people/read-line.ts";
import { namesSeveral } from "#people/read-names.ts";
import { readBlock } from "#people/read-pasted.ts";
import type { Cue } from "./cues/cues.ts";
import { clocksIn } from "./days/clock.ts";
import { isNumbered } from "./listed.ts";
import { looksLikeNote, statementsOf } from "./looks-like-note.ts";
import { isNews } from "./news.ts";
import { isPastedMail } from "./pasted-mail.ts";

export type TypedKind = "card" | "person" | "note" | "several" | "nobody";

/** What somebody typed or pasted, by one rule for the one box, the command line and whoever else hands a text in (R9). */
export function kindOfTyped(text: string): TypedKind {
  if (isCard(text)) return "card";
  if (isPastedMail(text)) return "note";
  if (readBlock(text) !== undefined) return "person";
  if (looksLikeNote(text) || isNews(text)) return "note";
  if (namesSeveral(text)) return "several";
  if (tells(text)) return "note";
  return namesNobody(text) ? "nobody" : "person";
}

/** More lines are a page, which is read for names. */
const MOST_LINES = 2;
/** "The woman from the poster session": so many words may be what one calls somebody. */
const MOST_WORDS = 7;

/** "Ana Ruiz, EMBL, met in Lyon" says who somebody is; what somebody said, wants or will do is told. */
function tells(text: string): boolean {
  if (text.trim().split(/[\r\n]+/u).length > MOST_LINES) return false;
  const { name } = readLine(text);
  if (name === "") return false;
  const [before, colon] = name.split(/(:) /u);
  return (
    name.split(" ").length > MOST_WORDS ||
    (colon !== undefined && fieldCalled(before ?? "") === undefined) ||
    isNumbered(text) ||
    HAPPENS.test(name) ||
    statementsOf(text).some(
      ({ text: said, cue }) =>
        (cue !== undefined && isTold(cue, said)) || THEY_DO.test(said) || I_DO.test(said),
    )
  );
}

function isTold(cue: Cue, said: string): boolean {
  if (cue.kind === "introduction") return !cue.made;
  return TOLD.has(cue.kind) || (cue.kind === "arranged" && clocksIn(said).length > 0);
}

/** A contact says how we met as well, and an order may be what somebody does: "Ana, sleep trainer at Nido". */
const TOLD: ReadonlySet<Cue["kind"]> = new Set(["advice", "promise", "need", "offer", "lead", "outcome"]);
/** "She is a postdoc" is who she is, "I met her in Lyon" how we met. */
const THEY_DO =
  /^(?:and |but |so |then )?(?:s?he|they)(?:['’]|\s)(?!(?:is|are|was|were|works?|worked|does|did|studies|studied|teaches|taught|runs|ran|leads|led|has|had|s|lives|lived|moved|went)\b)/iu;
const I_DO =
  /^(?:and |but |so |then )?(?:i|we)(?:['’]|\s)(?!(?:met|know|knew|worked|work|studied|shared|sat|were|was|used|went|talked|spoke|had|took|share)\b)/iu;
/** "No reply from Claudia", "Yusuf knows somebody at ASML", "mom called": nobody is called so. */
const HAPPENS =
  /^(?:we|she|he|they|was|were|had|gave|got|returned|spent|no (?:reply|answer|luck|news|word)|did(?:n['’]t| not)|was(?:n['’]?t| not)|could(?:n['’]?t| not)|nothing)\b|\p{L} (?:knows|told|says|said|will|would|gave|called|wrote|sent|wants|needs|asked|offered|promised|emailed|mailed|rang|left|let me|has agreed)(?: |$)/iu;
