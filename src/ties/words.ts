import type { Familiarity } from "#people/person.ts";
import { capitalised, clipped, oneLine, times } from "#people/shown.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import { monthFrom, shortDate } from "#time/near.ts";
import type { TieHistory } from "./history.ts";
import { habitUntil, isLapsing, isQuiet, type Rhythm, rhythmOf } from "./rhythm.ts";

/** What the words on the face of a person rest on. */
export type TieFacts = {
  readonly history: TieHistory;
  /** The distinct contact-days, where the caller has read them (one person's page); null in lists. */
  readonly contactDays: readonly DateText[] | null;
  /** Those of them on which we talked: what is said of letters takes none of them for a letter's. */
  readonly talkDays?: readonly DateText[] | undefined;
  readonly familiarity: Familiarity;
  /** That they answered is noted in a conversation, though no letter of theirs is kept: a time was arranged, say. */
  readonly answered?: boolean | undefined;
  /** How we know each other, in the user's words; "" where they said nothing. */
  readonly howMet: string;
  /** A connection on a network, which says nothing about how well we know each other (R63). */
  readonly connected: { readonly through: string; readonly since: DateText | null } | null;
};

/**
 * A tie in one or two short sentences, for the face of a card: "You wrote most weeks until March; quiet since June."
 * Never a percentage or a score (R63); those are behind "why?", see `whyTie`.
 */
export function tieInWords(facts: TieFacts, today: DateText): string {
  const rhythm = rhythmOf(facts.history, facts.contactDays);
  return rhythm === null ? withoutContact(facts, today) : withContact(facts, rhythm, today);
}

/** Words of the user's own are shown up to here in a sentence. */
const HOW_MET_SHOWN = 160;

function withoutContact({ familiarity, howMet, connected }: TieFacts, today: DateText): string {
  const known = capitalised(oneLine(howMet));
  const sentences = [
    ...(known === "" ? [] : [sentence(clipped(known, HOW_MET_SHOWN))]),
    ...(connected === null ? [] : [connection(connected, today)]),
  ];
  const familiar = FAMILIAR[familiarity];
  if (familiar !== "") sentences.push(familiar);
  else if (sentences.length === 0) sentences.push("How well you know each other is not said yet.");
  return sentences.join(" ");
}

const FAMILIAR: Record<Familiarity, string> = {
  unknown: "",
  stranger: "You have not met yet.",
  acquaintance: "You know each other a little.",
  known: "You know each other.",
};

function connection(connected: NonNullable<TieFacts["connected"]>, today: DateText): string {
  const since = connected.since === null ? "" : ` since ${monthFrom(today, connected.since)}`;
  return `Connected on ${clipped(oneLine(connected.through), 40)}${since}; no messages here.`;
}

function withContact(facts: TieFacts, rhythm: Rhythm, today: DateText): string {
  const { history, contactDays, talkDays, answered = false } = facts;
  const answers =
    history.inDays.length === 0 && history.sent > 0 && !answered ? " No answer is recorded." : "";
  if (rhythm.count <= 2 || rhythm.usualGap === null)
    return `${countedSentence(history, rhythm.last, today)}${answers}`;
  const told = toldOf(history, rhythm, { all: contactDays ?? [], talks: talkDays ?? [] }, today);
  return `${rhythmSentence(told)}${answers}${talkedSentence(told, history.talks)}`;
}

/** Where there were few days, each letter and talk is counted: "You wrote twice and talked once, last on 1 May." */
function countedSentence(history: TieHistory, last: DateText, today: DateText): string {
  const { sent, received, talks, lastDirection } = history;
  const theirs = received > 0 ? [`they wrote ${times(received)}`] : [];
  const talked = talks > 0 ? [`${theirs.length > 0 || sent === 0 ? "you " : ""}talked ${times(talks)}`] : [];
  const parts = [...(sent > 0 ? [`you wrote ${times(sent)}`] : []), ...theirs, ...talked];
  if (parts.length === 0) parts.push("you were in touch");
  const when = isLately(last, today) ? `on ${shortDate(today, last)}` : `in ${monthFrom(today, last)}`;
  const count = sent + received + talks;
  // Events, and letters of which nobody said whose they were, are in no count; the last contact may be one of them.
  const uncounted =
    history.days + history.promptedDays > count || (talks === 0 && lastDirection === "mutual");
  const to = count === 0 ? " " : uncounted ? ", last in touch " : count === 1 ? ", " : ", last ";
  return `${capitalised(listed(parts))}${to}${when}.`;
}

/** Whether the words of a tie hold the note of how we met already, however its first letter is written. */
export function tellsHowMet(inWords: string, howMet: string): boolean {
  return inWords.toLowerCase().includes(oneLine(howMet).toLowerCase());
}

/** So lately that the day itself is said, and not the month. */
export function isLately(last: DateText | null, today: DateText): boolean {
  return last !== null && daysBetween(last, today) < 60;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 3 ? parts.join(" and ") : `${parts.slice(0, -1).join(", ")}, and ${last}`;
}

/** What became of the habit of a tie: it goes on, it ended with the last contact or before it, or nothing came for long. */
type Course = "no-habit" | "going-on" | "ended" | "followed" | "quiet";

/** A tie as it is told. */
type Told = {
  readonly rhythm: Rhythm;
  readonly today: DateText;
  readonly verb: Verb;
  readonly course: Course;
  /** Days of contact since the habit ended. */
  readonly since: number;
  readonly talkedLast: boolean;
  /** The last day of what the verb speaks of: a talk is no letter, and a letter no talk. */
  readonly lastSuch: DateText;
};

