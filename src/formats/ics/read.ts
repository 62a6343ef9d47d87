import { logicalLines } from "#formats/vcard/lines.ts";
import { type Property, readProperty, unescapeText } from "#formats/vcard/property.ts";
import { turnedName } from "#people/spoken-name.ts";
import { atOnce, type Steps } from "#time/steps.ts";
import { type OwnClock, type Shift, shiftFrom } from "./own-clock.ts";
import type { Wall } from "./recur.ts";

const MAX_EVENTS = 100_000;
const MAX_PROPERTIES = 2_000;
/** Of what an event says, so that a town hall's guests leave room for when it was. */
const MAX_GUESTS = 500;
const MAX_FLAWS = 1_000;
const LINES_A_STEP = 2_000;
/** A country that changed its mind every year for a century has fewer. */
const MAX_SHIFTS = 300;
const LONGEST_PLACE = 400;

export type Flaw = { readonly line: number | null; readonly reason: string };

/** A moment as a calendar writes it: `zone` is what it calls the clock; "UTC", or "" where it says nothing. */
export type Moment = { readonly wall: Wall; readonly zone: string; readonly allDay: boolean };

export type Guest = {
  /** Lower case. */
  readonly address: string;
  readonly name: string;
  /** They said no, or sent somebody else. */
  readonly declined: boolean;
  /** A person, not a room, a resource or a group. */
  readonly human: boolean;
};

export type CalendarEvent = {
  readonly line: number;
  readonly uid: string;
  readonly summary: string;
  readonly start: Moment;
  /** As written; null where it is told by a length, or not at all. */
  readonly end: Moment | null;
  /** In minutes, where it is told by a length (DURATION). */
  readonly lasts?: number;
  /** A room, an address or a link; "" where it does not say. */
  readonly place: string;
  readonly cancelled: boolean;
  /** How often it was changed. */
  readonly sequence: number;
  /** When this version was written (DTSTAMP); 0 where it does not say. */
  readonly stamp: number;
  /** Who called it first, then everybody asked; each once. */
  readonly guests: readonly Guest[];
  readonly organizer: string;
  /** As written; "" for what takes place once. */
  readonly rule: string;
  /** Times told one by one, beside the rule or instead of it. */
  readonly also: readonly Moment[];
  readonly excluded: readonly Moment[];
  /** Which of the times of a recurring event this one stands for. */
  readonly instead: Moment | null;
  /** It stands so for all later times too, moved by as much (RANGE=THISANDFUTURE). */
  readonly onwards?: true;
};

export type Calendar = {
  readonly events: readonly CalendarEvent[];
  /** What the calendar is called (X-WR-CALNAME); "" where it does not say. */
  readonly name: string;
  /** The clocks that the file describes itself. */
  readonly zones: ReadonlyMap<string, OwnClock>;
  readonly flaws: readonly Flaw[];
};

/**
 * Reads the events of a calendar file (RFC 5545) as programs really write them: when, where, what about, and who was
 * asked. An end is not worked out of a length; an event that is never ended ends where the next begins. Never throws.
 */
export function readCalendar(text: string): Calendar {
  return atOnce(calendarInSteps(text));
}

