import { isFirm } from "./after-a-name.ts";
import { PART_OF_WORK } from "./role-words.ts";

/** How letters end, in the languages that people here write to; the line before a signature. */
export const CLOSING =
  /^(?:(?:with\s)?(?:best|kind|warm|many|all)\b.{0,40}|(?:thanks|thank you|cheers|regards|warmly|warmest|sincerely|yours|respectfully|cordially)\b.{0,30}|asante\b.*|(?:mit\s)?(?:freundliche[nr]?|viele[n]?|herzliche[nr]?|beste[n]?|liebe[n]?|schöne[n]?)\s+(?:gr(?:ü|ue)(?:ß|ss)\p{L}*)?.{0,30}|mfg|(?:bien\s)?(?:cordialement|sincèrement|amicalement|à vous)\b.*|bien à (?:vous|toi)\b.*|(?:un\s(?:cordial\s)?|muchos\s)?(?:saludos?|abrazos?)\b.{0,20}|atentamente\b.*|salutacions\b.*|atenciosamente\b.*|com os melhores\b.*|abraços?\b.*|cordial(?:i saluti|mente)\b.*|distinti saluti\b.*|s pozdravem\b.*|z poważaniem\b.*|pozdrawiam\b.*|üdvözlettel\b.*|üdv\b.*|pagarbiai\b.*|(?:med\s)?(?:vänliga?|vennlig|venlig|bästa)\s+h\p{L}+\b.*|hälsningar\b.*|mvh\b.*|groeten?\b.*|(?:met\s)?vriendelijke\b.*|vriendelike\b.*|saygılarımla\b.*|с уважением\b.*)$/iu;

/** "Cara" and "Gentile" are names as well: such a greeting ends as one. */
export const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|liebe[rs]?|sehr geehrte\p{L}*|hallo|guten tag|chère?s?|bonjour|hola|estimad\p{L}+|querid\p{L}+|(?:caro|cara|gentile)(?=\s.*[,!]$)|hej|kära|kjære|szia|tisztelt)(?!\p{L}).{0,60}[,!.]?$/iu;

/** Marks between a letter and its signature (RFC 3676, section 4.3), and those that people draw. */
export const RULE = /^(?:--|—|[-_=*~]{3,})$/u;

/** Of a letter that stands above or below: who wrote when, and its headers. */
export const OF_ANOTHER =
  /^>|(?:\bwrote|\bschrieb\b.{0,80}|\ba écrit|\bescribió|\bha scritto|\bskrev\b.{0,80})\s{0,9}:$|^-{2,}\s*\p{L}.{0,60}-{2,}$|^(?:from|von|de|to|an|à|para|sent|gesendet|envoyé|enviado|subject|betreff|objet|asunto|cc|date|datum|fecha)\s*:\s/iu;

/** What stands in signatures and says nothing of whose it is. */
export const BOILERPLATE =
  /\b(?:confidential|intended|addressee|disclaimer|environment|printing|pronouns|sent from|gesendet von|envoyé de(?:puis)?|sitz der|amtsgericht|geschäftsführ\p{L}*|handelsregister|vat|ust-?id)\b/iu;

/** Before the name of whoever signs for another. */
export const FOR_ANOTHER = /^(?:i\.\s?[AaVv]\.|ppa\.?)\s+/u;

/** What someone does, beside the words of `OCCUPATION`, as signatures in other languages have it. */
export const DOES =
  /(?<!\p{L})(?:\p{L}*mitarbeiter\p{L}*|referent\p{L}*|\p{L}*leiter(?:in)?|dozent\p{L}*|doktorand\p{L}*|wissenschaftler\p{L}*|berater\p{L}*|chargée?|ma[îi]tre de conf\p{L}*|ingénieure?|directeur|directrice|doctorante?|conservat(?:eur|rice)|responsable|jef[ae]|gerente|gestora?|coordena\p{L}*|investigadora?|profesora?|ricercat\p{L}+|assegnista|docent\p{L}*|adiunkt|kierownik|vedoucí|asistent\p{L}*|\p{L}*rådgiv\p{L}*|\p{L}*lektor|\p{L}*chef|\p{L}*sjef|handläggare|\p{L}*utvecklare|docens|руководитель|associate|liaison|president|vice president|vp|chair|reader|counsel|trainee|intern|communicator|librarian|coordinator|administrator|representative|architect|planner|lab manager|scholar|investigator|strategist|producer|journalist|reporter|epidemiologist|bioinformatician|visiting)(?!\p{L})/iu;

