/** Which number comes first in "03/04/2025"; LinkedIn and whoever writes English dates put the month there. */
export type DayOrder = "month first" | "day first";

/** How whoever has this locale, "de-CH", writes days in numbers; undefined for what is no locale. */
export function dayOrderIn(locale: string): DayOrder | undefined {
  try {
    const parts = new Intl.DateTimeFormat(locale, { dateStyle: "short" }).formatToParts(0);
    const place = (part: string) => parts.findIndex(({ type }) => type === part);
    return place("month") < place("day") ? "month first" : "day first";
  } catch {
    return undefined;
  }
}
