/** What ICU calls a zone that it cannot find out, as where TZ is set to nothing (CLDR's UnknownZone). */
const UNKNOWN = "Etc/Unknown";

/** The time zone of this system, by its IANA name; undefined where it names none that is known. */
export function zoneNamedHere(): string | undefined {
  const zone = Temporal.Now.timeZoneId();
  return zone === UNKNOWN ? undefined : zone;
}

/** The same, and UTC where there is none. */
export function zoneHere(): string {
  return zoneNamedHere() ?? "UTC";
}
