import { article, endsInARole, lowerFirst, plainFact } from "./sentences.ts";

const OFFICE =
  /^(?:head|director|chief|dean|president|chair|vice|vp|managing|deputy|founder|co-?founder|ceo|cto|cso|cfo|coo)\b/i;

/** Words of many titles, which are no names; in a sentence they are written small. */
const OF_TITLES =
  /^(?:academic|application|assistant|associate|clinical|communications?|contract|data|development|doctoral|early|field|group|junior|lab|laboratory|lead|liaison|licensing|medical|patent|policy|postdoc|postdoctoral|postgraduate|principal|process|product|project|programme|program|quality|regulatory|research|sales|science|scientific|senior|service|software|staff|study|team|technical|visiting)$/i;

/** Who does nothing that one could be asked about, or nowhere. */
const NO_WORK =
  /^(?:(?:now |currently )?(?:retired|unemployed|on leave|between jobs|looking for work|n\/?a|none|unknown|tba|[-–?]+))$/i;
/** Words that make somebody of a field: "Director of Science", "lecturer in law". */
const SOMEBODY =
  /\b(?:of|professor|manager|officer|scientist|lecturer|analyst|engineer|associate|assistant|fellow|consultant|advis[eo]r|editor|writer|teacher|researcher|student|postdoc|lead|specialist)\b/i;
/** What one works in, where no word of it is somebody: "data science", "regulatory", "R&D". */
const FIELD =
  /^(?:[\p{L}&/-]+ ){0,3}(?:policy|law|sciences?|regulatory|r&d|research|consulting|marketing|sales|hr|communications?|affairs|publishing|teaching|management|administration|finance|operations|it|engineering|development|education|outreach|licensing|tech(?:nology)? transfer|legal|compliance|manufacturing|production|analytics|biotech|pharma|academia|industry|journalism|software|statistics|bioinformatics|pharmacovigilance)$/iu;

/** "Postdoctoral Fellow in Immunology" → "a postdoctoral fellow in Immunology"; null for a title that names nobody's role. */
function titleInWords(title: string): string | null {
  if (!/^[\p{L}\p{M}\s'’&,./()-]+$/u.test(title)) return null;
  const [, whole = "", rest = ""] = /^(.+?)((?:,| (?:in|at|of|for|with)\b).*)?$/u.exec(title) ?? [];
  const words = whole.split(" ");
  const noun = words.at(-1) ?? "";
  if (!/^\p{Lu}\p{Ll}+$/u.test(noun) || !(endsInARole(noun.toLowerCase()) || OF_TITLES.test(noun)))
    return null;
  const small = words.map((word, at) =>
    at === words.length - 1 || OF_TITLES.test(word) ? lowerFirst(word) : word,
  );
  // "Manager, Clinical Operations"
  const where = /^, [^,]+$/.test(rest) ? rest.replace(/^,/, " in") : rest;
  return `${article(small[0] ?? "")} ${small.join(" ")}${where}`;
}

/** A role after "as": "a patent examiner", "head of imaging", "a senior scientist" where it is written "Senior Scientist". */
export function roleWords(role: string): string {
  const plain = plainFact(role)
    .replace(/[.\s]+$/, "")
    // "Scientist II" is a scientist in a sentence.
    .replace(/(?<=\p{Ll})\s+(?:I{1,3}|IV|V)$/u, "");
  // "former member" says where they were, and nothing of what they do.
  if (NO_WORK.test(plain) || /^(?:former|ex-|past|previous)/i.test(plain) || fieldOf(plain) !== "") return "";
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
