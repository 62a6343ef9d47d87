/** Clocks as Windows and Outlook call them, and the place by whose clock each is kept (Unicode CLDR, the commonest). */
const ZONES: Readonly<Record<string, string>> = {
  "dateline standard time": "Etc/GMT+12",
  "hawaiian standard time": "Pacific/Honolulu",
  "alaskan standard time": "America/Anchorage",
  "pacific standard time": "America/Los_Angeles",
  "us mountain standard time": "America/Phoenix",
  "mountain standard time": "America/Denver",
  "central standard time": "America/Chicago",
  "canada central standard time": "America/Regina",
  "central america standard time": "America/Guatemala",
  "central standard time (mexico)": "America/Mexico_City",
  "eastern standard time": "America/New_York",
  "us eastern standard time": "America/Indianapolis",
  "sa pacific standard time": "America/Bogota",
  "venezuela standard time": "America/Caracas",
  "atlantic standard time": "America/Halifax",
  "sa western standard time": "America/La_Paz",
  "pacific sa standard time": "America/Santiago",
  "newfoundland standard time": "America/St_Johns",
  "e. south america standard time": "America/Sao_Paulo",
  "argentina standard time": "America/Buenos_Aires",
  "azores standard time": "Atlantic/Azores",
  "gmt standard time": "Europe/London",
  "greenwich standard time": "Atlantic/Reykjavik",
  "morocco standard time": "Africa/Casablanca",
  "w. europe standard time": "Europe/Berlin",
  "central europe standard time": "Europe/Budapest",
  "romance standard time": "Europe/Paris",
  "central european standard time": "Europe/Warsaw",
  "w. central africa standard time": "Africa/Lagos",
  "gtb standard time": "Europe/Bucharest",
  "e. europe standard time": "Europe/Chisinau",
  "fle standard time": "Europe/Kiev",
  "egypt standard time": "Africa/Cairo",
  "south africa standard time": "Africa/Johannesburg",
  "israel standard time": "Asia/Jerusalem",
  "turkey standard time": "Europe/Istanbul",
  "arabic standard time": "Asia/Baghdad",
  "arab standard time": "Asia/Riyadh",
  "russian standard time": "Europe/Moscow",
  "e. africa standard time": "Africa/Nairobi",
  "iran standard time": "Asia/Tehran",
  "arabian standard time": "Asia/Dubai",
  "georgian standard time": "Asia/Tbilisi",
  "pakistan standard time": "Asia/Karachi",
  "west asia standard time": "Asia/Tashkent",
  "india standard time": "Asia/Kolkata",
  "nepal standard time": "Asia/Kathmandu",
  "bangladesh standard time": "Asia/Dhaka",
  "se asia standard time": "Asia/Bangkok",
  "china standard time": "Asia/Shanghai",
  "singapore standard time": "Asia/Singapore",
  "taipei standard time": "Asia/Taipei",
  "w. australia standard time": "Australia/Perth",
  "tokyo standard time": "Asia/Tokyo",
  "korea standard time": "Asia/Seoul",
  "cen. australia standard time": "Australia/Adelaide",
  "aus central standard time": "Australia/Darwin",
  "e. australia standard time": "Australia/Brisbane",
  "aus eastern standard time": "Australia/Sydney",
  "tasmania standard time": "Australia/Hobart",
  "new zealand standard time": "Pacific/Auckland",
};

/** The place behind a clock's name of Windows; undefined for any other name. */
export function placeOfWindowsZone(zone: string): string | undefined {
  const name = zone.toLowerCase();
  return Object.hasOwn(ZONES, name) ? ZONES[name] : undefined;
}

const REGIONS = ["Europe", "America", "Asia", "Australia", "Africa", "Pacific", "Atlantic"];
const MOST_SHOWN = 200;
const DISTANCE = /^\(?(?:UTC|GMT)(?:([+-])(\d{1,2}):?(?:00)?)?\)?\s*(.*)$/i;

/**
 * The places by whose clock a name may be told that Outlook shows to people, "(UTC-05:00) Eastern Time (US & Canada)",
 * "(GMT+10:00) Canberra, Melbourne, Sydney" or "GMT+0200": by what it calls the clock, by its cities, then by its
 * distance from Greenwich. None for any other name.
 */
export function placesShown(zone: string): readonly string[] {
  if (zone.length > MOST_SHOWN) return [];
  const told = DISTANCE.exec(zone);
  const rest = told?.[3] ?? zone;
  if (told === null && !/,|^\w+ Time\b/i.test(rest)) return [];
  const [sign, hours] = [told?.[1] === "+" ? "-" : "+", Number(told?.[2])];
  const clock = placeOfWindowsZone(rest.replace(/ \(.*\)$/, "").replace(/ time$/i, " standard time"));
  const cities = rest === "" ? [] : rest.split(",").map((city) => city.trim().replaceAll(" ", "_"));
  // East of Greenwich is written with a minus there.
  const whole = Number.isNaN(hours) ? [] : [`Etc/GMT${sign}${hours}`];
  return [
    ...(clock === undefined ? [] : [clock]),
    ...cities.flatMap((city) => REGIONS.map((region) => `${region}/${city}`)),
    ...whole,
  ];
}
