import type { Chrono, ParsedResult } from "chrono-node";
import { addDays, addMonths, type DateText, parseDate } from "#time/date.ts";
import { SOME_MONTH, SOME_WEEKDAY } from "#time/day-words.ts";
import { mondayOf } from "#time/near.ts";
import { type Clock, clocksIn, likelyHour, two } from "./clock.ts";
import { type FoundDay, monthOf, nearestWeekday } from "./found-day.ts";
import { mayNameADay } from "./may-name-a-day.ts";
import { daysBefore, daysBesides } from "./written-days.ts";

/** Reads days as seen from `today`; `towards` says which Friday is meant. */
export type DayReader = (text: string, today: DateText, towards: "past" | "future") => readonly FoundDay[];

/** Languages whose dates are read, each fetched when it is needed. English always is. */
const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly casual: Chrono }>>> = {
  de: () => import("chrono-node/de"),
  es: () => import("chrono-node/es"),
  fr: () => import("chrono-node/fr"),
  it: () => import("chrono-node/it"),
  nl: () => import("chrono-node/nl"),
  pt: () => import("chrono-node/pt"),
  sv: () => import("chrono-node/sv"),
};

type Parser = { readonly language: string; readonly parser: Chrono };

/** `locales` as browsers name them, "de-CH"; 3/4 is 3 April but where it is American English. */
export async function dayReader(locales: readonly string[]): Promise<DayReader> {
  const english = await import("chrono-node/en");
  const american = locales[0]?.toLowerCase() === "en-us";
  const codes = new Set(locales.map((locale) => locale.slice(0, 2).toLowerCase()));
  const others = await Promise.all(
    [...codes].map(async (code) => ({ language: code, parser: (await LANGUAGES[code]?.())?.casual })),
  );
  const parsers: readonly Parser[] = [
    { language: "en", parser: american ? english.casual : english.GB },
    ...others.flatMap(({ language, parser }) => (parser === undefined ? [] : [{ language, parser }])),
  ];
  return (text, today, towards) => daysIn(parsers, text, today, towards);
}

/** Small words that are also short for a day or a month: "sat down", "for a second". */
const SHORT =
  /^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|jan|mar|may|dec|now|second|(?:for )?(?:a|one) (?:second|minute|moment))$/;
/** Weekdays in German that begin an English sentence as well: "Do not apply", "So good". */
const SHORT_GERMAN = /^(?:Mo|Di|Mi|Do|Fr|Sa|So)$/;
/** "Tip nr 2: sleep" is no hour. */
const NUMBERED_THING = /\b(?:nr|no|number|tip|point)\.? $/i;
/** "Do 2 projects" is no Thursday. */
const SHORT_AND_NUMBER = /^(?:mo|di|mi|do|fr|sa|so) \d{1,2}$/;
/** How long something takes is no day. */
const LASTING =
  /^(?:(?:for|after|within) )?(?:an?|the|one|two|three|four|five|six|\d+|few|several|half an?) ?(?:min|minutes?|hrs?|hours?|days?|weeks?|months?|years?)(?: before)?\.?$/i;
const LEADS_IN = /(?:^|\s)(?:on|by|next|this|before|until|till|last)\s+$/i;
/** "Met Jan van der Berg", "coffee with Mei": a reader of Dutch takes them for months, which are said with a word before them. */
const GIVEN_NAME = /^(?:Jan|Mei|Mai)$/;
const LEADS_TO_MONTH =
  /\b(?:in|by|until|till|before|after|since|from|of|for|next|this|last|early|mid|late|im|bis|seit|ab|ende|anfang|mitte|begin|eind|en|em|fin|de)[ -]$/i;
/** "The startup weekend" is an event, and "at the weekend" a day. */
const OF_AN_EVENT = /\b(?!(?:the|this|next|last|at|on|a|every|over|whole|long)\b)\p{L}+\s+$/iu;

