import type { Property } from "#formats/vcard/property.ts";
import { timesOf, type Wall } from "./recur.ts";

/** From when on a clock that a file describes itself stands how far from UTC: winter and summer, each year anew. */
export type Shift = {
  /** Minutes east of UTC from then on. */
  readonly offset: number;
  readonly onset: Wall;
  /** As written; "" for what happened once. */
  readonly rule: string;
};
export type OwnClock = readonly Shift[];

/** A STANDARD or DAYLIGHT of a VTIMEZONE (RFC 5545, 3.6.5); undefined without an offset. */
export function shiftFrom(properties: readonly Property[]): Shift | undefined {
  const value = (name: string) => properties.find((each) => each.name === name)?.value.trim() ?? "";
  const offset = offsetOf(value("TZOFFSETTO"));
  const [, year, month, day, hour, minute] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d))?/.exec(value("DTSTART"))?.map((part) => Number(part ?? 0)) ?? [];
  if (offset === undefined) return undefined;
  const onset = Date.UTC(year ?? 1970, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  return { offset, onset, rule: value("RRULE").replace(/;?COUNT=\d+/i, "") };
}

/** Minutes east of UTC by which a clock of a file's own is set at a time that it shows. */
export function offsetAt(clock: OwnClock, wall: Wall): number {
  const [latest] = clock
    .map((shift) => ({ shift, since: lastOnset(shift, wall) }))
    .toSorted((a, b) => b.since - a.since || a.shift.offset - b.shift.offset);
  return latest?.shift.offset ?? 0;
}

/** Before all of its onsets, a clock is as if it had always been so. */
function lastOnset({ onset, rule }: Shift, wall: Wall): number {
  if (onset > wall) return Number.NEGATIVE_INFINITY;
  if (rule === "") return onset;
  return onsetsBy(onset, rule, new Date(wall).getUTCFullYear()).findLast((each) => each <= wall) ?? onset;
}

const MOST_KNOWN = 1_000;
const known = new Map<string, readonly Wall[]>();

/** Those of a year and the one before; Outlook's rules begin in 1601, and are not followed from there. */
function onsetsBy(onset: Wall, rule: string, year: number): readonly Wall[] {
  const key = `${onset} ${year} ${rule}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const first = new Date(onset);
  const late = first.getUTCFullYear() < year - 2;
  if (late) first.setUTCFullYear(year - 2);
  const times = timesOf(first.getTime(), rule, Date.UTC(year + 1, 0, 1))?.times ?? [];
  const onsets = late ? times.slice(1) : times;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, onsets);
  return onsets;
}

/** `+0100` and `-0330` in minutes. */
function offsetOf(value: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(value) ?? [];
  if (sign === undefined) return undefined;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
