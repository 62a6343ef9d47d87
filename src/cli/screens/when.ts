import { zoneHere } from "#time/zone-here.ts";

/** An instant as a date and time where the user lives: "2027-03-31 14:30". */
export function momentText(at: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneHere());
  return `${dayText(at)} ${moment.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

export function dayText(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneHere()).toPlainDate().toString();
}

/** "12 April 1980" of `1980-04-12`, "12 April" of `--04-12`; what is no day stands as it is. */
export function birthdayText(birthday: string): string {
  const [, year = "", month = "", day = ""] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(birthday) ?? [];
  if (day === "") return birthday;
  const date = Temporal.PlainDate.from(`${year === "-" ? "2000" : year}-${month}-${day}`);
  const inYear = { day: "numeric", month: "long" } as const;
  return date.toLocaleString("en-GB", year === "-" ? inYear : { ...inYear, year: "numeric" });
}