/** The same in steps. */
export function* calendarInSteps(text: string): Steps<Calendar> {
  const events: CalendarEvent[] = [];
  const zones = new Map<string, Shift[]>();
  const flaws: Flaw[] = [];
  const flaw = (line: number, reason: string) => {
    if (flaws.length < MAX_FLAWS) flaws.push({ line, reason });
  };
  let open: { line: number; properties: Property[]; guests: number } | undefined;
  /** Alarms and the like within an event. */
  let inner = "";
  let zone = "";
  let called = "";
  let clock = "";
  let shift: Property[] | undefined;
  let cancels = false;
  const close = () => {
    if (open === undefined) return;
    const event = eventFrom(open.line, open.properties, { cancels, clock });
    if (typeof event === "string") flaw(open.line, event);
    else events.push(event);
    open = undefined;
    inner = "";
  };
  let lines = 0;
  for (const { line, text: written } of logicalLines(text)) {
    lines += 1;
    if (lines % LINES_A_STEP === 0) yield;
    if (events.length === MAX_EVENTS) {
      flaw(line, `There are more than ${MAX_EVENTS} events; those after them were not read.`);
      break;
    }
    const property = readProperty(written, false);
    if (property === undefined) continue;
    const { name, value } = property;
    const component = value.trim().toUpperCase();
    if (name === "BEGIN") {
      if (component === "VEVENT") {
        if (open !== undefined)
          flaw(open.line, "The event has no END; it was read up to where the next begins.");
        close();
        open = { line, properties: [], guests: 0 };
      } else if (component === "VCALENDAR") {
        close();
        [cancels, clock] = [false, ""];
      } else if (open !== undefined) inner = component;
      else if (component === "VTIMEZONE") zone = "";
      else if (component === "STANDARD" || component === "DAYLIGHT") shift = [];
    } else if (name === "END") {
      if (component === "VEVENT" || component === "VCALENDAR") close();
      else if (component === inner) inner = "";
      else if (shift !== undefined) {
        const told = shiftFrom(shift);
        const shifts = zones.get(zone) ?? [];
        if (told !== undefined && shifts.length < MAX_SHIFTS) zones.set(zone, [...shifts, told]);
        shift = undefined;
      }
    } else if (open !== undefined) {
      if (inner !== "") continue;
      if (name === "ATTENDEE") open.guests += 1;
      const fits = name === "ATTENDEE" ? open.guests <= MAX_GUESTS : open.properties.length < MAX_PROPERTIES;
      if (fits) open.properties.push(property);
    } else if (shift !== undefined) {
      if (shift.length < MAX_SHIFTS) shift.push(property);
    } else if (name === "X-WR-CALNAME") called ||= unescapeText(value).trim();
    else if (name === "METHOD") cancels = component === "CANCEL";
    else if (name === "X-WR-TIMEZONE") clock = value.trim();
    else if (name === "TZID") zone = value.trim();
  }
  if (open !== undefined) {
    flaw(open.line, "The file ends within this event; it was read as far as it goes.");
    // Half an address reads as another one.
    if (!/[\r\n]$/.test(text)) open.properties.pop();
  }
  close();
  return { events, name: called, zones, flaws };
}

/** What holds for all events of a calendar: that it calls them off, and the clock of times that name none. */
type Around = { readonly cancels: boolean; readonly clock: string };

function eventFrom(
  line: number,
  properties: readonly Property[],
  { cancels, clock }: Around,
): CalendarEvent | string {
  const momentsOf = (property: Property | undefined) => momentsIn(property, clock);
  const byName = Map.groupBy(properties, ({ name }) => name);
  const first = (name: string) => byName.get(name)?.[0];
  const start = momentsOf(first("DTSTART"))[0];
  if (start === undefined) return "The event has no beginning that can be read.";
  const called = byName
    .get("ATTENDEE")
    ?.find(({ params }) => params["ROLE"]?.[0]?.toUpperCase() === "ORGANIZER");
  const organizer = guestOf(first("ORGANIZER") ?? called);
  const guests = new Map<string, Guest>();
  for (const guest of [organizer, ...(byName.get("ATTENDEE") ?? []).map(guestOf)]) {
    if (guest === undefined) continue;
    const known = guests.get(guest.address);
    guests.set(guest.address, { ...guest, name: guest.name || (known?.name ?? "") });
  }
  const instead = momentsOf(first("RECURRENCE-ID"))[0] ?? null;
  return {
    line,
    uid: (first("UID")?.value ?? "").trim().slice(0, 500),
    summary: unescapeText(first("SUMMARY")?.value.slice(0, 2_000) ?? "").trim(),
    start,
    end: momentsOf(first("DTEND"))[0] ?? null,
    ...lengthOf(first("DURATION")),
    place: unescapeText(first("LOCATION")?.value.slice(0, LONGEST_PLACE) ?? "").trim(),
    sequence: Number.parseInt(first("SEQUENCE")?.value ?? "", 10) || 0,
    stamp: momentsOf(first("DTSTAMP"))[0]?.wall ?? 0,
    cancelled: cancels || first("STATUS")?.value.trim().toUpperCase() === "CANCELLED",
    guests: [...guests.values()],
    organizer: organizer?.address ?? "",
    rule: instead === null ? (first("RRULE")?.value.trim() ?? "") : "",
    also: instead === null ? (byName.get("RDATE") ?? []).flatMap(momentsOf) : [],
    excluded: (byName.get("EXDATE") ?? []).flatMap(momentsOf),
    instead,
    ...(/^THISANDFUTURE$/i.test(first("RECURRENCE-ID")?.params["RANGE"]?.[0] ?? "") && { onwards: true }),
  };
}

