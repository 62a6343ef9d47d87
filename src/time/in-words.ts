import { type DateText, daysBetween } from "./date.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A date as people write it: "30 September 2027". */
export function dateInWords(date: DateText): string {
  const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? "";
  return `${Number(date.slice(8, 10))} ${month} ${date.slice(0, 4)}`;
}

/** A length of time, rounded the way people say it; `days` is taken without its sign. */
export function spanInWords(days: number): string {
  const length = Math.abs(Math.round(days));
  if (length < 14) return counted(length, "day");
  // Eighty days are not three months yet, and two months are said as weeks are.
  if (length < 84) return counted(Math.round(length / 7), "week");
  if (length < 700) return counted(Math.round(length / 30.44), "month");
  return counted(Math.round(length / 365.25), "year");
}

/** How far apart two dates are: "9 months". */
export function between(from: DateText, to: DateText): string {
  return spanInWords(daysBetween(from, to));
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
