/** An instant: milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = number;

/** A calendar date `YYYY-MM-DD` in the user's own time zone; compares correctly as text. */
export type DateText = string & { readonly __date: true };

/** A day of 24 hours, in milliseconds. */
export const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; anything else, and days no calendar has, give undefined. Years 1900–2200. */
export function parseDate(text: string): DateText | undefined {
  const match = PATTERN.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  if (year < 1900 || year > 2200 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day)
    return undefined;
  return text.trim() as DateText;
}

/**
 * Days since 1970-01-01. From the digits alone, since lists ask it thousands of times and a date costs a tenth of what
 * it costs to parse an instant (after H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil).
 */
export function dayNumber(day: DateText): number {
  const digit = (at: number) => day.charCodeAt(at) - 48;
  const month = 10 * digit(5) + digit(6);
  // Years that begin in March end with the leap day.
  const year = 1000 * digit(0) + 100 * digit(1) + 10 * digit(2) + digit(3) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + 10 * digit(8) + digit(9) - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** The date of a day number: `dayNumber` the other way round (civil_from_days, from the same page). */
export function dayText(number: number): DateText {
  const sinceYear0 = number + 719_468;
  const era = Math.floor(sinceYear0 / 146_097);
  const ofEra = sinceYear0 - era * 146_097;
  const leapDays = Math.floor(ofEra / 1_460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const years = year < 1000 ? String(year).padStart(4, "0") : year;
  return `${years}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as DateText;
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: DateText, to: DateText): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(date: DateText, days: number): DateText {
  return dayText(dayNumber(date) + days);
}

/** The same day of the month `months` later; the last day where the month is shorter (31 January + 1 = 28 February). */
export function addMonths(date: DateText, months: number): DateText {
  const start = new Date(Date.parse(date));
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), last));
  return first.toISOString().slice(0, 10) as DateText;
}

/** The calendar date of an instant in an IANA time zone. */
export function dateOf(at: Instant, timeZone: string): DateText {
  if (!hasTemporal()) return dateByIntl(at, timeZone) as DateText;
  return dayText(Math.floor((at + aheadAt(at, timeZone)) / DAY_MS));
}

/** The time of day of an instant in an IANA time zone, "14:05". */
export function timeOf(at: Instant, timeZone: string): string {
  if (hasTemporal()) return zoned(at, timeZone).toPlainTime().toString({ smallestUnit: "minute" });
  return new Date(at).toLocaleTimeString("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
}

/** The instant of a date and a time of day ("14:05") where someone lives; in the hour that a clock skips, the one after. */
export function instantAt(date: DateText, time: string, timeZone: string): Instant {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  let at = wanted;
  for (let round = 0; round < 2; round += 1)
    at += wanted - Date.parse(`${dateOf(at, timeZone)}T${timeOf(at, timeZone)}:00Z`);
  return at;
}

/** Not every browser has Temporal; where it is, it is ready at once, while a first Intl formatter takes 13 ms. */
function hasTemporal(): boolean {
  return typeof Temporal !== "undefined";
}

function zoned(at: Instant, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}

/** A clock is as far ahead of Greenwich from one change of the clocks to the next. */
type ClockSpan = { readonly from: Instant; readonly until: Instant; readonly aheadMs: number };

const clockSpans = new Map<string, ClockSpan[]>();
/** Half a century of summers and winters; instants of further ones have been asked for by somebody odd. */
const MOST_SPANS = 100;

/** Asked of each letter of a page: to make a date of the zone each time takes ten times as long. */
function aheadAt(at: Instant, timeZone: string): number {
  const known = clockSpans.get(timeZone) ?? [];
  for (const span of known) if (span.from <= at && at < span.until) return span.aheadMs;
  const spans = known.length < MOST_SPANS ? known : [];
  const span = spanAround(at, timeZone);
  spans.push(span);
  clockSpans.set(timeZone, spans);
  return span.aheadMs;
}

function spanAround(at: Instant, timeZone: string): ClockSpan {
  const here = zoned(at, timeZone);
  const until = here.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  // A change at this very instant is the one before the next.
  const before = zoned(at + 1, timeZone).getTimeZoneTransition("previous");
  const from = before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
  return { from, until, aheadMs: here.offsetNanoseconds / 1e6 };
}

function dateByIntl(at: Instant, timeZone: string): string {
  const parts = formatter(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formatters.set(timeZone, made);
  return made;
}

/** `count` working days (Monday to Friday) after a date. */
export function addWorkingDays(date: DateText, count: number): DateText {
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** How many working days have come since a date, `until` among them: what `addWorkingDays` leads to. */
export function workingDaysBetween(from: DateText, until: DateText): number {
  const days = Array.from({ length: Math.max(0, daysBetween(from, until)) }, (_, at) =>
    addDays(from, at + 1),
  );
  return days.filter(isWorkingDay).length;
}

function isWorkingDay(day: DateText): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