const MOMENT = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?)?/i;
const MOST_MOMENTS = 2_000;

function momentsIn(property: Property | undefined, around: string): readonly Moment[] {
  if (property === undefined) return [];
  const { value, clock } = pastItsClock(property);
  return value
    .split(",")
    .slice(0, MOST_MOMENTS)
    .flatMap((written): Moment[] => {
      const [, year, month, day, hour, minute = "0", second = "0", utc] = MOMENT.exec(written.trim()) ?? [];
      if (year === undefined) return [];
      const [ofMonth, monthNumber] = [Number(day), Number(month)];
      const date = Date.UTC(Number(year), monthNumber - 1, ofMonth);
      const whole = new Date(date).getUTCMonth() === monthNumber - 1 && Number(year) >= 1900;
      if (!whole || Number(hour ?? 0) > 24 || Number(minute) > 59) return [];
      if (hour === undefined) return [{ wall: date, zone: "", allDay: true }];
      const wall = date + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000;
      if (utc !== undefined) return [{ wall: wall - offsetIn(utc), zone: "UTC", allDay: false }];
      return [{ wall, zone: clock || around, allDay: false }];
    });
}

/** "+0200", which no calendar may write and some do, in milliseconds; none for "Z". */
function offsetIn(written: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(written) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

/** Clocks of Outlook's have colons in their names, "(UTC+01:00) Berlin, Rome", "tzone://Microsoft/Custom", and are not always quoted. */
function pastItsClock({ params, value }: Property): { readonly value: string; readonly clock: string } {
  const clock = params["TZID"]?.join(",").trim() ?? "";
  const colon = clock === "" || /^\d{8}/.test(value) ? -1 : value.search(/:\d{8}(?:T\d{4,6})?$/);
  if (colon === -1) return { value, clock };
  return { value: value.slice(colon + 1), clock: `${clock}:${value.slice(0, colon)}`.replaceAll("\\,", ",") };
}

const LENGTH = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/i;

/** A length as calendars write it (3.3.6): "PT45M", "P1DT2H". What lasts nothing, or for ever, is not told. */
function lengthOf(property: Property | undefined): Pick<CalendarEvent, "lasts"> {
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] = LENGTH.exec(property?.value.trim() ?? "") ?? [];
  const lasts = ((Number(weeks) * 7 + Number(days)) * 24 + Number(hours)) * 60 + Number(minutes);
  return lasts > 0 ? { lasts } : {};
}

const ADDRESS = /^[^\s@<>"]{1,120}@[^\s@<>"]{1,200}$/;

/** In a mailto: some letters stand by their numbers (RFC 6068): "ana%2Bx@example.org". */
function addressIn(written: string): string {
  const address = written.replace(/^mailto:\s*/i, "");
  const plain = address === written ? address : address.replace(/%(2[0-9a-f]|7e)/gi, decodeURIComponent);
  return plain.toLowerCase();
}

/** A name as it is written, escaped and in quotes. */
const MOST_NAME = 1_000;

function guestOf(property: Property | undefined): Guest | undefined {
  if (property === undefined) return undefined;
  const { params, value } = property;
  const written = [value, ...(params["EMAIL"] ?? [])].map((each) => addressIn(each.slice(0, 400).trim()));
  // The first calendars (1.0) have a letter's way: "Ana Ruiz <ana@example.org>".
  const [, before = "", bracketed = ""] = /^([^<>]{0,200})<([^<>\s]{1,320})>$/.exec(value.trim()) ?? [];
  const address = [...written, bracketed.toLowerCase()].find((each) => ADDRESS.test(each));
  if (address === undefined) return undefined;
  const name = turnedName(
    unescapeText((params["CN"]?.join(", ") ?? before).slice(0, MOST_NAME))
      .trim()
      .replace(/^['"]+(.*?)['"]+$/s, "$1")
      .slice(0, 200),
  );
  const kind = (params["CUTYPE"]?.[0] ?? "INDIVIDUAL").toUpperCase();
  return {
    address,
    name: name.toLowerCase() === address || /^mailto:/i.test(name) ? "" : name,
    declined: /^(?:declined|delegated)$/i.test(params["PARTSTAT"]?.[0] ?? ""),
    human:
      (kind === "INDIVIDUAL" || kind === "UNKNOWN") &&
      !/@(?:resource|group)\.calendar\.google\.com$/.test(address),
  };
}
