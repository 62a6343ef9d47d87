import { type AskId, askById } from "#interviews/asks-catalogue.ts";
import { capitalised, clipped, oneLine } from "#people/shown.ts";
import { sentencesOf } from "./check/text.ts";
import type { DraftKind } from "./draft.ts";
import type { LetterFacts } from "./facts.ts";
import { placeName } from "./place-name.ts";
import { beginsWithName } from "./proper-words.ts";
import { slot } from "./slots.ts";
import { isWorkBehind } from "./without-work.ts";

const LONGEST_FACT = 400;

/** A fact as it may stand in a letter: one line, bounded, and unable to look like a gap to fill. */
export function plainFact(text: string): string {
  return clipped(oneLine(text), LONGEST_FACT).replace(/[[\]]/g, (bracket) => (bracket === "[" ? "(" : ")"));
}

export function sentence(text: string): string {
  const plain = plainFact(text);
  if (plain === "") return "";
  const begun = capitalised(plain);
  return /[.!?…]["”»)]?$/u.test(begun) ? begun : `${begun}.`;
}

const DONE =
  /^(?:(?!(?:indeed|hundred|speed|seed|feed|need)\b)\p{L}+ed|sat|came|took|went|wrote|did|spoke|met|tried|sent|read|made|got|bought|found|began|had|gave|left|said|told|put|ran|learnt|built|kept|thought|saw|won|chose|slept|felt|forgot|held|heard|knew|paid|quit|rang|spent|stood|taught|understood|woke|brought|caught|drew|fell|grew|stuck)\b/iu;

/** Whether words begin with what somebody did, without a word for who. */
export function saysDone(text: string): boolean {
  return DONE.test(text);
}

/** What is done to one, unless an object says otherwise: "rejected", "invited to Basel"; but "rejected the offer". */
const DONE_TO_ME =
  /^(?:rejected|refused|invited|accepted|selected|shortlisted|short-listed|hired|chosen|admitted|turned down|waitlisted|nominated)(?=$|[.,!;]|\s(?:to|for|by|at|in|into|after|from|with|on|because|twice|again|without|last|this|yesterday|today)\b)/iu;
const OFFERED_ME = /^offered (?:an?|the|two|three|my)\b/i;

const DOING =
  /^(?:still |now |currently )?(?:learning|reading|writing|waiting|working|trying|looking|doing|taking|applying|thinking|talking|planning|preparing|studying|practi[sc]ing|using|going) /i;

/** Words of a note that are no sentence: "Ok.", "Meh", "a 70% =". */
const TELEGRAM =
  /^(?:ok(?:ay)?|meh|fine|good|great|bad|so-so|hmm+|well|cool|nice|super|wow|ugh|yes|yep|no|nope|so far so good|n\/?a|-+|tbd|\?+)$/iu;
/** What I feel, after "I". */
const FELT =
  /^(?:feel|love|like|hope|want|need|know|think|plan|understand|enjoy|prefer|miss|regret|doubt|see|believe|wonder|hate|still (?:feel|hope|want|need|think|plan)) (?!(?:is|was|are)\b)/i;
const HOW_I_AM =
  /^(?:so |very |really |quite |a bit |much |still |not )*(?:happy|glad|relieved|proud|sad|tired|better off|grateful|thankful|pleased|delighted|disappointed|surprised|sure|unsure|curious|excited|nervous|busy|back|done with)\b/i;

/**
 * What I did, or what came of it, as sentences of mine: "Slept. Feel better." → "I slept. I feel better."; "" where a word
 * of it is none.
 */
export function firstPerson(text: string): string {
  const plain = plainFact(text);
  const parts = sentencesOf(plain).map((each) => each.text.replace(/[.]+$/, ""));
  if (parts.length > 0 && parts.some((part) => TELEGRAM.test(part.replace(/[!?]+$/, "")))) return "";
  return parts.length > 1 ? parts.map(oneOfMine).join(" ") : oneOfMine(plain);
}

function oneOfMine(plain: string): string {
  if (/^done[.!]*$/i.test(plain)) return "I have done it.";
  if (DONE_TO_ME.test(plain) || OFFERED_ME.test(plain)) return sentence(`I was ${lowerFirst(plain)}`);
  if (/^(?:am|was|have|had|will|would) (?!no\b)/i.test(plain)) return sentence(`I ${lowerFirst(plain)}`);
  if (DOING.test(plain) || HOW_I_AM.test(plain)) return sentence(`I am ${lowerFirst(plain)}`);
  if (FELT.test(plain)) return sentence(`I ${lowerFirst(plain)}`);
  return sentence(DONE.test(plain) ? `I ${lowerFirst(plain)}` : plain);
}

/** "Industry research" → "industry research"; "R&D", "EMBL", "iGEM" and "German lessons" stay as they are. */
export function lowerFirst(text: string): string {
  if (beginsWithName(text)) return text;
  return /^(?:\p{Lu}\p{Ll}+(?:[\s-]|$)|A )/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What the letter is for where what is asked, a few lines on, would say the same again. */
const UNLESS_ASKED: Readonly<Record<string, readonly [ask: AskId, purpose: string]>> = {
  "explore-career": ["day-to-day", "am curious about your work"],
  "new-position": ["new-position", "have heard of your change"],
  skill: ["learn-a-skill", "would like to learn some of your craft"],
  "catch-up": ["what-is-new", "have been meaning to write to you"],
};

/** What the letter is for, after "I". `asks`: whether the letter says what I ask as well, and then nothing of it twice. */
export function purposeOf(facts: LetterFacts, asks = false): string {
  const said = purposeAlone(facts);
  if (!asks) return said;
  const { focus, career, ask } = facts;
  const [same, instead] = UNLESS_ASKED[focus] ?? [];
  const isAsked = (same !== undefined && askById(same)?.words === ask) || saysTheSame(said, ask);
  if (!isAsked) return said;
  const topic = lowerFirst(plainFact(career));
  if (topic !== "" && focus === "explore-career") return `am thinking about working ${inCareer(career)}`;
  if (topic !== "" && focus === "skill") return `am trying to learn ${topic}`;
  if (focus === "explore-career" && isWorkBehind(facts.them))
    return "am curious about the work that you have done";
  return instead ?? "have something to ask you";
}

/** Words that carry no matter: what is left of a purpose and of an ask tells whether they are one. */
const CARRIES_NOTHING =
  /^(?:a|about|am|an|and|are|as|at|been|before|but|by|did|do|does|for|from|had|has|have|hear|her|his|how|i|in|is|it|know|learn|learned|like|me|more|my|of|on|one|our|really|she|he|some|somebody|someone|talk|tell|that|the|their|them|then|there|they|to|understand|was|were|what|where|whether|which|with|would|you|your)$/;

/** "to understand what it is like to work in patent law" and "what work in patent law is really like" are one matter. */
function saysTheSame(purpose: string, ask: string): boolean {
  if (ask !== "" && purpose.endsWith(plainFact(ask))) return true;
  const asked = matterOf(ask);
  const meant = matterOf(purpose);
  return asked.size > 0 && meant.size > 0 && [...asked].every((word) => meant.has(word));
}

export function matterOf(words: string): ReadonlySet<string> {
  const all =
    plainFact(words)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    all
      .filter((word) => !CARRIES_NOTHING.test(word))
      .map((word) => word.replace(/(?:ied|ies)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "")),
  );
}

function purposeAlone({ focus, career, them, ask }: LetterFacts): string {
  const topic = lowerFirst(plainFact(career));
  switch (focus) {
    case "explore-career":
      if (topic === "" && them.isMine === true)
        return "would like to hear how you see the ways that lead on from here";
      if (topic === "")
        return `would like to understand what your work ${isWorkBehind(them) ? "was" : "is"} really like`;
      return `would like to understand what it is like to work ${inCareer(career)}`;
    case "organization":
      return `would like to learn more about ${placeName(them.organization) || slot("where they work")}`;
    case "new-position":
      return "would like to hear how it is to begin where you are now";
    case "skill":
      return topic === ""
        ? "would like to hear how you learned your craft"
        : `am trying to learn ${topic}, and would like to hear how you did`;
    case "move":
      return "am thinking about a move to where you are";
    case "catch-up":
      return "would like to hear how you are";
    default:
      // Where the ask says it, it is said once.
      return plainFact(ask) === plainFact(focus)
        ? "have something to ask you"
        : `would like to talk with you about ${lowerFirst(plainFact(focus))}`;
  }
}

const NO_ROLE =
  /(?:ment|career|cancer|weather|water|power|computer|paper|labou?r|matter|consumer|answer)$|\b(?:poster|chapter|letter|number|filter|laser|cluster|marker|primer|semester|dinner|plant|grant|restaurant|event|patent|talent|content|factor|vector|sensor|error|tumou?r|receptor|reactor|list)$/i;
const ROLE = /(?:er|or|ist|ian|ant|ent|ney|yst|head|lead|liaison|fellow)$/i;

/** Whether words end in what somebody is: "science editor", and not "patent law". */
export function endsInARole(words: string): boolean {
  return ROLE.test(words) && !NO_ROLE.test(words);
}

/** Words of fields that are no names, and so written small inside a sentence: "Data Science" is data science. */
const OF_FIELDS =
  /(?<= )(?:Science|Sciences|Law|Policy|Research|Communications?|Management|Affairs|Editing|Writing|Publishing|Consulting|Engineering|Development|Teaching|Design|Analysis|Analytics|Journalism|Administration|Biology|Medicine|Education|Learning|Operations|Transfer|Industry)(?![\p{L}\p{N}])/gu;
const LEADS_IN = /^(?:(?:to )?(?:work|working|a career|career|a job|job|go|going) (?:in|into|as|at|for) )/i;

/** "Data Science" is data science inside a sentence. */
export function smallField(field: string): string {
  return lowerFirst(field).replace(OF_FIELDS, (word) => word.toLowerCase());
}

/** "Patent law" → "in patent law"; "Science editor" → "as a science editor"; "become a teacher" → "as a teacher". */
export function inCareer(career: string): string {
  const said = plainFact(career).replace(LEADS_IN, "");
  const plain = smallField(said);
  const [, being = ""] = /^(?:to )?(?:be|being|become|becoming) (.+)$/i.exec(plain) ?? [];
  const role = being || plain;
  if (/^an? /i.test(role)) return endsInARole(role) || being !== "" ? `as ${role}` : `in ${role}`;
  return endsInARole(role) || being !== "" || OF_SOMEBODY.test(role)
    ? `as ${article(role)} ${role}`
    : `in ${role}`;
}

const OF_SOMEBODY = /^(?:PI|MSL|GP|CEO|postdoc|nurse)$/;

/** "a" or "an", by the sound: an MSc student, a university, an hour, a one-year fellow. */
export function article(word: string): string {
  const first = word.split(/[\s-]/)[0] ?? "";
  if (/^(?:uni|use|usu|eu|one|once|ut[ei])/i.test(first)) return "a";
  if (/^(?:hour|honest|honou?r|heir)/i.test(first)) return "an";
  if (/^\p{Lu}(?:\P{Ll}|\p{Ll}\p{Lu}|$)/u.test(first)) return /^[AEFHILMNORSX]/.test(first) ? "an" : "a";
  return /^[aeiou]/i.test(first) ? "an" : "a";
}

/** What was asked for beside a conversation, where a reminder recalls it. */
const ASKED_FOR: { readonly [Kind in DraftKind]?: string } = {
  "cv-edit": "my CV",
  "contract-reading": "the contract that I was offered",
  introduction: "an introduction",
  "opt-in": "an introduction",
};

/** The same in two or three words, for a subject or a short note. */
export function subjectOf({ focus, career, them, askedWith }: LetterFacts): string {
  const recalled = askedWith === undefined ? undefined : ASKED_FOR[askedWith];
  if (recalled !== undefined) return recalled;
  switch (focus) {
    case "explore-career":
      if (career !== "") return `working ${inCareer(career)}`;
      if (them.isMine === true) return "the ways that lead on from here";
      return isWorkBehind(them) ? "the work that you have done" : "your work";
    case "organization":
      return placeName(them.organization) === ""
        ? "what it is like where you work"
        : `working at ${placeName(them.organization)}`;
    case "new-position":
      return "your new position";
    case "skill":
      return "how you learned your craft";
    case "move":
      return "moving to where you are";
    case "catch-up":
      return "how you are";
    default:
      return lowerFirst(plainFact(focus));
  }
}

const WORDS = ["", "five", "ten", "fifteen", "twenty", "twenty-five"];

/** A length of time as people say it: "twenty minutes", "half an hour", "an hour", "40 minutes". */
export function timeInWords(minutes: number): string {
  if (minutes === 30) return "half an hour";
  if (minutes === 60) return "an hour";
  const word = minutes % 5 === 0 ? WORDS[minutes / 5] : undefined;
  return `${word === undefined || word === "" ? minutes : word} minutes`;
}
