import type { Commitment } from "#advice/advice.ts";
import type { Affiliation, Person } from "#people/person.ts";
import { positionInWords } from "#people/position.ts";
import { capitalised, clipped, oneLine, quoted, shownName } from "#people/shown.ts";
import { whereInLetters } from "#stages/in-letters.ts";
import { tellsHowMet } from "#ties/words.ts";
import { type DateText, dateOf, timeOf } from "#time/date.ts";
import { dateInWords } from "#time/in-words.ts";
import { type Agenda, agendaFor } from "./agenda.ts";
import { judgeAsk } from "./asks.ts";
import { askById } from "./asks-catalogue.ts";
import { type GiveSuggestion, offerInWords } from "./gives.ts";
import type { Interview, PlannedQuestion } from "./interview.ts";
import { placeInWords } from "./place.ts";
import { type EarlierTalk, type Since, type ThenAndNow, thenAndNow } from "./then-and-now.ts";

/** All that a sheet for one talk is made from. */
export type BriefMaterial = {
  readonly interview: Interview;
  readonly person: Pick<Person, "name" | "headline" | "howMet" | "notes" | "preferences">;
  /** What I am, as I say it in letters; "" where I have not said. */
  readonly introduction: string;
  /** The tie in words. */
  readonly tie: string;
  readonly questions: readonly PlannedQuestion[];
  readonly give: GiveSuggestion;
  /** What I promised them and have not done. */
  readonly promises: readonly Commitment[];
  readonly earlier: readonly EarlierTalk[];
  readonly since: Since;
};

/** One page for one talk, in words ready to print. An empty list is a part that is left out. */
export type Brief = {
  readonly title: string;
  /** The day it is arranged for, or on which it was; null where there is none. */
  readonly on: DateText | null;
  /** "14:00"; "" where no time is arranged, or it was on another day than arranged. */
  readonly at: string;
  /** With what it lacks, as long as the talk is to come: "Zoom (the link is still missing)". */
  readonly place: string;
  readonly who: readonly string[];
  readonly known: readonly string[];
  readonly introduceYourself: string;
  /** True where they ask me: then the questions are what I could ask in turn. */
  readonly iAmAsked: boolean;
  readonly agenda: Agenda;
  readonly questions: readonly BriefQuestion[];
  /** What I would like, with an opinion on it where there is one; null where nothing is asked. */
  readonly ask: { readonly words: string; readonly flag: string | null } | null;
  readonly offer: string | null;
  readonly promised: readonly string[];
  /** Beside the last talk with this person (R4); null for the first. */
  readonly thenAndNow: ThenAndNow | null;
};

export type BriefQuestion = { readonly text: string; readonly minutes: number; readonly because: string };

/** A page holds so many lines of each part. */
const LINES = 6;
const LINE_LENGTH = 240;

/** The sheet to prepare a talk with, and to take along (R4, R31). */
export function prepBrief(material: BriefMaterial): Brief {
  const { interview, person, since } = material;
  const last = lastTalk(material.earlier);
  return {
    title: `${interview.minutes} minutes with ${shownName(person.name)}`,
    ...whenOf(interview, since.timeZone),
    place: interview.heldAt === null ? placeInWords(oneLine(interview.place)) : oneLine(interview.place),
    who: whoTheyAre(person, since.affiliations, since.today),
    known: whatIKnow(material),
    introduceYourself: ownLine(material),
    iAmAsked: interview.iAmAsked,
    agenda: agendaFor(interview.minutes, interview.focus, interview.iAmAsked),
    questions: material.questions.map(({ text, minutes, because }) => ({ text, minutes, because })),
    ask: askOf(material),
    offer: offerOf(material.give),
    promised: material.promises.filter((each) => each.keptAt === null).map(promiseInWords),
    thenAndNow: last === undefined ? null : thenAndNow(last, since),
  };
}

