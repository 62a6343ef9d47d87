import { addDays, addMonths, type DateText, parseDate } from "#time/date.ts";
import { SOME_MONTH } from "#time/day-words.ts";

/** A day that a sentence names; `at` and `end` are places in it. */
export type DaySaid = { readonly on: DateText; readonly at: number; readonly end: number };

/** From where days are seen: the day of reading, and the Monday of the week of which is spoken. */
export type Seen = { readonly today: DateText; readonly monday: DateText };

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const WOCHENTAGE = ["sonntag", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const IN_GERMAN: Readonly<Record<string, number>> = { mär: 3, mai: 5, okt: 10, dez: 12 };
const MONTH = `(?:${SOME_MONTH}|januar|februar|m[aä]rz|mai|juni|juli|oktober|dez(?:ember)?)\\.?`;
const WEEKDAY = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|${WOCHENTAGE.join("|")}|sonnabend)\\b`;
/** "the 4th" without its month: one that has it is read with it. */
const NTH = `\\d{1,2}(?:st|nd|rd|th)\\b(?!,? (?:of )?${MONTH})`;
const DAY = new RegExp(
  [
    `(?<word>(?<!\\p{L})(?:today|tomorrow|the day after tomorrow|heute|[üÜ]bermorgen|(?<!guten |am |${WEEKDAY} )morgen(?! (?:früh )?sein))(?![\\p{L}]))`,
    `(?<iso>\\b\\d{4}-\\d{2}-\\d{2}\\b)`,
    `\\b(?:(?<also1>\\d{1,2})(?:st|nd|rd|th|\\.)? ?(?:or|and|oder|und|/) ?(?:the )?)?(?<day1>\\d{1,2})(?:st|nd|rd|th)?\\.? {1,2}(?:of )?(?<month1>${MONTH})(?! \\d{1,2}[:.h])(?: (?<year1>\\d{4}))?`,
    `\\b(?<month2>${MONTH}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?: ?(?:or|and|/|\\(or) ?(?:the )?(?<also2>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.h]| ?(?:am|pm|o'clock))\\)?)?(?:,? (?<year2>\\d{4}))?`,
    `\\b(?<day3>\\d{1,2})\\.(?<month3>\\d{1,2})\\.(?<year3>\\d{4})?`,
    `\\b(?<one>\\d{1,2})/(?<other>\\d{1,2})(?:/(?<year4>\\d{4}))?(?!/?\\d)`,
    `(?<next>\\b(?:next|nächste[nr]?) )?(?<weekday>\\b${WEEKDAY})(?<week>,? (?:next|the following|(?:der |in der )?(?:nächste|kommende)[nr]?) (?:week|woche))?(?:,? (?:the )?(?<nth>${NTH}))?`,
    `\\bthe (?<alone>${NTH})(?= (?:at|from|between|around|after|before) \\d| (?:works?|suits?)\\b)`,
  ].join("|"),
  "gu",
);
/** Between a weekday and its date: "Tuesday, the 8th of December", "8 December (a Tuesday)", "Dienstag, den 8.12." */
const ONE_DAY = /^[,.]? ?\(?(?:(?:on )?the |an? |(?:de[nmr]|am) )?$/;
/** "the week of 7 December" names a week, and no day. */
const OF_A_WEEK = /\b(?:week (?:of|commencing|beginning|starting)|woche (?:vom|ab|um den)) (?:the )?$/;

type Groups = Readonly<Record<string, string | undefined>>;
type Read = DaySaid & { readonly isWeekday: boolean; readonly also: DateText | undefined };

/** The days of a sentence in small letters; in "Tuesday 8 December" the weekday names no other one. */
export function daysIn(small: string, seen: Seen): readonly DaySaid[] {
  let dated: DateText | undefined;
  const read: Read[] = [];
  for (const match of small.matchAll(DAY)) {
    const groups = match.groups ?? {};
    if (OF_A_WEEK.test(small.slice(0, match.index))) continue;
    const { weekday, nth, next, week } = groups;
    const isWeekday = weekday !== undefined && nth === undefined;
    const slash = groups["one"] === undefined ? undefined : bySlash(groups, read.at(-1), seen.today);
    const on = slash ?? dayOf(groups, seen);
    if (on === undefined) continue;
    const goesOn = isWeekday && next === undefined && week === undefined && dated !== undefined;
    read.push({
      // "8 December or Thursday": the Thursday after it.
      on: goesOn ? weekdayFrom(dated ?? on, weekday) : on,
      at: match.index,
      end: match.index + match[0].length,
      isWeekday,
      also: alsoOf(groups, on),
    });
    if (!isWeekday) dated = on;
  }
  return read.flatMap((day, place) => {
    const [before, after] = [read[place - 1], read[place + 1]];
    if (!day.isWeekday) {
      const named = before?.isWeekday === true && ONE_DAY.test(small.slice(before.end, day.at));
      const { on, end, also } = day;
      const at = named ? before.at : day.at;
      return also === undefined
        ? [{ on, at, end }]
        : [on, also].sort().map((each) => ({ on: each, at, end }));
    }
    const saysDate = after?.isWeekday === false && ONE_DAY.test(small.slice(day.end, after.at));
    const saidDate = before?.isWeekday === false && ONE_DAY.test(small.slice(before.end, day.at));
    return saysDate || saidDate ? [] : [day];
  });
}

/** The week of which a sentence speaks where it names one, by its Monday. */
export function weekIn(small: string, today: DateText): DateText | undefined {
  return /\b(?:next week|(?:nächste|kommende)[rn]? woche)\b/.test(small) ? mondayAfter(today) : undefined;
}

function dayOf(groups: Groups, seen: Seen): DateText | undefined {
  const { today } = seen;
  const { word, iso, weekday, one } = groups;
  if (one !== undefined) return undefined;
  if (word !== undefined)
    return addDays(today, /today|heute/.test(word) ? 0 : /after|ber/.test(word) ? 2 : 1);
  if (iso !== undefined) return parseDate(iso);
  const nth = groups["nth"] ?? groups["alone"];
  const named = nth === undefined ? undefined : nthDay(Number.parseInt(nth, 10), weekday, today);
  if (named !== undefined || groups["alone"] !== undefined) return named;
  if (weekday !== undefined) return weekdayOf(groups, weekday, seen);
  const day = Number(groups["day1"] ?? groups["day2"] ?? groups["day3"]);
  const name = groups["month1"] ?? groups["month2"];
  const month = name === undefined ? Number(groups["month3"]) : monthOf(name);
  return dated(day, month, groups["year1"] ?? groups["year2"] ?? groups["year3"], today);
}

/** A day that lies a while back is meant for next year. */
function dated(day: number, month: number, year: string | undefined, today: DateText): DateText | undefined {
  const of = (which: number) =>
    parseDate(`${which}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  if (year !== undefined) return of(Number(year));
  const thisYear = Number(today.slice(0, 4));
  const here = of(thisYear);
  return here !== undefined && here < addMonths(today, -1) ? of(thisYear + 1) : here;
}

/**
 * "12/7" is a day in December or in July: what its weekday says, or what alone can be. Where nothing tells, it is no day, for a
 * wrong one costs more than none.
 */
function bySlash(groups: Groups, before: Read | undefined, today: DateText): DateText | undefined {
  const [one, other] = [Number(groups["one"]), Number(groups["other"])];
  const year = groups["year4"];
  const either = [dated(other, one, year, today), dated(one, other, year, today)].filter(
    (each) => each !== undefined,
  );
  if (before?.isWeekday === true) {
    const weekday = weekdayIndexOf(before.on);
    return either.find((each) => weekdayIndexOf(each) === weekday);
  }
  return new Set(either).size === 1 ? either[0] : undefined;
}

/** "14 or 15 December": the other day. */
function alsoOf(groups: Groups, on: DateText): DateText | undefined {
  const also = groups["also1"] ?? groups["also2"];
  return also === undefined ? undefined : parseDate(`${on.slice(0, 8)}${also.padStart(2, "0")}`);
}

function monthOf(name: string): number {
  const begin = name.slice(0, 3);
  return IN_GERMAN[begin] ?? MONTHS.indexOf(begin) + 1;
}

function weekdayOf(groups: Groups, weekday: string, { today, monday }: Seen): DateText {
  const nextWeek = groups["next"] !== undefined || groups["week"] !== undefined;
  const from = nextWeek ? mondayAfter(today) : monday === today ? addDays(today, 1) : monday;
  return weekdayFrom(from, weekday);
}

/** The first day of this name from a day on. */
function weekdayFrom(from: DateText, weekday: string): DateText {
  return addDays(from, (weekdayIndex(weekday) - weekdayIndexOf(from) + 7) % 7);
}

/** "Friday the 4th": the first such day ahead. Undefined where weekday and date do not meet within two months. */
function nthDay(nth: number, weekday: string | undefined, today: DateText): DateText | undefined {
  const index = weekday === undefined ? undefined : weekdayIndex(weekday);
  for (let ahead = 0; ahead <= 62; ahead += 1) {
    const day = addDays(today, ahead);
    if (Number(day.slice(8)) !== nth) continue;
    if (index === undefined || weekdayIndexOf(day) === index) return day;
  }
  return undefined;
}

function weekdayIndex(weekday: string): number {
  const german = weekday === "sonnabend" ? 6 : WOCHENTAGE.indexOf(weekday);
  return german < 0 ? WEEKDAYS.findIndex((name) => name.startsWith(weekday.slice(0, 3))) : german;
}

function weekdayIndexOf(day: DateText): number {
  return new Date(Date.parse(day)).getUTCDay();
}

function mondayAfter(today: DateText): DateText {
  return addDays(today, (8 - weekdayIndexOf(today)) % 7 || 7);
}
