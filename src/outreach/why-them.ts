import type { LetterFacts } from "./facts.ts";
import { broughtTo, recalled } from "./how-we-met.ts";
import { pickBy } from "./liquid.ts";
import { placeName } from "./place-name.ts";
import { doingWords, fieldOf, positionIn, roleWords } from "./role-words.ts";
import { lowerFirst, plainFact } from "./sentences.ts";
import { whichInShort } from "./which-one.ts";
import { saysNoWork } from "./without-work.ts";

/** Why a letter goes to this person and no other: sentences to them, each "" where nothing is recorded for it. */
export type WhyThem = {
  /** The best reason there is, in full. */
  readonly why: string;
  /** The same in as few words as are still true. */
  readonly whyShort: string;
  /** What they do and where: "You came to mind because you are a scientist at Lumen." */
  readonly work: string;
  /** The shorter half of it: "You came to mind because you work at Lumen." */
  readonly workShort: string;
  /** Both as they stand after "you": "are a scientist at Lumen", "work at Lumen". */
  readonly does: string;
  readonly doesShort: string;
};

/** The sentences that are recorded as such. */
type Recorded = {
  /** The user's own words for why. */
  readonly reason: string;
  /** How we know each other; "You wrote …" and "I read …" say what I have of theirs. */
  readonly met: string;
};

/**
 * The best reason first: the user's own words; who sends me; a talk of these weeks; what I have of theirs; the way they came, where my
 * question is about such a step; what they do; how we met. Nothing is guessed: a stranger is not told that we met.
 */
export function whyThem(facts: LetterFacts, { reason, met }: Recorded, seed: number): WhyThem {
  const { does, doesShort } = workOf(facts);
  const work = asReason(facts, does);
  // Who once introduced two who know each other well is no more than how they met.
  const longIntroduced = facts.introducedUs === true && facts.them.familiarity === "known";
  const isSaid = ({ whyShort }: Reason) => whyShort !== "" && !whyShort.startsWith("[");
  const recorded = [
    same(reason),
    same(longIntroduced ? "" : sentBy(facts)),
    talkedLately(facts, met, seed),
    isOnlyMeeting(met) && (work !== "" || isNew(facts)) ? same("") : ofTheirs(facts, met),
    movedSince(facts),
    isNew(facts) ? same("") : catchingUp(facts, met),
  ].find(isSaid);
  const best =
    recorded ??
    broughtBy(facts, met, work) ??
    [
      pathOf(facts, seed),
      togetherAndWork(facts, met, work),
      inFull(work, seed),
      same(facts.them.familiarity === "stranger" ? "" : recalledTo(facts, met)),
      same(sentBy(facts)),
    ].find(isSaid);
  return { why: "", whyShort: "", ...best, work, workShort: asReason(facts, doesShort), does, doesShort };
}

/** Whom nothing is known of but a note. */
function isNew({ them, before }: LetterFacts): boolean {
  return them.familiarity === "stranger" && before === undefined;
}

/** How I came upon somebody whom I have not met is why I write, or a gap that keeps the note: it is never passed over. */
function broughtBy(facts: LetterFacts, met: string, work: string): Reason | undefined {
  const brought = isNew(facts) ? broughtTo(facts, met) : { in: "", short: "" };
  return brought.in === "" ? undefined : { why: `${brought.in} ${work}`.trim(), whyShort: brought.short };
}

/** Whether it tells of something of theirs, rather than of a place that we shared. */
export function isOfTheirs(met: string): boolean {
  return /^(?:You|I) /.test(met);
}

/** Where we once sat is how we met; why I write is what they do, where that is known. */
function isOnlyMeeting(met: string): boolean {
  return /^You (?:sat|stood|met|talked|spoke|lived|studied|danced|sang|came|were at|were in|let me|invited me|shared|played)\b/.test(
    met,
  );
}

type Reason = Pick<WhyThem, "why" | "whyShort">;

