import { clocksIn } from "../days/clock.ts";
import { firstIn, type Heard, heardAs, starts, startsWithThem } from "./heard.ts";

const GLADLY = "(?:gladly |happily |also |maybe )*";
/** What is done for somebody with a thing of theirs, or by showing one's own. */
const WITH_MINE =
  "(?:read|review|proofread|look (?:at|over|through)|(?:have|take) a look at|check|go (?:over|through)|mark up|comment on|correct|edit|polish|forward|pass on|circulate|give (?:me )?feedback on|help (?:me )?with)";
const WOULD =
  "(?:would|['’]d|will|['’]ll|can|could|(?:is|was|['’]s|would be|['’]d be) (?:also )?(?:very )?(?:happy|glad|willing|ready) to)";
/** What one does for somebody with one's own name. */
const SPEAKS_FOR_ME =
  "(?:(?:refer|recommend|endorse|sponsor|nominate) me\\b(?!,? (?:on )?to \\p{Lu})|vouch for me|put in a (?:good )?word|put me forward|back (?:me|my)\\b|(?:write|give) me an? (?:reference|recommendation|letter)|(?:be|act as) (?:my|a) (?:referee|reference)|get me (?:an? (?:interview|meeting|foot in)|in\\b))";
const DOING_IT =
  "(?:reading|reviewing|proofreading|looking (?:at|over|through)|checking|going (?:over|through)|editing|correcting)";
const SPEAKS_FOR_ME_NOW =
  "(?:(?:refers|recommends|endorses|nominates) me\\b(?!,? (?:on )?to \\p{Lu})|vouches for me|puts in a (?:good )?word|puts me forward)";
const OFFERED = [
  startsWithThem(
    `(?:offer(?:ed|s)) (?:me )?(?:to )?(?=(?:${WITH_MINE}|let me|show me|feedback|help|comments)\\b)`,
  ),
  startsWithThem(`${WOULD} ${GLADLY}(?=${WITH_MINE} (?:an? |the )?(?:[\\p{L}-]+ )?(?:my|our|me|it)\\b)`),
  startsWithThem(`(?:would|['’]d) ${GLADLY}(?=(?:show me|let me)\\b)`),
  startsWithThem(`(?:${WOULD} ${GLADLY}|offer(?:ed|s) to )(?=${SPEAKS_FOR_ME})`),
  startsWithThem(`(?=${SPEAKS_FOR_ME_NOW})`),
  startsWithThem(
    `(?:is|are|['’]s|['’]re|(?:would|['’]d) be (?:up for|open to|fine with|ok with)) (?=${DOING_IT} (?:my|our)\\b)`,
  ),
];
/** "She'd read it if I send it by Friday" is mine to do first; "could not" offers nothing. */
const NOT_YET =
  /\bif i\b.*\b(?:by|before|until|till)\b|\b(?:not|n['’]t|never|no longer)\b|n['’]t\b|\bknow\b/i;

/** What somebody would do for me: "offered to read my CV", "she'd look over my letter". */
export function offered(text: string, heard: Heard): string | undefined {
  // At an hour it is arranged.
  if (NOT_YET.test(text) || clocksIn(text).length > 0) return undefined;
  for (const pattern of OFFERED) {
    const match = firstIn(pattern, heard);
    if (match !== null) return text.slice(match[0].length).trim();
  }
  return undefined;
}

const REACHES =
  "(?:call|phone|ring|text|write(?: to)?|e-?mail|mail|message|contact|ask|ping|visit|reach out to)";
const AT_ANY_TIME =
  "(?:\\bany ?time\\b|\\bwhenever\\b|\\bany day\\b|\\bif (?:i|you)(?: ever)? (?:have|had|need|get|got|want)\\b|\\bwhen(?:ever)? (?:i|you) (?:need|want|like)\\b)";
/** "Call me any time after the 10th", "said I can always ask her if I need help": a door that stands open. */
const OPEN_DOOR = [
  new RegExp(
    `^(?:(?:please|just|feel free to|do|you can|you could)(?: always)? )?(?=${REACHES} (?:me|us)\\b.*${AT_ANY_TIME})`,
    "i",
  ),
  starts(
    `(?:(?:said|says|told me|tells me|offered|suggested|asked me)(?: that)?,? )(?:(?:i|you) (?:can|could|may|should) (?:always )?|to (?:always |just )?|(?:please |just )?)(?=${REACHES} (?:me|her|him|them|us)\\b.*${AT_ANY_TIME})`,
  ),
  startsWithThem(
    `(?:is|are|['’]s|['’]re) (?:happy|glad) (?=(?:for me )?to be (?:called|asked|written to)\\b.*${AT_ANY_TIME})`,
  ),
];

export function openDoor(text: string): string | undefined {
  const heard = heardAs(text);
  for (const pattern of OPEN_DOOR) {
    const match = firstIn(pattern, heard);
    if (match !== null) return text.slice(match[0].length).trim();
  }
  return undefined;
}
