import type { LetterFacts } from "./facts.ts";
import { ofThemToThem } from "./how-we-met.ts";
import { introduction, midSentence, namesThem } from "./phrases.ts";
import { callingWords } from "./role-words.ts";
import { inCareer, plainFact, sentence } from "./sentences.ts";
import { slot } from "./slots.ts";

/**
 * Why I would like to meet somebody, in the paragraph that is passed on to them: in my words to them, as a letter of mine
 * would say it. What was told to whoever introduces us is turned round, or left out where that is not sure.
 */
export function passedOn({ reason = "", third, thirdIs = "", career }: LetterFacts): string {
  const why = whyThem(plainFact(reason), plainFact(third));
  const does = doingOf(thirdIs);
  const topic =
    career === "" ? "what your work is really like" : `what it is like to work ${inCareer(career)}`;
  const purpose = `I would like to understand ${topic}`;
  if (/\bI would\b/.test(why)) return why;
  if (why !== "") return `${why} ${purpose}.`;
  if (does !== "") return `You came to mind because you ${does}, and ${purpose}.`;
  return career === ""
    ? `I would like to understand ${slot("what you would like to understand")}.`
    : `${purpose}.`;
}

/** The reason as one to them; "" where it is not sure who is meant in it. */
function whyThem(reason: string, third: string): string {
  const ofMine = /\bI\b/.test(reason) && !OF_ANYBODY.test(reason) && !namesThem(reason, third);
  const turned = ofMine ? sentence(reason) : ofThemToThem(reason, third, "");
  if (turned.startsWith("[")) return "";
  // Word for word as in the letter around it, it would be left out as said twice.
  return turned === sentence(reason) && turned !== "" ? `I am asking because ${midSentence(turned)}` : turned;
}

const OF_ANYBODY = /\b(?:you|yours?|she|he|they|hers?|him|his|them|theirs?)\b/i;

/** What somebody is or where, after "you": "are a chemist", "work at Kappa". */
function doingOf(thirdIs: string): string {
  const said = callingWords(thirdIs);
  if (said === "" || said.startsWith("who ")) return said.replace(/^who .*/, "");
  return /^at /i.test(said) ? `work ${said}` : `are ${introduction(said)}`;
}
