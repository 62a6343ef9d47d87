import { addDays, addMonths, type DateText, parseDate } from "#time/date.ts";
import { SOME_MONTH } from "#time/day-words.ts";
import { plain, type Span, sentencesOf } from "./check/text.ts";
import { atMine, type Clocks, clocksIn, momentBy, type NamedClock } from "./named-clock.ts";

/** A time somebody proposes, as far as their words tell. A candidate to confirm, never an appointment. */
export type ProposedTime = {
  readonly words: Span;
  readonly on: DateText;
  /** "14:00"; null where only a day is named. */
  readonly from: string | null;
  readonly to: string | null;
  /** The time as they wrote it, where they named another clock than the reader's; null otherwise. */
  readonly theirs: { readonly on: DateText; readonly from: string; readonly clock: string } | null;
};

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(?:${SOME_MONTH}|januar|februar|m[aä]rz|mai|juni|juli|oktober|dezember)\\.?`;
/** "the 4th" without its month: one that has it is read with it. */
const NTH = `\\d{1,2}(?:st|nd|rd|th)\\b(?!,? (?:of )?${MONTH})`;
const DAY = new RegExp(
  [
    `(?<word>\\b(?:today|tomorrow|the day after tomorrow)\\b)`,
    `(?<iso>\\b\\d{4}-\\d{2}-\\d{2}\\b)`,
    `\\b(?<day1>\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?(?<month1>${MONTH})(?! \\d{1,2}[:.h])(?: (?<year1>\\d{4}))?`,
    `\\b(?<month2>${MONTH}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (?<year2>\\d{4}))?`,
    `\\b(?<day3>\\d{1,2})\\.(?<month3>\\d{1,2})\\.(?<year3>\\d{4})?`,
    `(?<next>\\bnext )?(?<weekday>\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\\b)(?<week>,? (?:next|the following) week)?(?:,? (?:the )?(?<nth>${NTH}))?`,
    `\\bthe (?<alone>${NTH})(?= (?:at|from|between|around|after|before) \\d| (?:works?|suits?)\\b)`,
  ].join("|"),
  "g",
);
const CLOCK = "(?:\\d{1,2}[:.h]\\d{2}|\\d{1,2})";
const HALF = "(?: ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|o'clock|h|uhr))";
const TIME = new RegExp(
  [
    `\\b(?:between |from )?(?<from>${CLOCK})(?<half1>${HALF})? ?(?:-|–|to|and|until|till) ?(?<to>${CLOCK})(?<half2>${HALF})?\\b`,
    `\\b(?<lead>at |around |about |after |from )?(?<at>${CLOCK})(?<half>${HALF})?(?!\\.?\\d|\\w)`,
    `\\b(?<noon>noon|midday)\\b`,
  ].join("|"),
  "g",
);
/** A reply names a handful of times; more is a calendar. */
const MOST_TIMES = 20;

/**
 * The times in a text, seen from `today`; a weekday is the next one of its name. Where another clock is named, "3pm my
 * time", they are told by the reader's, as far as `clocks` tell.
 */
export function timesIn(text: string, today: DateText, clocks?: Clocks): readonly ProposedTime[] {
  const found: ProposedTime[] = [];
  let monday = today;
  for (const sentence of sentencesOf(text.replace(GERMAN_DAY, "$1 $2 "))) {
    const small = plain(sentence.text);
    if (/\bnext week\b/.test(small)) monday = mondayAfter(today);
    if (REFUSED.test(small)) continue;
    const days = daysIn(small, today, monday);
    const named = clocks === undefined ? [] : clocksIn(sentence.text);
    days.forEach((day, place) => {
      const until = days[place + 1]?.at ?? small.length;
      const hours = hoursIn(small.slice(day.end, until), day.end).filter(({ end }) => !isOfClock(end, named));
      const span = (end: number): Span => ({
        text: sentence.text.slice(day.at, end),
        start: sentence.start + day.at,
        end: sentence.start + end,
      });
      if (hours.length === 0)
        found.push({ words: span(day.end), on: day.on, from: null, to: null, theirs: null });
      for (const { from, to, end } of hours) {
        const clock = named.find(({ at }) => at >= end - 1);
        found.push({ words: span(end), ...byMyClock({ on: day.on, from, to }, clock, clocks) });
      }
    });
  }
  return found.slice(0, MOST_TIMES);
}

type Time = Pick<ProposedTime, "on" | "to"> & { readonly from: string };

/** "5:30" in "GMT+5:30" is no hour. */
function isOfClock(end: number, clocks: ReturnType<typeof clocksIn>): boolean {
  return clocks.some(({ at, said }) => end > at && end <= at + said.length);
}

/** A time by the reader's clock, with what they wrote where that is another one; as written where nobody can tell. */
function byMyClock(
  time: Time,
  clock: NamedClock | undefined,
  clocks: Clocks | undefined,
): Omit<ProposedTime, "words"> {
  if (clock === undefined || clocks === undefined || clock.by === "mine") return { ...time, theirs: null };
  // "My time" is theirs, whoever reads it.
  const called = clock.by === "theirs" ? "their time" : clock.said;
  const theirs = { on: time.on, from: time.from, clock: called };
  const begins = momentBy(clock, time.on, time.from, clocks);
  if (begins === undefined) return { ...time, theirs };
  const { on, time: from } = atMine(begins, clocks);
  if (on === time.on && from === time.from) return { ...time, theirs: null };
  const ends = time.to === null ? undefined : momentBy(clock, time.on, time.to, clocks);
  return { on, from, to: ends === undefined ? null : atMine(ends, clocks).time, theirs };
}

type Day = { readonly on: DateText; readonly at: number; readonly end: number };

/** The days of a sentence; in "Tuesday 8 December" the weekday names no other one. */
function daysIn(small: string, today: DateText, monday: DateText): readonly Day[] {
  const days = [...small.matchAll(DAY)].flatMap((match) => {
    const on = dayOf(match.groups ?? {}, today, monday);
    const { weekday, nth } = match.groups ?? {};
    const isWeekday = weekday !== undefined && nth === undefined;
    return on === undefined ? [] : [{ on, at: match.index, end: match.index + match[0].length, isWeekday }];
  });
  return days.flatMap((day, place) => {
    const [before, after] = [days[place - 1], days[place + 1]];
    if (!day.isWeekday) {
      const named = before?.isWeekday === true && ONE_DAY.test(small.slice(before.end, day.at));
      return [named ? { ...day, at: before.at } : day];
    }
    const saysDate = after?.isWeekday === false && ONE_DAY.test(small.slice(day.end, after.at));
    const saidDate = before?.isWeekday === false && ONE_DAY.test(small.slice(before.end, day.at));
    return saysDate || saidDate ? [] : [day];
  });
}

/** Between a weekday and its date: "Tuesday, the 8th of December", "8 December (a Tuesday)". */
const ONE_DAY = /^[,.]? ?\(?(?:(?:on )?the |an? )?$/;

/** "I am away on Tuesday": days that are named because they do not suit. */
const REFUSED =
  /\b(?:not|n't|cannot|away|travelling|traveling|except|busy|unavailable|out of (?:the )?office|back)\b(?![^.]*\bbut\b)/;

function dayOf(
  groups: Readonly<Record<string, string | undefined>>,
  today: DateText,
  monday: DateText,
): DateText | undefined {
  const { word, iso, weekday } = groups;
  if (word !== undefined) return addDays(today, word === "today" ? 0 : word === "tomorrow" ? 1 : 2);
  if (iso !== undefined) return parseDate(iso);
  const nth = groups["nth"] ?? groups["alone"];
  const named = nth === undefined ? undefined : nthDay(Number.parseInt(nth, 10), weekday, today);
  if (named !== undefined || groups["alone"] !== undefined) return named;
  if (weekday !== undefined) return weekdayOf(groups, weekday, today, monday);
  const day = Number(groups["day1"] ?? groups["day2"] ?? groups["day3"]);
  const name = groups["month1"] ?? groups["month2"];
  const month = name === undefined ? Number(groups["month3"]) : monthOf(name);
  const year = groups["year1"] ?? groups["year2"] ?? groups["year3"];
  const dated = (of: number) =>
    parseDate(`${of}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  if (year !== undefined) return dated(Number(year));
  const here = dated(Number(today.slice(0, 4)));
  // A day that lies a while back is meant for next year.
  return here !== undefined && here < addMonths(today, -1) ? dated(Number(today.slice(0, 4)) + 1) : here;
}

