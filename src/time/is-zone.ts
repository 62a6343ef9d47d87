const zones = new Map<string, boolean>();
/** More names than there are zones are somebody's play, and are looked at anew each time. */
const MOST = 1_000;

/** Whether a name is that of a time zone here: "Europe/Berlin" (IANA tz database). */
export function isZone(name: string): boolean {
  const known = zones.get(name);
  if (known !== undefined) return known;
  const is = isKnown(name);
  if (zones.size < MOST) zones.set(name, is);
  return is;
}

function isKnown(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
