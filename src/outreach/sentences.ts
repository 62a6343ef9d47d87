import { FOCI } from "#interviews/interview.ts";
import { capitalised, clipped, oneLine } from "#people/shown.ts";
import type { LetterFacts } from "./facts.ts";

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
const TOGETHER =
  /^(?:shared|worked|studied|met|sat|were|talked|spoke|travelled|played|wrote)\b(?!.*\b(?:me|my)\b)/i;
const THEIRS =
  /^(?:gave|sat|taught|trained|supervised|spoke|wrote|left|introduced|helped|showed|organised|organized|let)\b/i;
const WHOLE = /\b(?:us|we|our|i)\b/i;
const SAME = /^(?:the )?same\b/i;

/**
 * How we know each other as a sentence to them, out of the user's own note ("at the Lyon careers day", "Gave the
 * alumni talk"). Empty where the note's grammar does not tell who did what: then the letter leaves a gap.
 */
export function howWeMet(note: string): string {
  const plain = plainFact(note);
  if (plain === "") return "";
  const small = lowerFirst(plain);
  if (PLACE.test(plain)) return sentence(`We met ${small}`);
  if (SAME.test(plain)) return sentence(`We were in ${/^the /i.test(plain) ? small : `the ${small}`}`);
  if (TOGETHER.test(plain)) return sentence(`We ${small}`);
  if (THEIRS.test(plain)) return sentence(`You ${small}`);
  return WHOLE.test(plain) && /^\p{Lu}/u.test(plain) ? sentence(plain) : "";
}

/** Why this person, from what is true of their work; empty where nothing is known of it. */
export function whyThem({ them }: LetterFacts, pick: (...wordings: readonly string[]) => string): string {
  const role = lowerFirst(plainFact(them.role));
  const place = plainFact(them.organization);
  if (role !== "" && place !== "") {
    return pick(
      `As ${role} at ${place} you see it from the inside.`,
      `You work as ${role} at ${place}, and so you would know.`,
      `I am asking you because you do this work, as ${role} at ${place}.`,
    );
  }
  if (role !== "")
    return pick(`As ${role} you see it from the inside.`, `You work as ${role}, and so you would know.`);
  if (place !== "")
    return pick(`You work at ${place}, and see it from the inside.`, `Being at ${place}, you would know.`);
  return "";
}

/** What the letter is about, after "understand". */
export function topicOf({ focus, career, them }: LetterFacts): string {
  const work = career === "" ? "your line of work" : `work in ${lowerFirst(plainFact(career))}`;
  switch (focus) {
    case "explore-career":
      return `what ${work} is really like`;
    case "organization":
      return `how things work at ${plainFact(them.organization) || "your organization"}`;
    case "new-position":
      return "how it is to begin where you are now";
    case "skill":
      return "how you learned what you do so well";
    case "move":
      return "what a move like yours takes";
    case "catch-up":
      return "what you are up to these days";
    default:
      return isOwn(focus) ? lowerFirst(plainFact(focus)) : `what ${work} is really like`;
  }
}

/** The same in two or three words, for a subject or a short note. */
export function subjectOf({ focus, career, them }: LetterFacts): string {
  switch (focus) {
    case "explore-career":
      return career === "" ? "your work" : `working in ${lowerFirst(plainFact(career))}`;
    case "organization":
      return `working at ${plainFact(them.organization) || "your organization"}`;
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

const WORDS = ["", "five", "ten", "fifteen", "twenty", "twenty-five", "thirty"];

/** "twenty" for 20; other numbers in figures. */
export function minutesInWords(minutes: number): string {
  return (minutes % 5 === 0 ? WORDS[minutes / 5] : undefined) || String(minutes);
}
