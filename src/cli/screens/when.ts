import { zoneHere } from "#time/zone-here.ts";

/** An instant as a date and time where the user lives: "2027-03-31 14:30". */
export function momentText(at: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneHere());
  return `${dayText(at)} ${moment.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

export function dayText(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zoneHere()).toPlainDate().toString();
}
