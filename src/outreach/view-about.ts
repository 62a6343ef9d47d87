import { askById } from "#interviews/asks-catalogue.ts";
import { capitalised, clipped } from "#people/shown.ts";
import type { DraftKind } from "./draft.ts";
import type { LetterFacts } from "./facts.ts";
import { metOf, ofThemToThem, recalled } from "./how-we-met.ts";
import type { View } from "./liquid.ts";
import { passedOn } from "./pass-on.ts";
import { askPhrase, namesThem, toThem } from "./phrases.ts";
import { inCareer, plainFact, purposeOf, sentence, subjectOf } from "./sentences.ts";
import { slot, unlessGap } from "./slots.ts";
import { takenUp } from "./view-news.ts";
import { isOfTheirs, whyThem } from "./why-them.ts";
import type { Wish } from "./wish.ts";
import { isWorkBehind } from "./without-work.ts";

/** What the letter is about, and why it goes to them. */
export function aboutOf(facts: LetterFacts, { kind, form, seed, brief = false }: Wish): View {
  const purpose = purposeOf(facts, kind === "request" && form !== "connection-note");
  const { them, career } = facts;
  const reason = reasonOf(facts, kind);
  const met = metOf(facts);
  const because = whyThem(facts, { reason, met }, seed);
  const topic = career === "" ? "" : `what it is like to work ${inCareer(career)}`;
  const ask = forWhich(
    unlessGap(toThem(askOf(facts), them.name, "what you would like to ask them"), askPhrase),
    facts,
  );
  return {
    reason,
    theirs: reason || (isOfTheirs(met) ? met : ""),
    ...because,
    whyYou: because.why,
    why: because.why || slot("why you are asking them"),
    met: recalled(met),
    metShort: met.includes("[") ? "" : met.replace(/, [^,]*\.$/, "."),
    again: facts.before?.how === "talked" && facts.before.asked === true,
    taken: takenUp(facts),
    purpose: brief ? purpose.replace(/, and would like to hear how you did$/, "") : purpose,
    // Where it is open, the paragraph to pass on asks for it, and the letter does not ask again.
    topicOpen: topic === "",
    aboutTopic: facts.focus !== "explore-career" ? "" : aboutTopic(facts),
    aboutWork: ` about ${workOf(them)}`,
    topic:
      topic || (kind === "introduction" ? slot("what you would like to understand") : "your line of work"),
    passOn: passedOn(facts),
    subject: subjectOf(facts),
    ask: ask || slot("what you would like to ask"),
    askNew: ask === "" || ask === "how your new position is" ? "how it is" : ask,
  };
}

function aboutTopic(facts: LetterFacts): string {
  return facts.career === "" && !isWorkBehind(facts.them) ? "" : ` about ${subjectOf(facts)}`;
}

/** In the fewest words, and none that take a position for granted which they do not have, or of which nothing is known. */
function workOf(them: LetterFacts["them"]): string {
  if (isWorkBehind(them)) return "the work you did";
  return them.role === "" && them.organization === "" ? "what you do" : "your work";
}

/** Whoever has no working days just now is asked what they were like. */
function askOf({ ask, them }: LetterFacts): string {
  const asksOfDays = ask === askById("day-to-day")?.words && isWorkBehind(them);
  return asksOfDays ? "what your working days were really like" : ask;
}

/** Nobody can refer me for "the position" who has not been told which one it is. */
function forWhich(ask: string, { target = "" }: LetterFacts): string {
  if (ask !== askById("referral")?.words) return ask;
  return ask.replace(
    /the position$/,
    plainFact(target) || slot("which position, and where it is advertised"),
  );
}

const WHY: Partial<Record<DraftKind, string>> = {
  introduction: "why this person",
  "opt-in": "why the two should meet",
  joining: "why the two should meet",
};

/**
 * Why it goes to them, or why the two should meet. Before both have said yes, nothing that was noted of the one is
 * told to the other: such a note becomes a gap, for the user to say what may be said (R53). Where two read the same words,
 * "she" could be either of them.
 */
function reasonOf({ reason = "", reasonOfThem, them, third }: LetterFacts, kind: DraftKind): string {
  const label = WHY[kind] ?? "why you are asking them";
  const plain = plainFact(reason);
  if (reasonOfThem === true) return ofThemToThem(plain, them.name, label);
  if (kind === "opt-in" && third !== "" && namesThem(plain, third))
    return slot(`${label}, without what either told you; your note: ${clipped(plain, 100)}`);
  const ofAnother = third !== "" && kind !== "opt-in" && kind !== "joining";
  return unlessGap(toThem(reason, them.name, label, ofAnother), sentence);
}

export const AS_SUGGESTED = "You suggested that I come back to you about now.";
export const FELL_THROUGH = "Our talk did not come about.";

/** They know why I write: they asked for it, or we had a time. */
export function comeBackIn({ comeBack }: LetterFacts): string {
  const kindly = "you kindly suggested that I come back to you about now";
  if (comeBack === undefined) return "";
  if (comeBack.fellThrough === true)
    return `We had arranged to talk${comeBack.wrote === "" ? "" : ` ${comeBack.wrote}`}, and it did not come about.`;
  return comeBack.wrote === "" ? `${capitalised(kindly)}.` : `When I wrote ${comeBack.wrote}, ${kindly}.`;
}