const IN_GERMAN: Readonly<Record<string, number>> = { mär: 3, mai: 5, okt: 10, dez: 12 };

function monthOf(name: string): number {
  const begin = name.slice(0, 3);
  return IN_GERMAN[begin] ?? MONTHS.indexOf(begin) + 1;
}

/** "4. Dezember" with its full stop behind it, where it ends no sentence; as long as before. */
const GERMAN_DAY =
  /\b(\d{1,2})\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/g;

function weekdayOf(
  groups: Readonly<Record<string, string | undefined>>,
  weekday: string,
  today: DateText,
  monday: DateText,
): DateText {
  const index = weekdayIndex(weekday);
  const nextWeek = groups["next"] !== undefined || groups["week"] !== undefined;
  const from = nextWeek ? mondayAfter(today) : monday === today ? addDays(today, 1) : monday;
  const ahead = (index - new Date(Date.parse(from)).getUTCDay() + 7) % 7;
  return addDays(from, ahead);
}

/** "Friday the 4th": the first such day ahead. Undefined where weekday and date do not meet within two months. */
function nthDay(nth: number, weekday: string | undefined, today: DateText): DateText | undefined {
  const index = weekday === undefined ? undefined : weekdayIndex(weekday);
  for (let ahead = 0; ahead <= 62; ahead += 1) {
    const day = addDays(today, ahead);
    if (Number(day.slice(8)) !== nth) continue;
    if (index === undefined || new Date(Date.parse(day)).getUTCDay() === index) return day;
  }
  return undefined;
}

