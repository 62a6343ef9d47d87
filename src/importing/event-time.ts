import { readCalendar } from "#formats/ics/read.ts";
import { instantOf } from "./event-clock.ts";

/**
 * When the one event of a calendar resource begins: an instant in milliseconds or a day, as text. Where somebody made it
 * recur there, it begins with its first time, wherever the others were moved to.
 */
export function whenIn(text: string, timeZone: string): string | undefined {
  const { events, zones } = readCalendar(text);
  const event = events.find(({ instead }) => instead === null) ?? events[0];
  if (event === undefined) return undefined;
  if (event.start.allDay) return new Date(event.start.wall).toISOString().slice(0, 10);
  return String(instantOf(event.start, zones, timeZone));
}
