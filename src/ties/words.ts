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

function withContact({ history, contactDays, talkDays }: TieFacts, rhythm: Rhythm, today: DateText): string {
  const answers = history.inDays.length === 0 && history.sent > 0 ? " No answer is recorded." : "";
  if (rhythm.count <= 2 || rhythm.usualGap === null)
    return `${countedSentence(history, rhythm.last, today)}${answers}`;
  const days = { all: contactDays ?? [], talks: talkDays ?? [] };
  return `${rhythmSentence(history, rhythm, days, today)}${answers}${talkedSentence(history, rhythm, days, today)}`;
}

type Days = { readonly all: readonly DateText[]; readonly talks: readonly DateText[] };

/** That we talked, where the rhythm speaks of letters; the day too where that was the last contact of all. */
function talkedSentence(history: TieHistory, rhythm: Rhythm, { all, talks }: Days, today: DateText): string {
  const count = history.talks;
  if (count === 0 || verbOf(history).past === "You talked") return "";
  const { last, often, steadyUntil } = rhythm;
  const after = all.filter((day) => day > steadyUntil);
  const told = often !== null && isLapsing(rhythm, today) && !isQuiet(rhythm, today) && after.length === 1;
  if (told && talks.includes(last)) return count === 1 ? "" : ` You talked ${times(count)} in all.`;
  const dated = often !== null && talks.includes(last) && !isLapsing(rhythm, today);
  return ` You talked ${times(count)}${dated ? `, ${count === 1 ? "" : "last "}on ${shortDate(today, last)}` : ""}.`;
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

function rhythmSentence(history: TieHistory, rhythm: Rhythm, days: Days, today: DateText): string {
  const verb = verbOf(history);
  const { count, first, last, often, steadyUntil } = rhythm;
  const quiet = isQuiet(rhythm, today);
  if (often === null) {
    const when = monthsFrom(today, first, last);
    return `${verb.onDays} on ${count} days ${when}${quiet ? "; quiet since" : `, last on ${shortDate(today, last)}`}.`;
  }
  if (quiet) {
    const thinned = monthFrom(today, steadyUntil) !== monthFrom(today, last);
    const since = thinned ? ` ${monthFrom(today, last)}` : "";
    return `${verb.past} ${often} ${habitUntil(rhythm, today)}; quiet since${since}.`;
  }
  const lately = `, last on ${shortDate(today, lastOf(verb.past, last, days))}.`;
  if (!isLapsing(rhythm, today)) return `${verb.present} ${often}${lately}`;
  if (steadyUntil === last) return `${verb.past} ${often}${lately}`;
  return `${verb.past} ${often} ${habitUntil(rhythm, today)}; ${sinceThen(rhythm, days, today)}.`;
}

/** The last of such days as are spoken of: a talk is no letter, and a letter no talk. */
function lastOf(past: string, last: DateText, { all, talks }: Days): DateText {
  if (past === "You were in touch") return last;
  const such = past === "You talked" ? talks.at(-1) : all.findLast((day) => !talks.includes(day));
  return such ?? last;
}

/** What came after a habit had ended, told apart from it: "you talked on 25 November". */
function sinceThen({ steadyUntil, last }: Rhythm, { all, talks }: Days, today: DateText): string {
  const after = all.filter((day) => day > steadyUntil).length;
  const on = shortDate(today, last);
  if (after > 1) return `in touch on ${after} days since, last on ${on}`;
  return talks.includes(last) ? `you talked on ${on}` : `in touch again on ${on}`;
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

/** `onDays` counts days, on which one of both wrote, or both talked; the others speak of a habit of both. */
function verbOf(history: TieHistory) {
  const { sent, received, talks } = history;
  const inTouch = { past: "You were in touch", present: "You are in touch", onDays: "You were in touch" };
  if (talks > 0 && talks >= sent + received)
    return {
      past: "You talked",
      present: "You talk",
      onDays: sent + received > 0 ? inTouch.onDays : "You talked",
    };
  const written = history.inDays.length === 0 ? "You wrote" : sent === 0 ? "They wrote" : inTouch.onDays;
  if (ONE_SIDED * sent < received)
    return { past: "They wrote", present: "They write", onDays: talks > 0 ? inTouch.onDays : written };
  if (sent === 0) return inTouch;
  return { past: "You wrote", present: "You write", onDays: talks > 0 ? inTouch.onDays : written };
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
