import { isNoPlace } from "#organizations/no-place.ts";
import { lowerFirst, plainFact } from "./sentences.ts";

/** What stands in a sentence where there is no place, besides what people write who have none. */
const NO_NAME = /^(?:independent|own (?:business|company)|unknown|tba|[-–?]+)$/i;
/** Names that English does not say without its article: "the University of Basel", "the European Patent Office". */
const BEGINS_SO =
  /^(?:(?:technical|free|open|medical|national|federal|catholic|hebrew|autonomous|chinese) )?university of |^united (?:nations|kingdom|states)\b|^(?:faculty|federation|association|society|college) (?:of|for) /i;
const SO_WITHIN =
  /\b(?:institutes?|ministry|museum|office|department|academy|cent(?:re|er)s?|bank|bureau|agency|authority|council|foundation|school|library|laborator(?:y|ies)) (?:of|for) /i;
const ENDS_SO =
  /^\p{L}[\p{L}\p{M}'’&.-]*(?: [\p{L}\p{M}'’&.-]+)* (?:Institutes?|Foundation|Trust|Society|Council|Commission|Agency|Administration|Authority|Office|Ministry|Museum|Association|Academy|Organi[sz]ation|Parliament|Government|Observatory|Centre|Center|Consortium|Federation|Library|Laborator(?:y|ies)|Union|(?:Central|World|National|Investment|Development) Bank)$/iu;
/** Those that are said letter by letter, and with their article: "the BBC". "NASA" and "MIT" have none; of others nobody can be sure. */
const LETTERS_SO =
  /^(?:BBC|CDC|CIA|CNRS|DFG|ECB|EEA|EMA|EPA|EPO|ERC|EU|FAO|FBI|FDA|IAEA|ICRC|ILO|IMF|IPCC|MRC|NHS|NIH|NSF|OECD|RNLI|RSPB|UN|USDA|USGS|V&A|WHO|WMO|WTO|WWF)$/;
const FORCES_SO =
  /^(?:(?:U\.?S\.?|UK|British|French|German|Indian|Israeli|Royal|Swiss|Italian|Spanish|Dutch|Canadian|Australian) )+(?:Army|Navy|Air Force|Marine Corps|Coast Guard)$/;
/** "lab of Jane Goodall". */
const OF_SOMEBODY =
  /^(?:(?:research|working) )?(?:lab|laboratory|group|team|chair|studio|practice|office|clinic|workshop) of (?:(?:prof|dr)\.? )?\p{Lu}/iu;

/** "European Patent Office (EPO)", "European Patent Office, Munich". */
const ADDED = /\s*[,(].*$/;

/** A place as it stands in a sentence after "at"; "" where what is written is none. */
export function placeName(organization: string): string {
  const plain = plainFact(organization);
  if (NO_NAME.test(plain) || isNoPlace(plain)) return "";
  if (/^the /i.test(plain)) return `the ${plain.slice(4)}`;
  if (/^(?:an?|my|our) /i.test(plain)) return plain;
  if (OF_SOMEBODY.test(plain)) return `the ${lowerFirst(plain)}`;
  return isSaidWithThe(plain.replace(ADDED, "")) ? `the ${plain}` : plain;
}

function isSaidWithThe(name: string): boolean {
  return [BEGINS_SO, SO_WITHIN, ENDS_SO, LETTERS_SO, FORCES_SO].some((pattern) => pattern.test(name));
}

const A_HOUSE =
  /\b(?:Universit|Institut|College|School|Hospital|Cent(?:re|er)\b|Academy|Laborator|Museum|Foundation|Agency|Ministry|Office|Polytechni|Politecnico|École|Hochschule)/u;

/** Whether words surely name a house that one is at: "University of Bern", "EMBL Heidelberg". */
export function isHouse(words: string): boolean {
  return A_HOUSE.test(words) || isSaidWithThe(words) || /^\p{Lu}{3,6}(?: \p{Lu}\p{L}+)?$/u.test(words);
}
