import { readCalendar } from "#formats/ics/read.ts";
import { instantOf } from "./event-clock.ts";

/** When the one event of a calendar resource begins: an instant in milliseconds or a day, as text. */
export function whenIn(text: string, timeZone: string): string | undefined {
  const { events, zones } = readCalendar(text);
  const [event] = events;
  if (event === undefined) return undefined;
  if (event.start.allDay) return new Date(event.start.wall).toISOString().slice(0, 10);
  return String(instantOf(event.start, zones, timeZone));
}
