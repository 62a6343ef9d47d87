import type { Anatomy } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import type { Checked, Finding } from "./finding.ts";

/** That they have not answered, held against them. */
const SILENCE = String.raw`
  you (?:still )?(?:did not|didn't|have not|haven't|never) (?:yet )?(?:answer\w*|repl\w+|respond\w*|write back|written back|get back|got back)(?! (?:to )?(?!me\b|my\b|it\b|them\b)\w+)
  why (?:did|have|do) you (?:not|never) (?:answer|repl|respond|writ)\w* | why (?:didn't|haven't) you (?:answer|repl|respond|writ)\w*
  ignor(?:e|ed|ing) (?:me|my) | as i already (?:wrote|said|told you|mentioned)
  (?:wrote|written|e-?mailed|sent|asked|tried)[^.?!]{0,30} (?:twice|two times|three times|several times|many times)
  still waiting for (?:your|an|any) (?:answer|reply|response)
  (?:this is|now|already) (?:now |already )?my (?:third|fourth|fifth|\d(?:rd|th)) (?:e-?mail|mail|message|letter|note|attempt|try|time|reminder|request)
  (?:would have|would|had|'d)? ?(?:expect(?:ed)?|hoped for|deserve) (?:at least |at the very least )?(?:an?|some|any) (?:\w+ )?(?:answer|reply|response|line|sign of life)(?! to (?!me\b|my\b))
  at (?:the very )?least (?:an?|one|some) (?:\w+ )?(?:answer|reply|response|line|sign of life)
  (?:common|basic|simple|elementary) (?:courtesy|politeness|decency|manners) | (?:have|had) the (?:courtesy|decency|manners) to
  (?:is it|that|it is|it's)(?: really)? too much to ask | how hard can it be
  (?:after|despite) (?:three|four|five|several|all my|so many|my \w+) (?:e-?mails|mails|messages|letters|attempts)
`;
/** And what reminds them of it, in a letter that they know to be the second. */
const REMINDED = String.raw`
  (?:now|already) my (?:second|third|fourth|\d(?:nd|rd|th))
  you (?:still )?(?:did not|didn't|have not|haven't|never) (?:yet )?(?:write|written|got|get)
  still (?:waiting|no (?:answer|reply))
  (?:have|'ve) (?:now |already )?(?:been waiting|waited)\b | (?:your|this|the) silence | yet another (?:e-?mail|mail|message|reminder)
  i(?:'ve| have| had)?(?: still| yet)? ?(?:not|never|haven't|hadn't)(?: yet)? (?:heard|received|had) [^.?!]{0,30}(?:from you|reply|answer|response)
  (?:if|whether) you (?:have )?(?:received|got|seen|saw|read) (?:it|my) | seems (?:that )?you(?:'ve| have)
  surprised (?:not|that you)
  as i (?:already )?(?:wrote|said|mentioned) (?:before|already|earlier)
  (?:as )?per my (?:last|previous)
  (?<!this )my (?:previous|second|third|fourth|last|\d(?:nd|rd|th)) (?:e-?mails?|mails?|messages?|letters?)
  (?:second|third|fourth) (?:time|reminder) | did you (?:get|receive|read|see) my
  (?:just )?following up (?:again|once more) | disappointed
  (?:sent|wrote) you (?:two|three|several|many|\d) | at least (?:tell|reply|answer|respond|let me know)
`;
const IN_ANY = anyOf(SILENCE);
const IN_A_REMINDER = anyOf(SILENCE + REMINDED);
const THEIR_SILENCE = /^you (?:still )?(?:did|didn't|have|haven't|never)/;

/** Silence is normal, and nothing to be told of (R33). */
export function reproach({ kind }: Checked, { sentences }: Anatomy): Finding | null {
  const reproachful = kind === "reminder" ? IN_A_REMINDER : IN_ANY;
  for (const sentence of sentences) {
    const match = reproachful.exec(sentence.plain);
    if (match === null) continue;
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const theirs = THEIR_SILENCE.test(match[0]);
    return {
      check: "reproach",
      rule: "R33",
      severity: "mend",
      words: { text: sentence.text.slice(match.index, match.index + match[0].length), start, end },
      says: "This reminds them of what they did not do; silence is normal, and a light touch is answered more often.",
      better: theirs ? "I know how letters sink under others" : null,
      at: theirs ? { start, end } : null,
    };
  }
  return null;
}
