import { firstIn, heardAs, withPlainApostrophes } from "./heard.ts";

/** Whom a secret is to be kept from. */
const NAMED =
  "(?:(?:[Dd]r|[Pp]rof|[Pp]rofessor|Mr|Mrs|Ms)\\.? )?\\p{Lu}[\\p{L}'-]*(?: (?:van|von|de|der|\\p{Lu}[\\p{L}'-]*)){0,3}";
const OF_SOMEBODY = "(?:her|his|their|my|our|the) [\\p{Ll}-]+(?: [\\p{Ll}-]+)?";
const ANYONE =
  "(?:any(?:one|body)|no(?:body| one)|every(?:one|body)|others|other people|people|colleagues|her|him|them|us)(?: else)?";
const WHO = `(?:${ANYONE}|${OF_SOMEBODY}|${NAMED}(?:(?:,? (?:and|or) |, )${NAMED})*)`;
const IT = "(?:it|this|that|these|anything|a word|any of (?:it|this|that))";
const STILL =
  "(?:[ ,]+(?:yet|ever|please|pls|though|for now|at all|anywhere|elsewhere|around|at work|in the (?:lab|group|team|office|department)|until [^,.;]{1,40}|before [^,.;]{1,40}|about (?:it|this|that|any of it))){0,3}";

/** Who wants it kept: "she said", "asked me", "I promised". */
const SAYS =
  "(?:(?:i|s?he|they|\\p{Lu}[\\p{L}'-]+) )?(?:(?:said|says|asked|asks|told|begged|warned|made|promised|agreed)(?: (?:me|us|her|him|them))?(?: (?:to )?promise)?:? )";
const NOT =
  "(?:(?:(?:i|we|you) )?(?:(?:must|should|may|shall|can|do|am|'m|are)(?:n't| not)(?: allowed)?(?: to)?|cannot|had better not|better not|never)|not to|to not|not allowed to)";

/** An order to keep something, which itself tells nothing; "don't mention your salary" tells what not to say, and is advice. */
const SEALS = [
  `(?:${SAYS})?${NOT} (?:mention|say|repeat|share|pass|forward|disclose|reveal|discuss|leak|spread|post)(?: ${IT})?(?: on| around| further)?(?: (?:to|with|in front of) ${WHO})?`,
  `(?:${SAYS})?not to be (?:mentioned|repeated|shared|passed on|forwarded|discussed|quoted)(?: (?:to|with|in front of) ${WHO})?`,
  `(?:${SAYS})?${NOT} (?:tell|let) (?:${ANYONE}|${OF_SOMEBODY})(?: know)?`,
  `(?:${SAYS})?${NOT} (?:tell ${NAMED}|let ${NAMED} know)(?: (?:that|about|why|when|what)\\b[^.;]{0,80})?`,
  `(?:${SAYS})?${NOT} (?:talk|speak|write)(?: (?:to|with) ${WHO})? (?:about|of) ${IT}(?: (?:to|with) ${WHO})?`,
  `(?:${SAYS})?${NOT} (?:quote|name) (?:me|her|him|them|${NAMED})(?: on (?:this|it|that))?`,
  `(?:${SAYS})?${NOT} (?:use|mention) (?:her|his|their) names?`,
  `(?:${SAYS})?(?:(?:i )?(?:must|should|will|have to|'ll) |to )?keep (?:${IT} |all this )?(?:to (?:myself|yourself|ourselves)|quiet|secret|private|between us|confidential|under wraps|(?:away )?from ${WHO})`,
  `(?:only )?(?:(?:it|this|that)(?:'s| is| stays) )?(?:(?:still |top )?(?:a )?secret|hush[- ]hush|confidential|(?:just )?between (?:us|you and me)|not (?:yet )?(?:public|official|announced|for sharing|for others))`,
  `(?:${ANYONE}|${OF_SOMEBODY}|${NAMED}) (?:must(?:n't| not)|should(?:n't| not)|may not|can(?:'t|not)|is(?:n't| not)(?: (?:supposed|meant|allowed))? to) (?:know|hear|learn|find out)(?: (?:about |of )?${IT})?`,
  `(?:${OF_SOMEBODY}|${NAMED}) (?:does(?:n't| not)|do(?:n't| not)) know(?: (?:about |of )?${IT})?`,
  "no(?:body| one)(?: else)? (?:must |may |should )?knows?(?: (?:about |of )?(?:it|this|that))?",
].map(
  (words) =>
    new RegExp(
      `^(?:(?:but|so|and|please|pls|also|btw|obviously|of course|just)[ ,]+)*(?:${words})${STILL}[\\s.!)\\]]*$`,
      "u",
    ),
);

/** Whether a statement says of what stands before it that it was said in confidence, and nothing by itself. */
export function isSeal(statement: string): boolean {
  const heard = heardAs(withPlainApostrophes(statement.trim()));
  return SEALS.some((seal) => firstIn(seal, heard) !== null);
}

/** Where a seal may begin without a comma, or within brackets: "she is leaving (don't tell Kim)". */
const MAY_BEGIN =
  /(?<=[\p{L}\p{N}.!?)])\s*[ ([–-]\s*(?=(?:(?:but|and|so|please|pls|just) )*(?:don['’]?t|do not|must(?:n['’]t| not)|not to|keep|nobody|no one)\b)/giu;
/** Behind these it is what somebody said, or did not want. */
const LEADS_ON =
  /\b(?:to|i|we|you|they|s?he|said|says|promised?|agreed|asked|told|begged|warned|supposed|allowed|me|us|will|that|if|and|but|please|pls|must|should)$/i;

/** A sentence whose seal stands behind a comma, as others have it. */
export function sealsApart(sentence: string): string {
  for (const { 0: blank, index } of sentence.matchAll(MAY_BEGIN)) {
    const before = sentence.slice(0, index);
    const rest = sentence.slice(index + blank.length);
    if (LEADS_ON.test(before)) continue;
    const [, within, after = ""] = /[([]/.test(blank) ? (/^([^)\]]*)[)\]]\s*,?(.*)$/s.exec(rest) ?? []) : [];
    if (isSeal(within ?? rest))
      return `${before.replace(/[.,]$/, "")}, ${within ?? rest}${after.trim() === "" || /^\s*[.!]*$/.test(after) ? "" : `, ${after.trim()}`}`;
  }
  return sentence;
}

const SOMEBODY_THERE = new RegExp(
  `(?<=[\\p{L}.] )(?!I\\b)\\p{Lu}|^${NAMED} (?:must|should|may|can|is|does|do)|\\b${OF_SOMEBODY}\\b`,
  "u",
);

/** The words of a seal where they say from whom something is to be kept; "don't tell anyone" is no more than a mark. */
export function keptFrom(seal: string): string {
  const words = seal.replace(/^(?:(?:but|so|and) )+/i, "").replace(/[\s.!)\]]+$/, "");
  return SOMEBODY_THERE.test(words) ? words : "";
}
