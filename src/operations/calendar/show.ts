import { z } from "zod";
import { stepOf } from "#advice/step.ts";
import { findInterview, listInterviews } from "#database/interviews/interviews.ts";
import { datedAdvice, openPromises } from "#database/options/advice.ts";
import { findPeople } from "#database/people/people.ts";
import type { Tx } from "#database/transaction.ts";
import { calendarEntries } from "#follow-ups/calendar.ts";
import { writeCalendar } from "#formats/ics/write.ts";
import type { Instant } from "#time/date.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

const MOST = 500;
/** A talk that fell through is told to calendars for this long after its time; then they no longer show it anyway. */
const TOLD_MS = 31 * 86_400_000;

/**
 * What has a date, as an .ics file with alarms for the time when the app is closed: one conversation, or all of them
 * with promises and planned steps; a talk that fell through stands there as cancelled. Names can be left out.
 */
export const showCalendar = operation({
  permission: "export",
  effect: "reads",
  input: z.object({ interviewId: id<"interview">().optional(), names: z.boolean().default(true) }),
  async run({ tx, now }, { interviewId, names }) {
    const one = interviewId === undefined ? undefined : await findInterview(tx, interviewId);
    if (interviewId !== undefined && one === undefined) return missing("conversation");
    if (one !== undefined && one.startsAt === null)
      return refused("No time is arranged for this conversation yet.");
    const interviews = one ? [one] : await datedInterviews(tx, now);
    const promises = one ? [] : await openPromises(tx, MOST);
    const steps = one ? [] : (await datedAdvice(tx, MOST)).flatMap((advice) => stepOf(advice) ?? []);
    const ids = [...new Set([...interviews, ...promises, ...steps].map((each) => each.personId))];
    const people = new Map((await findPeople(tx, ids)).map((person) => [person.id, person]));
    const entries = calendarEntries({ interviews, promises, steps, people, names });
    return done({
      fileName: "weakties.ics",
      entries: entries.length,
      ics: writeCalendar(entries, now, one ? undefined : AN_HOUR),
    });
  },
});

/** After so many minutes a calendar that is subscribed to is worth another look. */
const AN_HOUR = 60;

/** Talks that are arranged, and those that fell through: a calendar that has them shall learn of it. */
async function datedInterviews(tx: Tx, now: Instant) {
  const arranged = await listInterviews(tx, { states: ["scheduled"], limit: MOST });
  const off = await listInterviews(tx, { states: ["declined", "did-not-happen"], limit: MOST });
  return [...arranged, ...off.filter(({ startsAt }) => startsAt !== null && startsAt > now - TOLD_MS)];
}
