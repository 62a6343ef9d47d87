import { firstIn, type Heard, heardAs, SOMEBODY, starts, startsWithThem } from "./heard.ts";

/** What one tells somebody to do begins with one of these. */
const DO =
  "(?:accept|add|aim|apply|ask|attend|avoid|be|become|beware|begin|book|bring|brush up|build|buy|call|careful|check|choose|collect|come|compare|consider|contact|cut|delete|ditch|do|don't|do not|draft|drop|email|enjoy|expect|explain|find|finish|focus|follow|forget|get|give|go|have|highlight|ignore|insist|invest|join|keep|include|know|learn|leave|list|look|make|meet|mention|move|negotiate|network|never|not|always|only|offer|pick|pitch|plan|practi[sc]e|prepare|present|publish|push|put|quit|read|reach out|record|register|remove|rewrite|save|say|send|shadow|shorten|show|sign|simply|sit|skip|speak|specialise|specialize|spend|start|stay|stick|stop|study|submit|switch|tailor|take|talk|target|teach|tell|think|trade|train|travel|treat|trust|try|use|visit|volunteer|wait|watch|work|write)\\b";
const I_SHOULD = "i (?:should|could|must|ought to|had better|need to|have to)";
/** What judges rather than tells news: "a CV should be two pages". */
const JUDGES =
  "(?=.*\\b(?:should|shouldn't|must|ought to|better|matters?|matter more|best|worth|too (?:early|late|long|short|many|much|academic)|never|always|no (?:need|shame|harm|rush|use)|waste|enough|(?:not|isn't|aren't) (?:needed|necessary|required|important|worth)|overrated|underrated|pointless|crucial|essential|helps|pays off)\\b)";

/** What advice is called where it is called anything. */
const ADVICE =
  "(?:advice|tips?|suggestions?|recommendations?|messages?|points?|take-?aways?|take-?homes?|lessons?|opinion|rules?|bottom line|rat)";

/** "Tom's answer: come for a visit". */
const OF_SOMEBODY = new RegExp(
  `^\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}-]+)?['’]s (?:(?:main|best|only|other) )?(?:${ADVICE}: (?:to )?|(?:${ADVICE}|answer|reply|view)(?: was| is)?:? (?:to )?(?=${DO}))`,
  "u",
);

const ADVISED = starts(
  `told (?:me|us)(?: the same| one thing)?: (?=${DO})|told (?:me|us) (?:not to|never to|to|that ${I_SHOULD}|${I_SHOULD}|(?=${DO}))|` +
    "(?:said|says?) (?:that )?(?:to|i (?:should|could|must|ought to|might|need to|have to))|" +
    "(?:advised|urged|encouraged|pushed) (?:me )?(?:to|that i)|" +
    "suggest(?:ed|s)? (?:that )?(?:i |to )?|" +
    "recommend(?:ed|s)? (?:me )?(?:to |(?:that )?i )?|" +
    `think(?:s)? ${I_SHOULD}|thought ${I_SHOULD}|` +
    "(?:warned|advised|urged) me not to|" +
    `(?:(?:her|his|their|one|the) )?(?:(?:main|key|best|big|biggest|other|only|two|three|four|\\d|some|few) )*${ADVICE}(?: (?:to|for) me)?(?:(?: was| is|:)+ ?(?:to )?| (?:to )?(?=${DO}))|` +
    "i (?:should|could|ought to) |" +
    "hat mir geraten,? |riet mir,? (?:zu )?|rät mir,? (?:zu )?|empfahl (?:mir )?|empfiehlt (?:mir )?|hat (?:mir )?empfohlen,? |" +
    "(?:mein(?:t|te)|findet|fand|denkt|sagt|sagte),? ich soll(?:te)? |ich soll(?:te)? |soll(?:te)? (?:mich|mir|unbedingt|mal) ",
);
/** An order or an opinion of theirs, told as their words. */
const THEIR_WORDS = starts(
  `(?:said|says?|was like) (?:that )?(?:(?=${DO})|${JUDGES})|` +
    "(?:thinks?|thought|reckons?|reckoned|believes?|believed|finds|feels|considers?) (?:that )?(?!(?:of me|about|he|she|they|it over)\\b)|" +
    "(?:would|'d) (?:rather|prefer(?: that)?(?: if)?) i |wouldn't (?!(?:go back|do it again|want|mind|say|tell|have|be|come|talk|give|answer)\\b)|(?:would|'d) (?=.*\\b(?:if (?:s?he|they) were me|in my (?:place|shoes))\\b)",
);
/** "She would cut the CV": what they would do in my place, and not what they would gladly do for me. */
const IN_MY_PLACE =
  "(?:apply|avoid|build|change|cut|do (?!it again)|drop|finish|focus|go|join|learn|leave|look|make|move|negotiate|pick|postpone|put|quit|remove|rewrite|shorten|skip|start|stay|switch|take|try|use|wait|write (?!to|me))\\b(?!.*\\b(?:for me|with me|me to|my name|my cv|again)\\b)";
