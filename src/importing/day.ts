import { foldText } from "#people/fold.ts";
import { type DateText, parseDate } from "#time/date.ts";

/** The beginnings of the months' names in the languages that address books are exported in, folded. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|gen|ene)/,
  /^(?:feb|fev)/,
  /^(?:mar|mae|mrt|maa)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag|mei|maj)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];

/** A two-digit year from here on is of the last century. */
const CENTURY_TURNS = 70;

/**
 * A day as exports write it: "2024-03-12", "12 Mar 2024", "Mar 12, 2024", "7-Feb-22", "12.03.2024", and with slashes
 * as LinkedIn does, month first ("1/2/19, 3:04 PM") unless that cannot be. Null for anything else.
 */
export function readDay(text: string): DateText | null {
  const plain = foldText(text.slice(0, 60));
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(plain);
  if (iso !== null) return day(iso[1], Number(iso[2]), iso[3]);
  const named = /^(\d{1,2})\.?(?:[ -]+| de )([a-z]{3,})\.?(?:[ -]+| de )(\d{4}|\d{2})(?!\d)/.exec(plain);
  if (named !== null) return day(named[3], monthOf(named[2]), named[1]);
  const american = /^([a-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/.exec(plain);
  if (american !== null) return day(american[3], monthOf(american[1]), american[2]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)/.exec(plain);
  if (dotted !== null) return day(dotted[3], Number(dotted[2]), dotted[1]);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/.exec(plain);
  if (slashed === null) return null;
  const [, first = "", second = "", year] = slashed;
  return Number(first) > 12 ? day(year, Number(second), first) : day(year, Number(first), second);
}

/** A birthday: a day, or `--MM-DD` where the year is not told; null where it is none ("0/0/00", "circa 1800"). */
export function readBirthday(text: string): string | null {
  const yearless = /^\s*--(\d{2})-?(\d{2})\s*$/.exec(text);
  if (yearless === null) return readDay(text);
  const leap = day("2000", Number(yearless[1]), yearless[2]);
  return leap === null ? null : `--${leap.slice(5)}`;
}

function monthOf(name = ""): number {
  return MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
}

function day(year = "", month: number, ofMonth = ""): DateText | null {
  const century = Number(year) < CENTURY_TURNS ? "20" : "19";
  const full = year.length === 2 ? `${century}${year}` : year;
  return parseDate(`${full}-${String(month).padStart(2, "0")}-${ofMonth.padStart(2, "0")}`) ?? null;
}
