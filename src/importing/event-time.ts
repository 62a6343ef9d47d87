import { readCalendar } from "#formats/ics/read.ts";
import { instantOf } from "./event-clock.ts";

/** When the one event of a calendar resource begins, an instant in milliseconds or a day, and whether it was called off. */
export type EventSeen = { readonly when: string; readonly off: boolean };

/** Where somebody made it recur there, it begins with its first time, wherever the others were moved to. */
export function eventSeen(text: string, timeZone: string): EventSeen | undefined {
  const { events, zones } = readCalendar(text);
  const event = events.find(({ instead }) => instead === null) ?? events[0];
  if (event === undefined) return undefined;
  const { start, cancelled: off } = event;
  if (start.allDay) return { when: new Date(start.wall).toISOString().slice(0, 10), off };
  return { when: String(instantOf(start, zones, timeZone)), off };
}
