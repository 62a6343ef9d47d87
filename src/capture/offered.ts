import { clocksIn } from "./clock.ts";
import { firstIn, type Heard, startsWithThem } from "./heard.ts";

const GLADLY = "(?:gladly |happily |also |maybe )*";
/** What is done for somebody with a thing of theirs, or by showing one's own. */
const WITH_MINE =
  "(?:read|review|proofread|look (?:at|over|through)|have a look at|check|go over|comment on|correct|edit|polish|forward|pass on|circulate|give (?:me )?feedback on|help (?:me )?with)";
const WOULD =
  "(?:would|['’]d|will|['’]ll|can|could|(?:is|was|['’]s|would be|['’]d be) (?:also )?(?:very )?(?:happy|glad|willing|ready) to)";
const OFFERED = [
  startsWithThem(
    `(?:offer(?:ed|s)) (?:me )?(?:to )?(?=(?:${WITH_MINE}|let me|show me|feedback|help|comments)\\b)`,
  ),
  startsWithThem(`${WOULD} ${GLADLY}(?=${WITH_MINE} (?:an? |the )?(?:[\\p{L}-]+ )?(?:my|our|me|it)\\b)`),
  startsWithThem(`(?:would|['’]d) ${GLADLY}(?=(?:show me|let me)\\b)`),
];
/** "She'd read it if I send it by Friday" is mine to do first; "could not" offers nothing. */
const NOT_YET = /\bif i\b|\b(?:not|n['’]t|never|no longer)\b|n['’]t\b|\bknow\b/i;

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
