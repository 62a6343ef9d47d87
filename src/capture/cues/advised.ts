import { MONTH, WEEKDAY } from "#time/day-words.ts";
import { isJudgement } from "./complement.ts";
import { isDeed, isForSomebody } from "./deeds.ts";
import { type Heard, heardAs, SOMEBODY } from "./heard.ts";
import { type Said, saidIn } from "./said.ts";
import { ANY, DIRECT, inShape, MINE, type Shape, THEIRS } from "./shapes.ts";

/** "Suggested Friday", "suggested lunch": a time or a meal, and nothing to take to heart. */
const A_MEETING = new RegExp(
  `^(?:to meet\\b|meeting\\b|(?:that )?we (?:[a-z]+ )?(?:meet|talk|speak|chat|have|go for|catch up|do)\\b|(?:to )?(?:talk|speak|catch up|chat)(?:ing)? (?:again|then|soon|later|next|on|in)\\b|lunch|coffee|dinner|an? (?:call|chat|zoom|meeting)|\\d|(?:next|this) week|${WEEKDAY})`,
  "i",
);
/** "I'd", "I had": what somebody thinks of themselves is no advice. */
const OF_THEMSELVES = /^(?:of (?:me|it|her|him|them)\b|about\b|it over\b|s?he\b|they\b)/i;
/** "No advice really": none was given. */
const NONE_GIVEN =
  /^(?:(?:got|gave|had|has|with) )?(?:no|any|little|not much|without) (?:\p{Ll}+ )?(?:advice|tips?|suggestions?)\b/iu;
/** "Thinks I would be good at consulting": a remark on me, and nothing to do. */
const ON_ME =
  /^(?:that )?(?:i(?:['’]d| would| could| will|['’]ll) (?:also |really |probably |definitely )*(?:be|make) (?:an? |the |very |really |so )?(?:very |really )?(?:good|great|perfect|excellent|wonderful|natural|right|fine|brilliant|strong|amazing|ideal|suited|happy|well suited)|i(?:['’]m| am) (?:an? |the |very |really |so )*(?:good|great|perfect|excellent|natural|right|brilliant|strong|suited|well suited|cut out|made for|talented)|i(?:['’]d| would) (?:do well|fit|thrive|enjoy|love|like))\b/iu;

export function isRemarkOnMe(said: Said | undefined): boolean {
  return said !== undefined && said.by !== "me" && ON_ME.test(said.about);
}

/** "Suggested I apply": what I do there is what to do. */
const I_DO =
  /^(?:that )?i (?!(?:am|was|have|had|will|would|could|can|may|might|do|did|must|need|like|seem|want)\b|\p{L}+ed\b)(?=\p{Ll}{2})/iu;

/** "If she were me": whatever they would do then is advice. */
const IN_MY_PLACE =
  /\b(?:if (?:s?he|they) (?:were|was) me|in my (?:place|shoes|position)|if (?:s?he|they) (?:could|had to) (?:choose|start|do it)\b.*)/i;
/** "We could meet at five". */
const TOGETHER = /^(?:meet|talk|speak|have a|go for)\b/i;
/** What one does for oneself: "learn French", and not "look at it" or "come to the party". */
const OWN =
  /^(?:not |never |rather |definitely )*(?:apply|avoid|build|change|consider|cut|drop|finish|focus|get|go(?! back)|join|lead|learn|leave|look (?:for|into)|make|move|negotiate|pick|postpone|say no|publish|put|quit|remove|rewrite|shorten|skip|specialise|start|stay|stop|study|switch|take|try|use|wait)\b(?!.*\b(?:for me|with me|me to|my name|my cv|again|her|his|their)\b)/i;

const ADVICE: readonly Shape[] = [
  { ...THEIRS, act: "names", moods: ANY },
  { ...THEIRS, act: "advises", moods: ANY, when: (words) => !A_MEETING.test(words) },
  { ...THEIRS, act: "urges", moods: DIRECT },
  { ...THEIRS, act: "tells", moods: DIRECT },
  { ...THEIRS, act: "holds", moods: ["should"] },
  { ...THEIRS, act: "wants", moods: ["order"], when: (words) => OWN.test(words) && !isForSomebody(words) },
  { ...MINE, by: ["me"], act: "should", moods: ANY, when: (words) => !TOGETHER.test(words) },
];

/** What they hold, or would do in my place: advice where it is neither a need of theirs nor an opening. */
const OPINION: readonly Shape[] = [
  { ...THEIRS, act: "tells", moods: ["judgement"] },
  { ...THEIRS, act: "holds", moods: ANY, when: (_, { about }) => !OF_THEMSELVES.test(about) },
  { ...THEIRS, by: ["them"], act: "would", moods: ANY, when: (_, { about }) => OWN.test(about) },
  { ...THEIRS, act: "would", moods: ANY, when: (_, { about }) => IN_MY_PLACE.test(about) },
];

/** Advice in so many words. */
export function advised(text: string, said: Said | undefined): string | undefined {
  if (said === undefined || NONE_GIVEN.test(text) || isRemarkOnMe(said)) return undefined;
  // "Said the main thing is to wait": what they name stands in what they say.
  const within = said.act === "tells" ? saidIn(said.about, heardAs(said.about)) : undefined;
  if (within?.act === "names") return advised(said.about, within);
  const words = inShape(said, ADVICE) ?? againstIt(text, said);
  return ["advises", "urges"].includes(said.act) ? words?.replace(I_DO, "") : words;
}