function same(sentence: string): Reason {
  return { why: sentence, whyShort: sentence };
}

function ofTheirs(facts: LetterFacts, met: string): Reason {
  const why = isOfTheirs(met) && !isOnlyNear(met) ? recalledTo(facts, met) : "";
  return { why, whyShort: whichInShort(why) };
}

/** What they did near me, and not for me or before others, is how I know them, and beside what they do no reason. */
function isOnlyNear(met: string): boolean {
  return (
    /^You (?:were|was|taught|worked|trained|volunteered|had|ran|used to)\b/.test(met) &&
    !/\b(?:me|my|us|our|I)\b/.test(met)
  );
}

/** Between two who know each other well, what they shared is not left out because it is known what the one does. */
function togetherAndWork(facts: LetterFacts, met: string, work: string): Reason {
  const { them, before } = facts;
  const shared =
    them.familiarity === "known" &&
    before === undefined &&
    (/^We (?!met\b|wrote|are\b|know\b)/.test(met) || isOnlyMeeting(met) || isOnlyNear(met));
  const [, does = ""] = /^You came to mind because (you .+)\.$/.exec(work) ?? [];
  if (!shared || does === "") return same("");
  return { why: `${recalledTo(facts, met).slice(0, -1)}, and because ${does}.`, whyShort: work };
}

function sentBy({ introducer, introducedUs = false, willIntroduceUs = false }: LetterFacts): string {
  const name = plainFact(introducer);
  if (name === "") return "";
  if (willIntroduceUs) return `${name} has kindly agreed to introduce us.`;
  return introducedUs ? `${name} introduced us.` : `${name} suggested that I ask you.`;
}

/** A talk of these weeks is on both minds, and so is one that I asked for. To whom is not known well, how we met has told of it where nothing else is noted. */
function talkedLately({ them, before }: LetterFacts, met: string, seed: number): Reason {
  if (before?.how !== "talked" || !(before.lately === true || before.asked === true)) return same("");
  if (them.familiarity !== "known" && met.includes(before.when)) return same("");
  const talked = `It was good to talk with you ${before.when}`;
  const why = pickBy(seed, [
    `${talked}, and I would like to hear more.`,
    `${talked}, and I have had more to ask since.`,
  ]);
  return { why, whyShort: `${talked}.` };
}

/** Between two who only want to hear from each other, what they share counts more than what either does. */
function catchingUp({ focus }: LetterFacts, met: string): Reason {
  return same(focus === "catch-up" ? met : "");
}

/** Where they have gone since we talked is why I ask once more. */
function movedSince({ them, before }: LetterFacts): Reason {
  const [now, then] = [placeName(them.organization), placeName(them.earlier?.organization ?? "")];
  if (before?.how !== "talked" || before.moved !== true || now === "" || then === "" || now === then)
    return same("");
  const moved = `You have gone to ${now} since we talked`;
  return { why: `${moved}, and I would rather ask than guess.`, whyShort: `${moved}.` };
}

/** Who taught me needs no telling that they did. */
const TAUGHT_ME =
  /^You (?:(?:co-)?supervised|mentored|advised|taught|trained|coached|examined|employed|hired|managed) (?:me|my)\b/;

/** Nor does whoever leads where I work. */
const LEADS_ME = /^You (?:lead|head|run|direct) (?:my\b|our\b|.*\bI (?:work|am)\b)/;

/** Somebody well known needs no reminding of what we share: it is why they came to mind. */
function recalledTo({ them }: LetterFacts, met: string): string {
  if (them.familiarity === "known" && TAUGHT_ME.test(met))
    return `${met.slice(0, -1)}, so you know how I work.`;
  if (them.familiarity === "known" && LEADS_ME.test(met)) return "I am asking you because you know my work.";
  return them.familiarity === "known" && /^(?:You|We) (?!met\b|wrote|know\b)/.test(met)
    ? `You came to mind because ${lowerFirst(met)}`
    : them.familiarity === "stranger"
      ? met
      : recalled(met);
}

