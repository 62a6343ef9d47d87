import { addDays } from "#time/date.ts";
import { dueOn, lastDayOfUse, type Sight, withoutDay, withoutDeadline } from "./clause-days.ts";
import type { Clause } from "./clauses.ts";
import { needKind } from "./cues/asked-of-me.ts";
import { isCancelled } from "./cues/contact.ts";
import type { Cue } from "./cues/cues.ts";
import { isDeed, isForLater } from "./cues/deeds.ts";
import { heardAs } from "./cues/heard.ts";
import type { Move } from "./cues/moves.ts";
import { leadKind } from "./cues/opening.ts";
import { eachOpening } from "./cues/openings.ts";
import { isProposed } from "./cues/proposed.ts";
import { saidIn } from "./cues/said.ts";
import { offeredByTheirs } from "./cues/their-people.ts";
import type { FoundDay } from "./days/found-day.ts";
import { leftOver } from "./left-over.ts";
import { type Mention, mentionsIn, samePerson } from "./named/mentions.ts";
import type { ReadItem } from "./reading.ts";
import { inFull } from "./words/in-full.ts";

export type Around = {
  readonly mentions: readonly Mention[];
  readonly named: readonly string[];
  /** Those of them whom a contact was with. */
  readonly there: readonly string[];
  /** Those whom the last contact was with. */
  readonly together: readonly string[];
  readonly subject: string | null;
  readonly spoken: string | null;
  /** Whom the note has named, last first. */
  readonly others: readonly string[];
  readonly days: readonly FoundDay[];
  readonly sight: Sight;
  readonly nameOf: (key: string) => string;
  /** Whether words are the name of an organization, as far as the note or the book tells. */
  readonly isPlace: (name: string) => boolean;
  /** Who has gone to work where, by this statement. */
  readonly move: (Move & { readonly person: string }) | undefined;
  /** Whether the note has told of a contact by now. */
  readonly talked: boolean;
};

/** What a statement says; a time that was only proposed is none that is arranged. */
export function itemsOf(clause: Clause, around: Around): readonly ReadItem[] {
  return heardIn(clause, around).filter((each) => each.kind !== "arranged" || !isProposed(clause.text));
}

function heardIn(clause: Clause, around: Around): readonly ReadItem[] {
  if (clause.cue === undefined || (clause.cue.guessed === true && around.move !== undefined)) return [];
  const { kind } = clause.cue;
  if ((kind === "touch" || kind === "arranged") && isCancelled(clause.text)) return [];
  if (kind === "arranged") return arrangedIn(clause, around).flatMap((each) => forEach(each, clause, around));
  if (clause.cue.kind === "introduction") return introducing(clause, clause.cue, around);
  if (clause.cue.kind === "outcome" && clause.cue.text === "") return [];
  if (clause.cue.kind === "need" && isOfAPlace(clause.text, around))
    return [itemOf(clause, { kind: "lead", text: clause.text }, around)];
  if (clause.cue.kind === "lead") {
    const lead = itemOf(clause, clause.cue, around);
    return eachOpening(lead.text).map(
      (text) => ({ ...lead, ...(text !== lead.text && { of: leadKind(text) }), text }) as ReadItem,
    );
  }
  if (clause.cue.kind === "advice") return advisedIn(clause, clause.cue, around);
  if (clause.cue.kind !== "order") return forEach(itemOf(clause, clause.cue, around), clause, around);
  const { text } = clause.cue;
  const isTask = clause.cue.isTask || isForLater(text);
  if (!isForLater(text) && around.talked && around.spoken !== null)
    return [itemOf(clause, { kind: "advice", text }, around)];
  return isTask ? forEach(itemOf(clause, { kind: "promise", text }, around), clause, around) : [];
}

