import type { Anatomy, Sentence } from "./anatomy.ts";
import { anyOf, oneOf } from "./any-of.ts";
import type { Span } from "./text.ts";
import { isWayOut } from "./way-out.ts";

/**
 * What is asked for. A talk, answers in writing, and what one would like to know are the same request and count as
 * `talk`; all else is a favour of its own.
 */
export type Matter =
  | "talk"
  | "job"
  | "referral"
  | "introduction"
  | "reference"
  | "document"
  | "visit"
  | "send"
  | "again-and-again"
  | "favour";

/** A clause that asks for something, with its place in the body. */
export type Ask = Span & {
  readonly matter: Matter;
  /** The words that tell what is asked for; the clause where none stands out. */
  readonly about: Span;
  readonly sentence: Sentence;
};

/** Where a request begins, inside a sentence in small letters. */
const HEADS: readonly RegExp[] = [
  /\b(?:could|would|can|will|might|may) you\b/g,
  /\b(?:could|can|may|might) (?:i|we)\b/g,
  anyOf(
    String.raw`
  do you (?:happen to |maybe |perhaps |by any chance )?(?:have|know|be (?:hiring|recruiting|looking))
  have you (?:got|any)
  is your (?:\w+ ){1,2}(?:hiring|recruiting|looking)
  let me know (?:your|when|which day)
  (?:it |that )?would be (?:so )?(?:great|lovely|nice|wonderful|good|amazing|fantastic) to (?:connect and )?(?:chat|talk|meet|speak|catch up)
  are you (?:free|available|open|willing|able|up for|around|hiring|looking)
  when (?:are|can|could|would) (?:you|we|i) | how about | (?:are|is) there (?:any|an?)
  (?:would|could|can) your (?:company|group|team|lab|firm|institute|employer|organi[sz]ation)
  (?:maybe|perhaps) your \w+ (?:has|have|needs?|could|would|can)
  do(?:es)? your \w+ (?:need|have|offer|take|hire|look|want|employ)
  (?:if|should) you (?:ever |happen to )?(?:hear|learn|know|come across) (?:of )?[^.?!]{0,30}(?:openings?|vacanc\w+|positions?|jobs?|internships?)
  i(?: think i| believe i)?(?: would|'d| could| am|'m)(?: be)? an? (?:perfect|great|good|ideal|strong|excellent) (?:fit|match|candidate|addition)
  any (?:current |suitable |other )?(?:openings?|vacanc\w+|jobs?|positions?|internships?) (?:at|in|with|for|going|left|there|where|open|free)
  and (?:i )?(?:really |badly |desperately |urgently )?need (?:a|any) (?:job|position|post|internship)
  (?:could|would|can|might|does|do) (?:[\p{L}\d&'-]+ ){1,5}(?:use|need|want|take|employ|hire) (?:someone|somebody|people|an? \p{L}+) like me
  i (?:could|can|may|might) (?:possibly |perhaps |maybe )?(?:ask|have|steal|borrow|take|beg)\b(?=[^.!]*\?) | i expect you to
  any chance | in case (?:[^.?!]*(?:openings?|vacanc\w+|positions?|jobs?|internships?)) | should you be (?:looking|hiring|recruiting) | (?:please )?keep me in mind
  i(?:'d| would) be (?:happy|thrilled|delighted|honou?red|excited) to (?:apply|join|work)
  i (?:really |badly |desperately |urgently )need (?:a|the|this|any) (?:job|position|post|internship)
`,
    "gu",
  ),
  /(?<!\b(?:i|we|he|she|they) )\bwould [^.?!,]{2,60}? (?:be (?:possible|all right|okay|ok|convenient|too much)|suit you|work\b)\b/g,
  /\bi(?:'d| would| should) (?:really |very much |also |so )?(?:like|love|appreciate|value|want|welcome|enjoy)\b/g,
  /\bi(?:'d| would| should) (?:also |both )?be (?:\w+ )?(?:\w+ )?(?:grateful|glad|happy|thankful|delighted|obliged|pleased|honou?red|interested)\b/g,
  /\bit would (?:also )?(?:be|mean|help)\b[^.?!]{0,40}?\bif you\b/g,
  /\bi(?: was| am|'m) (?:(?:also|just|\w+ly) )?(?:wondering|hoping|writing to ask|asking|(?:looking|searching|hunting) for|contacting you (?:to|for))\b|\bi wonder(?:ed)? (?:if|whether)\b/g,
  /\bi (?:hope|want|wanted|need|wish) (?:to|you|your|an?)\b/g,
  /\blet(?:'s| us) (?!stay|keep in|not|connect)\w+/g,
  /\b(?:perhaps|maybe) you (?:could|can|would)\b|\byou (?:could|would|can|will) (?:also )?(?:then )?(?:introduce|refer|put in|send|forward|recommend|vouch)\b/g,
  /(?:^|[,;:—–] ?|\band (?:also )?|\bplease (?:also )?|\bplease,? )(?:please )?(?:send (?:me|my)|tell me|give me|forward|share|introduce me|connect me|put me|recommend me|refer me|consider me|keep me|put me|put in|review|take a (?:quick )?look|have a (?:quick )?look|look over|call me|ring me|phone me|pass (?:my|it|this|me)|find me|help me)\b/g,
  /(?:^|[.!?] )would (?:love|like|appreciate)\b/g,
  /\band (?:i )?am looking for\b|\band would (?:really |very much |also )?(?:like|love|appreciate|be (?:very |so )?(?:glad|grateful|happy|thankful|delighted|interested))\b/g,
  /(?:^|[.?!:,;–—] )(?:five|ten|fifteen|twenty|thirty|\d+|half an hour)\b[^.?!]{0,60}\?/g,
  /(?:\bminutes|\bhalf an hour)\b[^.?!,]{0,40} would (?:be (?:plenty|enough|great|lovely)|do|help|suffice)\b/g,
];

/** A head after one of these words opens no request: "if you would", "what would you do differently". */
const SUBORDINATE =
  /\b(?:what|how|which|why|who|whom|where|not|never|n't|as best|nor|than|because)(?: (?:else|much|many|often))? $/;
/** What looks like a request and is a kindness, news, or a way to answer. */
const NO_REQUEST = new RegExp(
  `^${oneOf(String.raw`
  (?:i(?:'d| would| should) (?:like|love|want)|i (?:want|wanted|hope|wish)) (?:to )?(?:say|thank|tell you|let you|congratulate|explain|apologi|introduce you|share|repeat|add|offer|be |hear that|you to (?:know|hear)|expand|grow my|build my|connect|join(?! (?:your|the) (?:team|group|lab|company|institute|firm|department|office|organi[sz]ation))|become|see you|that)
  i (?:hope|wish) you
  i(?:'d| would| should) be (?:\w+ )?(?:glad|happy|delighted|pleased) to (?!apply|join|have|meet|talk|speak|hear|learn|ask|come|get|receive)
  (?:can|could|may|might) i (?:also )?(?:help|offer|introduce you|send you (?!(?:a few |some |two |three |my |\d )*(?:short )?questions)|return|suggest|tell you)
  would you (?:like|care|rather|prefer) | could you use(?! (?:someone|somebody|people|an? \p{L}+) like me)
  i need to (?:finish|decide|know (?:more|what))
  i want to (?:find|learn|know|get|become|do|be|work|understand)
  i (?:am|was)(?: not| hoping that)? looking for a (?:life|way of life)
  let us (?:know|hope|say)
`)}`,
);

const TALK = anyOf(`
  minutes? | half an hour | hours? | call | chat | talk | speak | meet | meeting | coffee | lunch
  tea | beer | walk | interview | conversation | zoom | skype | video | phone | telephone | your time
  time | catch up | discuss | available | free | touch base | trouble you | ring | drink
`);
/** Whether a sentence speaks of a talk, or of the time for one. */
export function asksForTalk(plain: string): boolean {
  return (
    TALK.test(plain) || /\b(?:tell|hear|ask|questions?|know|learn|advice|opinion|thoughts?)\b/.test(plain)
  );
}

/** Work that is neither talking nor telling. */
const HELP = anyOf(`
  help me (?:with|to|find|get) | lend | borrow | sign | translate | teach me | analy[sz]e | test
  sponsor | nominate | endorse | invite me | join | write (?:me )?a | supervise | fund | pay
`);

const DOCUMENT =
  /\b(?:cv|r[ée]sum[ée]s?|cover letter|contract|application|personal statement|research statement|motivation letter|letter of motivation|statement of purpose|manuscript|proposal|my (?:\w+ )?(?:draft|thesis|abstract|essay|paper|chapter|text|plan|slides|poster|talk|letter))(?!\p{L})/u;

const OFTEN =
  "(?:every|each) (?:other |second )?(?:\\p{L}+day|day|week|fortnight|month|morning|evening)|(?:once|twice) (?:a|every) (?:week|month|fortnight)|weekly|monthly|regularly|on a regular basis|from now on";

const FAVOURS: readonly (readonly [Matter, RegExp])[] = [
  ["document", DOCUMENT],
  [
    "referral",
    anyOf(`
  refer me | recommend me | put in a (?:good )?word | put a (?:good )?word in | vouch for
  keep me in mind | consider me
  (?:forward|send|give|show|hand|pass)(?: on| along)? my (?:cv|name|r[ée]sum[ée]|application|details)
  (?:forward|send|give|show|hand|pass)(?: on| along)? my (?:\\p{L}+ ){1,2}(?:on |along )?to (?:your|the|his|her|their)
  mention me to
`),
  ],
  [
    "job",
    anyOf(String.raw`
  (?:does|do) your \w+ (?:need|hire|employ|want|take)
  hire me | (?:hire|use|need|want|take|employ) (?:someone|somebody|people|an? \p{L}+) like me
  hiring(?! (?:process|manager|committee|works?|practice|looks|is done))
  recruit(?:ing|s|ed)?\b(?! (?:works|process)) | vacanc\w+ | openings?
  (?:have|had|offer(?: me)?|know of|give me|find me|get me|(?:looking|searching|hunting) for|interested in|apply for|need|want|seek(?:ing)?) (?:(?:a|an|any|some|the|one) )?(?:\w+ )?(?:jobs?|internships?|traineeships?|positions?|posts?|roles?|opportunit\w+)(?! (?:is|was|like|looks|means|entails))
  (?:jobs?|positions?|places?|room|roles?|space|spot|desk) (?:for me|in your|at your)
  opportunit(?:y|ies) (?:in|at|with) your | join your \w+ | work for you
  (?:work|start|begin) (?:in|at|with|for) your (?:team|group|lab|company|firm|institute) | sponsor (?:my|a|me) | (?:something|anything) (?:opens|comes) up | take on (?:\p{L}+ )?(?:apprentices|interns|trainees|students|people)
  (?:hear|learn|come across) (?:of )?(?:an?|any|some) (?:\w+ )?(?:jobs?|positions?|posts?|internships?|vacanc\w+)
  (?:perfect|great|good|ideal|strong|excellent) (?:fit|match|candidate|addition) (?:for|to) (?:your|the)
  looking for (?:postdocs|staff|researchers|interns|trainees) | happy to apply
`),
  ],
  [
    "reference",
    anyOf(`
  letters? of (?:recommendation|reference) | recommendation letters? | reference letters?
  (?:a|the|your) reference(?: for)? | write me a (?:letter|reference)
  (?:act|serve) as (?:a |my )?(?:referee|reference)
  (?:a|my) referee
`),
  ],
  [
    "favour",
    /\b(?:call|phone|ring|write to|talk to|speak (?:to|with)|ask|e-?mail) (?:(?:the|my|your|his|her|their) (?:\w+ )?(?:boss|director|manager|head|supervisor|professor|colleagues?|team|hr|editor|dean|committee)\b|(?:your|the|his|her) \w+ (?:if|whether|for|about|to)\b)/,
  ],
  [
    "introduction",
    anyOf(String.raw`
  introduce me | introduction to | put me in touch | put me in contact | connect me (?:with|to)
  (?:name|names|contacts?|contact details|address|number|details) of (?:someone|somebody|the person|a |your|people|other)
  who(?:m)? else (?:i|to)
  ask (?:her|him|them|\p{L}+ \p{L}+) (?:whether|if) i
  the name of the person
`),
  ],
  [
    "visit",
    anyOf(String.raw`
  spend (?:an?|the|half a|one|two|three|some) (?:days?|weeks?|mornings?|afternoons?|months?|time (?:in|at|with) your)
  shadow\b | visit (?:your|you\b)
  come to your \w+ for (?:a|one|two|the|several)
  over your shoulder | job[- ]shadow\w*
  (?:see|tour of) your (?:lab|office|company|site)
  a tour
`),
  ],
  [
    "send",
    anyOf(String.raw`
  send me(?! (?:your|the|any|some|an?) (?:\w+ )?(?:messages?|mails?|e-?mails?|lines?|notes?|word|comments?|thoughts?|feedback|corrections?|answers?|opinion|changes|edits|time|times|dates?|slots?))
  share (?:your (?!thoughts|experience|view|opinion|advice|story|insights?|perspective|knowledge|journey)|the|with me)
  give me (?:your|the) (?:code|data|slides|protocol|files?)
  bring (?:me |along )?(?:a |your) | a copy of | lend me
  get (?:your|the) (?:slides|data|code|protocol)
`),
  ],
  [
    "again-and-again",
    anyOf(`
  we (?:also |then |perhaps |maybe )?(?:meet|talk|speak|call|chat|zoom|catch up)(?: up| again| like this| with each other)?,? (?:${OFTEN})
  (?:meet|talk|speak|chat|zoom|catch up) (?:with|to) you (?:${OFTEN})
  an? (?:weekly|fortnightly|monthly|regular) (?:call|chat|talk|meeting|conversation|catch[- ]up|coffee|zoom|session)
  (?:weekly|fortnightly|monthly|regular) (?:calls|chats|talks|meetings|conversations|catch[- ]ups|coffees|sessions)
  (?:be|become) (?:my|a) mentor(?: (?:to|for) me)? | (?:you|to) mentor me | (?:as|for) my mentor
`),
  ],
];
/** A document is a favour only where something is to be done with it. */
const HANDLED =
  /\b(?:look|read|review|edit|correct|comment|feedback|check|go(?:ing)? (?:through|over)|proofread|improve|advice on|opinion on|pencil|glance|strike)\b/;
/** "If you are not the right person, a colleague's name would help": a way out, and no second request. */
const ELSE_WHO =
  /\bif (?:you are not|you're not|it is not you|someone else|somebody else|a colleague|you know (?:someone|somebody) better)\b/;

/** The requests a letter makes, in order, each clause by itself. What lets them say no is none. */
export function asksIn({ sentences }: Pick<Anatomy, "sentences">): readonly Ask[] {
  return sentences.flatMap((sentence) => (ELSE_WHO.test(sentence.plain) ? [] : asksOf(sentence)));
}

function asksOf(sentence: Sentence): readonly Ask[] {
  const starts = headsIn(sentence.plain);
  return starts.flatMap((start, place) => {
    const end = starts[place + 1] ?? sentence.plain.length;
    const clause = sentence.plain.slice(start, end);
    if (NO_REQUEST.test(clause)) return [];
    const { matter, words } = matterOf(clause, sentence.plain);
    if (isWayOut(sentence) && (matter === "talk" || matter === "favour")) return [];
    const text = sentence.text.slice(start, end).replace(/[\s,;:—–-]+(?:and|but|or|so)?\s*$/, "");
    const from = sentence.start + start;
    const span = { text, start: from, end: from + text.length };
    const about = words === null ? span : spanIn(sentence, start + words.index, words[0].length);
    return [{ ...span, matter, about, sentence }];
  });
}

function spanIn(sentence: Sentence, at: number, length: number): Span {
  const start = sentence.start + at;
  return { text: sentence.text.slice(at, at + length), start, end: start + length };
}

/** Where requests begin in a sentence: heads that no "what" or "not" governs, one for each clause. */
function headsIn(plain: string): readonly number[] {
  const starts = new Set<number>();
  for (const head of HEADS) {
    for (const match of plain.matchAll(head)) {
      const lead = /^[^\p{L}\p{N}]*(?:and (?:also )?)?/u.exec(match[0])?.[0].length ?? 0;
      const start = match.index + lead;
      if (!SUBORDINATE.test(plain.slice(0, start))) starts.add(start);
    }
  }
  const sorted = [...starts].sort((one, other) => one - other);
  return sorted.filter((start, place) => !isOneHead(plain.slice(sorted[place - 1] ?? start, start)));
}

/** "Could you please send me": two heads so close together are one request. */
function isOneHead(between: string): boolean {
  return between !== "" && !/[,;:—–]|\band\b/.test(between) && between.trim().split(" ").length <= 6;
}

function matterOf(
  clause: string,
  sentence: string,
): { readonly matter: Matter; readonly words: RegExpExecArray | null } {
  for (const [matter, pattern] of FAVOURS) {
    const words = pattern.exec(clause);
    if (words !== null && (matter !== "document" || HANDLED.test(clause))) return { matter, words };
  }
  // "I have attached my CV; please take a look."
  if (/\b(?:take|have) a (?:quick )?look\b/.test(clause) && DOCUMENT.test(sentence))
    return { matter: "document", words: null };
  // Who only says "I would be glad of that" speaks of the talk.
  const favour = !TALK.test(clause) && HELP.test(clause);
  return { matter: favour ? "favour" : "talk", words: null };
}
