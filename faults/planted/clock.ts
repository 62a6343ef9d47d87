/** The fault: a day is counted from one instant to the other, in days of 24 hours of Greenwich. */
const toPlainDate = Temporal.ZonedDateTime.prototype.toPlainDate;
Temporal.ZonedDateTime.prototype.toPlainDate = function (this: Temporal.ZonedDateTime) {
  return toPlainDate.call(this.withTimeZone("UTC"));
};
Object.defineProperty(Temporal.ZonedDateTime.prototype, "offsetNanoseconds", { get: () => 0 });
const format = Intl.DateTimeFormat.prototype.formatToParts;
Intl.DateTimeFormat.prototype.formatToParts = function (this: Intl.DateTimeFormat, date) {
  return format.call(
    new Intl.DateTimeFormat("en-CA", { ...this.resolvedOptions(), timeZone: "UTC" } as never),
    date,
  );
};
