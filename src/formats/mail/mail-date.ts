import type { Instant } from "#time/date.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** As programs write them that take the names from the computer's language; what two languages mean otherwise is left out. */
const ELSEWHERE = new Map(
  Object.entries({
    ene: 1,
    gen: 1,
    fev: 2,
    mrz: 3,
    abr: 4,
    avr: 4,
    mai: 5,
    mag: 5,
    giu: 6,
    lug: 7,
    ago: 8,
    set: 9,
  }).concat(Object.entries({ okt: 10, ott: 10, out: 10, dez: 12, dic: 12 })),
);
const DATE =
  /(\d{1,2})\.?[ -]([A-Za-z]{3})[A-Za-z]*\.?[ -](\d{2,4})(?:[ ,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([AP])M\b)?)?\s*((?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5})?/;
/** Hours east of Greenwich. What means several clocks (IST, and the letters of RFC 822) counts as UTC. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ HST: -10, AKST: -9, AKDT: -8, PST: -8, PDT: -7, MST: -7, MDT: -6, CST: -6, CDT: -5, EST: -5, EDT: -4 },
  ...{ BST: 1, CET: 1, CEST: 2, MET: 1, MEST: 2, MEZ: 1, MESZ: 2, WEST: 1, EET: 2, EEST: 3, MSK: 3, MSD: 4 },
  ...{
    SGT: 8,
    HKT: 8,
    AWST: 8,
    JST: 9,
    KST: 9,
    ACST: 9.5,
    ACDT: 10.5,
    AEST: 10,
    AEDT: 11,
    NZST: 12,
    NZDT: 13,
  },
};
const EARLIEST = Date.UTC(1970, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** A Date header (RFC 5322, and the obsolete forms), as an instant between 1970 and 2100; null where it is none. */
export function readMailDate(text: string): Instant | null {
  return PLAIN.test(text) ? plainDate(text) : writtenDate(text);
}

/** As nearly all mail has it: "Thu, 1 Jan 2015 00:00:01 +0000". */
const PLAIN = /^[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}/;
const PLAIN_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** Figure by figure, each in its place: to cut them all out by a pattern takes a tenth of what a header does. */
function plainDate(text: string): Instant | null {
  const month = text.charCodeAt(6) === SPACE ? 7 : 8;
  const at = PLAIN_MONTHS.indexOf(text.slice(month, month + 3)) / 3;
  if (at < 0) return null;
  const [day, year, hour] = [figures(text, 5, month - 1), figures(text, month + 4, month + 8), month + 9];
  const zone = 60 * figures(text, hour + 10, hour + 12) + figures(text, hour + 12, hour + 14);
  const east = text.charCodeAt(hour + 9) === MINUS ? -zone : zone;
  const minute = figures(text, hour + 3, hour + 5) - east;
  return bounded(
    Date.UTC(year, at, day, figures(text, hour, hour + 2), minute, figures(text, hour + 6, hour + 8)),
  );
}

function figures(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = 10 * number + text.charCodeAt(at) - ZERO;
  return number;
}

const [SPACE, MINUS, ZERO] = [0x20, 0x2d, 0x30];

function writtenDate(text: string): Instant | null {
  const match = DATE.exec(withoutComments(text));
  const inYear = monthIn(match?.[2]);
  if (match === null || inYear === -1) return readSeparatorDate(text) ?? bounded(parsed(text));
  const [, day = "", , year = "", hour = "0", minute = "0", second = "0", half, zone = "+0000"] = match;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === "P" ? 12 : 0);
  const at = Date.UTC(fullYear(year), inYear, Number(day), hours, Number(minute), Number(second));
  return bounded(at - offset(zone) * 60_000);
}

/** RFC 5322, section 4.3: a comment, or white space, may stand between any two of its parts. */
function withoutComments(text: string): string {
  return text
    .replace(/\([^()]{0,100}\)/g, " ")
    .replace(/(\d)\s{0,9}:\s{0,9}(?=\d)/g, "$1:")
    .replace(/\s+/g, " ");
}

/** From 0; -1 where it is none. */
function monthIn(name = ""): number {
  const short = name.toLowerCase();
  const known = MONTHS.indexOf(short);
  return known === -1 ? (ELSEWHERE.get(short) ?? 0) - 1 : known;
}

/** In whatever other form; by UTC where it names no clock, and never by that of this computer. */
function parsed(text: string): number {
  const written = text.trim();
  return (
    [`${written} UTC`, `${written}Z`, written].map((each) => Date.parse(each)).find(Number.isFinite) ??
    Number.NaN
  );
}

/** Minutes east of Greenwich by which a Date header was written; null where it does not say, or says only "UTC". */
export function readMailOffset(text: string): number | null {
  const zone = DATE.exec(withoutComments(text))?.[8];
  if (zone === undefined || /^-0000$|^(?:GMT|UTC|UT|Z)$/.test(zone)) return null;
  return /[+-]/.test(zone) || ZONES[zone] !== undefined ? offset(zone) : null;
}

const SEPARATOR =
  /([A-Za-z]{3}) +(\d{1,2}) +(\d{1,2}):(\d{2})(?::(\d{2}))? +(?:([+-]\d{4}|[A-Z]{3,5}) +)?(\d{4})(?: +([+-]\d{4}))?/;

/** The date on an mbox's separating line, as asctime writes it: "x@y Thu Jan  1 00:00:01 2010", zone wherever. */
export function readSeparatorDate(text: string): Instant | null {
  const match = SEPARATOR.exec(text);
  if (match === null) return null;
  const [, month = "", day = "", hour = "", minute = "", second = "00", zone = "", year = "", after = ""] =
    match;
  return MONTHS.includes(month.toLowerCase())
    ? readMailDate(`${day} ${month} ${year} ${hour}:${minute}:${second} ${zone || after || "+0000"}`)
    : null;
}

/** RFC 5322, section 4.3: two digits below 50 are this century's, others and three digits the last one's. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return number + (year.length === 2 && number < 50 ? 2000 : 1900);
}

/** Minutes east of Greenwich; an unknown zone counts as UTC. */
function offset(zone: string): number {
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (numeric === null) return (ZONES[zone] ?? 0) * 60;
  return (numeric[1] === "-" ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
}

function bounded(at: number): Instant | null {
  return Number.isFinite(at) && at >= EARLIEST && at < LATEST ? at : null;
}