/** "Warned me not to", "Paul doesn't think patents are for me": without its "not" it would say the opposite. */
function againstIt(text: string, { by, to, act, about, denied, mood, words }: Said): string | undefined {
  if (by === "me" || to === "them") return undefined;
  if (act === "warns") return mood === "order" ? words : text;
  if (!denied) return undefined;
  if (act === "would")
    return isDeed(about) && !OF_THEIR_LIFE.test(about) && (by === "them" || BOTHER.test(about))
      ? text
      : undefined;
  return NOT_HELD.includes(act) && (/\b(?:me|my|i|i'm)\b/i.test(about) || mood === "doing")
    ? text
    : undefined;
}

const NOT_HELD: readonly Said["act"][] = ["holds", "advises", "urges"];
/** "Wouldn't bother with a letter": theirs, though nobody is named. */
const BOTHER = /^(?:bother|apply|accept|join|pay|sign|trust)\b/;
/** "Wouldn't go back", "would not mind": of themselves. */
const OF_THEIR_LIFE = /^(?:go back|do it again|want|mind|say|tell|have|be|come|talk|give|answer)\b/;

/** An opinion of theirs, or an order, that is not called advice. */
export function opined(text: string, [, lowerFirst]: Heard, said: Said | undefined): string | undefined {
  if (ORDER.test(lowerFirst) || SAYING.test(text)) return text;
  if (isRemarkOnMe(said)) return undefined;
  return rather(said) ?? inShape(said, OPINION)?.replace(IN_MY_PLACE, "").trim() ?? quoted(text);
}

/** "She'd rather I waited". */
function rather(said: Said | undefined): string | undefined {
  if (said?.act !== "would" || said.by === "me") return undefined;
  const prefers = /^(?:rather|prefer)(?: that| if)? i (?:should |would )?/i.exec(said.about);
  return prefers === null ? undefined : said.about.slice(prefers[0].length);
}

/** "Imre: apply early"; words in quotation marks are theirs whatever they say. */
const QUOTED = new RegExp(`^(?:${SOMEBODY})(?: \\([^)]*\\))?: `, "u");

function quoted(text: string): string | undefined {
  const match = QUOTED.exec(text);
  if (match === null) return undefined;
  const words = text.slice(match[0].length).trim();
  if (/^["“'‘]/.test(words)) return words.slice(1).replace(/["”’]$/, "");
  return isDeed(words) || isJudgement(words) ? words : undefined;
}

/** "Imre: send the summary": theirs after a talk, and mine to send them where none is told. */
export function orderedOf(text: string): string | undefined {
  const match = QUOTED.exec(text);
  const words = match === null ? "" : text.slice(match[0].length).trim();
  return isDeed(words) && isForSomebody(words) && !TO_ANOTHER.test(words) ? words : undefined;
}
const TO_ANOTHER = /\bto (?:\p{Lu}|HR\b|the |everyone|people)/u;

/** A sentence in quotation marks by itself. */
const SAYING = /^["“][^"”]{8,}["”][.!]?$/u;
/** Orders that nobody gives themselves. */
const ORDER =
  /^(?:(?:don't|do not) (?!forget)|never (?!again\b|mind\b|ever\b|heard|saw|met|seen|replied|answered|wrote|came|called|told|said|asked|sent|gave|heard|got\b|happened|late\b|been\b)|always (?!late|nice|kind|busy|happy|friendly|good|great|fun|a\b|the\b|on\b|in\b))/;

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

const I_MUST = new RegExp(`^(?:must|gotta|need to|have to|should) (?=${TO_TAKE_IN})`, "u");
/** "Not worth doing an MBA", "better wait", "you need French": views that somebody must have told. */
const VIEW =
  /^(?:(?:also )?(?:that )?)?(?:(?:it(?:'s| is) )?(?:not |really |always )?(?:worth|best|better|necessary) |(?:[\p{L} ]{3,40} (?:is|are) )?(?:the )?(?:best|only|easiest|safest|fastest) way (?:in|to)\b|(?:apparently )?(?:one|you) (?:should|must|need|can't|have to))/u;
/** "Talk by Ana", "start April", "call on Monday": the word is a noun there. */
const A_NOUN = new RegExp(
  `^apply (?:by|until|till|before|now)\\b|^[\\p{L}-]+ (?:with|by|from|about|went|tip|and|on|at|in|for|(?:${MONTH}|next|this|${WEEKDAY})\\b)|^(?:be|do|get|have|know|meet|come|look|list|plan|travel|contact|show|record|offer)\\b(?! (?:\\d|not|it|the|an?|your|my|as|to|for|into|at|up|out)\\b)`,
  "iu",
);

/** An order or a view without a word of whose it is: "take the course in June". */
export function orderedIn(text: string, [, lowerFirst]: Heard): string | undefined {
  if (VIEW.test(lowerFirst)) return text;
  const must = I_MUST.exec(lowerFirst)?.[0].length ?? 0;
  const words = text.slice(must);
  return / /.test(words) && (must > 0 || (isDeed(words) && !A_NOUN.test(words))) ? words : undefined;
}
