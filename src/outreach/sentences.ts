import { FOCI } from "#interviews/interview.ts";
import { capitalised, clipped, oneLine } from "#people/shown.ts";
import type { LetterFacts } from "./facts.ts";
import { slot } from "./slots.ts";

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
  /^(?:\p{L}+ed|took|went|wrote|did|spoke|met|tried|sent|read|made|got|bought|found|began|had|gave|left|said|told|put|ran|learnt|built|kept|thought|sat|saw|won|chose)\b/iu;

/** What I did, as a sentence of mine: "Applied in spring" → "I applied in spring." */
export function firstPerson(text: string): string {
  const plain = plainFact(text);
  return sentence(DONE.test(plain) ? `I ${lowerFirst(plain)}` : plain);
}

/** "Industry research" → "industry research"; "R&D", "EMBL" and "iGEM" stay as they are. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}+(?:[\s-]|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const PLACE = /^(?:at|in|on|through|during|via|over|near|outside)\b/i;
const TOGETHER = /^(?:shared|worked|studied|met|were|talked|travelled|played)\b(?!.*\b(?:me|my)\b)/i;
const THEIRS =
  /^(?:gave|wrote|published|presented|taught|trained|supervised|introduced|helped|showed|organised|organized|let)\b/i;
const WHOLE = /\b(?:us|we|our|i)\b/i;
const COMMITTEE = /^on (?:my|our) (?:\p{L}+ ){0,2}(?:committee|board|panel)\b/iu;
const SAME = /^(?:the )?same\b/i;

/**
 * How we know each other as a sentence to them, out of the user's own note ("at the Lyon careers day", "Gave the
 * alumni talk"). Empty where the note's grammar does not tell who did what: then the letter leaves a gap.
 */
export function howWeMet(note: string): string {
  const plain = plainFact(note);
  if (plain === "") return "";
  const small = lowerFirst(plain);
  if (COMMITTEE.test(plain)) return sentence(`You are ${small}`);
  if (PLACE.test(plain)) return sentence(`We met ${small}`);
  if (SAME.test(plain)) return sentence(`We were in ${/^the /i.test(plain) ? small : `the ${small}`}`);
  if (TOGETHER.test(plain)) return sentence(`We ${small}`);
  if (THEIRS.test(plain)) return sentence(`You ${small}`);
  return WHOLE.test(plain) && /^\p{Lu}/u.test(plain) ? sentence(plain) : "";
}

/** What the letter is for, after "I". */
export function purposeOf({ focus, career, them }: LetterFacts): string {
  const topic = lowerFirst(plainFact(career));
  switch (focus) {
    case "explore-career":
      return `would like to understand what ${topic === "" ? "your work is really like" : `it is like to work ${inCareer(career)}`}`;
    case "organization":
      return `would like to learn more about ${plainFact(them.organization) || slot("where they work")}`;
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
      return isOwn(focus)
        ? `would like to talk with you about ${lowerFirst(plainFact(focus))}`
        : "would like to hear about your work";
  }
}

const NO_ROLE = /(?:ment|career|cancer|weather|water|power|computer|paper|labou?r|matter|consumer|answer)$/i;
const ROLE = /(?:er|or|ist|ian|ant|ent|ney|yst|head|lead|liaison|fellow)$/i;

/** Whether words end in what somebody is: "science editor", and not "patent law". */
export function endsInARole(words: string): boolean {
  return ROLE.test(words) && !NO_ROLE.test(words);
}

/** "Patent law" → "in patent law"; "Science editor" → "as a science editor". */
export function inCareer(career: string): string {
  const plain = lowerFirst(plainFact(career));
  return endsInARole(plain) ? `as ${article(plain)} ${plain}` : `in ${plain}`;
}

/** "a" or "an", by the sound: an MSc student, a university, an hour, a one-year fellow. */
export function article(word: string): string {
  const first = word.split(/[\s-]/)[0] ?? "";
  if (/^(?:uni|use|usu|eu|one|once|ut[ei])/i.test(first)) return "a";
  if (/^(?:hour|honest|honou?r|heir)/i.test(first)) return "an";
  if (/^\p{Lu}(?:\P{Ll}|\p{Ll}\p{Lu}|$)/u.test(first)) return /^[AEFHILMNORSX]/.test(first) ? "an" : "a";
  return /^[aeiou]/i.test(first) ? "an" : "a";
}

/** The same in two or three words, for a subject or a short note. */
export function subjectOf({ focus, career, them }: LetterFacts): string {
  switch (focus) {
    case "explore-career":
      return career === "" ? "your work" : `working ${inCareer(career)}`;
    case "organization":
      return plainFact(them.organization) === ""
        ? "what it is like where you work"
        : `working at ${plainFact(them.organization)}`;
    case "new-position":
      return "your new position";
    case "skill":
      return "how you learned your craft";
    case "move":
      return "your move";
    case "catch-up":
      return "how you are";
    default:
      return lowerFirst(plainFact(focus));
  }
}

function isOwn(focus: string): boolean {
  return !FOCI.some((known) => known === focus);
}

const WORDS = ["", "five", "ten", "fifteen", "twenty", "twenty-five"];

/** A length of time as people say it: "twenty minutes", "half an hour", "an hour", "40 minutes". */
export function timeInWords(minutes: number): string {
  if (minutes === 30) return "half an hour";
  if (minutes === 60) return "an hour";
  const word = minutes % 5 === 0 ? WORDS[minutes / 5] : undefined;
  return `${word === undefined || word === "" ? minutes : word} minutes`;
}
