const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const HOUR = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });

/** "3 May 2026" */
export function dayOf(at: number): string {
  return DAY.format(at);
}

/** The day, and the hour too where another of them was on it. */
export function whenOf(at: number, all: readonly number[]): string {
  const day = DAY.format(at);
  return all.filter((each) => DAY.format(each) === day).length > 1 ? `${day}, ${HOUR.format(at)}` : day;
}