/** "Apply by 1 March, and read X": two pieces of advice in one breath, and the day is of the one that has it. */
function advisedIn(
  clause: Clause,
  cue: Extract<Cue, { readonly kind: "advice" }>,
  around: Around,
): readonly ReadItem[] {
  const whole = () => forEach(itemOf(clause, cue, around), clause, around);
  const [, head = "", joint = "", tail = ""] = TWO_DEEDS.exec(cue.text) ?? [];
  const at = clause.text.lastIndexOf(cue.text);
  if (at < 0 || !isDeed(head.replace(/^to /i, "")) || !isDeed(tail)) return whole();
  const end = at + head.length;
  const daysOf = (from: number, to: number) =>
    around.days
      .filter((day) => day.from >= from && day.to <= to)
      .map((day) => ({ ...day, from: day.from - from, to: day.to - from }));
  const [first, second] = [daysOf(0, end), daysOf(end + joint.length, clause.text.length)];
  if (first.length + second.length === 0) return whole();
  const part = (text: string, said: string, days: readonly FoundDay[]) =>
    itemOf({ ...clause, text: said }, { ...cue, text }, { ...around, days });
  const one = part(head, clause.text.slice(0, end), first);
  const other = part(tail, clause.text.slice(end + joint.length), second);
  if (one.kind !== "advice" || other.kind !== "advice") return whole();
  return [one, { ...other, person: one.person }].flatMap((each) => forEach(each, clause, around));
}

const TWO_DEEDS = /^(.+?)(,? and (?:also |then )?(?:to )?)(\p{L}.*)$/iu;

/** "Roche needs somebody with cryoEM": what a place looks for is an opening there. */
function isOfAPlace(text: string, { isPlace }: Around): boolean {
  const [, one = "", two = ""] = /^(?:[Tt]he )?(\p{Lu}[\p{L}\d&-]*)( \p{Lu}[\p{L}\d&-]*)?/u.exec(text) ?? [];
  return isPlace(one) || isPlace(one + two);
}

const BOTH = /\b(?:both|each|(?:all|the) (?:two|three|four)(?: of them)?|them all|all of them)\b/i;

/** "Both think", "Ana and Imre both said": what both advise, and not advice about both of two things. */
const BOTH_SAY = /^(?:(?:they|\p{Lu}[^,;:]*?) )?(?:both|all (?:two|three|four)|they all)\b/iu;

/** "Connect Lin and Noor": one thing, for the two of them. */
const BRINGS_TOGETHER = /\b(?:connect|introduce|put|bring|link|match)\b.*\b(?:and|with|to|together|&)\b/i;

const EACH_HAS_ONE: readonly ReadItem["kind"][] = ["advice", "promise", "need", "arranged"];

/** "Promised both the protocol", "Ana and Imre want my poster": what is for several, or of several, is one of each. */
function forEach(
  item: ReadItem,
  { text }: Clause,
  { mentions, named, together }: Around,
): readonly ReadItem[] {
  const isAdvice = item.kind === "advice";
  if (!EACH_HAS_ONE.includes(item.kind) || BRINGS_TOGETHER.test(item.text)) return [item];
  const both = isAdvice ? BOTH_SAY.test(text) : BOTH.test(text);
  const several =
    named.length > 1 && inARow(text, mentions) && (!isAdvice || both) ? named : both ? together : [];
  const people = [...new Set(several)];
  return people.length < 2 ? [item] : people.map((person) => ({ ...item, person }) as ReadItem);
}

/** "Ana and Imre", "Ana, Imre & Lin", and nobody else in the statement. */
function inARow(text: string, mentions: readonly Mention[]): boolean {
  return mentions
    .slice(1)
    .every(({ from }, at) =>
      /^(?: \([^)]*\))?(?:,| and|, and| &| \+) $/.test(text.slice(mentions[at]?.to, from)),
    );
}

const NOT_THEN = /\b(?:not|n't|cannot|no longer|never|nobody)\b|n['’]t\b/i;
/** "Free 2 Dec in the afternoon": a day to meet, the hour left open. */
export const IS_FREE =
  /\b(?:free|available|can (?:do|meet|talk)|could (?:do|meet|talk)|has time|suits|would work|works for)\b/i;

