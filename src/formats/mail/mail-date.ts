import type { Instant } from "#time/date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DATE =
  /(\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]*[ -](\d{2,4})(?:[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?\s*([+-]\d{4}|[A-Z]{1,5})?/;
const ZONES: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  CET: 1,
  CEST: 2,
  BST: 1,
  JST: 9,
};
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** A Date header (RFC 5322, and the obsolete forms), as an instant between 1970 and 2100; null where it is none. */
export function readMailDate(text: string): Instant | null {
  const match = DATE.exec(text);
  if (match === null) return bounded(Date.parse(text));
  const [, day = "", month = "", year = "", hour = "0", minute = "0", second = "0", zone = "+0000"] = match;
  const at = Date.UTC(
    fullYear(year),
    MONTHS.indexOf(month.toLowerCase()),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  return MONTHS.includes(month.toLowerCase()) ? bounded(at - offset(zone) * 60_000) : null;
}

/** Minutes east of Greenwich by which a Date header was written; null where it does not say, or says only "UTC". */
export function readMailOffset(text: string): number | null {
  const zone = DATE.exec(text)?.[7];
  if (zone === undefined || /^-0000$|^(?:GMT|UTC|UT|Z)$/.test(zone)) return null;
  return /^[+-]/.test(zone) || ZONES[zone] !== undefined ? offset(zone) : null;
}

const SEPARATOR =
  /([A-Za-z]{3}) +(\d{1,2}) +(\d{1,2}):(\d{2})(?::(\d{2}))? +(?:([+-]\d{4}|[A-Z]{3,5}) +)?(\d{4})(?: +([+-]\d{4}))?/;

/** The date on an mbox's separating line, as asctime writes it: "x@y Thu Jan  1 00:00:01 2010", zone wherever. */
export function readSeparatorDate(text: string): Instant | null {
  const match = SEPARATOR.exec(text);
  if (match === null) return null;
  const [, month = "", day = "", hour = "", minute = "", second = "00", zone = "", year = "", after = ""] =
    match;
  return readMailDate(`${day} ${month} ${year} ${hour}:${minute}:${second} ${zone || after || "+0000"}`);
}

/** RFC 5322, section 4.3: two digits below 50 are this century's, others and three digits the last one's. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number + (year.length === 2 && number < 50 ? 2000 : 1900);
}

/** Minutes east of Greenwich; an unknown zone counts as UTC. */
function offset(zone: string): number {
  const numeric = /^([+-])(\d{2})(\d{2})$/.exec(zone);
  if (numeric === null) return (ZONES[zone] ?? 0) * 60;
  return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3]));
}

function bounded(at: number): Instant | null {
  return Number.isFinite(at) && at >= EARLIEST && at < LATEST ? at : null;
}
