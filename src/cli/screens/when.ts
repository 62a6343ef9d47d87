/** An instant as a date and time where the user lives: "2027-03-31 14:30". */
export function momentText(at: number): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  return `${dayText(at)} ${moment.toPlainTime().toString({ smallestUnit: "minute" })}`;
}

export function dayText(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
}
