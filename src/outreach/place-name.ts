import { plainFact } from "./sentences.ts";

/** What people write where a place is asked for and there is none. */
const NO_PLACE =
  /^(?:self[- ]?employed|freelanc(?:e|er|ing)|retired|unemployed|none|n\/?a|independent|various|own (?:business|company)|unknown|tba|[-–?]+)$/i;
/** Names that English does not say without its article: "the University of Basel", "the European Patent Office". */
const BEGINS_SO =
  /^(?:(?:technical|free|open) )?university of |\binstitutes? (?:of|for)\b|^(?:ministry|museum|office|department|academy|society|cent(?:re|er)|bank|federation|association|faculty|school) (?:of|for) /i;
const ENDS_SO =
  /^\p{L}[\p{L}\p{M}'’&.-]*(?: [\p{L}\p{M}'’&.-]+)* (?:Institutes?|Foundation|Trust|Society|Council|Commission|Agency|Office|Ministry|Museum|Association|Academy|Organi[sz]ation|Parliament|Government|Observatory|Centre|Center|Consortium|Federation)$/u;

/** A place as it stands in a sentence after "at"; "" where what is written is none. */
export function placeName(organization: string): string {
  const plain = plainFact(organization);
  if (NO_PLACE.test(plain)) return "";
  if (/^the /i.test(plain)) return `the ${plain.slice(4)}`;
  if (/^(?:an?|my|our) /i.test(plain)) return plain;
  return BEGINS_SO.test(plain) || ENDS_SO.test(plain) ? `the ${plain}` : plain;
}
