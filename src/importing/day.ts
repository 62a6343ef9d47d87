import { foldText } from "#people/fold.ts";
import { type DateText, parseDate } from "#time/date.ts";
import type { DayOrder } from "#time/day-order.ts";

/** The beginnings of the months' names in the languages that address books are exported in, folded. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|gen|ene|sty|led|янв)/,
  /^(?:feb|fev|lut|uno|фев)/,
  /^(?:mar|mae|mrz|mrt|maa|bre|мар)/,
  /^(?:apr|avr|abr|kwi|dub|апр)/,
  /^(?:may|mai|mag|mei|maj|kve|маи|мая)/,
  /^(?:jun|juin|giu|cze|cervn|cerven$|июн)/,
  /^(?:jul|juil|lug|lip|cervene?c|июл)/,
  /^(?:aug|aou|ago|sie|srp|авг)/,
  /^(?:sep|set|wrz|zar|szept|сен)/,
  /^(?:oct|okt|ott|out|paz|rij|окт)/,
  /^(?:nov|lis|ноя)/,
  /^(?:dec|dez|dic|gru|pro|дек)/,
];

/** A two-digit year from here on is of the last century. */
const CENTURY_TURNS = 70;

/**
 * A day as exports write it: "2024-03-12", "2024/3/12", "2024年3月12日", "12 Mar 2024", "Mar 12, 2024", "7-Feb-22",
 * "12.03.2024", and with slashes in the order given ("1/2/19, 3:04 PM") unless that cannot be. Null for anything else.
 */
export function readDay(text: string, order: DayOrder = "month first"): DateText | null {
  if (text === "") return null;
  const plain = plainDay(text);
  const iso = YEAR_FIRST.exec(plain);
  if (iso !== null) return day(iso[1], Number(iso[2] ?? iso[4]), iso[3] ?? iso[5]);
  const named =
    /^(\d{1,2})(?:\.|er|[oº°])?(?:[ -]+| de )(\p{L}{3,})\.?(?:[ -]+| de )(\d{4}|\d{2})(?!\d)/u.exec(plain);
  if (named !== null) return day(named[3], monthOf(named[2]), named[1]);
  const american = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u.exec(plain);
  if (american !== null) return day(american[3], monthOf(american[1]), american[2]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})(?!\d)/.exec(plain);
  if (dotted !== null) return day(dotted[3], Number(dotted[2]), dotted[1]);
  const slashed = SLASHED.exec(plain);
  if (slashed === null) return null;
  const [, first = "", separator, second = "", year] = slashed;
  const leads = separator === "-" || order === "day first";
  const dayFirst = Number(first) > 12 || (leads && Number(second) <= 12);
  return dayFirst ? day(year, Number(second), first) : day(year, Number(first), second);
}

function plainDay(text: string): string {
  return foldText(text.slice(0, 60)).replace(WEEKDAY, "");
}

/** "Tue, 22 Dec 2009", "Tuesday 22 December 2009" */
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.]? /;
const YEAR_FIRST = /^(\d{4})(?:-?(\d{2})-?(\d{2})(?!\d)|[./年-] ?(\d{1,2})[./月-] ?(\d{1,2})(?!\d))/;
/** With dashes the day is first nearly everywhere. */
const SLASHED = /^(\d{1,2})([/-])(\d{1,2})[/-](\d{4}|\d{2})(?!\d)/;

/** The order in which a table writes its days, where one of them tells it: no month has the number 13. */
export function dayOrderOf(cells: Iterable<string>): DayOrder | undefined {
  let order: DayOrder | undefined;
  for (const cell of cells) {
    const found = SLASHED.exec(cell.trim().slice(0, 60));
    if (found === null) continue;
    if (Number(found[1]) > 12) return "day first";
    if (Number(found[3]) > 12) order = "month first";
  }
  return order;
}

/** Whether a day reads in either order, as another day: "5/4/1985". Beside "3:04 PM" the month is first. */
export function isEitherOrder(cell: string): boolean {
  if (!SLASHED.test(plainDay(cell)) || /\d ?[ap]m\b/i.test(cell.slice(0, 60))) return false;
  const [monthFirst, dayFirst] = [readDay(cell, "month first"), readDay(cell, "day first")];
  return monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst;
}

/** Apple's address book writes this year where it was told none. */
const NO_YEAR = /^\s*1604(?=-?\d\d-?\d\d)/;

/** A birthday: a day, or `--MM-DD` where the year is not told; null where it is none ("0/0/00", "circa 1800"). */
export function readBirthday(text: string, order?: DayOrder): string | null {
  const yearless = /^\s*--(\d{2})-?(\d{2})/.exec(text.replace(NO_YEAR, "--").replace(/^(\s*--)-/, "$1"));
  if (yearless !== null) return yearlessDay(Number(yearless[1]), yearless[2]);
  const plain = foldText(text.slice(0, 60));
  const named = /^(\d{1,2})\.?(?: de)? (\p{L}{3,})\.?$/u.exec(plain);
  if (named !== null) return yearlessDay(monthOf(named[2]), named[1]);
  const american = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?$/u.exec(plain);
  return american === null ? readDay(text, order) : yearlessDay(monthOf(american[1]), american[2]);
}

function yearlessDay(month: number, ofMonth = ""): string | null {
  const leap = day("2000", month, ofMonth);
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
