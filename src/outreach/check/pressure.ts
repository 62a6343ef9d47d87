import { MONTH, WEEKDAY } from "#time/day-words.ts";
import type { Anatomy } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import type { Checked, Finding } from "./finding.ts";
import { at } from "./remark.ts";

const DAY = `(?:today|tonight|tomorrow|noon|midnight|${WEEKDAY}|the end of|end of|next|this|the \\d|\\d|${MONTH})`;
const SPAN = "(?:\\d+|an?|one|two|three|four|five|a few|the next|the coming)";
const ANSWER =
  "(?:reply|answer|respond|get back|hear (?:back )?from you|hear back|let me know|tell me|write back|call me|confirm|decide|(?:your|an?|any|the) (?:\\w+ )?(?:answer|reply|response|decision|feedback|word)|send (?:it|me|them)(?: back)?)";
const HURRY =
  /(?<!\b(?:not|no|nothing|n't|never|hardly) (?:\S+ )?)(?:as soon as (?:possible|you can)|\basap\b|\burgent(?:ly)?\b|\bat your (?:very )?earliest\b|\bwithout delay\b|\btime is (?:running out|short|pressing|of the essence)\b(?! (?:in|at|for)\b)|\bunder (?:great |real )?time pressure\b|\b(?<!\b(?:my|the|your|an) )(?:reply|answer|respond|write back),? (?:very |please,? )?soon\b|\bthe sooner (?:you|we|i|it)\b[^.?!]{0,30}\bthe better\b|\b(?:prompt|immediate|swift|speedy|quick|early) (?:reply|response|answer)\b)/;
const DEADLINE = new RegExp(
  `\\b${ANSWER}\\b[^.?!;:]{0,50}?\\b((?:by|before|until|no later than|not later than) ${DAY}(?: \\S+)?|within ${SPAN} \\S+)|\\b((?:by|before|no later than) ${DAY}(?: \\S+)?),? (?:please )?(?:reply|answer|respond|let me know)\\b`,
);
const AT_ONCE =
  /\b(?:reply|answer|respond|get back|let me know|tell me|write back|(?:call|ring|phone)(?: me)?(?: back)?|confirm|decide)\b[^.?!;:]{0,40}?\b((?:today|tomorrow|tonight)(?: or (?:today|tomorrow|tonight))? at the latest|at the latest|straight ?away|right away|immediately|at once)\b|\b(?:send|give|tell) me\b[^.?!]{0,60}?\b(tonight|today|this evening)(?=[?.!])/;
const HURRIED_SUBJECT = /\burgent\b|\basap\b|\btime[- ]sensitive\b|!!/i;
const DEMAND =
  /\bi (?:won't|will not|can't|cannot) (?:take|accept) (?:a )?no\b|\bi (?:need|require|expect|await|demand|insist on|must have|have to have) (?:(?:your|an?|the) (?:\w+ )?(?:answer|reply|response|feedback|decision|help)\b|you to\b|to (?:speak|talk|meet|hear) ?(?:to|with|from)?)|\byou must (?:reply|answer|respond|help|tell|call|meet|give|send|let)\b|(?<!\b(?:if|do|did|would|will|that|what|all|whether|when|where|or|and) )\byou (?:have(?: got)? to|'ve got to|need to) (?:reply to|answer|respond to|help|tell|call|meet|give|send|let) (?:me|us)\b|\bi expect (?:you|to hear|(?:\d+|ten|fifteen|twenty|thirty|half an|an?) (?:minutes?|hours?|(?:\w+ )?(?:referral|recommendation|reference|introduction|interview|job|offer)\b))|\bin return,? (?:i|we) (?:expect|want|will need|ask for)\b|\b(?:it is|it's|that is|that's) your (?:\w+ )?(?:duty|job|obligation|responsibility) to (?:help|answer|reply|talk|tell)|\byou (?:are|'re) (?:obliged|obligated) to\b/;
/** In a request: steps announced, or a time taken, that nobody has agreed to. */
const ANNOUNCED =
  /\bi(?:'ve| have) (?:already |just )?(?:blocked|booked|reserved|set aside|scheduled|put)\b[^.?!]{0,40}\b(?:our (?:call|talk|meeting|chat)|for us|your calendar|with you)\b|\bi(?:'ll| will)? (?:just )?(?:assume|take it|presume)\b[^.?!]{0,60}\bunless you\b|\bi(?:'ll| will| am going to| shall) (?:have to )?(?:call|phone|ring|contact|follow up|get in touch|drop by|come by|stop by)(?: with)?(?: you| your \S+| again| by| on| next| tomorrow| this)/;
/** The same as a threat, in a letter of any kind. */
const THREAT =
  /\bif (?:you do not|you don't|i do not|i don't) (?:hear|answer|reply|respond|write)[^.?!]{0,30},? i(?:'ll| will| shall)(?: have to)? (?:call|phone|come|ring|contact|go to|ask your)/;
/** Times of mine to choose from, before they have said yes. */
const BOOKING =
  /\b(?:book|pick|choose|grab|schedule|select|reserve) (?:yourself |me )?(?:a|any|your) (?:slot|time|spot)\b[^.?!]*\b(?:calendly|calendar|booking|link|doodle)\b|\b(?:calendly|savvycal|youcanbook)\.\w+/;
/** What is said to make them feel that they owe it. */
const OWED = anyOf(`
  you (?:still )?owe me(?! (?:nothing|no|neither)\\b) | (?:it would be|that would be|what) a (?:real |great )?(?:shame|pity) if you (?:ignored?|did not|didn't|do not|don't)
  my (?:last|only) (?:hope|chance|resort) | i really need (?:a|the|this) (?:job|position|post|internship)
  (?:you are|you're) (?:now )?(?:my|the) only (?:one|person) who can
  (?:i am|i'm) (?:really |totally )?(?:counting|relying|depending|banking) on you(?:r help)? | (?:don't|do not|never) let me down
  (?:the|my|only the|already the) (?:second|third|fourth|fifth|sixth|tenth|next|only|\\d+(?:nd|rd|th)) (?:person|one) (?:to (?:refuse|ignore|decline|reject)|to (?:turn me|say no)|who (?:has |had )?(?:refus|ignor|declin|reject)\\w+|not to (?:answer|reply|help))
  (?:everything|it all|my (?:whole )?(?:future|career|life)) (?:now )?(?:depends on|is in) (?:you|your)
`);
const ONLY_IF = /\b(?:if|once|when|as (?:we )?agreed|should you)\b/;
/** Words that can go without leaving a hole. */
const SPARE_HASTE = /^(?:as soon|asap|by |before |within |no later)/;
const TOMORROW = /\b(?:today|tonight|tomorrow|noon|24 hours|an hour)\b/;

/** What each does to them. */
const SAYS = {
  owed: "This makes them answer for how you fare; a favour that is owed is no gift, and people draw back.",
  hurried: "This hurries them for a favour; without it, people answer when they can, and more gladly.",
  demanded: "This demands what can only be given; asked for, with an easy no, it is given more gladly.",
  announced:
    "This announces a step that they have not agreed to; leave it to them, and a yes is one that holds.",
};

/** Nothing presses them: no hurry, no debt, no demand, and no step that nobody has agreed to (R32). */
export function pressure({ kind, recipient, subject }: Checked, { sentences }: Anatomy): readonly Finding[] {
  if (kind === "decline") return [];
  if (HURRIED_SUBJECT.test(subject)) return [inSubject()];
  const mayName = kind === "cv-edit" || kind === "contract-reading" || kind === "confirmation";
  const isAsking = kind === "request" || kind === "reminder";
  return sentences.flatMap((sentence) => {
    const { plain } = sentence;
    const deadline = DEADLINE.exec(plain);
    const demand = DEMAND.exec(plain);
    const step = isAsking && !ONLY_IF.test(plain) ? (ANNOUNCED.exec(plain) ?? BOOKING.exec(plain)) : null;
    const found: readonly (readonly [keyof typeof SAYS, RegExpExecArray | null])[] = [
      ["announced", THREAT.exec(plain)],
      ["owed", OWED.exec(plain)],
      ["hurried", HURRY.exec(plain) ?? AT_ONCE.exec(plain)],
      ["hurried", deadline !== null && (!mayName || TOMORROW.test(deadline[0])) ? deadline : null],
      // Friends may say that they need to hear it.
      ["demanded", recipient.familiarity === "known" && /need to/.test(demand?.[0] ?? "") ? null : demand],
      ["announced", step],
    ];
    const [how, match] = found.find(([, each]) => each !== null) ?? [];
    if (how === undefined || !match) return [];
    const said = match[1] ?? match[2] ?? match[0];
    const isSpare = match === step || (SPARE_HASTE.test(said) && demand === null);
    const finding = at(sentence, match.index + match[0].indexOf(said), said.length, {
      check: "pressure",
      rule: "R32",
      severity: "mend",
      says: SAYS[how],
      better: isSpare ? "" : null,
    });
    return [match === step ? { ...finding, at: { start: sentence.start, end: sentence.end } } : finding];
  });
}

function inSubject(): Finding {
  return {
    check: "pressure",
    rule: "R32",
    severity: "mend",
    words: null,
    says: "The subject hurries them before they have read a line; say there what it is about.",
    better: null,
    at: null,
  };
}