/** "1/2 of it", "a 1/2 hour". */
const FRACTION = /^\d\/\d$/;
const OF_A_WHOLE = /^ ?(?:of|hours?|days?)\b/i;
/** "Four days a week" is no day. */
const HOW_OFTEN = /\b\S+ (?:hours?|days?|times|months?) (?:a|per|in the) (?:day|week|month|year)\b/gi;
/** "Dec 15" would be December of 2015 to a British reader of dates; it is as long the other way round. */
const MONTH_FIRST = new RegExp(`\\b(${SOME_MONTH}) (\\d{1,2}(?:st|nd|rd|th)?)\\b(?![:.]\\d)`, "gi");

/** "1 Dec, 4.45 after school": an hour, where it stands behind a day. */
const DOTTED_HOUR = new RegExp(
  `\\b((?:\\p{L}+day|${SOME_MONTH}|tomorrow|today|${SOME_WEEKDAY}|at),? (?:at )?)(\\d{1,2})\\.([0-5]\\d)(?![\\d.])`,
  "giu",
);

function daysIn(
  parsers: readonly Parser[],
  written: string,
  today: DateText,
  towards: "past" | "future",
): readonly FoundDay[] {
  const text = written
    .replace(MONTH_FIRST, "$2 $1")
    .replace(
      DOTTED_HOUR,
      (_, day: string, hour: string, minute: string) => `${day.replace(",", " ")}${hour}:${minute}`,
    )
    .replace(HOW_OFTEN, (often) => " ".repeat(often.length));
  const found: FoundDay[] = [...daysBefore(text, today, towards)];
  const add = (day: FoundDay) => {
    if (!found.some((each) => each.from < day.to && day.from < each.to)) found.push(day);
  };
  for (const { language, parser } of parsers) {
    if (!mayNameADay(text, language)) continue;
    for (const result of parser.parse(text, noonOf(today), { forwardDate: towards === "future" })) {
      const after = text.slice(result.index + result.text.length);
      if (/^\p{L}/u.test(after) || (FRACTION.test(result.text) && OF_A_WHOLE.test(after))) continue;
      // "15h" is the time of day, and no span from now on.
      if (/^\d{1,2} ?h$/.test(result.text)) continue;
      if (
        /^in an?$|(?:seconds?|minutes?|mins?)$/i.test(result.text) ||
        NUMBERED_THING.test(text.slice(0, result.index))
      )
        continue;
      if (/^last (?:day|hour|minute)$/i.test(result.text)) continue;
      if (LASTING.test(result.text) || /\bmoney$/i.test(result.text)) continue;
      if (/^weekend$/i.test(result.text) && OF_AN_EVENT.test(text.slice(0, result.index))) continue;
      if (SHORT_AND_NUMBER.test(result.text)) continue;
      if (SHORT_GERMAN.test(result.text) && beginsASentence(text, result)) continue;
      if (GIVEN_NAME.test(result.text) && !LEADS_TO_MONTH.test(text.slice(0, result.index))) continue;
      if (SHORT.test(result.text) && !LEADS_IN.test(text.slice(0, result.index))) continue;
      const day = dayOf(result, today, towards);
      if (day !== undefined) add(OF_A_WEEK.test(text.slice(0, result.index)) ? weekOf(day) : day);
    }
  }
  for (const day of daysBesides(text, today, towards)) add(day);
  return withClocks(
    text,
    found.sort((one, other) => one.from - other.from),
    clocksIn(text),
    today,
  );
}

/** "Week of 14 December". */
const OF_A_WEEK = /\bweek of (?:the )?$/i;

function weekOf(day: FoundDay): FoundDay {
  const monday = mondayOf(day.first);
  return { ...day, first: monday, last: addDays(monday, 4) };
}

/**
 * "Friday, 12h at the canteen", "10h on Friday": the hour belongs to the day. Where it stands apart from the only day of
 * the text it is still that day's; by itself it is an hour of today, as the parsers have it.
 */