/** "She is in Munich on 9 December": where somebody is then, and no appointment. */
export const IS_THERE =
  /^(?!.*\b(?:lunch|dinner|coffee|breakfast|drinks?|beers?|meet|see|call|talk|appointment)\b)(?:and |but )?(?:s?he|they|\p{Lu}[\p{L}'’-]+)(?:['’]s| is| are| will be|['’]ll be)(?: (?:back|away|here|there|home|off|out|on|in|at))\b/u;

/** Farther away nobody arranges to meet, where no year is named. */
const FARTHEST_DAYS = 300;

/** "Moved to Roche in October" is no new time: without one to come there is nothing. */
function arrangedIn({ text, cue }: Clause, { days, subject, sight: { today } }: Around): readonly ReadItem[] {
  const isGuess = cue?.guessed === true;
  const latest = addDays(today, FARTHEST_DAYS);
  const ahead = days.filter(
    ({ first, at }) => (first > today && first <= latest) || (first === today && at !== null && !isGuess),
  );
  const day = ahead.find(({ at }) => at !== null) ?? ahead[0];
  return day === undefined ||
    (isGuess && (NOT_THEN.test(text) || (day.at === null && (IS_FREE.test(text) || IS_THERE.test(text)))))
    ? []
    : [{ kind: "arranged", person: subject, on: day.first, at: hourOf(text, day), text: inFull(text) }];
}

function itemOf(
  clause: Clause,
  cue: Exclude<Cue, { kind: "introduction" | "order" | "arranged" }>,
  around: Around,
): ReadItem {
  const { mentions, named, there, subject, spoken, sight } = around;
  // "After the 10th" is when it may begin, and no last day.
  const days =
    cue.kind === "touch"
      ? around.days
      : around.days.filter((each) => !AFTER.test(clause.text.slice(0, each.from)));
  const [day] =
    cue.kind === "promise" || cue.kind === "lead"
      ? [
          days.find((each) => DUE.test(clause.text.slice(0, each.from))) ??
            days.find((each) => !isWhich(clause.text, each)),
        ]
      : days;
  switch (cue.kind) {
    case "touch": {
      const on = day?.first ?? sight.today;
      if (!cue.past && day !== undefined && (on > sight.today || (on === sight.today && day.at !== null)))
        return {
          kind: "arranged",
          person: subject,
          on,
          at: hourOf(clause.text, day),
          text: inFull(clause.text),
        };
      const by = cue.by === "meeting" && WAS_A_TALK.test(clause.text) ? "event" : cue.by;
      const { direction } = cue;
      return {
        kind: "touch",
        people: there.length > 0 || spoken === null ? [...new Set(there)] : [spoken],
        by,
        direction,
        on: on > sight.today ? sight.today : on,
        text: inFull(leftOver(clause.text, wordsOf(clause), mentions, days)),
      };
    }
    case "advice": {
      const teller = tellerOf(clause, around);
      if (isForLater(cue.text)) {
        const text = inFull(withoutDay(cue.text, clause.text, day));
        return { kind: "promise", person: teller, text, on: dueOn(clause.text, day, sight.today) };
      }
      return {
        kind: "advice",
        person: teller,
        text: inFull(withoutDeadline(cue.text, clause.text, day)),
        on: lastDayOfUse(clause.text, day),
        offRecord: clause.offRecord,
      };
    }
    case "promise":
      if (CALLING.test(cue.text) && day !== undefined && day.at !== null && day.first >= sight.today)
        return { kind: "arranged", person: subject, on: day.first, at: day.at, text: inFull(clause.text) };
      return {
        kind: "promise",
        person: INTRODUCES.test(cue.text) && named.length === 1 ? (spoken ?? subject) : subject,
        text: inFull(withoutDay(cue.text, clause.text, day)),
        on: dueOn(clause.text, day, sight.today),
      };
    case "need": {
      const person = tellerOf(clause, around);
      if (!cue.ofMe || day === undefined)
        return { kind: "need", person, of: needKind(clause.text), text: inFull(cue.text) };
      return {
        kind: "promise",
        person,
        text: inFull(withoutDay(cue.text, clause.text, day)),
        on: dueOn(clause.text, day, sight.today),
      };
    }
    case "offer":
      return {
        kind: "offer",
        person: tellerOf(clause, around),
        of: needKind(clause.text),
        text: inFull(cue.text),
      };
    case "outcome":
      return {
        kind: "outcome",
        person: named[0] ?? spoken,
        outcome: cue.outcome,
        text: inFull(cue.text),
        advice: null,
      };
    case "lead":
      return {
        kind: "lead",
        person: tellerOf(clause, around),
        of: leadKind(clause.text),
        text: inFull(cue.text),
        on: day === undefined || isStart(clause.text, day) ? null : day.last,
      };
  }
}

const IN_THE_EVENING = /\b(?:dinner|drinks|beers?|pub|party|evening|tonight)\b(?!.*\d ?am\b)/i;

/** "Dinner at 7:30" is in the evening. */
function hourOf(text: string, { at }: FoundDay): string | null {
  if (at === null || !IN_THE_EVENING.test(text) || at < "06:00" || at >= "12:00") return at;
  return `${Number(at.slice(0, 2)) + 12}${at.slice(2)}`;
}

/** "Start April" is no last day to apply. */
const STARTS =
  /\b(?:start(?:s|ing)?|begin(?:s|ning)?|opens?|free|ads?|advert|out|from|since)(?: in| on)?\s+$/i;

/** "They take trainees in September": in a month something is done there, where no word says that it ends. */
function isStart(text: string, { from, first, last }: FoundDay): boolean {
  const before = text.slice(0, from);
  const isPost = leadKind(text) === "job" || leadKind(text) === "internship";
  return (
    STARTS.test(before) ||
    (isPost &&
      first !== last &&
      /\b(?:in|next|this)\s+$/i.test(`${before} `.slice(-6)) &&
      !ENDS_THEN.test(text))
  );
}

const ENDS_THEN =
  /\b(?:clos\p{L}*|deadline|due|until|till|by|before|apply|applications?|register|sign[- ]?up|limit|last day)\b/iu;

/** "The June data", "her May draft": which one is meant, and no day. */
function isWhich(text: string, { from, to, first, last }: FoundDay): boolean {
  return (
    first !== last &&
    /\b(?:the|an?|my|our|her|his|their)\s+$/i.test(text.slice(0, from)) &&
    /^ \p{Ll}{3}/u.test(text.slice(to))
  );
}

/** "Dr. Kowalski gave a talk today": who was heard, and not met. */
const WAS_A_TALK =
  /\b(?:gave|held|delivered|presented|giving|gives|did) (?:an?|the|her|his|their|this|today['’]s) (?:[\p{L}-]+ ){0,2}(?:talk|lecture|keynote|seminar|webinar|presentation|speech|guest lecture)\b(?!.*\b(?:met|talked (?:to|with)|spoke (?:to|with)|chatted|asked (?:her|him|them)|coffee|lunch)\b)/iu;

const AFTER = /\b(?:after|not before|no earlier than|as of)\s+(?:the\s+)?$/i;

/** "The Monday seminar, till tomorrow": until when is said by a word. */
const DUE = /\b(?:by|until|till|before|bis)\s+(?:the\s+)?$/i;

/** "I could introduce Lena", of whoever was spoken of: promised to them, about her. */
const INTRODUCES =
  /^(?:introduce|connect)(?: (?:her|him|them) (?:to|with))? \p{Lu}(?!.* (?:to|with) (?:\p{Lu}|my\b))/u;

/** "Call Agnes on Tuesday at five": at an hour it is arranged. */
const CALLING = /^(?:call|phone|ring|skype|zoom with|meet)\b/i;

/** Where the words end that gave a contact away. */
function wordsOf({ text, cue }: Clause): number {
  return cue?.kind === "touch" ? text.length - cue.rest.length : 0;
}

/** Where nobody is named whom I am to meet, what the people of the one spoken of would do is something on offer. */
function introducing(
  clause: Clause,
  cue: Extract<Cue, { kind: "introduction" }>,
  around: Around,
): readonly ReadItem[] {
  const named = introductionsOf(clause, cue, around);
  if (named.length > 0 || offeredByTheirs(clause.text) === undefined) return named;
  const person = tellerOf(clause, around);
  return [{ kind: "offer", person, of: "introduction", text: inFull(clause.text) }];
}

/** To each whom I am introduced to: "to Jonas and Lin"; "intro by Ana" is one to whoever is spoken of. */
function introductionsOf(
  clause: Clause,
  cue: Extract<Cue, { kind: "introduction" }>,
  around: Around,
): readonly ReadItem[] {
  const { named, spoken, nameOf } = around;
  const met = cue.guessed === true ? metAsItSounds(clause, around) : metIn(clause, cue, around);
  const person = named.find((key) => !met.includes(key)) ?? (cue.by === "" ? spoken : null);
  if (cue.guessed === true && person === null) return [];
  const { made, promised } = cue;
  const text = inFull(clause.text);
  return met.map((key) => ({
    kind: "introduction",
    person,
    to: nameOf(key),
    toKey: key,
    made,
    promised: promised && !made,
    text,
  }));
}

function metIn(
  { text }: Clause,
  { to, by }: Extract<Cue, { kind: "introduction" }>,
  { mentions, named, spoken, others, nameOf }: Around,
): readonly string[] {
  if (by !== "") return spoken === null ? [] : [spoken];
  if (to === "") return others.filter((key) => key !== (named[0] ?? spoken)).slice(0, 1);
  const keyOf = (name: string) => named.find((each) => samePerson(nameOf(each), name));
  const met = mentionsIn(`with ${to}`).flatMap(({ name }) => keyOf(name) ?? []);
  // "Passed my CV to her team lead Robert": whoever else is named there.
  return met.length > 0 ? met : named.filter((_, at) => (mentions[at]?.from ?? 0) >= text.length - to.length);
}

const THROUGH = /\b(?:via|through|thanks to|by|from)(?: (?:dr|prof)\.?)? $/iu;

/**
 * Whoever comes first introduces me, or comes behind "through"; a name alone is whom I am to meet, unless it opens the
 * words.
 */
function metAsItSounds({ text }: Clause, { mentions, named, spoken, others }: Around): readonly string[] {
  const through = mentions.findIndex(({ from }) => THROUGH.test(text.slice(0, from)));
  const [first] = named;
  const by =
    named[through] ?? (named.length > 1 || mentions[0]?.from === 0 || spoken === null ? first : spoken);
  const met = [...new Set(named)].filter((key) => key !== by);
  return met.length > 0 ? met : others.filter((key) => key !== by).slice(0, 1);
}

/**
 * Who says it: the name at the beginning, otherwise who was spoken of before, otherwise whoever is named. Whoever stands in
 * what was said ("Thinks I should ask Ana") is spoken about.
 */
function tellerOf(
  clause: Clause,
  { mentions, named, spoken }: Pick<Around, "mentions" | "named" | "spoken">,
): string | null {
  const said = saidIn(clause.text, heardAs(clause.text));
  const isSpokenAbout =
    said !== undefined && (mentions[0]?.from ?? 0) >= clause.text.length - said.about.length;
  return !isSpokenAbout &&
    /^(?:(?:and|but|then)\s+)?\p{Lu}/u.test(clause.text) &&
    !/^(?:I|She|He|They|Told|Said|Advised)\b/.test(clause.text)
    ? (named[0] ?? spoken)
    : (spoken ?? named[0] ?? null);
}
