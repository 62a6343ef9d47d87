import type { OutcomeKind } from "#advice/advice.ts";
import { adviceItself } from "#advice/itself.ts";
import { clipped } from "#people/shown.ts";
import type { DraftKind } from "./draft.ts";
import type { LetterFacts } from "./facts.ts";
import { isForMyself } from "./for-myself.ts";
import { toldOfThem } from "./how-we-met.ts";
import type { View } from "./liquid.ts";
import {
  advicePhrase,
  isOpinion,
  knewForSentence,
  offerSentence,
  promiseSentence,
  tellsNews,
  toThem,
  turnPhrase,
} from "./phrases.ts";
import { retold, type Told } from "./retold.ts";
import { firstPerson, sentence } from "./sentences.ts";
import { slot, unlessGap } from "./slots.ts";

/** Their advice, and what I did with it, where both can be said to them; no gap, for the letter is about something else. */
export function takenUp({ them, taken }: LetterFacts): string {
  if (taken === undefined) return "";
  const [text, did] = [adviceItself(taken.text), taken.did].map((note) => toThem(note, them.name, ""));
  if (text === undefined || did === undefined || text === "" || `${text}${did}`.includes("[")) return "";
  const told = retold({ advised: `You ${advicePhrase(text)}`, did: firstPerson(did), cameOfIt: "" });
  return `${told.advised} ${told.did}`.trim();
}

const CAME_OF_IT: Readonly<Record<OutcomeKind, string>> = {
  good: "what came of it",
  null: "what came of it so far",
  bad: "how it went",
};

/** What they advised, what came of it, and what I bring. */
export function newsOf({ them, advice, ...facts }: LetterFacts, kind: DraftKind): View {
  const said = (text: string, label: string, shape: (text: string) => string) =>
    unlessGap(toThem(text, them.name, label, facts.introduced !== undefined), shape);
  const advised = said(adviceItself(advice?.text ?? ""), "what they advised you", advicePhrase);
  const suggested = isOpinion(adviceItself(advice?.text ?? "")) ? "" : advised;
  const ofMine = (text: string, label: string) =>
    said(text, label, (plain) => firstPerson(plain) || slot(`${label}; your note: ${clipped(plain, 120)}`));
  const did = ofMine(advice?.did ?? "", "what you did with it");
  const noted = ofMine(facts.introduced?.cameOfIt ?? advice?.cameOfIt ?? "", "what came of it");
  // News of mine says what I did and what came of it, as far as that is not noted.
  const mine = kind === "outcome" ? firstPerson(facts.mine ?? "") : "";
  const cameOfIt = noted === mine ? noted : `${noted} ${mine}`.trim();
  const told = retold({
    advised: `You ${advised || slot("what they advised you")}`,
    did: did || (mine === "" ? slot("what you did with it") : ""),
    cameOfIt: cameOfIt || slot(CAME_OF_IT[advice?.outcome ?? "null"]),
  });
  const learned =
    toldOfThem(facts.learned, them.name) ||
    (isForMyself(facts.learned)
      ? ""
      : said(facts.learned, "one thing they said that stayed with you", sentence));
  return {
    learned: learned || unlessGap(suggested, (phrase) => `you ${phrase}`),
    // Beside something else of theirs, a gap says nothing that "it" could be.
    advised: learned !== "" && suggested.startsWith("[") ? "" : suggested,
    thatAdvice: suggested === "" || suggested.startsWith("[") ? "" : sentence(`You ${suggested}`),
    did,
    cameOfIt,
    toldAdvice: told.advised,
    toldDid: told.did,
    toldOutcome: told.cameOfIt,
    ...whatBecameOf({ advised: `You ${advised}`, did, cameOfIt }, advice),
    theyKnow: facts.introduced?.told ?? false,
    clarified: said(facts.clarified ?? "", "what it made clear to you", sentence),
    mine: firstPerson(facts.mine ?? ""),
    offer: offerSentence(facts.offer),
    tells: tellsNews(facts.offer),
    promise: promiseSentence(facts.offer, them.name),
  };
}

/** Nothing is promised in thanks that is done: what came of the advice is told, unless they know it. */
function whatBecameOf(news: Told, advice: LetterFacts["advice"]): View {
  if (advice === null || advice.told === true || (advice.outcome === null && advice.cameOfIt === ""))
    return { adviceOver: advice?.told ?? false, adviceNews: "" };
  const { advised, did, cameOfIt } = retold(news);
  return {
    adviceOver: true,
    adviceNews: did + cameOfIt === "" ? "" : `${advised} ${did} ${cameOfIt}`.trim(),
  };
}

/**
 * What they know me for and what I have decided since. Why is noted for myself, and only I can say what of it is for
 * them: in my own words for them, which tell the turn where none is noted.
 */
export function directionOf({ them, direction = NO_TURN, mine = "" }: LetterFacts): View {
  const said = firstPerson(mine);
  const turn = sentence(turnPhrase(direction));
  return {
    knewFor: unlessGap(toThem(direction.knewFor, them.name, "what they know you for"), knewForSentence),
    turn: turn || said,
    because: turn === "" ? "" : said,
  };
}

const NO_TURN = { knewFor: "", career: "", turn: null };