function weekdayIndex(weekday: string): number {
  return WEEKDAYS.findIndex((name) => name.startsWith(weekday.slice(0, 3)));
}

function mondayAfter(today: DateText): DateText {
  const weekday = new Date(Date.parse(today)).getUTCDay();
  return addDays(today, (8 - weekday) % 7 || 7);
}

type Hours = { readonly from: string; readonly to: string | null; readonly end: number };

function hoursIn(text: string, offset: number): readonly Hours[] {
  return [...text.matchAll(TIME)].flatMap((match): readonly Hours[] => {
    const groups = match.groups ?? {};
    const end = offset + match.index + match[0].trimEnd().length;
    if (groups["noon"] !== undefined) return [{ from: "12:00", to: null, end }];
    if (groups["from"] !== undefined && groups["to"] !== undefined) {
      const second = groups["half2"] ?? "";
      const to = clock(groups["to"], second);
      const from = clock(
        groups["from"],
        groups["half1"] ?? (isBefore(groups["from"], groups["to"]) ? second : ""),
      );
      return from === undefined || to === undefined ? [] : [{ from, to, end }];
    }
    const bare =
      groups["lead"] === undefined && groups["half"] === undefined && !/[:.h]/.test(groups["at"] ?? "");
    // "or 14:00" goes on; "3 questions" is no hour.
    if (bare && !/\b(?:or|and|,)\s*$/.test(text.slice(0, match.index))) return [];
    const from = clock(groups["at"] ?? "", groups["half"] ?? "");
    return from === undefined ? [] : [{ from, to: null, end }];
  });
}

function isBefore(from: string, to: string): boolean {
  return Number.parseInt(from, 10) < Number.parseInt(to, 10);
}

/** "2", "pm" → "14:00"; "9.30" → "09:30"; undefined for what no clock shows. Without am and pm, 1 to 6 are afternoon. */
function clock(written: string, half: string): string | undefined {
  const [hours = "", minutes = "00"] = written.split(/[:.h]/);
  let hour = Number(hours);
  const minute = Number(minutes || "0");
  if (/p\.?m/.test(half) && hour < 12) hour += 12;
  if (/a\.?m/.test(half) && hour === 12) hour = 0;
  if (!/[ap]\.?m/.test(half) && hour >= 1 && hour <= 6 && !/[:.h]/.test(written)) hour += 12;
  if (!(hour <= 23 && minute <= 59)) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
