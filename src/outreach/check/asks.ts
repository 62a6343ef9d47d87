import type { Anatomy, Sentence } from "./anatomy.ts";
import type { Span } from "./text.ts";
import { isWayOut } from "./way-out.ts";

/**
 * What is asked for. A talk, answers in writing, and what one would like to know are the same request and count as
 * `talk`; all else is a favour of its own.
 */
export type Matter = "talk" | "job" | "referral" | "introduction" | "document" | "visit" | "send" | "favour";

/** A clause that asks for something, with its place in the body. */
export type Ask = Span & { readonly matter: Matter; readonly sentence: Sentence };

/** Where a request begins, inside a sentence in small letters. */
const HEADS: readonly RegExp[] = [
  /\b(?:could|would|can|will|might|may) you\b/g,
  /\b(?:could|can|may|might) (?:i|we)\b/g,
  /\b(?:do you (?:happen to )?(?:have|know)|are you (?:free|available|open|willing|able|up for|around|hiring|looking)|when (?:are|can|could|would) (?:you|we|i)|how about|is there (?:any |a )?(?:chance|way|possibility)|any chance)\b/g,
  /\bwould [^.?!,]{2,60}? (?:be (?:possible|all right|okay|ok|convenient|too much)|suit you|work for you)\b/g,
  /\bi(?:'d| would| should) (?:really |very much |so )?(?:like|love|appreciate|value|want)\b/g,
  /\bi(?:'d| would| should) (?:also |both )?be (?:\w+ )?(?:\w+ )?(?:grateful|glad|happy|thankful|delighted|obliged|pleased|honou?red)\b/g,
  /\bit would (?:also )?(?:be|mean|help)\b[^.?!]{0,40}?\bif you\b/g,
  /\bi (?:was|am) (?:wondering|hoping|writing to ask|asking|looking for|contacting you (?:to|for))\b|\bi'm (?:wondering|hoping|writing to ask|asking|looking for)\b|\bi wonder (?:if|whether)\b/g,
  /\bi (?:hope|want|wanted|need|wish) (?:to|you|your|an?)\b/g,
  /\blet(?:'s| us) (?!stay|keep in|not)\w+/g,
  /\b(?:perhaps|maybe) you (?:could|can|would)\b|\byou could (?:also )?(?:then )?(?:introduce|refer|put in|send|forward|recommend)\b/g,
  /(?:^|[,;:—–] ?|\band (?:also )?|\bplease (?:also )?|\bplease,? )(?:please )?(?:send me|tell me|give me|forward|share|introduce me|recommend me|refer me|consider me|keep me|put me|put in|review|take a (?:quick )?look|have a (?:quick )?look|look over|call me|ring me|pass (?:my|it|this|me)|find me|help me)\b/g,
  /(?:^|[.?!] )(?:five|ten|fifteen|twenty|thirty|\d+|half an hour)\b[^.?!]{0,50}\?/g,
];

/** A head after one of these words opens no request: "if you would", "what would you do differently". */
const SUBORDINATE =
  /\b(?:what|how|which|why|who|whom|where|not|never|n't|as best|nor|than|because)(?: (?:else|much|many|often))? $/;
/** What looks like a request and is a kindness, news, or a way to answer. */
const NO_REQUEST =
  /^(?:(?:i(?:'d| would| should) (?:like|love|want)|i (?:want|wanted|hope|wish)) (?:to )?(?:say|thank|tell you|let you|congratulate|explain|apologi|introduce you|share|repeat|add|offer|be |hear that|see you|that)|i (?:hope|wish) you|i(?:'d| would| should) be (?:\w+ )?(?:glad|happy|delighted|pleased) to (?!have|meet|talk|speak|hear|learn|ask|come|get|receive)|(?:can|could|may|might) i (?:also )?(?:help|offer|introduce you|send you (?!(?:a few |some |two |three |my |\d )*(?:short )?questions)|return|suggest|tell you)|would you (?:like|care|rather|prefer)|could you use|i need to (?:finish|decide|know (?:more|what))|i want to (?:find|learn|know|get|become|do|be|work|understand)|i (?:am|was)(?: not| hoping that)? looking for a (?:life|way of life)|let us (?:know|hope|say))/;

const TALK =
  /\b(?:minutes?|half an hour|hours?|call|chat|talk|speak|meet|meeting|coffee|lunch|tea|beer|walk|interview|conversation|zoom|skype|video|phone|telephone|your time|time|catch up|available|free|connect|in touch|trouble you|ring|drink)\b/;
const ASKED_ABOUT =
  /\b(?:ask|tell me|hear|know|learn|understand|advice|questions?|answers?|what|how|which|whether|about|write|written|lines?|by mail|by e-?mail|suit|possible|open|willing|up for|views?|opinion)\b/;

const FAVOURS: readonly (readonly [Matter, RegExp])[] = [
  [
    "referral",
    /\b(?:refer me|recommend me|recommendation letter|letter of recommendation|a reference for|put in a (?:good )?word|vouch for|keep me in mind|consider me|(?:forward|pass (?:on |along )?) ?my (?:cv|name|r[ée]sum[ée]|application|details))\b/,
  ],
  [
    "job",
    /\b(?:hir(?:e|es|ed|ing) (?:me|at|now|someone like|right|people like)|(?:you|team|group|company|lab) hiring|are you hiring|recruit\w*|vacanc\w+|openings?|(?:a|an|any|some|paid|the|open|new) (?:\w+ )?(?:jobs?|internships?|traineeships?|positions?|posts?|openings?|opportunit\w+)(?! (?:is|was|like|looks|means|entails))|jobs? (?:for me|in your|at your|available)|opportunit(?:y|ies) (?:in|at|with) your|join your \w+|work for you|work in your (?:team|group|lab|company))\b/,
  ],
  [
    "introduction",
    /\b(?:introduce me|introduction to|put me in touch|put me in contact|connect me (?:with|to)|(?:name|names|contacts?|address|details) of (?:someone|somebody|the person|a |your|people|other)|who(?:m)? else (?:i|to)|ask (?:her|him|them|\p{L}+ \p{L}+) (?:whether|if) i|the name of the person)\b/u,
  ],
  [
    "document",
    /\b(?:cv|r[ée]sum[ée]s?|cover letter|contract|application|personal statement|research statement|manuscript|proposal|my draft|my thesis)(?!\p{L})/u,
  ],
  [
    "visit",
    /\b(?:spend (?:a|the|half a) (?:day|week|morning|afternoon)|shadow\b|visit (?:your|you\b)|(?:see|tour of) your (?:lab|office|company|site)|a tour)\b/,
  ],
  [
    "send",
    /\b(?:send me|share (?:your|the|with me)|give me (?:your|the) (?:code|data|slides|protocol|files?)|bring (?:me |along )?(?:a |your)|a copy of|lend me|get (?:your|the) (?:slides|data|code|protocol))\b/,
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
    const favours = mattersOf(clause);
    if (isWayOut(sentence) && favours.every((matter) => matter === "talk" || matter === "favour")) return [];
    const text = sentence.text.slice(start, end).replace(/[\s,;:—–-]+(?:and|but|or|so)?\s*$/, "");
    const span = { text, start: sentence.start + start, end: sentence.start + start + text.length };
    return favours.map((matter) => ({ ...span, matter, sentence }));
  });
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
  return between !== "" && !/[,;:—–]|\band\b/.test(between) && between.trim().split(" ").length <= 4;
}

function mattersOf(clause: string): readonly Matter[] {
  const favours = FAVOURS.filter(
    ([matter, words]) => words.test(clause) && (matter !== "document" || HANDLED.test(clause)),
  ).map(([matter]) => matter);
  if (favours.length > 0) return favours.slice(0, 1);
  return TALK.test(clause) || ASKED_ABOUT.test(clause) ? ["talk"] : ["favour"];
}
