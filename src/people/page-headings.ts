import { foldText } from "./fold.ts";
import type { LinePart } from "./read-line.ts";

export type FieldCalled = Exclude<LinePart, "address" | "howMet" | "notes"> | "given" | "family";
const FIELDS: readonly (readonly [FieldCalled, RegExp])[] = [
  [
    "name",
    /^(?:name|full name|contact|from|nom|nombre|nome|naam|von|de|speaker|person|who|participant|fellow|member)$/,
  ],
  ["given", /^(?:first|given|fore) ?names?$|^(?:first|vorname|prenom|nombre de pila)$/],
  ["family", /^(?:last|family|sur) ?names?$|^(?:last|nachname|familienname|nom de famille|apellidos?)$/],
  [
    "role",
    /^(?:title|job title|(?:current )?position|role|function|funktion|fonction|poste|cargo|rank|occupation|now|now at)$/,
  ],
  [
    "organization",
    /^(?:company|organi[sz]ation|employer|affiliation|institution|institute|department|university|firma|societe|empresa|institut|abteilung)$/,
  ],
  ["email", /^(?:e-?mails?|e-?mail address|mail|courriel|correo)$/],
  ["phone", /^(?:phone|tel|telephone|mobile|cell|telefon|handy|telefono|movil|mob)\.?$/],
  ["url", /^(?:url|web|website|web site|homepage|linkedin|profile)$/],
];
const OTHER_COLUMN =
  /^(?:#|no\.?|nr\.?|room|office|building|location|raum|years?|jahre?|cohort|class|time|date|session|talk|topic|title of talk|thesis|supervisors?|advis[eo]rs?|mentors?|research(?: interests?| area)?|interests|fax|degree|photo|notes?)$/;

/** What a field of a form or a column of a table is of, by what it is called. */
export function fieldCalled(called: string): FieldCalled | undefined {
  const folded = foldText(called);
  return FIELDS.find(([, names]) => names.test(folded))?.[0];
}

/** Whether words may stand at the head of a column. */
export function isOfTable(words: string): boolean {
  return fieldCalled(words) !== undefined || OTHER_COLUMN.test(foldText(words));
}

/** Words that stand on pages and are nobody. */
const FURNITURE =
  /^(?:home|news|contact(?: us)?|about(?: us)?|publications?|research|teaching|events?|search|menu|imprint|privacy.*|login|members?|people|team|our (?:team|group|lab|people)|speakers?|invited speakers?|programme?|schedule|registration|abstracts?|organi[sz]ers?|committee|venue|sponsors?|join us|openings?|read more|back to top|copyright.*|all rights reserved.*|cookie.*|to|cc|bcc|from|subject|date|--+|regards|best(?: regards| wishes)?|kind regards|thanks|cheers|sincerely|mit freundlichen grüßen|viele grüße|impressum|datenschutz(?:erklärung)?|kontakt|startseite|aktuelles|accueil|mentions légales|inicio|contacto|legal(?: notice)?|terms.*|sitemap|accessibility|jobs|careers|vacancies|staff|intranet|faq)(?: (?:\d{4}|[-–]){1,3})?[:.,]?$/i;
/** Whether a line is of the page and of nobody: one of its words, or a row of them, "Home | Imprint | Privacy". */
export function isFurniture(line: string, cells: readonly string[] = [line]): boolean {
  const row = cells.length > 1 ? cells.filter((cell) => cell !== "") : line.split(/ *[|·•»›>] */u);
  return (
    row.some((cell) => FURNITURE.test(cell)) &&
    row.every((cell) => FURNITURE.test(cell) || headingOf(cell) !== undefined)
  );
}

/** A heading of a lab page that says what those below it do; in the plural it is one wherever it stands. */
const HEADINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:principal investigators?|group leaders?|pis?|head of (?:the )?(?:group|lab))$/i, "group leader"],
  [/^(?:post-?docs?|postdoctoral (?:fellows?|researchers?)|research associates?)$/i, "postdoc"],
  [
    /^(?:ph\.?d\.? (?:students?|candidates?)|doctoral (?:students?|researchers?|candidates?)|graduate students?)$/i,
    "PhD student",
  ],
  [/^(?:staff scientists?|scientists?|senior scientists?)$/i, "scientist"],
  [/^(?:master'?s? students?|undergraduates?|students?|interns?)$/i, "student"],
  [/^(?:technicians?|lab managers?|technical staff)$/i, "technician"],
  [/^(?:alumni|former (?:lab )?members?|past members?|alumnae)(?:\b.*)?$/i, "former member"],
];

/** "Policy officers", "Senior editors": any other heading that says in the plural what those below it are. */
const PLURAL =
  /^((?:\p{L}+[ -]){0,3}(?:officer|editor|engineer|consultant|analyst|researcher|manager|lecturer|teacher|curator|associate|advis[eo]r|fellow|lawyer|attorney|developer|designer|doctor|nurse|professor|librarian))s$/iu;

/** What those below a heading do; undefined where the line is none. */
export function headingOf(line: string): string | undefined {
  const known = HEADINGS.find(([pattern]) => pattern.test(line))?.[1];
  return known ?? PLURAL.exec(line)?.[1]?.toLowerCase();
}
