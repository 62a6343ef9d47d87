import { clipped, oneLine, quoted, shownName } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import { type Advice, OUTCOME_KINDS, type OutcomeKind } from "./advice.ts";

/** Advice → what I did → what came of it → they know (R36). What is open next; of a word in confidence nothing is. */
export type ChainStep = "do" | "outcome" | "tell" | "closed" | "confided";

type InChain = Pick<
  Advice,
  "offRecord" | "useByStage" | "useByDate" | "stepOn" | "didAt" | "outcome" | "toldAt"
>;

/** What was told off the record is to be known and not to be followed, unless I gave it a day or did something with it. */
export function isConfided(advice: Omit<InChain, "toldAt">): boolean {
  const { offRecord, useByStage, useByDate, stepOn, didAt, outcome } = advice;
  return offRecord && [useByStage, useByDate, stepOn, didAt, outcome].every((each) => each === null);
}

export function nextInChain(advice: InChain): ChainStep {
  if (isConfided(advice)) return "confided";
  if (advice.outcome !== null) return advice.toldAt === null ? "tell" : "closed";
  return advice.didAt === null ? "do" : "outcome";
}

/** Notes what I did about it. Doing more later overwrites the words, not the first date. */
export function withDid(advice: Advice, did: string, at: Instant): Advice {
  return { ...advice, did, didAt: advice.didAt ?? at };
}

/** Advice whose giver does not know yet what came of it, good news first. */
export function toTell(advice: readonly Advice[]): readonly Advice[] {
  const place = ({ outcome }: Advice) => OUTCOME_KINDS.indexOf(outcome ?? "null");
  return advice
    .filter((each) => nextInChain(each) === "tell")
    .toSorted((one, other) => place(one) - place(other));
}

/**
 * Notes what came of it; nothing and bad are outcomes too (R38). It may follow without a "did": deciding against it
 * is an answer as well. News after they were told opens the loop again, because they know the old ending.
 */
export function withOutcome(advice: Advice, outcome: OutcomeKind, cameOfIt: string, at: Instant): Advice {
  const same = advice.outcome === outcome && advice.cameOfIt === cameOfIt;
  if (same) return advice;
  return { ...advice, outcome, cameOfIt, outcomeAt: at, toldAt: null };
}

export type Telling =
  | { readonly kind: "told"; readonly advice: Advice }
  /** There is no outcome yet, so there was nothing they could have been told. */
  | { readonly kind: "nothing-to-tell" };

export function withTold(advice: Advice, at: Instant): Telling {
  if (advice.outcome === null) return { kind: "nothing-to-tell" };
  return { kind: "told", advice: { ...advice, toldAt: advice.toldAt ?? at } };
}

type Told = Pick<Advice, "text" | "offRecord" | "didAt" | "outcome" | "cameOfIt">;

/**
 * What came of a piece of advice, in one line that says who would like to know. What was said off the record is not
 * quoted: the line may be read aloud, printed or handed to a program (R15).
 */
export function outcomeInWords(advice: Told, personName: string): string {
  const name = shownName(personName);
  const ending = ENDINGS[advice.outcome ?? "null"];
  if (advice.offRecord) return `Something ${name} told you in confidence had a sequel. ${ending}`;
  return `${result(advice, name)} ${ending}`;
}

/** A closed chain in one line: what they advised, what came of it, and that they know. */
export function closedInWords(advice: Told, personName: string): string {
  const name = shownName(personName);
  if (advice.offRecord) return `Something ${name} told you in confidence had a sequel, and they know it.`;
  return `${result(advice, name)} They know.`;
}

/** What came of it, as a sentence; my own words stand as mine, for they say "I" where the line says "you". */
function result({ text, didAt, outcome, cameOfIt }: Told, name: string): string {
  const advised = `${name}’s advice ${quoted(text)}`;
  const came = oneLine(cameOfIt).replace(/\.$/, "");
  if (came === "") return RESULTS[outcome ?? "null"](advised);
  const words = `“${clipped(came, 90)}”.`;
  // Nothing may have come of it because I decided against it.
  const followed = didAt !== null || outcome !== "null";
  return followed ? `You took up ${advised}, and noted: ${words}` : `Of ${advised} you noted: ${words}`;
}

const RESULTS: Record<OutcomeKind, (advised: string) => string> = {
  good: (advised) => `You took up ${advised}, and it worked.`,
  null: (advised) => `Nothing came of ${advised}.`,
  bad: (advised) => `You took up ${advised}, and it went otherwise.`,
};

const ENDINGS: Record<OutcomeKind, string> = {
  good: "They would like to know.",
  null: "Even so, what it made clear is worth telling them.",
  bad: "Even so, thanks and what you learned are worth sending them.",
};