/** What a question is about to which the way somebody came is an answer. */
const ABOUT_A_STEP = ["explore-career", "move", "new-position"];

function pathOf({ them, focus }: LetterFacts, seed: number): Reason {
  const before = placed(them.earlier?.role ?? "", them.earlier?.organization ?? "");
  const now = placeName(them.organization);
  const role = roleWords(them.role);
  const then =
    now !== "" && now !== placeName(them.earlier?.organization ?? "") ? `went to ${now}` : became(role);
  if (before === "" || then === "" || !ABOUT_A_STEP.includes(focus)) return same("");
  const path = `You were ${before} before you ${then}`;
  const why = pickBy(seed, [
    `${path}, and I would like to hear how the one led to the other.`,
    `${path}, so you have seen both.`,
  ]);
  return { why, whyShort: `${path}.` };
}

function placed(role: string, organization: string): string {
  const as = roleWords(role);
  const at = placeName(organization) === "" ? "" : `at ${placeName(organization)}`;
  return [as, at].filter((part) => part !== "").join(" ");
}

function became(role: string): string {
  return role === "" ? "" : `became ${role}`;
}

/** What they do is told as a reason: they know it themselves. */
function asReason({ them }: LetterFacts, does: string): string {
  if (does === "") return "";
  return them.familiarity === "stranger"
    ? `I am writing to you because you ${does}.`
    : `You came to mind because you ${does}.`;
}

function inFull(work: string, seed: number): Reason {
  // What they do tells nothing of how they stand to a question of mine, and where they are not even what they do.
  const why =
    work === "" ? "" : pickBy(seed, [`${work.slice(0, -1)}, and I would rather ask than guess.`, work]);
  return { why, whyShort: work };
}

/** "There" where the sentence before ends in the name of the place, and nowhere else: it would point at nothing. */
export function pointingBack(text: string, { them }: LetterFacts): string {
  const at = placeName(them.organization);
  if (at === "") return text;
  const [first = "", ...after] = text.split(` ${at}. `);
  return [first, ...after.map((next) => thereFirst(next, ` at ${at}`))].join(` ${at}. `);
}

function thereFirst(text: string, place: string): string {
  const end = text.indexOf(". ") + 1 || text.length;
  const from = text.indexOf(place);
  const after = text.charAt(from + place.length);
  // Another place that stands between would take the word to itself.
  if (/\b(?:in|at|from|to|near|of) (?:the )?\p{Lu}/u.test(text.slice(0, from))) return text;
  if (from < 0 || from > end || text.slice(0, from).endsWith(" is") || !/^[.,;]?$/.test(after)) return text;
  return `${text.slice(0, from)} there${text.slice(from + place.length)}`;
}

/** Where both of us are tells them nothing, and between two who only want to hear from each other what they do does not either. */
function workOf({ me, them, focus }: LetterFacts): Pick<WhyThem, "does" | "doesShort"> {
  const named = placeName(them.organization);
  const role = roleWords(them.role);
  const shared = named === "" || them.isMine === true || plainFact(me.introduction).includes(named);
  const place = shared || / at /i.test(them.role) ? "" : ` at ${named}`;
  const field = fieldOf(them.role);
  const doing = doingWords(them.role);
  const what = role === "" ? doing || (field === "" ? "work" : `work in ${field}`) : `are ${role}`;
  if (focus === "catch-up" || saysNoWork(them.role) || place + role + field + doing === "")
    return { does: "", doesShort: "" };
  // Of words that fit into no sentence nothing is made, and nothing is lost.
  const rest = what === "work" ? positionIn(them.role) : "";
  if (rest !== "" && !/^(?:i|we|former|ex-|past|previous)\b|[()]/i.test(rest))
    return { does: `work${place} (${rest})`, doesShort: `work${place}` };
  return { does: what + place, doesShort: place === "" ? what : `work${place}` };
}
