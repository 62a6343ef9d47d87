import { readCalendar } from "#formats/ics/read.ts";
import { oneLine } from "#people/shown.ts";
import { instantOf } from "./event-clock.ts";

export type EventSeen = {
  /** When the one event of a calendar resource begins, an instant in milliseconds or a day. */
  readonly when: string;
  /** How long it lasts; null for whole days, and where it does not say. */
  readonly minutes: number | null;
  /** On one line; "" where it does not say. */
  readonly location: string;
  /** Whether it was called off. */
  readonly off: boolean;
};

/** Where somebody made it recur there, it begins with its first time, wherever the others were moved to. */
export function eventSeen(text: string, timeZone: string): EventSeen | undefined {
  const { events, zones } = readCalendar(text);
  const event = events.find(({ instead }) => instead === null) ?? events[0];
  if (event === undefined) return undefined;
  const { start, end, lasts, place, cancelled: off } = event;
  const location = oneLine(place.split(/\s*\n\s*/).join(", "));
  if (start.allDay)
    return { when: new Date(start.wall).toISOString().slice(0, 10), minutes: null, location, off };
  const at = instantOf(start, zones, timeZone);
  const until = end === null ? at : instantOf(end, zones, timeZone);
  const minutes = lasts ?? Math.round((until - at) / 60_000);
  return { when: String(at), minutes: minutes > 0 ? minutes : null, location, off };
}
