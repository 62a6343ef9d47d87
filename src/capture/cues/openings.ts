import { inFull } from "../words/in-full.ts";
import { A_LEAD } from "./opening.ts";

const COUNTED = "(?:an?|the|another|one|two|three|\\d{1,2}) ";
/** Of several nothing need stand before: "openings at Roche". */
const SEVERAL =
  "(?:openings|positions|jobs|vacancies|internships|fellowships|traineeships|scholarships|stipends|postdocs|trainee places|phd places) (?=(?:for|at|in|with) )";
const PIECE = new RegExp(`^(?:${COUNTED}(?:[\\p{L}-]+ ){0,4}?${A_LEAD}\\b|${SEVERAL})`, "iu");
const ONE_MORE = /^(?:another )?one (?=(?:for|at|in|with) )/iu;
const NOUN = new RegExp(`^(.*?\\b${A_LEAD}) (?=(?:for|at|in|with) )`, "iu");
/** "… and that Roche is hiring". */
const HIRING = /^that (?=(?:the )?\p{Lu}[^,;]* (?:is|are) (?:\p{Ll}+ )?(?:hiring|recruiting|looking for)\b)/u;
const BETWEEN = new RegExp(`(?:,? and |,? & |, )(?=${COUNTED}|${SEVERAL}|that (?:the )?\\p{L})`, "iu");
const PLACE =
  "(?:the )?\\p{Lu}[\\p{L}\\d&.'’-]*(?: (?:of |for |and (?=\\p{Lu}\\p{L}+ (?:Institute|Sons)))?\\p{Lu}[\\p{L}\\d&.'’-]*){0,3}";
/** "Openings at Lonza, Roche and Novartis". */
const AT_SEVERAL = new RegExp(
  `^(.*?\\b${A_LEAD}(?: [\\p{Ll}-]+){0,3}?) (at|with) (${PLACE}(?:, ${PLACE})*,? (?:and|or|&) ${PLACE})([.!]?)$`,
  "iu",
);
const APART = /,? (?:and|or|&) |, /u;

/** Each of several openings of one sentence, as the words of its own: what is applied for apart is kept apart. */
export function eachOpening(text: string): readonly string[] {
  const told: string[] = [];
  for (const [at, piece] of text.split(BETWEEN).entries()) {
    // "A fellowship at the Crick and one at EMBL": another of what was named before it.
    const noun = NOUN.exec(told.at(-1) ?? "")?.[1];
    const whole = noun !== undefined && ONE_MORE.test(piece) ? piece.replace(ONE_MORE, `${noun} `) : piece;
    if (at > 0 && HIRING.test(whole)) told.push(whole.replace(HIRING, ""));
    else if (PIECE.test(whole)) told.push(whole);
    // What is none itself belongs to the one before it, and the sentence is one.
    else return atSeveral(text);
  }
  return told.length < 2 ? atSeveral(text) : told.flatMap(atSeveral).map(inFull);
}

/** "Openings at Lonza, Roche and Novartis". With a capital is a name: "in marketing and sales" is one field of work or two. */
function atSeveral(text: string): readonly string[] {
  const [, noun = "", at = "", places = ""] = AT_SEVERAL.exec(text) ?? [];
  const each = places.split(APART);
  return places !== "" && each.every((place) => /^(?:the )?\p{Lu}/u.test(place))
    ? each.map((place) => inFull(`${noun} ${at} ${place}`))
    : [text];
}
