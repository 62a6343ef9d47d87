import type { Anatomy } from "./anatomy.ts";
import { anyOf, oneOf } from "./any-of.ts";
import type { Checked, Finding } from "./finding.ts";

/*
 * What hurts is a judgement, and whom it is about: of oneself ("I would be a terrible moderator") it is modesty, of their
 * advice, their event or them it is contempt. So the judgements are one list, and what they must stand beside another.
 */
const INTENSE =
  "(?:(?:a|an|just|really|so|very|completely|totally|utterly|quite|rather|pretty|simply|frankly|a bit|kind of|absolutely|such) )*";
const HARSH = oneOf(`
  wast(?:e|ing)(?: of time)? | waste of (?:my|our|everyone's) \\w+ | joke | nonsense | rubbish | useless | worthless | pointless
  boring | dull | stupid | silly | ridiculous | pathetic | laughable | amateurish | lazy | incompetent | insulting | an insult
  annoying | beneath me | bad | terrible | awful | wrong | false | outdated | ignorant | rude | unprofessional
  badly (?:organi[sz]ed|prepared|paid|written) | not worth (?:it|my time|the time|anyone's time)
`);
/** Of what is theirs; not of a course that they only told of. */
const JUDGED = new RegExp(
  `\\b(?:your (?:[\\w'-]+ ){1,3}|(?:this|that) (?:offer|request|idea|invitation|proposal|scheme|panel|event|question|plan) )(?:is|was|are|were|sounds?|seems?|looks?|proved|turned out) (?:to be )?${INTENSE}${HARSH}\\b|\\b(?:you are|you're|you were) (?:being )?(?!not\\b)${INTENSE}(?:stupid|ridiculous|lazy|incompetent|ignorant|rude|unprofessional|annoying|pathetic)\\b|\\bi find (?:your|the|this) (?:[\\w'-]+ ){1,2}${INTENSE}${HARSH}\\b`,
  "u",
);
/** What they should have done, and what they cost. */
const HELD_AGAINST = anyOf(String.raw`
  you (?:should|could|might) (?:at least )?have (?:known|told|warned|said|asked|checked|thought|read|mentioned|answered|replied)
  (?:because of|thanks to) (?:you|your (?:advice|tip|suggestion|help|introduction)),? (?:i|we) (?:have |had |only )?(?:lost|failed|missed|wasted|ruined|spoiled|spent|made a fool|looked|embarrassed|had to)
  (?:your (?:advice|tip|suggestion)|you) (?:has |have )?cost (?:me|us)
  (?:you|your (?:advice|tip|suggestion)) (?:have |has )?(?:wasted|ruined|spoiled)
  (?:wasted|waste of) my (?:time|money|day|week|afternoon)
  (?:it|that|this) was a (?:complete |total )?waste of time
  (?:expected|hoped for|wished for|would have liked) (?:rather |a bit |a little |somewhat )?(?:more|better) (?:\p{L}+ )?(?:answers?|advice|help|information|details?|from (?:you|it|our|this))
  (?:our|your|the) (?:talk|call|conversation|chat|meeting|advice|answers?|tips?) (?:was|were) (?:only |just |rather )*(?:(?:less|not as) (?:helpful|useful|concrete) (?:than|as)|(?:okay|ok|so-so|nothing special|not (?:very |really |that |so )?(?:helpful|useful))(?=[.,;]| but\b))
  you (?:gave|told|sent) me (?:was|were|turned out|proved)(?: to be)? (?:\w+ )?(?:wrong|false|useless|outdated)
`);
/** What shuts the door on somebody who asked. */
const DISMISSIVE = anyOf(`
  (?:have|got|has) (?:far |much |many )?(?:better|more important) things to do | not worth my (?:time|while) | waste(?:s|d)? of my time | beneath me
  (?:stop|quit) (?:writing|asking|bothering|mailing|e-?mailing|calling|contacting|pestering)(?: to)? (?:me|us)
  (?:don't|do not|never) (?:ever )?(?:write|mail|e-?mail|contact|ask|bother|call)(?: to)? me (?:again|any ?more|ever)
  too (?:important|proud|good|grand|famous|high and mighty) to (?:answer|reply|respond|write|help|talk|notice)
  no time for (?:people|someone|somebody|students|beginners) like me | leave me (?:alone|in peace) | how dare you | what were you thinking | who do you think you are
  (?:couldn't|could not) care less | (?:don't|do not) care about your
  did you (?:even|ever|actually) (?:read|look|bother|think) | (?:if|had) you (?:had )?(?:bothered|done your homework)
  do your (?:own )?homework | obviously (?:did not|didn't|have not|haven't) (?:read|look|think)
  (?:the )?least you (?:could|can|might) (?:have done|do)
`);

/** What blames or belittles them, in a letter of any kind (R32). */
export function hurtful({ kind }: Checked, { sentences }: Anatomy): Finding | null {
  for (const sentence of sentences) {
    const blamed = HELD_AGAINST.exec(sentence.plain);
    const match = blamed ?? DISMISSIVE.exec(sentence.plain) ?? JUDGED.exec(sentence.plain);
    if (match === null || SPARED.test(sentence.plain)) continue;
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    return {
      check: "reproach",
      rule: "R32",
      severity: "mend",
      words: { text: sentence.text.slice(match.index, match.index + match[0].length), start, end },
      says:
        kind === "decline"
          ? "This hurts somebody who only asked; a no needs no judgement, and is the clearer without one."
          : "This blames them for what they gave as a gift; say what you tried, what came of it, and what you know now.",
      better: null,
      at: null,
    };
  }
  return null;
}

/** "I would only waste your time", "you must have better things to do": said of oneself, or to let them off. */
const SPARED =
  /\b(?:i'd|i would|i will|i'll|not|n't|than|to) (?:only |rather |just )?wast(?:e|ing) (?:your|his|her|their)\b|\b(?:you|they|he|she) (?:\w+ )?(?:have|must have|surely have|may have|probably have) (?:far |much )?(?:better|more important)\b/;
