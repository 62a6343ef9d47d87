import { dueOn, type Sight, withoutDay } from "./clause-days.ts";
import type { Clause } from "./clauses.ts";
import { withPlainApostrophes } from "./cues/heard.ts";
import { answeredBy, isAnswer, pointsBack } from "./cues/promised.ts";
import { isProposed } from "./cues/proposed.ts";
import { clocksIn } from "./days/clock.ts";
import type { FoundDay } from "./days/found-day.ts";
import type { ReadItem } from "./reading.ts";
import type { Telling } from "./telling.ts";
import { inFull } from "./words/in-full.ts";

/** "Wants our protocol": what is wanted is what was promised. */
const WANTS = /^(?:wants|needs|asked for|asks for|would like|could use) /i;
/** "I will do it tonight". */
const DO_IT = /^(?:gladly )?do (?:it|that|so)\b/i;

/** What I answered to what was asked of me just before: a yes makes a promise of it, a no leaves nothing to do. */
export function answered(
  { items }: Telling,
  clause: Clause,
  subject: string | null,
  [day]: readonly FoundDay[],
  { today }: Sight,
): readonly ReadItem[] | undefined {
  const at = items.findLastIndex((each) => each.kind === "need" && each.person === subject);
  const need = items[at];
  if (need?.kind !== "need") return undefined;
  const said = answeredBy(clause.text);
  const mine =
    clause.cue?.kind === "promise" && (isAnswer(clause.text) || DO_IT.test(clause.cue.text))
      ? inFull(withoutDay(clause.cue.text, clause.text, day))
      : undefined;
  if (said === undefined && mine === undefined) return undefined;
  // "Wants to know about fellowships, I said I'd send the link", "is looking for editors. I said I'd send him my CV": what
  // I answered is another thing, and both stay.
  const isAnother =
    mine !== undefined &&
    mine !== "" &&
    !/\b(?:it|that|this|them|one)\b/i.test(mine) &&
    (TO_KNOW.test(need.text) || (need.of === "introduction" && !sharesAThing(mine, need.text)));
  if (said === undefined && isAnother) return undefined;
  items.splice(at, 1);
  if (said === "no") return [];
  const text =
    mine === undefined || mine === "" || pointsBack(mine) ? inFull(need.text.replace(WANTS, "")) : mine;
  return [{ kind: "promise", person: subject, text, on: dueOn(clause.text, day, today) }];
}

/** Whether two statements speak of one thing: "wants our slides", "send her the slides". */
function sharesAThing(one: string, other: string): boolean {
  const things = new Set(thingsIn(other));
  return thingsIn(one).some((thing) => things.has(thing));
}

/** The words of a statement that may be a thing, without their plural. */
function thingsIn(text: string): readonly string[] {
  const words: readonly string[] = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => !NO_THING.test(word)).map((word) => word.replace(/s$/, ""));
}

const NO_THING =
  /^(?:an?|the|my|our|her|his|their|your|some|any|to|of|for|with|on|in|at|by|me|him|us|send|give|get|bring|want|wants|need|needs|look|looks|looking|ask|asks|asked|would|like|love|and|or|who|is|are|be|do|know|knows|could|can|use|help)$/;
const TO_KNOW = /^(?:to )?(?:know|hear|learn|understand)\b/i;

/** "He said he'd do it", "sure", "will do": a yes of theirs. */
const CONSENT =
  /^(?:(?:and )?(?:s?he|they|\p{Lu}[\p{L}'’-]+) )?(?:(?:said|says) (?:(?:s?he|they)(?:'d| would|'ll| will)(?: gladly)? (?:do|try|ask)\b|yes|sure|ok|okay|of course|no problem)|agreed|will do|is happy to|happy to|no problem|sure)\b/iu;
const REFUSAL = /\b(?:not|n't|never|think about|maybe|perhaps)\b/i;

/** Whether a statement is a yes of theirs. */
export function isConsent(text: string): boolean {
  const said = withPlainApostrophes(text);
  return CONSENT.test(said) && !REFUSAL.test(said);
}

/** What I asked for is an introduction to come once they have said yes; until then it is nothing. */
export function consented(telling: Telling, clause: Clause): readonly ReadItem[] | undefined {
  if (telling.asked.length === 0 || !isConsent(clause.text)) return undefined;
  const granted = telling.asked.map((each) =>
    each.kind === "introduction" ? { ...each, promised: true } : each,
  );
  telling.asked = [];
  return granted;
}

/** "Told her 15h", "said 3pm", "took the Friday one at 10": what was agreed about the day that was offered. */
const TOOK =
  /^(?:i |we )?(?:(?:told|gave|wrote) (?:her|him|them|\p{Lu}[\p{L}'’-]+)|said|took|picked|chose|confirmed|agreed on|let's say|settled on)\b/iu;
const INVITED = /\binvited me\b/i;
/** What ends at an hour is no time to meet. */
const ENDS =
  /\b(?:deadline|closes?|closing|due|until|till|by|starts?|opens?|talk by|seminar|flight|train|should)\b/i;

/**
 * A time to come that stands by itself: "happy to talk, Thursday 4pm on Teams", "told her 15h" of the day that was named
 * before.
 */
export function agreedTime(
  { items, spoken, offered }: Telling,
  clause: Clause,
  subject: string | null,
  [day]: readonly FoundDay[],
  { today }: Sight,
): readonly ReadItem[] | undefined {
  const said = withPlainApostrophes(clause.text);
  if (
    (spoken === null && !INVITED.test(said)) ||
    (clause.cue !== undefined && clause.cue.guessed !== true) ||
    ENDS.test(said) ||
    isProposed(said)
  )
    return undefined;
  const [clock] = clocksIn(said);
  const took = TOOK.test(said) && !REFUSAL.test(said);
  const named = day !== undefined && (day.first > today || !took) ? day : undefined;
  // "She proposed Thursday at 3. I said yes".
  const yes = took && answeredBy(said) === "yes" ? offered?.at : undefined;
  const at = named?.at ?? (took ? clock?.at : undefined) ?? yes ?? null;
  const on = named?.first ?? (took && offered !== undefined ? offered.first : undefined);
  if (at === null || on === undefined || on < today) return undefined;
  if (items.some((each) => each.kind === "arranged" && each.on === on)) return undefined;
  return [{ kind: "arranged", person: subject, on, at, text: inFull(clause.text) }];
}

const LAST_DAY =
  /\b(?:clos(?:es?|ing)|deadlines?|due|appl(?:y|ications?)|apps?|register|registration|sign[- ]?up|inscriptions?|limit|open (?:till|until)|papers)\b/i;

/** "Answer till 10 Dec", "have to decide by Friday". */
const ANSWER_BY =
  /^(?:(?:i|we) )?(?:(?:must|should|have to|need to) )?(?:answer|reply|decide|say yes|sign|accept)(?: it| them)? (?:by|till|until|before)\b/i;

/** "A stipend for the last year. Closing date is 15 February": the last day of what was heard of just before. */
export function lastDayTold({ items }: Telling, { text, cue }: Clause, [day]: readonly FoundDay[]): boolean {
  const at = items.length - 1;
  const lead = items[at];
  if (lead?.kind !== "lead" || lead.on !== null || day === undefined) return false;
  if (!LAST_DAY.test(text) && !ANSWER_BY.test(text)) return false;
  const isOpen = cue === undefined || cue.guessed === true || ANSWER_BY.test(text);
  if (!isOpen && cue.kind !== "advice" && cue.kind !== "order") return false;
  items[at] = { ...lead, on: day.last, text: `${lead.text}. ${inFull(text)}` };
  return true;
}
