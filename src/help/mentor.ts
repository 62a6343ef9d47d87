import type { Interview } from "#interviews/interview.ts";
import type { PersonId } from "#people/id.ts";
import type { Person } from "#people/person.ts";
import { clipped, oneLine, quoted, shownName } from "#people/shown.ts";
import type { TieHistory } from "#ties/history.ts";
import { addDays, type DateText, dateOf, daysBetween } from "#time/date.ts";
import { monthFrom } from "#time/near.ts";
import { HELP_NAMES, isActionable } from "./help.ts";
import { type HelpFacts, helpReceived, type Received, receivedInWords } from "./received.ts";

/** What the user says when someone is suggested as a mentor. */
export const MENTOR_ANSWERS = ["yes", "not-now", "no"] as const;
export type MentorAnswer = (typeof MENTOR_ANSWERS)[number];

export type Answered = { readonly answer: MentorAnswer; readonly until: DateText | null };

const NOT_NOW_DAYS = 90;

/** The last day on which a suggestion that was put off stays away. */
export function putOffUntil(today: DateText): DateText {
  return addDays(today, NOT_NOW_DAYS);
}

export type MentorFacts = HelpFacts & {
  readonly person: Pick<Person, "id" | "name" | "mentor" | "leftOut" | "close">;
  readonly history: Pick<TieHistory, "sent" | "received" | "talks">;
  readonly interviews: readonly Pick<Interview, "iAmAsked" | "heldAt" | "minutes">[];
  /** What they do now, as it is written in their role or headline. */
  readonly role: string;
  readonly answered: Answered | null;
};

export type MentorSuggestion = {
  readonly personId: PersonId;
  readonly sentence: string;
  /** What speaks for it, each a fact one can look up. */
  readonly reasons: readonly string[];
};

/** Fewer pieces of help, or all within a month, may have been one kindness. */
export const LEAST_HELP = 3;
const LEAST_SPAN_DAYS = 28;
/** Minutes of talk altogether that are "at length". */
const AT_LENGTH = 40;

/**
 * Someone who has become a mentor without the word (R54): they answer, they helped more than once with something one
 * could act on, and gave it time or stand further along. There are no data to learn this from, so it is a rule that
 * shows its reasons; it is only ever a suggestion, and rank is never taken for granted.
 */
export function suggestMentor(
  facts: MentorFacts,
  { today, timeZone }: { readonly today: DateText; readonly timeZone: string },
): MentorSuggestion | null {
  const { person, answered } = facts;
  if (person.mentor || person.leftOut || person.close || isPutOff(answered, today)) return null;
  const concrete = helpReceived(facts).filter(({ kind }) => isActionable(kind));
  const days = concrete.flatMap(({ at }) => (at === null ? [] : [dateOf(at, timeZone)]));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || concrete.length < LEAST_HELP) return null;
  // Who helps on so many days answers, where no letters are here to tell.
  const unwritten = facts.history.sent === 0 && new Set(days).size >= LEAST_HELP;
  if (daysBetween(first, last) < LEAST_SPAN_DAYS || !(unwritten || answers(facts))) return null;
  const length = atLength(facts) ?? withCare(concrete);
  const further = furtherAlong(facts.role);
  if (length === null && further === null) return null;
  const name = shownName(person.name);
  return {
    personId: person.id,
    sentence: `${name} has helped you again and again, with things you could act on. A mentor of yours, perhaps?`,
    reasons: [
      ...(unwritten ? [] : [`${name} answers you.`]),
      `It was more than once: from ${monthFrom(today, first)} to ${monthFrom(today, last)}.`,
      `It was concrete: ${inWords(concrete)}.`,
      ...[length, further].filter((each) => each !== null),
      ...(further === null
        ? ["Whether they are further along is for you to say; a peer can be a mentor too."]
        : []),
    ],
  };
}

function isPutOff(answered: Answered | null, today: DateText): boolean {
  if (answered === null) return false;
  return answered.answer !== "not-now" || (answered.until !== null && answered.until >= today);
}

/** Word comes back, about as often as not. */
function answers({ history: { sent, received, talks }, interviews }: MentorFacts): boolean {
  const back = received + talks + interviews.filter((each) => each.heldAt !== null).length;
  return back > 0 && back * 2 >= sent;
}

function atLength({ interviews, documents }: MentorFacts): string | null {
  const minutes = interviews
    .filter((each) => each.heldAt !== null && !each.iAmAsked)
    .reduce((sum, each) => sum + each.minutes, 0);
  const read = documents.find((each) => each.answeredAt !== null);
  if (read !== undefined) return `They took the time for ${HELP_NAMES[read.kind]}.`;
  return minutes >= AT_LENGTH ? "They took their time: you have talked at length." : null;
}

/** A CV or a contract read with care, as I noted it. */
function withCare(concrete: readonly Received[]): string | null {
  const read = concrete.find(({ kind }) => kind === "cv-edit" || kind === "contract-reading");
  return read === undefined ? null : `They took the time for ${HELP_NAMES[read.kind]}.`;
}

const SENIOR =
  /\b(?:professor|group leader|team lead(?:er)?|lab head|head|director|principal|senior|staff|lead|partner|chief|president|vice[- ]president|vp|dean|chair|manager|editor[- ]in[- ]chief|supervisor|consultant|c[etsfo]o|pi)\b/i;
const EARLY = /\b(?:student|trainee|intern|postdoc\w*|assistant to|apprentice|junior|phd candidate)\b/i;

/** What their role says by its words, quoted; nothing is inferred where it does not say it. */
function furtherAlong(role: string): string | null {
  const line = clipped(oneLine(role), 90);
  if (!SENIOR.test(line) || EARLY.test(line)) return null;
  return `They seem to be further along: their role reads ${quoted(line)}. You know best whether that is so.`;
}

const SHOWN = 3;

function inWords(concrete: readonly Received[]): string {
  const latest = concrete.slice(-SHOWN).reverse();
  const words = latest.map(receivedInWords);
  return [...new Set(words)].join("; ");
}
