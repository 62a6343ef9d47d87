import { wordCount } from "../counter.ts";
import type { Anatomy, Sentence } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import { asksIn } from "./asks.ts";
import type { Checked, Finding } from "./finding.ts";
import { hurtful } from "./hurtful.ts";
import { loud } from "./loud.ts";
import { pressure } from "./pressure.ts";
import { isReason } from "./reason.ts";
import { at } from "./remark.ts";
import { isWayOut } from "./way-out.ts";

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
