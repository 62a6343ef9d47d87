import type { Advice, Commitment } from "#advice/advice.ts";
import { type Known, standingOf } from "#interviews/standing.ts";
import type { AdviceId, DraftId, InterviewId, OrganizationId, PersonId, PromiseId } from "#people/id.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { type CountedTouch, historyOf, NO_HISTORY, type TieHistory } from "#ties/history.ts";
import { PRIOR_MODEL } from "#ties/learn.ts";
import { addDays, type DateText, type Instant } from "#time/date.ts";
import type { KnownPerson, OpenInterview, Snapshot } from "./snapshot.ts";
import type { Suggestion } from "./suggestion.ts";
import { todayOf } from "./today.ts";

// Small made-up days for this room's tests.

export const TODAY = "2026-11-24" as DateText; // a Tuesday
export const NOW: Instant = Date.parse("2026-11-24T09:00:00Z");

export function daysAgo(days: number): DateText {
  return addDays(TODAY, -days);
}

/** Noon, so that it is the same day in every European zone. */
export function noon(day: DateText): Instant {
  return Date.parse(`${day}T12:00:00Z`);
}

export function snapshot(more: Partial<Snapshot>): Snapshot {
  return {
    today: TODAY,
    now: NOW,
    timeZone: "Europe/Lisbon",
    background: "research",
    said: { programmes: [], introduction: "" },
    stage: "exploring",
    stageChangesOn: null,
    people: [],
    interviews: [],
    drafts: [],
    advice: [],
    promises: [],
    introductions: [],
    leadsOwed: [],
    matches: [],
    options: [],
    outdated: [],
    tieModel: PRIOR_MODEL,
    unpromptedAYear: 3,
    notNow: [],
    ...more,
  };
}

export function place(organization: string): KnownPerson["places"][number] {
  return { organizationId: organization.toLowerCase() as OrganizationId, organization, field: "" };
}

export function person(name: string, more: Partial<KnownPerson> = {}): KnownPerson {
  return {
    id: name.toLowerCase() as PersonId,
    name,
    headline: "",
    familiarity: "known",
    howMet: "",
    typedIn: false,
    leftOut: false,
    close: false,
    preferences: NO_PREFERENCES,
    history: NO_HISTORY,
    connected: null,
    places: [],
    newPosition: null,
    lastInterviewOn: null,
    ...more,
  };
}

/** Mail between us on these days before today: both ways, or from me alone. */
export function mailed(days: readonly number[], answered = true): TieHistory {
  const at = (day: number) => noon(daysAgo(day));
  const touches = days.flatMap((day): CountedTouch[] => [
    { at: at(day), kind: "mail", direction: "out", prompted: false },
    ...(answered ? [{ at: at(day), kind: "mail", direction: "in", prompted: false } as const] : []),
  ]);
  return historyOf(touches);
}

/** A conversation with what was read around it, as it stands today. */
export function interview(
  who: string,
  more: Partial<Omit<OpenInterview, "stands">> & Partial<Omit<Known, "now" | "today" | "timeZone">>,
  { now, today, timeZone }: Pick<Snapshot, "now" | "today" | "timeZone"> = snapshot({}),
): OpenInterview {
  const talk = {
    id: `i-${who}` as InterviewId,
    personId: who as PersonId,
    minutes: 20,
    state: "asked",
    iAmAsked: false,
    place: "",
    plannedAt: noon(daysAgo(40)),
    askedAt: null,
    answeredAt: null,
    startsAt: null,
    heldAt: null,
    whoElseAt: null,
    ...more,
  } as const;
  const around = {
    patience: 7,
    remindedAt: null,
    otherAskedAt: null,
    isLost: false,
    wroteAt: null,
    person: person(who),
    unpromptedAYear: 3,
    letter: null,
    ...more,
  };
  return { ...talk, stands: standingOf(talk, { now, today, timeZone, ...around }) };
}

export function advice(who: string, more: Partial<Advice>): Advice {
  return {
    id: `a-${who}` as AdviceId,
    personId: who as PersonId,
    interviewId: null,
    optionId: null,
    text: "apply for the June course",
    offRecord: false,
    useByStage: null,
    useByDate: null,
    stepOn: null,
    stepKind: null,
    did: "",
    didAt: null,
    outcome: null,
    cameOfIt: "",
    outcomeAt: null,
    toldAt: null,
    givenAt: noon(daysAgo(120)),
    version: 1,
    ...more,
  };
}

export function promise(who: string, dueOn: DateText | null, more: Partial<Commitment> = {}): Commitment {
  return {
    id: `p-${who}` as PromiseId,
    personId: who as PersonId,
    interviewId: null,
    text: "send our protocol",
    dueOn,
    keptAt: null,
    version: 1,
    ...more,
  };
}

export function draft(
  who: string,
  updatedDaysAgo: number,
  kind: Snapshot["drafts"][number]["kind"] = "request",
) {
  return {
    id: `d-${who}` as DraftId,
    personId: who as PersonId,
    interviewId: null,
    adviceId: null,
    introductionId: null,
    leadId: null,
    kind,
    updatedAt: noon(daysAgo(updatedDaysAgo)),
  };
}

/** The day of a book of so many people. */
export const dayOf = (given: Snapshot, peopleCount = 50) => todayOf(given, peopleCount);

/** A day without the places to look for more people. */
const dayAlone = (given: Snapshot) => dayOf(given).suggestions.filter((line) => line.kind !== "first-step");

/** The sentences of a day. */
export const sentences = (given: Snapshot) => dayAlone(given).map((line) => line.sentence);

export const kinds = (given: Snapshot) => dayAlone(given).map((line) => line.kind);

/** The one line of a day that has one. */
export function only(given: Snapshot): Suggestion {
  const suggestions = dayAlone(given);
  if (suggestions.length !== 1 || suggestions[0] === undefined)
    throw new Error(`expected one line, got: ${suggestions.map((line) => line.sentence).join(" | ")}`);
  return suggestions[0];
}
