import { z } from "zod";
import { openPromises } from "#database/advice.ts";
import { findInterview, listInterviews } from "#database/interviews.ts";
import { findPeople } from "#database/people.ts";
import { calendarEntries } from "#follow-ups/calendar.ts";
import { writeCalendar } from "#formats/ics/write.ts";
import { id } from "../fields.ts";
import { operation } from "../operation.ts";
import { done, missing, refused } from "../outcome.ts";

const MOST = 500;

/**
 * What has a date, as an .ics file with alarms for the time when the app is closed: one conversation, or all of them
 * with the promises. Names can be left out.
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
    const interviews = one ? [one] : await listInterviews(tx, { states: ["scheduled"], limit: MOST });
    const promises = one ? [] : await openPromises(tx, MOST);
    const ids = [...new Set([...interviews, ...promises].map((each) => each.personId))];
    const people = new Map((await findPeople(tx, ids)).map((person) => [person.id, person]));
    const entries = calendarEntries({ interviews, promises, steps: [], people, names });
    return done({ fileName: "weakties.ics", entries: entries.length, ics: writeCalendar(entries, now) });
  },
});
