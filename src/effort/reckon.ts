import type { PersonId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import { addDays, type DateText, dateOf, type Instant } from "#time/date.ts";
import type { Effort, EffortKind } from "./effort.ts";

/** What is kept of talks and letters, from which time is worked out. */
export type EffortFacts = {
  readonly talks: readonly {
    readonly id: string;
    readonly personId: PersonId;
    readonly personName: string;
    readonly minutes: number;
    readonly at: Instant;
  }[];
  readonly letters: readonly {
    readonly id: string;
    readonly personId: PersonId;
    readonly personName: string;
    readonly at: Instant;
  }[];
  /** What I said: in place of what is worked out, or of something else. */
  readonly said: readonly Effort[];
  /** Minutes of a sprint that are neither talks nor letters. */
  readonly sprints: readonly { readonly id: string; readonly minutes: number; readonly at: Instant }[];
  /** What a letter usually takes me. */
  readonly letterMinutes: number;
};

/** One line of time: what it was, how long, and whether that was said or worked out. */
export type Spent = {
  readonly kind: EffortKind;
  /** The conversation or letter, or the note itself; what a correction names. */
  readonly subjectId: string;
  /** The note of mine behind it; null where the time was worked out. */
  readonly effortId: string | null;
  readonly personId: PersonId | null;
  readonly what: string;
  readonly minutes: number;
  readonly said: boolean;
  readonly at: Instant;
};

/** Writing a letter takes about this long, until somebody knows better. */
export const LETTER_MINUTES = 20;

/** All time since a moment, the latest first. What I said of a talk or letter stands in place of what it was worked out as. */
export function spentSince(facts: EffortFacts, since: Instant): readonly Spent[] {
  const corrections = new Map(
    facts.said.flatMap((each) => (each.subjectId === null ? [] : [[`${each.kind}:${each.subjectId}`, each]])),
  );
  const line = (
    kind: EffortKind,
    subject: { readonly id: string; readonly personId: PersonId | null; readonly at: Instant },
    what: string,
    minutes: number,
  ): Spent => {
    const said = corrections.get(`${kind}:${subject.id}`);
    return {
      kind,
      subjectId: subject.id,
      effortId: said?.id ?? null,
      personId: subject.personId,
      what,
      minutes: said?.minutes ?? minutes,
      said: said !== undefined,
      at: subject.at,
    };
  };
  return [
    ...facts.talks.map((each) =>
      line("talk", each, `A talk with ${shownName(each.personName)}`, each.minutes),
    ),
    ...facts.letters.map((each) =>
      line("letter", each, `A letter to ${shownName(each.personName)}`, facts.letterMinutes),
    ),
    ...facts.sprints.map((each) =>
      line("other", { ...each, personId: null }, "Reading and deciding, in a sprint", each.minutes),
    ),
    ...facts.said
      .filter((each) => each.subjectId === null)
      .map(
        ({ id, kind, note, minutes, at }): Spent => ({
          kind,
          subjectId: id,
          effortId: id,
          personId: null,
          what: note || "Something else",
          minutes,
          said: true,
          at,
        }),
      ),
  ]
    .filter((each) => each.at >= since && each.minutes > 0)
    .toSorted((a, b) => b.at - a.at || (a.subjectId < b.subjectId ? 1 : -1));
}

/** The weeks looked back on. */
const WEEKS = 12;

export function firstDay(today: DateText): DateText {
  return addDays(today, -7 * WEEKS);
}

export function minutesIn(spent: readonly Spent[]): number {
  return spent.reduce((sum, each) => sum + each.minutes, 0);
}

/** Time as one would say it, to the quarter of an hour: nobody kept a stopwatch. */
export function timeSpentInWords(minutes: number): string {
  if (minutes <= 0) return "no time";
  if (minutes < 9) return "a few minutes";
  if (minutes < 18) return "about a quarter of an hour";
  if (minutes < 25) return "about twenty minutes";
  if (minutes < 40) return "about half an hour";
  if (minutes < 53) return "about three quarters of an hour";
  const halves = Math.round(minutes / 30);
  if (minutes >= 10 * 60) return `about ${Math.round(minutes / 60)} hours`;
  if (halves === 2) return "about an hour";
  if (halves === 3) return "about an hour and a half";
  return `about ${Math.floor(halves / 2)}${halves % 2 === 1 ? " and a half" : ""} hours`;
}

/** Weeks over which a pace is looked at; one full week says nothing. */
const PACE_WEEKS = 4;

/** Paces to choose from, in minutes a week. */
export const PACES = [15, 30, 60, 120, 240] as const;

/** The last weeks beside the pace I chose: a word, no quota, and no blame for either side of it (R32, R49). */
export function paceInWords(
  spent: readonly Spent[],
  paceMinutes: number | null,
  { today, timeZone }: { readonly today: DateText; readonly timeZone: string },
): string {
  if (paceMinutes === null) return "You have not chosen a pace, and need none.";
  const from = addDays(today, -7 * PACE_WEEKS);
  const lately = minutesIn(spent.filter(({ at }) => dateOf(at, timeZone) > from)) / PACE_WEEKS;
  const chosen = `You had ${timeSpentInWords(paceMinutes).replace(/^about /, "")} a week in mind.`;
  if (lately > paceMinutes * 1.5)
    return `${chosen} The last four weeks took more; the next ones may be quieter with a good conscience.`;
  if (lately < paceMinutes * 0.5)
    return `${chosen} The last four weeks were quieter, and that is fine: it is a pace, not a quota.`;
  return `${chosen} The last four weeks went at about that.`;
}
