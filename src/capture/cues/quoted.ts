import { isDeed } from "./deeds.ts";
import { SOMEBODY, withPlainApostrophes } from "./heard.ts";

const SAYS =
  "(?:said|says|told me|tells me|wrote|writes|added|adds|answered|answers|replied|replies|promised|goes|was like)";
const WORDS = `["“](?<words>[^"“”]+)["”]`;
/** Words in quotation marks, with or without who said them. */
const SHAPES = [
  new RegExp(
    `^(?:and |but |then )?(?:(?<who>${SOMEBODY})(?: (?:also|then|just) )?)?(?: ?${SAYS})?[:,]? ?${WORDS}[.!]?$`,
    "u",
  ),
  new RegExp(
    `^${WORDS}[,.]? (?:${SAYS} )?(?<who>${SOMEBODY})(?: (?:also|then|just))?(?: ${SAYS})?[.!]?$`,
    "u",
  ),
];
const BEGINS_OF_THEM =
  /^(?:(?:ok|okay|sure|yes|well|of course|no problem|don't worry)[,.!]? )*(?:i|we)(?:'\w+)?\b/i;
const OF_ME = /\b(?:me|us)\b/i;

/** "If you apply": who does it is I. */
const YOU_DO =
  /\b(?<=(?:if|when|once|that|until|till|after|before|unless|whenever|what|where|how|should|do|can|could) )you\b/gi;
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\bI am\b|\bI'm\b/gi, "she's"],
  [/\bI\b(?=')/gi, "she"],
  [/\b(?:I|we)\b/gi, "she"],
  [/\b(?:me|us)\b/gi, "her"],
  [/\b(?:my|our)\b/gi, "her"],
  [YOU_DO, "i"],
  [/\byou(?='(?:ll|d|ve)\b)/gi, "i"],
  [/\byou're\b/gi, "i'm"],
  [/\byour\b/gi, "my"],
  [/\byou\b/gi, "me"],
];

/** The words in quotation marks, where a statement is those and who said them. */
export function quotedIn(statement: string): string | undefined {
  const text = withPlainApostrophes(statement.trim());
  return SHAPES.map((shape) => shape.exec(text)?.groups?.["words"]).find((each) => each !== undefined);
}

/**
 * What somebody said in their own words, told on: "“I'll look over your CV” she said" is "she'll look over my CV", and
 * "“send me your CV”" what she asked me to do. Undefined where nothing of the sort is quoted.
 */
export function toldOn(statement: string): string | undefined {
  const words = quotedIn(statement);
  if (words === undefined) return undefined;
  const turned = TURNED.reduce(
    (said, [pattern, word]) => said.replace(pattern, word),
    words.replace(/[.,!]+$/, ""),
  );
  if (BEGINS_OF_THEM.test(words)) return turned;
  return isDeed(words) && OF_ME.test(words)
    ? `she asked me to ${turned.charAt(0).toLowerCase()}${turned.slice(1)}`
    : undefined;
}
