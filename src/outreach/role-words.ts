import { placeName } from "./place-name.ts";
import { isGerman } from "./proper-words.ts";
import { article, endsInARole, lowerFirst, plainFact } from "./sentences.ts";

const OFFICE =
  /^(?:head|director|chief|dean|president|chair|vice|vp|managing|deputy|founder|co-?founder|ceo|cto|cso|cfo|coo)\b/i;

/** Words of many titles, which are no names; in a sentence they are written small. */
const OF_TITLES =
  /^(?:academic|account|affairs|application|assistant|associate|biology|business|career|cell|chemistry|chief|clinical|communications?|computational|consulting|content|contract|corporate|customer|data|deep|design|development|digital|doctoral|drug|early|editorial|education|engineering|environmental|executive|field|finance|global|graduate|group|health|human|imaging|innovation|intellectual|intern|investment|junior|lab|laboratory|law|lead|learning|legal|liaison|licensing|machine|management|marketing|medical|medicine|molecular|operations|outreach|owner|partner|patent|policy|postdoc|postdoctoral|postgraduate|principal|process|product|programme|program|project|property|public|publishing|quality|regional|regulatory|relations|research|sales|school|science|sciences|scientific|scientist|senior|service|services|software|staff|strategy|structural|student|studies|study|talent|teaching|team|technical|technology|transfer|trial|trials|university|venture|visiting|writing)$/i;
/** And by their ends: "Immunology", "Bioinformatics", "Communication". */
const OF_FIELDS = /^\p{Lu}\p{Ll}+(?:ology|ics|istry|ations?|ction|ience|ment|omics)$/u;

/** Who does nothing that one could be asked about, or nowhere. */
const NO_WORK =
  /^(?:(?:now |currently )?(?:retired|unemployed|on leave|between jobs|looking for work|n\/?a|none|unknown|tba|[-–?]+))$/i;
/** Words that make somebody of a field: "Director of Science", "lecturer in law". */
const SOMEBODY =
  /\b(?:of|professor|manager|officer|scientist|lecturer|analyst|engineer|associate|assistant|fellow|consultant|advis[eo]r|editor|writer|teacher|researcher|student|postdoc|lead|specialist)\b/i;
/** What one works in, where no word of it is somebody: "data science", "regulatory", "R&D". */
const FIELD =
  /^(?:[\p{L}&/-]+ ){0,3}(?:policy|law|sciences?|regulatory|r&d|research|consulting|marketing|sales|hr|communications?|affairs|publishing|teaching|management|administration|finance|operations|it|engineering|development|education|outreach|licensing|tech(?:nology)? transfer|legal|compliance|manufacturing|production|analytics|biotech|pharma|academia|industry|journalism|software|statistics|bioinformatics|pharmacovigilance)$/iu;

/** "Postdoctoral Fellow in Immunology" → "a postdoctoral fellow in immunology"; null for a title that names nobody's role. */
function titleInWords(title: string): string | null {
  if (!/^[\p{L}\p{M}\s'’&,./()-]+$/u.test(title)) return null;
  const [, whole = "", rest = ""] = /^(.+?)((?:,| (?:in|at|of|for|with)\b).*)?$/u.exec(title) ?? [];
  const words = whole.split(" ");
  const noun = words.at(-1) ?? "";
  if (!/^\p{L}\p{Ll}+$/u.test(noun) || !(endsInARole(noun.toLowerCase()) || OF_TITLES.test(noun)))
    return null;
  const small = words.map((word, at) => (at === words.length - 1 ? lowerFirst(word) : smallWord(word)));
  return `${article(small[0] ?? "")} ${small.join(" ")}${whereInWords(rest)}`;
}

/** "Manager, Clinical Operations" is one in clinical operations; "Scientist, Lumen" is one at Lumen. */
function whereInWords(rest: string): string {
  const after = /^, ([^,]+)$/.exec(rest)?.[1];
  const small = (words: string) => words.replace(/[\p{L}\p{M}]+/gu, smallWord);
  if (after === undefined) return small(rest);
  if (fieldOf(after) !== "" || !/\p{Lu}/u.test(small(after))) return ` in ${small(after)}`;
  return ` at ${placeName(after)}`;
}

/** A word of a title that is no name; "Senior" and "Immunology", and not "German" or "EMBL". */
function smallWord(word: string): string {
  return OF_TITLES.test(word) || OF_FIELDS.test(word) ? lowerFirst(word) : word;
}

/** "a patent examiner at the European Patent Office", of what somebody is and where, as one line says it. */
export function callingWords(line: string): string {
  const plain = plainFact(line).replace(/[.\s]+$/, "");
  const [, what = "", where = ""] = /^(.*?)(?:^| )at (.+)$/.exec(plain) ?? [undefined, plain];
  const place = placeName(where);
  const at = place === "" ? "" : `at ${place}`;
  return [roleWords(what) || (fieldOf(what) && `who works in ${fieldOf(what)}`), at]
    .filter((part) => part !== "")
    .join(" ");
}

/** "Vice President", which has no article after "am" and "as". */
export function isOffice(role: string): boolean {
  return OFFICE.test(role);
}

/** A role after "as": "a patent examiner", "head of imaging", "a senior scientist" where it is written "Senior Scientist". */
export function roleWords(role: string): string {
  const plain = plainFact(role)
    .replace(/[.\s]+$/, "")
    // "Scientist II" is a scientist in a sentence.
    .replace(/(?<=\p{Ll})\s+(?:I{1,3}|IV|V)$/u, "");
  // "former member" says where they were, and nothing of what they do.
  if (NO_WORK.test(plain) || /^(?:former|ex-|past|previous)/i.test(plain) || fieldOf(plain) !== "") return "";
  const [, what = "", where = ""] = /^(\S.*?) at (.+)$/.exec(plain) ?? [];
  if (where !== "") return callingWords(plain) || what;
  if (isGerman(plain)) return `${article(plain)} ${plain}`;
  if (/^\p{Lu}{2,4}$/u.test(plain) && !OFFICE.test(plain)) return `${article(plain)} ${plain}`;
  const [first = "", ...rest] = plain.split(" ");
  const isTitle = rest.some((word) => /^\p{Lu}/u.test(word)) || /^\p{Lu}{2,}/u.test(first);
  if (isTitle && !OFFICE.test(plain)) return titleInWords(plain) ?? plain;
  if (plain === "" || isTitle || /^(?:an?|the|his|her) /i.test(plain)) return plain;
  const small = lowerFirst(plain);
  if (OFFICE.test(small)) return small;
  return `${article(small)} ${small}`;
}

/** What a role says one works in, after "work in"; "" where it says what somebody is. */
export function fieldOf(role: string): string {
  const plain = plainFact(role).replace(/[.\s]+$/, "");
  const [, named = ""] = /^(?:now )?(?:works?|working) in (.+)$/i.exec(plain) ?? [];
  const field = named || (FIELD.test(plain) && !OFFICE.test(plain) && !SOMEBODY.test(plain) ? plain : "");
  return field === "" || endsInARole(field) ? "" : lowerFirst(field);
}

/** Whether a role says that there is no work to speak of. */
export function saysNoWork(role: string): boolean {
  return NO_WORK.test(plainFact(role).trim());
}
