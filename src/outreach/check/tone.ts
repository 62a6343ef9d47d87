import { MONTH, WEEKDAY } from "#time/day-words.ts";
import { wordCount } from "../counter.ts";
import type { Anatomy, Sentence } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import { asksIn } from "./asks.ts";
import type { Checked, CheckName, Finding } from "./finding.ts";
import { hurtful } from "./hurtful.ts";
import { loud } from "./loud.ts";
import { isReason } from "./reason.ts";
import { isWayOut } from "./way-out.ts";

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
  /\bi (?:won't|will not|can't|cannot) (?:take|accept) (?:a )?no\b|\bi (?:need|require|expect|await|demand|insist on|must have|have to have) (?:(?:your|an?|the) (?:\w+ )?(?:answer|reply|response|feedback|decision|help)\b|you to\b|to (?:speak|talk|meet|hear) ?(?:to|with|from)?)|\byou must (?:reply|answer|respond|help|tell|call|meet|give|send|let)\b|(?<!\b(?:if|do|did|would|will|that|what|all|whether|when|where|or|and) )\byou (?:have(?: got)? to|'ve got to|need to) (?:reply to|answer|respond to|help|tell|call|meet|give|send|let) (?:me|us)\b|\bi expect (?:you|to hear|(?:\d+|ten|fifteen|twenty|thirty|half an|an?) (?:minutes?|hours?))/;
/** In a request: steps announced, or a time taken, that nobody has agreed to. */
const ANNOUNCED =
  /\bi(?:'ve| have) (?:already |just )?(?:blocked|booked|reserved|set aside|scheduled|put)\b[^.?!]{0,40}\b(?:our (?:call|talk|meeting|chat)|for us|your calendar|with you)\b|\bi(?:'ll| will)? (?:just )?(?:assume|take it|presume)\b[^.?!]{0,60}\bunless you\b|\bi(?:'ll| will| am going to| shall) (?:call|phone|ring|contact|follow up|get in touch|drop by|come by|stop by)(?: with)?(?: you| your \S+| again| by| on| next| tomorrow| this)/;
/** Times of mine to choose from, before they have said yes. */
const BOOKING =
  /\b(?:book|pick|choose|grab|schedule|select|reserve) (?:yourself |me )?(?:a|any|your) (?:slot|time|spot)\b[^.?!]*\b(?:calendly|calendar|booking|link|doodle)\b|\b(?:calendly|savvycal|youcanbook)\.\w+/;
/** What is said to make them feel that they owe it. */
const OWED = anyOf(`
  you (?:still )?owe me(?! (?:nothing|no|neither)\\b) | (?:it would be|that would be|what) a (?:real |great )?(?:shame|pity) if you (?:ignored?|did not|didn't|do not|don't)
  my (?:last|only) (?:hope|chance|resort) | i really need (?:a|the|this) (?:job|position|post|internship)
  (?:you are|you're) (?:now )?(?:my|the) only (?:one|person) who can
  (?:i am|i'm) (?:really |totally )?(?:counting|relying|depending|banking) on you(?:r help)? | (?:don't|do not|never) let me down
  if (?:you do not|you don't|i do not|i don't) (?:hear|answer|reply|respond|write)[^.?!]{0,30},? i(?:'ll| will| shall)(?: have to)? (?:call|phone|come|ring|contact|go to|ask your)
  (?:everything|it all|my (?:whole )?(?:future|career|life)) (?:now )?(?:depends on|is in) (?:you|your)
`);
const ONLY_IF = /\b(?:if|once|when|as (?:we )?agreed|should you)\b/;
/** Words that can go without leaving a hole. */
const SPARE_HASTE = /^(?:as soon|asap|by |before |within |no later)/;
const TOMORROW = /\b(?:today|tonight|tomorrow|noon|24 hours|an hour)\b/;

const SORRY = anyOf(
  `
  sorry | apologi[sz]e | apologies | forgive (?:me|my) | excuse (?:me|my)
  hate to (?:ask|bother|trouble)
  feel (?:so |really )?(?:bad|terrible|awful|guilty)
  (?<!\\bif you )(?:must be|are|you're) (?:very|so|extremely|incredibly|terribly|really|awfully) busy
  bother(?:ing)? you | disturb(?:ing)? you
  tak(?:e|ing) (?:up )?(?:your|so much of your) (?:precious |valuable )?time
`,
  "gu",
);

const GROVELLING = anyOf(`
  (?:so|very|deeply|terribly|truly) sorry (?:for|to) (?:wast|tak|both|disturb|troubl)\\w+
  feel (?:so |really |very )?(?:terrible|awful|horrible) (?:for|about|to)
  i(?: am|'m) (?:being )?(?:just |only |such )?an? (?:nuisance|pest|bother|burden|pain)
  i(?: am|'m) (?:just |only )?(?:a )?(?:nobody|no one)(?: to you| special| important)? | who am i to ask | not worth your time
  (?:i am|i'm) (?:so |very |really )?(?:embarrassed|ashamed|afraid) to (?:ask|write|bother) | no right to ask | (?:my|this|the) (?:bold|impertinent|shameless) (?:request|question|mail) | my boldness
  (?:i am|i'm) (?:just|only|merely|but) an? (?:(?:poor|humble|lowly|mere|simple|little|small|lonely|phd|ph\\.d\\.|doctoral|master'?s?|bachelor'?s?|graduate|undergraduate) )*(?:student|beginner|novice|undergraduate|postdoc|trainee|intern|newcomer|nobody)
  (?:would|could|will|'d) (?:\\w+ ){0,2}mean (?:the (?:whole |entire )?world|everything|more than (?:you|i|words))
  (?:i am|i'm|i) (?:literally |really |simply )?(?:begging|beg|imploring|implore) (?:of )?you | (?:i would|i'd|would|i will be|i'll be) (?:be )?(?:eternally|forever|endlessly|infinitely) (?:grateful|thankful|indebted|in your debt)
  i (?:most )?humbly (?:ask|request|beg|pray) | (?:five|ten|a few|two|thirty) seconds of your (?:time|attention)
  (?:someone|somebody|a person) (?:as (?:small|unimportant|insignificant) as|of my (?:small |low )?(?:rank|standing)) \\w* ?| so (?:far )?above me
  i would do (?:anything|whatever it takes) (?:for|to) | dare (?:to )?(?:ask|hope|write to) you
  i owe you everything | (?:your )?(?:precious|valuable) time | i do not deserve | i don't deserve | unworthy of
`);

const GREAT =
  "(?:amazing|incredible|outstanding|brilliant|extraordinary|exceptional|stellar|impressive|illustrious|remarkable|inspiring|phenomenal|breathtaking|fantastic|stunning|unparalleled|unmatched)";
/** What one may be to others, and few care to be told. */
const IDOL =
  "(?:inspiration|legend|hero|heroine|idol|icon|genius|visionary|guru|rock ?star|superstar|role model)";

const PRAISE = anyOf(String.raw`
  world[- ]?(?:class|leading|renowned)
  (?:your|such an?|an?|the most) (?:truly |really |most )?${GREAT} (?:and \w+ )?(?:career|work|journey|achievements?|accomplishments?|profile|background|person|scientist|success|mind|leader|woman|man|expert|path|resume|track record|publications?|research)
  your (?:\w+ ){1,3}(?:is|are|was|has been|have been) (?:(?:nothing short of|truly|simply|absolutely|just|beyond) ){1,2}${GREAT}
  you(?: are|'re) (?:\w+ ){0,2}(?:an?|the) ${IDOL} | (?:such an?|true|real|huge|great|absolute|living|my) ${IDOL} | ${IDOL} like you | legendary | truly inspir\w+
  (?:a|your) (?:huge|big|great|massive|biggest|greatest|number one) (?:fan|admirer)
  you(?: are|'re) (?:simply|truly|absolutely|just) ${GREAT} | (?:nobody|no one) (?:knows|understands|does)[^.?!]{0,30} (?:better than|like) you
  you must be the (?:\w+est|most \w+) | worship (?:you|your) | your (?:brilliance|genius|excellence)
  the (?:single )?most ${GREAT} (?:[\p{L}'-]+ ){0,4}(?:manager|director|editor|officer|engineer|lawyer|attorney|consultant|professor|teacher|mentor|speaker|writer|author|researcher|doctor|specialist|human being|founder|examiner|analyst|curator|colleague)
  you(?: are|'re| must be| were)(?: \p{L}+){0,2} the (?:single |very )?(?:best|greatest|finest|smartest|wisest|kindest|cleverest|most \p{L}+) [^.?!,;]{2,50}? (?:of all time|ever|in the (?:whole |entire )?world|on (?:earth|the planet)|alive|of (?:our|your) (?:time|generation)|in the (?:universe|business)|out there)
  one of the (?:greatest|finest|most ${GREAT}) (?:minds|people|scientists|experts|leaders|thinkers|writers|women|men)
  (?:have|'ve) (?:always |long |so )?admired you (?:for (?:years|so long|ages|a long time)|from afar|since|so much|all my life) | (?:always )?admired you from afar
  my (?:\p{L}+ )?(?:biggest|greatest|lifelong|life's|long|big) dream to (?:meet|talk|speak|work|write) (?:to |with |for )?you | a dream come true
  (?:mind-blowing|life-changing|pure (?:genius|perfection|magic)|second to none|like no other|the best of the best)(?! (?:for|to) me)
  (?:absolutely|totally|simply|completely) (?:adore|worship|love|obsessed with) you(?:r (?:work|papers|talks|writing|posts|blog|career))?
  (?:greatly|deeply|immensely) admire | look(?:ed)? up to you | blown away | in awe of
  (?:someone|somebody|a person|a scientist|an expert|people) (?:as|so) (?:brilliant|accomplished|successful|distinguished|eminent|gifted|talented|impressive|wise) as you
  (?:great|highest) honou?r | (?:honou?r|privilege|chance) of (?:my|a) life(?:time)? | esteemed
`);

/** Worn phrases, each with plain words for it; "" takes the sentence out. */
const WORN: readonly (readonly [RegExp, string | null])[] = [
  [
    /\bi (?:really |truly )?(?:hope|trust) (?:that )?this (?:(?:e-?mail|mail|message|letter|note) finds you(?: \w+)*|finds you (?:well|safe|healthy|in good \w+))/,
    "",
  ],
  [/\bpick your brains?\b/, "ask you a few questions"],
  [/\bpicking your brains?\b/, "asking you a few questions"],
  [/\b(?:some |a bit of |a little )?brain[- ]picking\b/, "a few questions"],
  [/\breach(?:ing)? out(?= because| since| as\b| to you| to ask| to see)/, "writing"],
  [/\b(?:expand|grow|build|extend|widen) my (?:professional )?network\b/, "learn about your work"],
  [/\b(?:connect and )?network with you\b|\bconnect and network\b/, "talk with you"],
  [
    /\b(?:tap into|draw on|benefit from|profit from) your (?:vast |deep |rich )?(?:expertise|knowledge|wisdom|network)\b/,
    "learn from you",
  ],
  [/\b(?:hop|jump|get) on a (?:quick )?(?:call|zoom)\b/, "talk"],
  [/\btouch base\b/, "talk"],
  [/\bcircle back\b/, "come back to it"],
  [/\bdeep dive\b/, "closer look"],
  [/\bleverage\b/, "use"],
  [
    /\b(?:synerg\w+|thought leader\w*|win-win|add value|value-add|game[- ]?changer|low-hanging fruit)\b/,
    null,
  ],
];

/** How a letter sounds to the one who reads it (R30, R32). */
export function tone(letter: Checked, anatomy: Anatomy): readonly Finding[] {
  return [
    ...pressure(letter, anatomy),
    hurtful(letter, anatomy),
    apology(letter, anatomy),
    ...flattery(anatomy),
    ...worn(anatomy),
    ...loud(letter, anatomy),
  ].filter((each) => each !== null);
}

function pressure({ kind, recipient, subject }: Checked, { sentences }: Anatomy): readonly Finding[] {
  if (kind === "decline") return [];
  if (HURRIED_SUBJECT.test(subject)) return [inSubject()];
  const mayName = kind === "cv-edit" || kind === "contract-reading" || kind === "confirmation";
  return sentences.flatMap((sentence) => {
    const { plain } = sentence;
    const announced =
      kind === "request" || kind === "reminder"
        ? ONLY_IF.test(plain)
          ? null
          : (ANNOUNCED.exec(plain) ?? BOOKING.exec(plain))
        : null;
    const deadline = DEADLINE.exec(plain);
    const asked = deadline !== null && (!mayName || TOMORROW.test(deadline[0])) ? deadline : null;
    const demanded = DEMAND.exec(plain);
    // Friends may say that they need to hear it.
    const demand = recipient.familiarity === "known" && /need to/.test(demanded?.[0] ?? "") ? null : demanded;
    const owed = OWED.exec(plain);
    const match = owed ?? HURRY.exec(plain) ?? AT_ONCE.exec(plain) ?? asked ?? demand ?? announced;
    if (match === null) return [];
    const said = match[1] ?? match[2] ?? match[0];
    const finding = at(sentence, match.index + match[0].indexOf(said), said.length, {
      check: "pressure",
      rule: "R32",
      severity: "mend",
      says:
        match === owed
          ? "This makes them answer for how you fare; a favour that is owed is no gift, and people draw back."
          : "This hurries them for a favour; without it, people answer when they can, and more gladly.",
      better: match === announced || (SPARE_HASTE.test(said) && !DEMAND.test(plain)) ? "" : null,
    });
    return [match === announced ? { ...finding, at: { start: sentence.start, end: sentence.end } } : finding];
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

/** One "sorry" is human, unless it grovels; from the second on the letter is about the writer's fear. */
function apology({ kind }: Checked, anatomy: Anatomy): Finding | null {
  const said = anatomy.sentences.flatMap((sentence) =>
    apologiesIn(sentence.plain).map((match) => ({ sentence, match })),
  );
  const grovelled = anatomy.sentences.flatMap((sentence) => {
    const match = GROVELLING.exec(sentence.plain);
    return match === null ? [] : [{ sentence, match }];
  });
  const [first] = said.length < 2 ? [...grovelled, ...said] : said;
  if (first === undefined || (said.length < 2 && grovelled.length === 0)) return null;
  const { sentence, match } = first;
  const left = said.filter((each) => each.sentence !== sentence).length;
  const spare = left < 2 && kind !== "decline" && wordCount(sentence.text) <= 18 && saysNothingElse(sentence);
  return {
    ...at(sentence, match.index, match[0].length, {
      check: "apology",
      rule: "R32",
      severity: "consider",
      says:
        said.length < 2
          ? "It makes you small and their kindness large; plain thanks, or a plain question, is easier to receive."
          : "You apologise more than once; asking kindly, with an easy no, is nothing to be sorry for.",
      better: spare ? "" : null,
    }),
    at: spare ? { start: sentence.start, end: sentence.end } : null,
  };
}

/** "Sorry to bother you" is one apology, however many of its words could be one. */
function apologiesIn(plain: string): readonly RegExpExecArray[] {
  const matches = [...plain.matchAll(SORRY)];
  return matches.filter((match, place) => {
    const before = matches[place - 1];
    return before === undefined || /[,;:—–]|\band\b/.test(plain.slice(before.index, match.index));
  });
}

function flattery({ sentences }: Anatomy): readonly Finding[] {
  return sentences.flatMap((sentence) => {
    const match = PRAISE.exec(sentence.plain);
    if (match === null) return [];
    const finding = at(sentence, match.index, match[0].length, {
      check: "flattery",
      rule: "R30",
      severity: "consider",
      says: "Praise this large reads as a preface to something; one true detail honours them more.",
      better: saysNothingElse(sentence) && wordCount(sentence.text) <= 25 ? "" : null,
    });
    return [finding.at === null ? finding : { ...finding, at: { start: sentence.start, end: sentence.end } }];
  });
}

/** Neither an ask nor a reason would be lost with it. */
function saysNothingElse(sentence: Sentence): boolean {
  return asksIn({ sentences: [sentence] }).length === 0 && !isReason(sentence) && !isWayOut(sentence);
}

function worn({ sentences }: Anatomy): readonly Finding[] {
  return sentences.flatMap((sentence) =>
    WORN.flatMap(([phrase, better]) => {
      const match = phrase.exec(sentence.plain);
      if (match === null) return [];
      const finding = at(sentence, match.index, match[0].length, {
        check: "cliche",
        rule: "R30",
        severity: "consider",
        says: "They have read this phrase a hundred times; plain words sound like you.",
        better,
      });
      return [better === "" ? { ...finding, at: { start: sentence.start, end: sentence.end } } : finding];
    }),
  );
}

type Remark = {
  readonly check: CheckName;
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly says: string;
  readonly better: string | null;
};

/** A finding about some words of a sentence; better words take their place. */
function at(sentence: Sentence, index: number, length: number, remark: Remark): Finding {
  const start = sentence.start + index;
  const end = start + length;
  const words = { text: sentence.text.slice(index, index + length), start, end };
  return { ...remark, words, at: remark.better === null ? null : { start, end } };
}