const RATHER = startsWithThem(
  `(?:'d|would) (?=(?:not |never |rather |definitely )*${IN_MY_PLACE})|` +
    "'d (?:(?:rather|prefer)(?: that)?(?: if)? i |(?=.*\\b(?:if (?:s?he|they) were me|in my (?:place|shoes))\\b))",
);
const WARNED = starts(
  "(?:warn(?:ed|s) (?:me )?(?:about|against|off|that)|(?:advised|warned|cautioned) (?:me )?against)",
);
/** "Imre: apply early"; words in quotation marks are theirs whatever they say. */
const QUOTED = new RegExp(
  `^(?:${SOMEBODY})(?: \\([^)]*\\))?: (?:["“'‘]|(?:(?:maybe|perhaps|just|better|why not|do|pls|please) )*(?=${DO})|${JUDGES})`,
  "u",
);
/** A sentence in quotation marks by itself. */
const SAYING = /^["“][^"”]{8,}["”][.!]?$/u;
/** Orders that nobody gives themselves. */
const ORDER = /^(?:(?:don't|do not) (?!forget)|never |always )/;
/** "I'd", "I had": what somebody would do is no advice. */
const OF_THEMSELVES = startsWithThem("(?:thinks?|thought|believes?) (?:that )?(?:she|he|they)\\b");

/** "Paul doesn't think patents are for me": without its "not" it would say the opposite. */
const NOT_FOR_ME = startsWithThem(
  "(?:doesn't|does not|didn't|did not|wouldn't|don't) (?:think|believe|recommend|advise|see)\\b(?=.* (?:me|my|i|i'm)\\b|.*ing\\b)",
);

/** "No advice really": none was given. */
const NONE_GIVEN =
  /^(?:(?:got|gave|had|has|with) )?(?:no|any|little|not much|without) (?:\p{Ll}+ )?(?:advice|tips?|suggestions?)\b/iu;

/** Advice in so many words. */
export function advised(text: string, heard: Heard): string | undefined {
  if (NONE_GIVEN.test(text)) return undefined;
  if (firstIn(WARNED, heard) !== null || firstIn(NOT_FOR_ME, heard) !== null) return text;
  const match = OF_SOMEBODY.exec(text) ?? firstIn(ADVISED, heard);
  const words = match === null ? "" : text.slice(match[0].length).trim();
  if (match === null || words === "") return undefined;
  return / (?:not|never) to$/.test(match[0].trimEnd()) ? `do not ${words}` : words;
}

/** An opinion of theirs, or an order, that is not called advice. */
export function opined(text: string, heard: Heard): string | undefined {
  if (firstIn(OF_THEMSELVES, heard) !== null) return undefined;
  if (firstIn(ORDER, heard) !== null || SAYING.test(text)) return text;
  const match = firstIn(THEIR_WORDS, heard) ?? firstIn(RATHER, heard) ?? QUOTED.exec(text);
  const words = match === null ? "" : text.slice(match[0].length).trim();
  return words === "" ? undefined : words;
}

/** "Learn French", after who was met: what nobody writes of what they will do for the other. */
const URGED =
  /^(?:apply (?!by|until|till|before|now)|learn|avoid|skip|focus on|negotiate|publish|study|practi[sc]e|consider|look into|aim for|check out)\b ?\S/;

/** An order without a word of whose it is; after a talk it is theirs. */
export function urged(text: string, [, lowerFirst]: Heard): string | undefined {
  return URGED.test(lowerFirst) ? text : undefined;
}

/** What one does for oneself, on advice, where "must send" is done for somebody. */
export const TO_TAKE_IN =
  "(?:read|watch|try|check out|learn|look into|listen to|visit|attend|follow|apply)\\b(?! (?:her|his|their|them|him|it)\\b)";

/** "Take the course in June", "must read Deep Work": who says it is known only from what stands before. */
const ORDERED = new RegExp(
  `^(?:(?:must|gotta|need to|have to|should) (?=${TO_TAKE_IN})|(?:(?:maybe|perhaps|just|better|definitely|also|pls|please) )*(?=${DO}))`,
  "u",
);
/** "Work was fun", "book tip", "talk by Ana", "start April": the word is a noun there. */
const A_NOUN =
  /^apply (?:by|until|till|before|now)\b|^[\p{L}-]+ (?:with|by|from|about|is|was|were|are|of|went|tip|and|on|at|in|for|(?:january|february|march|april|june|july|august|september|october|november|december|next|this|monday|tuesday|wednesday|thursday|friday)\b)|^(?:be|do|get|have|know|meet|come|look|list|plan|travel|contact|show|record|offer)\b(?! (?:not|it|the|an?|your|my|as|to|for|into|at|up|out)\b)/iu;

/** An order without a word of whose it is. */
export function ordered(text: string, [, lowerFirst]: Heard): string | undefined {
  const match = ORDERED.exec(lowerFirst);
  if (match === null) return undefined;
  const words = text.slice(match[0].length);
  return / /.test(words) && (match[0].length > 0 || !A_NOUN.test(words)) ? words : undefined;
}

const SAID_AFTER = new RegExp(
  `^(?:(${SOMEBODY}) (?:said|says|thinks|reckons|advised|suggested|asked|asks)|(?:said|says|asked|asks) (?!(?:yes|no|ok|okay|sure|so|it|that|maybe|nothing|both)\\b)(${SOMEBODY}))[.!]*$`,
  "u",
);

/** "Start early, he says": who says it, where that stands behind, and whether it was a question. */
export function saidAfter(piece: string): { readonly who: string; readonly asks: boolean } | undefined {
  const match = firstIn(SAID_AFTER, heardAs(piece.trim()));
  const who = match?.[1] ?? match?.[2];
  return who === undefined ? undefined : { who, asks: /\bask(?:s|ed)\b/i.test(piece) };
}
