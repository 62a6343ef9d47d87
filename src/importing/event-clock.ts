import { type OwnClock, offsetAt } from "#formats/ics/own-clock.ts";
import type { Moment } from "#formats/ics/read.ts";
import { placeOfWindowsZone, placesShown } from "#formats/ics/windows-zones.ts";
import { type DateText, type Instant, instantAt } from "#time/date.ts";
import { isZone } from "#time/is-zone.ts";

/** A wall clock's time where the event is; a day without hours is its noon. Unknown clocks are the user's own. */
export function instantOf(
  { wall, zone, allDay }: Moment,
  zones: ReadonlyMap<string, OwnClock>,
  timeZone: string,
): Instant {
  if (zone === "UTC" || /\/utc$/i.test(zone)) return wall;
  const own = zones.get(zone);
  const named = zoneNamed(zone);
  if (named === undefined && own !== undefined) return wall - offsetAt(own, wall) * 60_000;
  const iso = new Date(wall).toISOString();
  return instantAt(iso.slice(0, 10) as DateText, allDay ? "12:00" : iso.slice(11, 16), named ?? timeZone);
}

/** Whether nobody here knows the clock that a time is told by, so that it is read as the user's own. */
export function isUnknownClock({ zone, allDay }: Moment, zones: ReadonlyMap<string, OwnClock>): boolean {
  if (allDay || zone === "" || zone === "UTC" || /\/utc$/i.test(zone)) return false;
  return !zones.has(zone) && zoneNamed(zone) === undefined;
}

const zoneNames = new Map<string, string | undefined>();

/** `Europe/Budapest`, also within `/example.org/2005/Europe/Budapest`; undefined for what no computer knows. */
function zoneNamed(zone: string): string | undefined {
  if (zoneNames.has(zone)) return zoneNames.get(zone);
  const known = placeOfWindowsZone(zone) ?? zone;
  const name = [known, known.split("/").slice(-2).join("/"), ...placesShown(zone)].find(isZone);
  if (zoneNames.size < 1_000) zoneNames.set(zone, name);
  return name;
}
