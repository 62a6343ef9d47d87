import { inFull } from "./in-full.ts";
import { A_LEAD } from "./opening.ts";

const PIECE = new RegExp(
  `^(?:an? |the |another |one |two |\\d{1,2} )(?:[\\p{L}-]+ ){0,4}?${A_LEAD}\\b`,
  "iu",
);
const ONE_MORE = /^(?:and |& )?(?:another )?one (?=(?:for|at|in|with) )/iu;
const NOUN = new RegExp(`^(.*?\\b${A_LEAD}) (?=(?:for|at|in|with) )`, "iu");
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
  const [, noun = "", at = "", places = ""] = AT_SEVERAL.exec(text) ?? [];
  // With a capital is a name: "in marketing and sales" is one field of work or two, and nobody could say which.
  if (places !== "" && places.split(APART).every((place) => /^(?:the )?\p{Lu}/u.test(place)))
    return places.split(APART).map((place) => inFull(`${noun} ${at} ${place}`));
  const pieces = text.split(/(?:,? and |,? & |, )(?=(?:an? |the |another |one |two |\d))/iu);
  const [first = "", ...more] = pieces;
  const whole = NOUN.exec(first)?.[1];
  const told = more.map((piece) =>
    whole !== undefined && ONE_MORE.test(piece) ? piece.replace(ONE_MORE, `${whole} `) : piece,
  );
  return more.length > 0 && [first, ...told].every((piece) => PIECE.test(piece))
    ? [first, ...told].map(inFull)
    : [text];
}
