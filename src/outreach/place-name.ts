import { plainFact } from "./sentences.ts";

/** What people write where a place is asked for and there is none. */
const NO_PLACE =
  /^(?:self[- ]?employed|freelanc(?:e|er|ing)|retired|unemployed|none|n\/?a|independent|various|own (?:business|company)|unknown|tba|[-–?]+)$/i;
/** Names that English does not say without its article: "the University of Basel", "the European Patent Office". */
const BEGINS_SO =
  /^(?:(?:technical|free|open|medical|national|federal|catholic|hebrew|autonomous|chinese) )?university of |^united (?:nations|kingdom|states)\b|^(?:faculty|federation|association|society|college) (?:of|for) /i;
const SO_WITHIN =
  /\b(?:institutes?|ministry|museum|office|department|academy|cent(?:re|er)s?|bank|bureau|agency|authority|council|foundation|school|library|laborator(?:y|ies)) (?:of|for) /i;
const ENDS_SO =
  /^\p{L}[\p{L}\p{M}'’&.-]*(?: [\p{L}\p{M}'’&.-]+)* (?:Institutes?|Foundation|Trust|Society|Council|Commission|Agency|Administration|Authority|Office|Ministry|Museum|Association|Academy|Organi[sz]ation|Parliament|Government|Observatory|Centre|Center|Consortium|Federation|Library|Laborator(?:y|ies)|Union|(?:Central|World|National|Investment|Development) Bank)$/iu;
/** "European Patent Office (EPO)", "European Patent Office, Munich". */
const ADDED = /\s*[,(].*$/;

/** A place as it stands in a sentence after "at"; "" where what is written is none. */
export function placeName(organization: string): string {
  const plain = plainFact(organization);
  if (NO_PLACE.test(plain)) return "";
  if (/^the /i.test(plain)) return `the ${plain.slice(4)}`;
  if (/^(?:an?|my|our) /i.test(plain)) return plain;
  return isSaidWithThe(plain.replace(ADDED, "")) ? `the ${plain}` : plain;
}

function isSaidWithThe(name: string): boolean {
  return BEGINS_SO.test(name) || SO_WITHIN.test(name) || ENDS_SO.test(name);
}
