import { addDays, type DateText, daysBetween } from "./date.ts";
import { dateInWords } from "./in-words.ts";

/** Of a day longer ago than this nobody recalls the date. */
const DAY_TOLD = 45;

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** After this many days a month's name alone could mean the one of this year. */
const SAME_YEAR_DAYS = 330;

/** A day as it is said from `today`: "today", "tomorrow", "yesterday", "on Friday", "on 3 March", "on 3 March 2024". */
export function dayFrom(today: DateText, day: DateText): string {
  const away = daysBetween(today, day);
  if (away === 0) return "today";
  if (away === 1) return "tomorrow";
  if (away === -1) return "yesterday";
  if (Math.abs(away) < 7) return `on ${weekday(day)}`;
  return `on ${shortDate(today, day)}`;
}

/**
 * The day of what has been, as `dayFrom` says it: a letter that left after midnight where its writer is, or whose days are
 * Greenwich's, is of today.
 */
export function dayGone(today: DateText, day: DateText): string {
  return dayFrom(today, day > today ? today : day);
}

/** A day that two arrange, which each writes down: "tomorrow", "on Tuesday 1 December". */
export function dayArranged(today: DateText, day: DateText): string {
  const away = daysBetween(today, day);
  return away < 2 ? dayFrom(today, day) : `on ${weekday(day)} ${shortDate(today, day)}`;
}

/** The latest a thing is wanted, from `today`: "today", "by tomorrow", "by Friday", "by 3 March". */
export function byDay(today: DateText, day: DateText): string {
  const said = dayFrom(today, day);
  return said === "today" ? said : `by ${said.replace(/^on /, "")}`;
}

/** "3 March", with the year where it would be ambiguous. */
export function shortDate(today: DateText, day: DateText): string {
  const [number = "", month = "", year = ""] = dateInWords(day).split(" ");
  return isNear(today, day) ? `${number} ${month}` : `${number} ${month} ${year}`;
}

/** A day gone by as one says it later: "yesterday", "on 3 March", "in October 2025". */
export function whenFrom(today: DateText, day: DateText): string {
  return daysBetween(today, day) > -DAY_TOLD ? dayGone(today, day) : `in ${monthFrom(today, day)}`;
}

/** "March", with the year where it would be ambiguous. */
export function monthFrom(today: DateText, day: DateText): string {
  const [, month = "", year = ""] = dateInWords(day).split(" ");
  return isNear(today, day) ? month : `${month} ${year}`;
}

/** The Monday on or before a day; weeks are known by it. */
export function mondayOf(day: DateText): DateText {
  return addDays(day, -((new Date(Date.parse(day)).getUTCDay() + 6) % 7));
}

/** "Friday". */
export function weekday(day: DateText): string {
  return WEEKDAYS[new Date(Date.parse(day)).getUTCDay()] ?? "";
}

function isNear(today: DateText, day: DateText): boolean {
  return Math.abs(daysBetween(today, day)) < SAME_YEAR_DAYS;
}
