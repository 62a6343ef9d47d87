/** Which number comes first in "03/04/2025"; LinkedIn and whoever writes English dates put the month there. */
export type DayOrder = "month first" | "day first";

/**
 * How whoever has this locale, "de-CH", writes days in numbers without a year: with one, Swedes write 2026-05-12, and
 * their 12/5 is a day in May all the same. Undefined for what is no locale.
 */
export function dayOrderIn(locale: string): DayOrder | undefined {
  try {
    const parts = new Intl.DateTimeFormat(locale, { month: "numeric", day: "numeric" }).formatToParts(0);
    const place = (part: string) => parts.findIndex(({ type }) => type === part);
    return place("month") < place("day") ? "month first" : "day first";
  } catch {
    return undefined;
  }
}
