import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { contentLine, textValue } from "#formats/content-lines/text.ts";
import { addDays, type DateText, type Instant } from "#time/date.ts";

/** Characters kept of each text, and entries of a file. */
const [SUMMARY, LOCATION, DESCRIPTION, UID] = [255, 255, 4_000, 255];
const MAX_ENTRIES = 10_000;
const MAX_ALARMS = 5;
/** A talk lasts a minute to a day; an alarm is at most a year away. */
const [MAX_MINUTES, MAX_ALARM_MINUTES] = [24 * 60, 365 * 24 * 60];
const MINUTE = 60_000;
const YEAR_10000 = Date.UTC(10_000, 0, 1);

/**
 * A calendar file (RFC 5545) of talks and dated things, in UTC, with CRLF line ends. All-day things are events, not
 * to-dos, because the calendars most people use show no to-dos. The DTSTAMP of an entry is when it became what it is, so
 * that one who reads again and again sees what has changed; `now` where that is not known. `again`: how often, in
 * minutes, whoever subscribes to it may read it (RFC 7986, 5.7, and what Outlook goes by).
 */
export function writeCalendar(entries: readonly CalendarEntry[], now: Instant, again?: number): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Weakties//Weakties//EN"),
    contentLine("CALSCALE", "GREGORIAN"),
    contentLine("METHOD", methodOf(entries)),
    ...(again === undefined
      ? []
      : [
          contentLine("REFRESH-INTERVAL;VALUE=DURATION", duration(again)),
          contentLine("X-PUBLISHED-TTL", duration(again)),
        ]),
    ...entries
      .slice(0, MAX_ENTRIES)
      .flatMap((entry) => eventLines(entry, entry.changedAt ?? now, entry.changedAt)),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

/** A file of nothing but cancelled things cancels; among others they are published as they stand (RFC 5546, 3.2.1, 3.2.5). */
function methodOf(entries: readonly CalendarEntry[]): string {
  return entries.length > 0 && entries.every((each) => each.status === "cancelled") ? "CANCEL" : "PUBLISH";
}

/** One entry as a resource of a calendar on a server, which has no method (RFC 4791, 4.1). */
export function writeEvent(entry: CalendarEntry, now: Instant): string {
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Weakties//Weakties//EN"),
    ...eventLines(entry, now),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

/** The event's lines, from BEGIN to END, each folded and ended; an alarm's stand together. */
export function eventLines(entry: CalendarEntry, now: Instant, modified?: Instant): readonly string[] {
  const { when } = entry;
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", textValue(entry.uid, UID)),
    contentLine("DTSTAMP", instant(now)),
    ...(modified === undefined ? [] : [contentLine("LAST-MODIFIED", instant(modified))]),
    contentLine("SEQUENCE", String(Math.max(0, Math.trunc(entry.sequence) || 0))),
    ...(when.kind === "at" ? hours(when.startsAt, when.minutes) : days(when.on)),
    contentLine("SUMMARY", textValue(entry.summary, SUMMARY)),
    ...optional("DESCRIPTION", entry.description, DESCRIPTION),
    ...optional("LOCATION", entry.location, LOCATION),
    contentLine("STATUS", entry.status === "cancelled" ? "CANCELLED" : "CONFIRMED"),
    ...entry.alarms.slice(0, MAX_ALARMS).map((minutes) => alarm(minutes, entry.summary)),
    contentLine("END", "VEVENT"),
  ];
}

function hours(startsAt: Instant, minutes: number): readonly string[] {
  const length = Math.min(MAX_MINUTES, Math.max(1, Math.round(minutes) || 1));
  return [
    contentLine("DTSTART", instant(startsAt)),
    contentLine("DTEND", instant(startsAt + length * MINUTE)),
  ];
}

/** The whole day, the reader's time not blocked; the end is the day after, which is not included. */
function days(on: DateText): readonly string[] {
  return [
    contentLine("DTSTART;VALUE=DATE", date(on)),
    contentLine("DTEND;VALUE=DATE", date(addDays(on, 1))),
    contentLine("TRANSP", "TRANSPARENT"),
  ];
}

function alarm(minutes: number, summary: string): string {
  return [
    contentLine("BEGIN", "VALARM"),
    contentLine("ACTION", "DISPLAY"),
    contentLine("TRIGGER", duration(minutes)),
    contentLine("DESCRIPTION", textValue(summary, SUMMARY)),
    contentLine("END", "VALARM"),
  ].join("");
}

/** Minutes as a duration (3.3.6): -1440 is "-P1D", 540 is "PT9H". */
export function duration(minutes: number): string {
  const whole = Math.trunc(Math.max(-MAX_ALARM_MINUTES, Math.min(MAX_ALARM_MINUTES, minutes))) || 0;
  const [sign, length] = whole < 0 ? ["-", -whole] : ["", whole];
  if (length === 0) return "PT0S";
  const [day, hour, minute] = [Math.floor(length / 1_440), Math.floor((length % 1_440) / 60), length % 60];
  const time = `${hour > 0 ? `${hour}H` : ""}${minute > 0 ? `${minute}M` : ""}`;
  return `${sign}P${day > 0 ? `${day}D` : ""}${time === "" ? "" : `T${time}`}`;
}

function optional(name: string, text: string, length: number): readonly string[] {
  return text.trim() === "" ? [] : [contentLine(name, textValue(text.trim(), length))];
}

/** `20261125T130000Z`. */
function instant(at: Instant): string {
  if (!(Math.abs(at) < YEAR_10000)) throw new RangeError(`no calendar has the instant ${at}`);
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function date(day: DateText): string {
  return day.replaceAll("-", "");
}
