import { givenName } from "#people/bare-name.ts";
import { capitalised, clipped } from "#people/shown.ts";
import { nameWords } from "./check/anatomy.ts";
import { sentencesOf } from "./check/text.ts";
import type { LetterFacts } from "./facts.ts";
import { callingWords, fieldOf, isOffice, roleInHouse, smallWord } from "./role-words.ts";
import {
  article,
  endsInARole,
  firstPerson,
  inCareer,
  lowerFirst,
  plainFact,
  saysDone,
  sentence,
  smallField,
} from "./sentences.ts";
import { slot } from "./slots.ts";

/** How much of the user's own note is shown in a gap. */
const NOTE_SHOWN = 120;

/**
 * A note about someone cannot always be said to them: "She told me to apply" is not what one writes to her. What
 * speaks of the reader as she or he, or by name, becomes a gap that keeps the note, for the user to turn round. In a
 * letter about a third person she and he are that person, and only the reader's name speaks of the reader.
 */
export function toThem(note: string, name: string, label: string, ofAnother = false): string {
  const plain = plainFact(note);
  if (plain === "" || !(namesThem(plain, name) || (!ofAnother && speaksOf(plain)))) return plain;
  return slot(`${label}; your note: ${clipped(plain, NOTE_SHOWN)}`);
}

function speaksOf(text: string): boolean {
  return /\b(?:she|he|her|hers|him|his)\b/i.test(text);
}

/** A short name ("Bo", "An") counts only as it is written, for it may be a word as well. */
export function namesThem(text: string, name: string): boolean {
  const words = new Set(nameWords(text));
  if (nameWords(name).some((word) => word.length > 2 && words.has(word))) return true;
  const asWritten = new Set(text.split(/[^\p{L}\p{M}]+/u));
  return givenName(name).length === 2 && asWritten.has(givenName(name));
}

const BASE_VERB =
  /^(?:accept|aim|apply|ask|attend|avoid|be|become|begin|book|bring|build|buy|call|change|check|choose|cold-call|cold-email|come|compare|connect|consider|contact|decide|do|double-check|drop|email|e-mail|enjoy|explain|find|finish|focus|follow|forget|forward|get|give|go|help|hire|introduce|join|keep|know|learn|leave|lend|listen|look|mail|make|meet|move|negotiate|open|pass|pay|pick|plan|polish|practise|practice|prepare|publish|put|reach|read|recommend|refer|rehearse|relax|remind|return|revise|rewrite|ring|save|say|see|send|shadow|share|show|sign|speak|specialise|specialize|spend|start|stay|stop|study|subscribe|take|talk|teach|tell|think|trust|try|turn|update|use|visit|volunteer|wait|walk|watch|write)\b/i;
