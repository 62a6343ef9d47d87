import { addDays, type DateText } from "#time/date.ts";

/** Easter Sunday of a year (the Gregorian computus, as Meeus, Jones and Butcher give it). */
function easter(year: number): DateText {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const corrected = century - Math.floor((century + 8) / 25) + 1;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(corrected / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const day = epact + weekday - 7 * late + 114;
  return `${year}-0${Math.floor(day / 31)}-${String((day % 31) + 1).padStart(2, "0")}` as DateText;
}

type Feast = { readonly names: string; readonly over: (year: number) => readonly DateText[] };

const NEW_YEAR = "01-07";
const IN_AUTUMN = "09-01";

/** Feasts by which people tell when they are to be had again, and on which days of a year each is over. */
const FEASTS: readonly Feast[] = [
  {
    names:
      "reyes|epiphany|épiphanie|dreikönig(?:e|s?tag)?|heilige[nr]? drei könige[n]?|weihnachten|weihnachtsferien|christmas(?: (?:holidays|break))?|noël|vacances de noël|navidad(?:es)?|silvester|neujahr",
    over: (year) => [on(year, NEW_YEAR)],
  },
  {
    names: "easter(?: (?:holidays|break))?|ostern|osterferien|pâques|pascua|semana santa",
    over: (year) => [addDays(easter(year), 2)],
  },
  { names: "whitsun|pentecost|pfingsten|pentecôte|pentecostés", over: (year) => [addDays(easter(year), 51)] },
  { names: "carnival|karneval|fasching|fasnacht|carnaval", over: (year) => [addDays(easter(year), -45)] },
  {
    names: "summer(?: (?:holidays|break))?|sommer(?:ferien)?|été|verano",
    over: (year) => [on(year, IN_AUTUMN)],
  },
  {
    names: "holidays|break|feiertagen?|ferien|fêtes|vacances|fiestas|vacaciones",
    over: (year) => [on(year, NEW_YEAR), addDays(easter(year), 2), on(year, IN_AUTUMN)],
  },
];
const AFTER =
  "(?:after|until|till?|bis(?: zu)?|jusqu['’]à|jusqu['’]au|hasta|nach|après|después de|tras|pasad[oa]s?)";
const THE = "(?:(?:the|my|our|den|der|dem|les|las|los|la|le|el|mes|mis) |l['’])?";
/** In a pattern: the name of a feast. */
export const FEAST_WORD = `(?:${FEASTS.map(({ names }) => names).join("|")})`;

/** "After Easter", "después de Reyes": the first day behind the feast to come that a text in small letters names. */
export function afterFeast(text: string, today: DateText): DateText | null {
  const year = Number(today.slice(0, 4));
  const named = FEASTS.find(({ names }) =>
    new RegExp(`(?<!\\p{L})${AFTER} ${THE}(?:${names})(?!\\p{L})`, "u").test(text),
  );
  const days = named === undefined ? [] : [...named.over(year), ...named.over(year + 1)];
  return days.find((day) => day > today) ?? null;
}

function on(year: number, day: string): DateText {
  return `${year}-${day}` as DateText;
}
