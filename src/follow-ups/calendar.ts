import type { Commitment } from "#advice/advice.ts";
import type { DatedStep } from "#advice/step.ts";
import type { Interview } from "#interviews/interview.ts";
import { madeAt, type PersonId } from "#people/id.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { Instant } from "#time/date.ts";
import type { CalendarEntry } from "./calendar-entry.ts";

export type CalendarFacts = {
  readonly interviews: readonly Pick<
    Interview,
    | "id"
    | "personId"
    | "state"
    | "startsAt"
    | "minutes"
    | "place"
    | "iAmAsked"
    | "version"
    | "plannedAt"
    | "steps"
  >[];
  readonly promises: readonly Commitment[];
  readonly steps: readonly DatedStep[];
  readonly people: ReadonlyMap<PersonId, { readonly name: string; readonly leftOut: boolean }>;
  /**
   * With names, or without: a calendar on a shared screen or a work server need not say whom I talk to. Without,
   * no words of mine or of others and no place leave either.
   */
  readonly names: boolean;
};

const DAY_BEFORE = -24 * 60;
const HALF_AN_HOUR_BEFORE = -30;
const NINE_IN_THE_MORNING = 9 * 60;

/** All that has a date, for the time when the app is closed: talks at their hour, promises and steps on their day. */
export function calendarEntries(facts: CalendarFacts): readonly CalendarEntry[] {
  const named = <T extends { readonly personId: PersonId }>(
    list: readonly T[],
    entryOf: (each: T, name: string, names: boolean) => CalendarEntry | undefined,
  ) =>
    list.flatMap((each) => {
      const person = facts.people.get(each.personId);
      if (person === undefined || person.leftOut) return [];
      const entry = entryOf(each, clipped(oneLine(person.name), 80), facts.names);
      return entry === undefined ? [] : [entry];
    });
  return [
    ...named(facts.interviews, talk),
    ...named(facts.promises, promise),
    ...named(facts.steps, datedStep),
  ];
}

/** States in which a talk that had a time is off: its entry is sent once more, cancelled. */
const OFF: readonly Interview["state"][] = ["declined", "did-not-happen", "moved"];

function talk(
  interview: CalendarFacts["interviews"][number],
  name: string,
  names: boolean,
): CalendarEntry | undefined {
  if (interview.startsAt === null) return undefined;
  const cancelled = OFF.includes(interview.state);
  const whose = interview.iAmAsked ? "asks for your story" : "a conversation";
  return {
    uid: `interview-${interview.id}@weakties`,
    sequence: interview.version,
    changedAt: Math.max(interview.plannedAt, ...interview.steps.map(({ at }) => at ?? 0)),
    summary: names ? `${name}: ${whose}` : "A conversation",
    description:
      names && !cancelled ? "One page to prepare is in Weakties; thanks are best within a day." : "",
    location: names ? interview.place : "",
    when: { kind: "at", startsAt: interview.startsAt, minutes: interview.minutes },
    alarms: cancelled ? [] : [DAY_BEFORE, HALF_AN_HOUR_BEFORE],
    status: cancelled ? "cancelled" : "confirmed",
  };
}

function promise(each: Commitment, name: string, names: boolean): CalendarEntry | undefined {
  if (each.dueOn === null || each.keptAt !== null) return undefined;
  return {
    uid: `promise-${each.id}@weakties`,
    sequence: each.version,
    changedAt: changed(each.id, each.version),
    summary: names ? `For ${name}: ${clipped(oneLine(each.text), 120)}` : "Something you promised",
    description: names ? each.text : "",
    location: "",
    when: { kind: "all-day", on: each.dueOn },
    alarms: [NINE_IN_THE_MORNING],
    status: "confirmed",
  };
}

function datedStep(each: DatedStep, name: string, names: boolean): CalendarEntry | undefined {
  if (each.doneAt !== null) return undefined;
  // A calendar lies on servers and screens of others: what was said in confidence does not stand there (R15).
  const says = names && !each.offRecord;
  return {
    uid: `step-${each.adviceId}@weakties`,
    sequence: each.version,
    changedAt: changed(each.adviceId, each.version),
    summary: says ? clipped(oneLine(each.text), 120) : "A step you planned",
    description: says ? `${name} advised it.` : "",
    location: "",
    when: { kind: "all-day", on: each.on },
    alarms: [NINE_IN_THE_MORNING],
    status: "confirmed",
  };
}

/** No row of these keeps when it was changed: each change moves the moment on by a second, so that calendars see it. */
function changed(id: string, version: number): Instant | undefined {
  const made = madeAt(id);
  return made === undefined ? undefined : made + version * 1_000;
}
