import { addMonths, type DateText } from "#time/date.ts";

const MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december".split(
  "|",
);
const AMONG = `(?:(?:${MONTHS.join("|")}|early|mid|late|and|or)\\b[\\s,–-]*)+`;
const NOT_IN = new RegExp(`\\b(?:not|never|no mail|nothing|busy|away) (?:in|during) (${AMONG})`, "g");

/** The month of a day, where a note on somebody says that it does not suit them (R40): "prefers short mail, not in May". */
export function quietMonth(note: string, today: DateText): string | null {
  // Of everybody who could be suggested this is asked, and hardly anybody has a note.
  if (note === "") return null;
  const month = MONTHS[Number(today.slice(5, 7)) - 1] ?? "";
  const quiet = [...note.toLowerCase().matchAll(NOT_IN)];
  const isQuiet = quiet.some((match) => (match[1] ?? "").split(/[^a-z]+/).includes(month));
  return isQuiet ? month.charAt(0).toUpperCase() + month.slice(1) : null;
}

/** Of a note on somebody, only when it does not suit them: "not in may, busy in june". */
export function quietMonthsIn(note: string): string {
  return [...note.toLowerCase().matchAll(NOT_IN)].map((match) => match[0].trim()).join(", ");
}

/** The first day after today's quiet month, and those that follow on it; null where this month is none. */
export function quietUntil(note: string, today: DateText): DateText | null {
  let first = today;
  for (let months = 0; months < MONTHS.length && quietMonth(note, first) !== null; months += 1)
    first = addMonths(`${first.slice(0, 7)}-01` as DateText, 1);
  return first === today ? null : first;
}