type Days = { readonly all: readonly DateText[]; readonly talks: readonly DateText[] };

function toldOf(history: TieHistory, rhythm: Rhythm, { all, talks }: Days, today: DateText): Told {
  const { last, steadyUntil } = rhythm;
  const verb = verbOf(history);
  const such =
    verb.of === "talks" ? talks.at(-1) : verb.of === "letters" ? lastLetter(history, verb, all, talks) : last;
  return {
    rhythm,
    today,
    verb,
    course: courseOf(rhythm, today),
    since: all.filter((day) => day > steadyUntil).length,
    talkedLast: talks.includes(last),
    lastSuch: such ?? last,
  };
}

/** A day has a talk and letters at times, as when I thank at once; of days with talks only my own letters are told apart. */
function lastLetter({ outDays }: TieHistory, verb: Verb, all: Days["all"], talks: Days["talks"]) {
  const apart = all.findLast((day) => !talks.includes(day));
  const mine = verb.past === "You wrote" ? outDays[0] : undefined;
  // Their days are Greenwich's; one that is none of the user's own calendar is the day before or after it.
  return mine !== undefined && mine > (apart ?? "") && all.includes(mine) ? mine : apart;
}

function courseOf(rhythm: Rhythm, today: DateText): Course {
  if (rhythm.often === null) return "no-habit";
  if (isQuiet(rhythm, today)) return "quiet";
  if (!isLapsing(rhythm, today)) return "going-on";
  return rhythm.steadyUntil === rhythm.last ? "ended" : "followed";
}

function rhythmSentence(told: Told): string {
  const { rhythm, today, verb, course, lastSuch } = told;
  const { count, first, last, often, steadyUntil } = rhythm;
  switch (course) {
    case "no-habit": {
      const until = isQuiet(rhythm, today) ? "; quiet since" : `, last on ${shortDate(today, last)}`;
      return `${verb.onDays} on ${count} days ${monthsFrom(today, first, last)}${until}.`;
    }
    case "quiet": {
      const [until, since] = [monthFrom(today, steadyUntil), monthFrom(today, last)];
      return `${verb.past} ${often} ${habitUntil(rhythm, today)}; quiet since${until === since ? "" : ` ${since}`}.`;
    }
    case "going-on":
      return `${verb.present} ${often}, last on ${shortDate(today, lastSuch)}.`;
    case "ended":
      return `${verb.past} ${often}, last on ${shortDate(today, lastSuch)}.`;
    case "followed":
      return `${verb.past} ${often} ${habitUntil(rhythm, today)}; ${followedBy(told)}.`;
  }
}

/** What came after a habit had ended, told apart from it: "you talked on 25 November". */
function followedBy({ rhythm, today, since, talkedLast }: Told): string {
  const on = shortDate(today, rhythm.last);
  if (since > 1) return `in touch on ${since} days since, last on ${on}`;
  return talkedLast ? `you talked on ${on}` : `in touch again on ${on}`;
}

/** That we talked, where the rhythm speaks of letters; with the day where that was the last contact of a habit. */
function talkedSentence({ rhythm, today, verb, course, since, talkedLast }: Told, count: number): string {
  if (count === 0 || verb.of === "talks") return "";
  if (course === "followed" && since === 1 && talkedLast)
    return count === 1 ? "" : ` You talked ${times(count)} in all.`;
  const dated = course === "going-on" && talkedLast;
  const on = dated ? `, ${count === 1 ? "" : "last "}on ${shortDate(today, rhythm.last)}` : "";
  return ` You talked ${times(count)}${on}.`;
}

/** "in May 2024"; "between January and May 2025"; "between October 2019 and October 2026". */
function monthsFrom(today: DateText, first: DateText, last: DateText): string {
  const [from, to] = [monthFrom(today, first), monthFrom(today, last)];
  if (from === to) return `in ${to}`;
  const sameYear = first.slice(0, 4) === last.slice(0, 4);
  const year = /\d$/.test(from) && !/\d$/.test(to) ? ` ${last.slice(0, 4)}` : "";
  return `between ${sameYear ? from.replace(/ \d+$/, "") : from} and ${to}${year}`;
}

/** Where one side wrote so many times as often as the other, it was theirs to write. */
const ONE_SIDED = 4;

type Verb = {
  readonly of: "letters" | "talks" | "contact";
  readonly past: string;
  readonly present: string;
  /** Of days that are counted, on which one of both wrote, or both talked; the others speak of a habit of both. */
  readonly onDays: string;
};

const IN_TOUCH: Verb = {
  of: "contact",
  past: "You were in touch",
  present: "You are in touch",
  onDays: "You were in touch",
};

function verbOf({ sent, received, talks, inDays, days, promptedDays }: TieHistory): Verb {
  if (talks > 0 && talks >= sent + received)
    return {
      of: "talks",
      past: "You talked",
      present: "You talk",
      onDays: sent + received > 0 ? IN_TOUCH.onDays : "You talked",
    };
  const oneSide = inDays.length === 0 ? "You wrote" : sent === 0 ? "They wrote" : IN_TOUCH.onDays;
  // More days than letters: on some of them was something else, an event or help that they gave.
  const onDays = talks > 0 || days + promptedDays > sent + received ? IN_TOUCH.onDays : oneSide;
  if (ONE_SIDED * sent < received)
    return { of: "letters", past: "They wrote", present: "They write", onDays };
  return sent === 0 ? IN_TOUCH : { of: "letters", past: "You wrote", present: "You write", onDays };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
