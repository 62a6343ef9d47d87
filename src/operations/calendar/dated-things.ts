import { findInterview, listInterviews } from "#database/interviews/interviews.ts";
import { findPromise, openPromises } from "#database/options/advice.ts";
import { findPeople } from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { calendarEntries } from "#follow-ups/calendar.ts";
import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import type { InterviewId, PersonId, PromiseId } from "#people/id.ts";
import type { Link } from "#syncing/link.ts";

const MOST = 2_000;

export type DatedThing = {
  readonly subject: "interview" | "promise";
  readonly subjectId: string;
  readonly personId: PersonId;
  /** Null where it is here and has no date any more. */
  readonly entry: CalendarEntry | null;
  /** Where a talk takes place, whether the calendar is told so or not; null for what has no place. */
  readonly place: string | null;
};

/** What has a date ahead, and all that a calendar elsewhere has of it already, whatever became of it here. */
export async function datedThings(
  tx: Tx,
  links: readonly Pick<Link<unknown>, "subject" | "subjectId">[],
  names: boolean,
): Promise<readonly DatedThing[]> {
  const interviews = new Map(
    (await listInterviews(tx, { states: ["scheduled"], limit: MOST })).map((each) => [
      each.id as string,
      each,
    ]),
  );
  const promises = new Map((await openPromises(tx, MOST)).map((each) => [each.id as string, each]));
  for (const { subject, subjectId } of links) {
    if (subject === "interview" && !interviews.has(subjectId)) {
      const found = await findInterview(tx, subjectId as InterviewId);
      if (found !== undefined) interviews.set(subjectId, { ...found, personName: "", personHeadline: "" });
    }
    if (subject === "promise" && !promises.has(subjectId)) {
      const found = await findPromise(tx, subjectId as PromiseId);
      if (found !== undefined) promises.set(subjectId, found);
    }
  }
  const all = [...interviews.values(), ...promises.values()];
  const people = new Map(
    (await findPeople(tx, [...new Set(all.map((each) => each.personId))])).map((person) => [
      person.id,
      person,
    ]),
  );
  const facts = {
    interviews: [...interviews.values()],
    promises: [...promises.values()],
    steps: [],
    people,
    names,
  };
  const entries = new Map(calendarEntries(facts).map((entry) => [entry.uid, entry]));
  const thing =
    (subject: DatedThing["subject"]) =>
    (each: { readonly id: string; readonly personId: PersonId; readonly place?: string }) => ({
      subject,
      subjectId: each.id,
      personId: each.personId,
      entry: entries.get(uidOf(subject, each.id)) ?? null,
      place: each.place ?? null,
    });
  return [
    ...[...interviews.values()].map(thing("interview")),
    ...[...promises.values()].map(thing("promise")),
  ];
}

export function uidOf(subject: DatedThing["subject"], id: string): string {
  return `${subject}-${id}@weakties`;
}
