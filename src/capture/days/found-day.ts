import { addDays, addMonths, type DateText } from "#time/date.ts";

/** A day that a text names, and where in it. `last` is the end of what was said: of the week, the month, the year. */
export type FoundDay = {
  readonly from: number;
  readonly to: number;
  readonly first: DateText;
  readonly last: DateText;
  /** "10:30" where a time stands with it. */
  readonly at: string | null;
};

/** "Friday" said on a Friday is the other one: today would be called today. */
export function nearestWeekday(
  day: DateText,
  today: DateText,
  back: boolean,
  sameDayMeant: boolean,
): DateText {
  if (day === today && sameDayMeant) return day;
  if (back) {
    let earlier = day;
    while (earlier >= today) earlier = addDays(earlier, -7);
    return earlier;
  }
  let later = day;
  while (later <= today) later = addDays(later, 7);
  return later;
}

export function monthOf(day: DateText): Pick<FoundDay, "first" | "last"> {
  const first = `${day.slice(0, 7)}-01` as DateText;
  return { first, last: addDays(addMonths(first, 1), -1) };
}
