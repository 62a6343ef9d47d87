/** The place by whose clock this browser goes, "Europe/Berlin". */
export function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