/** When it was, once it was: at the time that was arranged, if that was on this day. */
function whenOf({ startsAt, heldAt }: Interview, timeZone: string): Pick<Brief, "on" | "at"> {
  const arranged = startsAt === null ? null : dateOf(startsAt, timeZone);
  const on = heldAt === null ? arranged : dateOf(heldAt, timeZone);
  return { on, at: startsAt !== null && on === arranged ? timeOf(startsAt, timeZone) : "" };
}

/** "I am a PhD student in cell biology. I am looking …", in my own words as far as there are any. */
function ownLine({ introduction, since }: BriefMaterial): string {
  const stage = whereInLetters(since.reading, since.today);
  const own = oneLine(introduction)
    .replace(/^i(?: a|['’])m /i, "")
    .replace(/[.\s]+$/, "");
  if (own === "") return `I ${stage}.`;
  // A sentence of my own stays one: "I work on membranes".
  const said = /^(?:i|my)(?: |['’])/i.test(own) ? capitalised(own) : `I am ${own}`;
  return `${clipped(said, LINE_LENGTH)}. I ${stage}.`;
}

/** "4 December 2026 at 14:00, Room 3"; "" where nothing is arranged. */
export function whenAndWhere({ on, at, place }: Pick<Brief, "on" | "at" | "place">): string {
  const when = on === null ? "" : `${dateInWords(on)}${at === "" ? "" : ` at ${at}`}`;
  return [when, place].filter((each) => each !== "").join(", ");
}

function lastTalk(earlier: readonly EarlierTalk[]): EarlierTalk | undefined {
  return earlier
    .filter((each) => each.interview.heldAt !== null)
    .toSorted((one, other) => (other.interview.heldAt ?? 0) - (one.interview.heldAt ?? 0))[0];
}

function whoTheyAre(
  { headline }: BriefMaterial["person"],
  affiliations: readonly Affiliation[],
  today: DateText,
): readonly string[] {
  const positions = affiliations.map(({ role, organization, startsOn, endsOn }) => {
    const at = [oneLine(role), oneLine(organization)].filter((each) => each !== "").join(", ");
    if (endsOn !== null && endsOn < today) return at === "" ? "" : `Until ${endsOn.slice(0, 4)}: ${at}`;
    return at === "" || startsOn === null ? at : `Since ${startsOn.slice(0, 4)}: ${at}`;
  });
  const isSaid = affiliations.some((each) => positionInWords(each) === headline.trim());
  return lines([isSaid ? "" : oneLine(headline), ...positions]);
}

function whatIKnow({ person, tie, earlier }: BriefMaterial): readonly string[] {
  const standing = lastTalk(earlier)?.interview.standing ?? "";
  const met = oneLine(person.howMet);
  return lines(
    [
      ...(tellsHowMet(tie, met) ? [] : [met]),
      tie,
      ...person.notes.split("\n"),
      standing,
      person.preferences.note,
    ].map(oneLine),
  );
}

/** Without blanks and repetitions, bounded for one page. */
function lines(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((each) => each !== ""))]
    .slice(0, LINES)
    .map((each) => capitalised(clipped(each, LINE_LENGTH)));
}

function askOf({ interview, since }: BriefMaterial): Brief["ask"] {
  if (interview.iAmAsked || oneLine(interview.ask) === "") return null;
  const judged = judgeAsk(interview.ask, since.situation);
  return {
    words: askById(interview.ask)?.words ?? clipped(oneLine(interview.ask), LINE_LENGTH),
    flag: judged.kind === "fits" ? null : judged.because,
  };
}

function offerOf(give: GiveSuggestion): string | null {
  if (give.kind === "none") return null;
  const { offer } = give;
  if (offer.kind === "thanks") return "Thanks for what they gave last time.";
  if (offer.kind === "news")
    return offer.text === ""
      ? "Word of what came of their advice."
      : `Word of what came of their advice; you noted: ${quoted(offer.text)}.`;
  return capitalised(offerInWords(offer.kind, clipped(oneLine(offer.text), LINE_LENGTH)));
}

function promiseInWords({ text, dueOn }: Commitment): string {
  const what = clipped(oneLine(text), LINE_LENGTH);
  return dueOn === null ? what : `${what} (by ${dateInWords(dueOn)})`;
}