/** Names of places that have others within them, of those, and of what lies within. */
const WHOLE =
  /(?:^|[^\p{L}])(?:\p{L}*universit\p{L}*|universidade?|uniwersytet|univerzita|\p{L}*egyetem\p{L}*|üniversitesi|universiteit|uni|college|hochschule|eth|epfl|politecnico|polytech\p{L}*|akademi\p{L}*|academia|academy)(?![\p{L}])/iu;
const PLACE =
  /(?:^|[^\p{L}])(?:\p{L}*institut\p{L}*|instituto|istituto|instytut|ústav|институт|hospital|klinik\p{L}*|clinic|museum|musée|museo|council|society|foundation|fundación|fondation|stiftung|trust|ministry|agency|organi[sz]ation|cent(?:re|er)|centrum|centras|press|journal|max[- ]planck\S*|fraunhofer\S*|\p{L}+gemeinschaft|\p{L}+instituttet|\p{L}*forskningsråd|partners|office|school|programme|gmbh|ag|ltd|ltda|llp|llc|inc|sas|s\.?a\.?|ab|as|a\/s|s\.r\.o|kft|bv|co|corp|pvt|pte|sal|plc)(?![\p{L}])/iu;
const WITHIN =
  /(?:^|[^\p{L}])(?:department|dept|departamento|dipartimento|département|abteilung|fakult\p{L}*|faculty|faculté|facultad|fakulta|wydział|laborato\p{L}*|lab|group|arbeitsgruppe|division|section|bölümü|school of|graduate school|office of|institutionen)(?![\p{L}])/iu;

/** How much a piece reads as the place where somebody works: 3 for a firm or the whole of it, 2 for a place, 1 for a part of one, 0 for none. */
export function placeRank(piece: string): 0 | 1 | 2 | 3 {
  if (isFirm(piece)) return 3;
  if (PART_OF_WORK.test(piece)) return 0;
  if (WITHIN.test(piece)) return 1;
  if (WHOLE.test(piece)) return 3;
  return PLACE.test(piece) || /^[A-Z][A-Z&]{2,11}$/u.test(piece) ? 2 : 0;
}

export const STREET =
  /\b(?:\p{L}*(?:str(?:\.|asse|aße)|strasse|weg|platz|gatan|gata|allee)|rue|quai|bd|boulevard|avenue|ave|avda|avenida|calle|c\/|paseo|plaza|carrer|street|square|drive|suite|road|lane|via|viale|piazza|rua|ul\.|utca|útja|box|floor|building)(?![\p{L}])/iu;
const POSTCODE = /\d{4}|\b[A-Z]{1,2}\d[\dA-Z]?\s?\d[A-Z]{2}\b|\b[A-Z]{2}\d\s*$|^\d|\d\.?$/u;

/** A town with its code, as the post of many countries has it. */
export const TOWN =
  /^(?:[A-Z]{1,2}[- ])?(?:\d{4,6}|\d{3} \d{2}|\d{2}-\d{3}|\d{4,5}-\d{3}|〒?\d{3}-\d{4})(?: [A-Z]{2})?,? \p{Lu}|\p{Lu}\p{L}+,? [A-Z]{2} \d{5}\b|^\p{Lu}[\p{L} ]+ (?:(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT) \d{4}|\d{6})$|\b[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}\b/u;

/** A street with its number, and a town with its code, as on the envelope of a letter. */
export function isOnEnvelope(lines: readonly string[]): boolean {
  return lines.some((line) => STREET.test(line) && /\d/.test(line)) && lines.some((line) => TOWN.test(line));
}

export function looksLikeAddress(piece: string): boolean {
  // "Cambridge CB1 2AB" is a town, whatever else is called so.
  if (/^\p{Lu}\p{L}+,? (?:[A-Z]{1,2}\d[\dA-Z]? \d[A-Z]{2}|[A-Z]{2} \d{5})$/u.test(piece)) return true;
  // "Université Lyon 1" ends with a number as a house does.
  if (placeRank(piece) > 1) return /\d{4}/.test(piece);
  return POSTCODE.test(piece) || (STREET.test(piece) && /\d/.test(piece));
}