function withClocks(
  text: string,
  found: readonly FoundDay[],
  clocks: readonly Clock[],
  today: DateText,
): readonly FoundDay[] {
  const saidOf = (day: FoundDay) => text.slice(day.from, day.to);
  const isHour = (day: FoundDay) => day.first === today && day.at !== null && !/\p{L}{3,}/u.test(saidOf(day));
  const days = found.filter((day) => !isHour(day));
  const [day] = days;
  const hours = clocks.length > 0 ? clocks : found.filter(isHour);
  const [hour] = hours;
  if (day === undefined || hour === undefined || days.length !== 1 || hours.length !== 1) return found;
  if (day.at !== null || day.first !== day.last) return found;
  const apart = text.slice(Math.min(day.to, hour.to), Math.max(day.from, hour.from));
  const span = /^(?:[\s,]|at)*$/.test(apart)
    ? { from: Math.min(day.from, hour.from), to: Math.max(day.to, hour.to) }
    : {};
  return [{ ...day, ...span, at: hour.at }];
}

/** "Do not apply", "So good": a word follows, and no "am" stands before. */
function beginsASentence(text: string, { index, text: found }: ParsedResult): boolean {
  return !/\bam\s+$/i.test(text.slice(0, index)) && /^\s+\p{L}/u.test(text.slice(index + found.length));
}

/** Noon of that day wherever this runs: only its date is read, so the zone of the machine does not matter. */
function noonOf(today: DateText): Date {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  return new Date(year, month - 1, day, 12);
}

const WEEK = /\b(?:week|woche|semaine|semana|settimana|vecka)\b/i;
const WEEKDAYS_SHARED = /\b(?:today|heute|this)\b/i;
const BACKWARDS = /\b(?:last|past|ago|yesterday|letzten?|vor|gestern)\b/i;

function dayOf(
  { index, text: words, start }: ParsedResult,
  today: DateText,
  towards: "past" | "future",
): FoundDay | undefined {
  const certain = (part: "day" | "weekday" | "month" | "year") => start.isCertain(part);
  const number = (part: "day" | "month" | "year" | "hour" | "minute") => start.get(part) ?? 0;
  const said = `${String(number("year")).padStart(4, "0")}-${two(number("month"))}-${two(number("day"))}`;
  const day = parseDate(said);
  if (day === undefined) return undefined;
  const at = start.isCertain("hour") ? `${two(hourOf(start))}:${two(number("minute"))}` : null;
  const span = { from: index, to: index + words.length, at };
  if (/\bweekend$/i.test(words)) {
    const saturday = addDays(mondayOf(day), 5);
    return { ...span, first: saturday, last: addDays(saturday, 1) };
  }
  if (WEEK.test(words) && !certain("weekday")) {
    const monday = mondayOf(/\b(?:this|the|diese)\b/i.test(words) ? today : day);
    return { ...span, first: monday, last: addDays(monday, 4) };
  }
  const back = towards === "past" || BACKWARDS.test(words);
  // "In April", of what has been, is the last one.
  const passed = back && !certain("year") && day > today;
  if (!certain("day") && !certain("weekday")) {
    if (certain("month")) return { ...span, ...monthOf(passed ? addMonths(day, -12) : day) };
    if (certain("year")) return { ...span, ...yearOf(day) };
    return at === null ? undefined : { ...span, first: today, last: today };
  }
  const onlyWeekday = certain("weekday") && !certain("day");
  const moved = onlyWeekday
    ? nearestWeekday(day, today, back, WEEKDAYS_SHARED.test(words))
    : passed
      ? addMonths(day, -12)
      : day;
  return { ...span, first: moved, last: moved };
}

function hourOf(start: ParsedResult["start"]): number {
  const hour = start.get("hour") ?? 0;
  return start.isCertain("meridiem") ? hour : likelyHour(hour);
}

function yearOf(day: DateText): Pick<FoundDay, "first" | "last"> {
  const year = day.slice(0, 4);
  return { first: `${year}-01-01` as DateText, last: `${year}-12-31` as DateText };
}