const FUNCTION_WORD =
  /^(?:what|how|whether|if|why|when|where|which|who|whom|about|for|to|the|a|an|my|our|your|some|any|all|this|that|these|those|there|it|its|they|their|we|you|she|he|her|his|in|on|at|by|from|with|of|as|not|no|never|do|don['’]t|half|most|many|two|three|more|less|both|after|before|because|projects|people)\b/i;

/** The text inside a sentence: a small letter where the first word is no name. */
export function midSentence(text: string): string {
  return FUNCTION_WORD.test(text) || BASE_VERB.test(text) ? lowerFirst(text) : text;
}

/** "what do you do all day": a question in full, which would not stand after "ask you". */
const ASKED_OUTRIGHT =
  /^(?:what|how|when|where|why|which|who)\b[^?]{0,40}? (?:do|does|did|can|could|would|should|will|are|were) (?:you|i|they|we|one|people)\b/i;
/** What is asked about most, and no name. */
const COMMON_NOUN =
  /^(?:courses|internships|salary|salaries|pay|hours|tips|advice|training|work|working|daily|typical|life|visas?|interviews?|skills|careers?|jobs?|funding|questions|networking|publishing|teaching|applications?|references?|contracts?|childcare|moving|languages?)\b/i;
const QUESTION_WORD = /^(?:what|how|whether|if|why|when|where|which|who|whom|about|for|to)\b/i;

/** What stands after "ask you": "what your days look like"; "about courses"; "to read my plan"; "one thing: …?" */
export function askPhrase(ask: string): string {
  const plain = plainFact(ask).replace(/[.\s]+$/, "");
  if (plain === "") return "";
  const small = COMMON_NOUN.test(plain) ? lowerFirst(plain) : midSentence(plain);
  if (plain.endsWith("?")) return `one thing: ${small}`;
  if (ASKED_OUTRIGHT.test(plain)) return `one thing: ${small}?`;
  if (QUESTION_WORD.test(plain)) return small;
  return BASE_VERB.test(plain) ? `to ${small}` : `about ${small}`;
}

/** What stands after "You": "advised me to apply for the June course." */
export function advicePhrase(advice: string): string {
  return adviceInWords(advice).phrase;
}

/** Whether what is kept as advice is what somebody thinks of something, and says nothing to do. */
export function isOpinion(advice: string): boolean {
  const { states, phrase } = adviceInWords(advice);
  return states && !/\b(?:should|must|ought to|needs? to|have to|has to)\b/i.test(phrase);
}

type AdviceInWords = {
  readonly phrase: string;
  /** It says how something is: "networking is overrated". */
  readonly states: boolean;
};

function adviceInWords(advice: string): AdviceInWords {
  const plain = toMe(plainFact(advice).replace(/[.\s]+$/, ""));
  const small = /^(?!\p{L}+jing)\p{L}+ing\b/u.test(plain) ? lowerFirst(plain) : midSentence(plain);
  const [, not, rest = ""] = /^(do not |don['’]t |never |not )?(.*)$/i.exec(small) ?? [];
  const [, when = "", then = rest] = /^(always |definitely |first |really |just )(.*)$/i.exec(rest) ?? [];
  const deed = asDeed(then);
  const toDo = (words: string): AdviceInWords => ({ phrase: ended(words), states: false });
  if (deed !== "")
    return toDo(`advised me ${not === undefined ? "" : negation(not)}to ${when.toLowerCase()}${deed}`);
  if (/^(?:not |never )?to \p{L}/u.test(small)) return toDo(`advised me ${small}`);
  if (STATES.test(small)) return { phrase: ended(`told me that ${small}`), states: true };
  if (/^\p{L}+ing\b/u.test(small)) return toDo(`suggested ${lowerFirst(small)}`);
  if (A_THING.test(small)) return toDo(`recommended ${small} to me`);
  return toDo(`gave me a piece of advice, “${plain}”.`);
}

/** "a GCP certificate", "the June course". */
const A_THING = /^(?:an?|the|some|his|her|more|less) \p{L}/iu;
/** Words of which one is a verb that is said of something: "networking is overrated", "EMBL has a course". */
const STATES =
  /(?<!\b(?:who|which|that|what|how|where|whether) (?:\p{L}+ )?)(?<=\p{L} )(?:is|are|was|were|isn['’]t|aren['’]t|am|has|have|had|can|can['’]t|cannot|could|will|won['’]t|would|should|shouldn['’]t|must|may|might|do|does|don['’]t|doesn['’]t|ought|matters?|counts?|beats?|helps?|works?|pays?|takes?|gets?|needs?|means?|makes?|hires?|reads?|wins?|opens?|closes?|goes|comes)\b/iu;

/** What is to be done, out of an order or its "-ing" form; "" where words give none. */
function asDeed(words: string): string {
  if (BASE_VERB.test(words)) return lowerFirst(words);
  const [, doing = "", rest = ""] = /^(\p{L}+ing)\b(.*)$/u.exec(words) ?? [];
  const stem = doing.toLowerCase().slice(0, -"ing".length);
  const deed = [stem, `${stem}e`, stem.replace(/(\p{L})\1$/u, "$1")].find((verb) => BASE_VERB.test(verb));
  return doing === "" || deed === undefined || STATES.test(words) ? "" : `${deed}${rest}`;
}

/** Advice as they gave it says "you" of me, and "me" of them; in my own words I am "I" and "my" already. */
function toMe(advice: string): string {
  if (!/\byou(?:rs?|rself)?\b/i.test(advice)) return advice;
  const theirs = advice
    .replace(/\bmy\b/gi, "\ue000your")
    .replace(/\bmyself\b/gi, "\ue000yourself")
    .replace(/\bme\b/gi, "\ue000you")
    .replace(/\bI (?:am|['’]m)\b|\bI['’]m\b/g, "\ue000you are")
    .replace(/\bI\b/g, "\ue000you");
  return theirs
    .replace(/(?<!\ue000)\byourself\b/gi, "myself")
    .replace(/(?<!\ue000)\byours\b/gi, "mine")
    .replace(/(?<!\ue000)\byour\b/gi, "my")
    .replace(/(?<!\ue000)\byou(?: are|['’]re)\b/gi, "I am")
    .replace(/(?<!\ue000)\byou were\b/gi, "I was")
    .replace(/(?<!\ue000)\byou(?=['’](?:ve|ll|d)\b)/gi, "I")
    .replace(AS_SUBJECT, "I")
    .replace(/(?<!\ue000)\byou\b/gi, "me")
    .replaceAll("\ue000", "");
}

/** "before you apply", and not "what suits you", "people around you". */
const AS_SUBJECT =
  /(?<!\ue000)(?<!\b(?:to|for|with|about|of|from|at|by|on|around|behind|near|like|help|helps|suits?|lets?|gives?|tells?|asks?|makes?|sees?|knows?|wants?|hires?|shows?|teach(?:es)?|takes?|pays?|need) )\byou(?= (?!and\b|or\b|to\b|in\b|at\b|on\b|with\b|for\b|from\b|by\b|as\b|how\b|what\b|when\b|where\b)\p{L})/giu;

function ended(text: string): string {
  return /[.!?…]["”»)]?$/u.test(text) ? text : `${text}.`;
}

function negation(not: string): string {
  return /^never/i.test(not) ? "never " : "not ";
}

const GIVEN_TO =
  /^(send|give|show|tell|lend|bring|forward|introduce|mail|email|e-mail|write|pass|return) (?:her|him|them) (?=(?:our|my|the|a|an|some|that|this|those|these|two|three|to)\b)/i;

/** Where "her" is she, and where it is of hers, as far as the words around it tell. */
const AS_OBJECT =
  /^((?:write|call|phone|ring|e-?mail|thank|tell|remind|visit|invite|text|let|update|connect|help|(?:get back|reply|talk|speak|write|report back) to|meet|show|send)) (?:her|him|them)(?=$|[,.]| (?:about|how|when|what|whether|if|know|next|to|on|by|with|for|again|back|in|this|that|at|tomorrow|soon)\b)/i;
const AS_OWNER =
  /\b(?:her|his) (?=(?:draft|paper|book|talk|thesis|abstract|slides|proposal|cv|protocol|manuscript|letter|poster|chapter|article|plan|code|data|questions?|e-?mail|message|invitation)\b)/gi;

/** What I would do for somebody, said to them: "read his draft" → "read your draft". */
function toYou(words: string): string {
  return words.replace(GIVEN_TO, "$1 you ").replace(AS_OBJECT, "$1 you").replace(AS_OWNER, "your ");
}

/** A promise as it is kept: "Send her our protocol" → "As I promised, I will send you our protocol." */
export function promiseSentence(promise: string, name: string): string {
  const plain = plainFact(promise).replace(/^(?:i(?:['’]ll| will| would|['’]d| shall)|to) /i, "");
  const turned = toYou(BASE_VERB.test(plain) ? plain : asDeed(plain) || plain);
  if (turned === "") return "";
  const said = toThem(turned, name, "what you promised them");
  if (said.startsWith("[")) return said;
  if (BASE_VERB.test(said)) return sentence(`As I promised, I will ${lowerFirst(said)}`);
  return /^(?:an?|the|some|my|our|two|three) \p{L}/iu.test(said)
    ? sentence(`I have not forgotten that I promised you ${midSentence(said)}`)
    : slot(`what you promised them; your note: ${clipped(said, NOTE_SHOWN)}`);
}

/** Something of mine for them, as a sentence: "our protocol" → "I have something that may be of use to you: our protocol." */
export function offerSentence(offer: string): string {
  const plain = toYou(plainFact(offer));
  if (tellsNews(plain)) return sentence(`I thought you would like to know: ${firstPerson(newsIn(plain))}`);
  if (/^know /i.test(plain)) return sentence(`I ${lowerFirst(plain)}`);
  if (plain === "" || /^(?:i|we|here|you|if|my|our group)\b['’ ]/i.test(plain)) return sentence(plain);
  return BASE_VERB.test(plain)
    ? sentence(`If it is of use to you, I could ${lowerFirst(plain)}`)
    : sentence(`I have something that may be of use to you: ${midSentence(plain)}`);
}

/** Whether what I bring is news of mine, "News: I failed", and nothing to take or leave. */
export function tellsNews(offer: string): boolean {
  return NEWS.test(plainFact(offer));
}

const NEWS = /^(?:(?:good|bad|some|my) )?news(?: of (?:mine|me))?\s*[:–—-]\s*(?=\S)/i;

function newsIn(offer: string): string {
  return offer.replace(NEWS, "");
}

/** What was under way, of the "-ing" words that begin a picture; "clearing protocols" may be protocols. */
const UNDER_WAY =
  /^(?:exploring|looking|thinking|going|considering|leaving|applying|searching|weighing|finishing|planning|hoping|wanting|trying|wondering|learning|starting|beginning|deciding|hunting|moving|preparing|training|studying)\b/i;
const NOT_A_THING =
  /^(?:i|we|it|this|that|there|in|at|on|about|to|from|into|with|by|not|no|never|how|what|why|when|where|whether|if|very|quite|so|too|still|only|always|often|done|going)\b|[?!]/i;
const QUALITIES =
  /^(?:good|great|bad|best|better|keen|clever|smart|curious|kind|quiet|shy|friendly|reliable|careful|fast|quick|slow|strong|new|young|late|early|honest|funny|helpful|organi[sz]ed|hard-?working|interested|excited|passionate|fluent|skilled|experienced|enthusiastic|creative|critical|bright|brilliant|nice|serious|ambitious|motivated|persistent|thorough|punctual|polite|sharp|talented|unsure|undecided|lost|stuck|tired|happy|busy)(?= (?:at|in|about|to|with|on|and|but)\b|,|$)/i;

/**
 * What they know me for, as a sentence to them: "exploring patent law" → "When you last heard from me, I was exploring patent
 * law." "Clearing protocols" may be things or a deed, and "for" suits both; a gap where the words fit into no sentence.
 */
export function knewForSentence(picture: string): string {
  const plain = plainFact(picture).replace(/[.\s]+$/, "");
  if (plain === "") return "";
  if (UNDER_WAY.test(plain)) return sentence(`When you last heard from me, I was ${lowerFirst(plain)}`);
  if (/^(?:wants?|is|likes?|thinks?|does|works?|knows?|asks?|has|can|loves?|hates?) /i.test(plain))
    return sentence(`You may know me as somebody who ${inThird(lowerFirst(plain))}`);
  if (QUALITIES.test(plain)) return sentence(`You may know me as somebody who is ${lowerFirst(plain)}`);
  if (saysDone(plain)) return sentence(`You may know me as somebody who ${lowerFirst(plain)}`);
  if (NOT_A_THING.test(plain) || BASE_VERB.test(plain))
    return slot(`what they know you for; your note: ${clipped(plain, NOTE_SHOWN)}`);
  const [head = ""] = /^.+?(?= (?:at|in|of|for|from|on|with|who)\b|,|$)/i.exec(plain) ?? [];
  if (/^(?:the one|some(?:one|body)) /i.test(plain))
    return sentence(`You may know me as ${lowerFirst(plain)}`);
  if (!endsInARole(head))
    return sentence(
      `You may know me for ${/^\p{L}+ing /iu.test(plain) ? lowerFirst(plain) : midSentence(plain)}`,
    );
  const role = /^(?:an?|the|my|your|our) /i.test(plain) ? lowerFirst(plain) : introduction(plain);
  return sentence(`You may know me as ${role}`);
}

/** "want to teach", noted of me, is "wants to teach" of somebody. */
function inThird(words: string): string {
  return words.replace(/^(want|like|think|work|know|ask|love|hate)(?= )/i, "$1s");
}

/** What I have decided: "I have decided to go for industry research". */
export function turnPhrase({ turn, career }: NonNullable<LetterFacts["direction"]>): string {
  if (turn === null) return "";
  const said = lowerFirst(plainFact(career));
  const name = endsInARole(said) ? `work ${inCareer(career)}` : said;
  switch (turn) {
    case "pursue":
      return `I have decided to go for ${name}`;
    case "ruled-out":
      return `I have decided that ${name} is not for me, and am glad to know it early`;
    case "park":
      return `I have put ${name} aside for now`;
    case "undecided":
      return `I am thinking about ${name} again`;
  }
}

/** "Patent Examiner", written as on a card. */
const TITLE = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}/u;

const DOING_NOW: Readonly<Record<string, string>> = {
  work: "working",
  study: "studying",
  teach: "teaching",
  write: "writing",
  do: "doing",
};

/** The one line that is said of me, of several sentences the first, without its end. */
function lineOf(words: string): string {
  return (sentencesOf(plainFact(words)).at(0)?.text ?? "")
    .replace(/[.!\s]+$/, "")
    .replace(/\s*[|•·]\s*/g, ", ")
    .replace(/^i(?: a|['’])m /i, "");
}

const SAYS_OF_ME =
  /^(?:(?:I|we)(?:['’]\p{L}+)? \p{L}|(?:my|our) (?!name\b)(?:\p{L}[\p{L}-]* ){1,6}?(?:is|are|was|has|have|deals?|focus(?:es)?|looks?|asks?|takes?|concerns?|covers?|explores?|stud(?:y|ies)|brings?|means?)\b|[^,]+? (?:is|are) (?:my|what I|the)\b)/iu;

/** A whole sentence that says what I am or do: "My research is on ants", without its full stop; "" where the line is none. */
export function sentenceOfMine(words: string): string {
  const line = lineOf(words);
  return introduction(words) === "" && SAYS_OF_ME.test(line) ? capitalised(line) : "";
}

/**
 * "PhD student in Basel" → "a PhD student in Basel", after "I am"; "I work on membranes" → "working on membranes". Of any
 * other sentence nothing is made: it stands by itself.
 */
export function introduction(words: string): string {
  const plain = lineOf(words).replace(
    /^i (work|study|teach|write|do)\b/i,
    (_, deed: string) => DOING_NOW[deed.toLowerCase()] ?? "",
  );
  if (/^(?:i|we|my|our|hi|hello)(?: |['’]|[,!]|$)/i.test(plain) || SAYS_OF_ME.test(plain)) return "";
  const field = fieldOf(plain) || (FIELD_ALONE.test(plain) ? smallField(plain) : "");
  if (field !== "") return `working in ${field}`;
  if (
    plain === "" ||
    /^(?:an?|the|one of|currently|doing|working|studying|teaching|writing|finishing|in|at|on|about|just|still|now|between|responsible|head|part|self-employed|freelance|(?:leading|running|managing|building|developing|looking|trying|preparing|training)(?! (?:manager|officer|lead|scientist|engineer|coordinator)))\b/i.test(
      plain,
    )
  )
    return plain;
  const housed = roleInHouse(plain);
  if (housed !== "") return housed;
  const titled = TITLE.test(plain) ? callingWords(plain) : "";
  if (titled !== "" && (titled !== plain || isOffice(plain))) return titled;
  const [first = "", ...rest] = plain.split(" ");
  const small = [smallWord(first), ...rest].join(" ");
  return `${article(small)} ${/^\p{Lu}\p{Ll}+(?: |$)/u.test(small) && !/^\p{L}+['’]s\b/u.test(small) ? lowerFirst(small) : small}`;
}

/** "Biochemistry", "Cell biology". */
const FIELD_ALONE = /^(?:\p{L}+ )?\p{L}+(?:ology|istry|omics|physics|informatics)$/u;

/** The same without field and place: "a second-year PhD student in cell biology" → "a second-year PhD student". */
export function introductionInShort(words: string): string {
  const whole = introduction(words);
  const short = /^((?:an?|the) [^,]+?) (?:in|at|with|from|who|working|studying)\b/i.exec(whole)?.[1];
  return short ?? whole;
}
