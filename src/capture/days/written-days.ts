import { addDays, addMonths, type DateText, parseDate } from "#time/date.ts";
import { SOME_MONTH, WEEKDAY } from "#time/day-words.ts";
import { mondayOf } from "#time/near.ts";
import { likelyHour, two } from "./clock.ts";
import { type FoundDay, monthOf, nearestWeekday } from "./found-day.ts";
import { weekdaysElsewhere } from "./weekdays.ts";

/** Days that people write and the parsers do not know, or take for others: these come before theirs. */
export function daysBefore(text: string, today: DateText, towards: "past" | "future"): readonly FoundDay[] {
  const dotted = [...dottedDays(text, today, towards), ...partsOfMonths(text, today, towards)];
  return towards === "future"
    ? [...dotted, ...numberedDays(text, today), ...weeksAhead(text, today)]
    : dotted;
}

/** And these where the parsers have found nothing. */
export function daysBesides(text: string, today: DateText, towards: "past" | "future"): readonly FoundDay[] {
  return [...namedDays(text, today), ...foreignDays(text, today, towards)];
}

/** "9.12.", "Fri 27.11.", without a year: the next one, or the last. */
const DOTTED =
  /(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?<![\d.])(\d{1,2})\.(\d{1,2})(?:\.(?!\d)|(?<=\b(?:by|until|till|on|before|bis|am|closing|closes|deadline|limit|due) \d{1,2}\.\d{1,2})(?![\d.]))/gi;

function dottedDays(text: string, today: DateText, towards: "past" | "future"): readonly FoundDay[] {
  return [...text.matchAll(DOTTED)].flatMap(({ 0: said, 1: day = "", 2: month = "", index }) => {
    const here = parseDate(`${today.slice(0, 4)}-${two(Number(month))}-${two(Number(day))}`);
    if (here === undefined) return [];
    const [ahead, behind] = [towards === "future" && here < today, towards === "past" && here > today];
    const on = ahead ? addMonths(here, 12) : behind ? addMonths(here, -12) : here;
    return [{ from: index, to: index + said.length, first: on, last: on, at: null }];
  });
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const PART_OF_MONTH = new RegExp(
  `\\b(?:(early|(?:the )?(?:beginning|start) of)|(mid(?:dle of)?|(?:the )?middle of)|late)[ -](?:in )?(${SOME_MONTH})(?: (20\\d\\d))?(?![\\p{L}\\d])`,
  "giu",
);

/** "Mid-February", "early March": the fifteenth, the first ten days; late is from the twenty-first on. */
function partsOfMonths(text: string, today: DateText, towards: "past" | "future"): readonly FoundDay[] {
  return [...text.matchAll(PART_OF_MONTH)].map(
    ({ 0: said, 1: early, 2: mid, 3: month = "", 4: year, index }) => {
      const number = two(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
      const within = (of: string): Pick<FoundDay, "first" | "last"> => {
        const { first, last } = monthOf(`${of}-${number}-01` as DateText);
        if (mid !== undefined) return { first: addDays(first, 14), last: addDays(first, 14) };
        return early === undefined ? { first: addDays(first, 20), last } : { first, last: addDays(first, 9) };
      };
      const here = Number(year ?? today.slice(0, 4));
      const span = within(String(here));
      const other =
        year !== undefined
          ? 0
          : towards === "future"
            ? Number(span.last < today)
            : -Number(span.first > today);
      return { from: index, to: index + said.length, at: null, ...within(String(here + other)) };
    },
  );
}

const NUMBERED = new RegExp(
  `\\b(?:on )?(?:${WEEKDAY},? )?the (\\d{1,2})(?:st|nd|rd|th)\\b(?! of)(?: (?:at )?(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm)?\\b)?`,
  "gi",
);

/** "The 8th at 2pm": the next day of that number. */
function numberedDays(text: string, today: DateText): readonly FoundDay[] {
  return [...text.matchAll(NUMBERED)].flatMap((match): readonly FoundDay[] => {
    const [said, number = "", hour, minute = "00", half] = match;
    const here = parseDate(`${today.slice(0, 8)}${two(Number(number))}`);
    const month = addMonths(`${today.slice(0, 8)}01` as DateText, 1).slice(0, 8);
    const day = here !== undefined && here > today ? here : parseDate(`${month}${two(Number(number))}`);
    if (day === undefined) return [];
    const clock = Number(hour ?? 0);
    const ofDay =
      half === undefined ? likelyHour(clock) : half.toLowerCase() === "pm" && clock < 12 ? clock + 12 : clock;
    const at = hour === undefined || clock > 23 ? null : `${two(ofDay)}:${minute}`;
    return [{ from: match.index, to: match.index + said.length, first: day, last: day, at }];
  });
}

/** What the parsers take for the week after this moment, or not at all. */
function weeksAhead(text: string, today: DateText): readonly FoundDay[] {
  const found = (pattern: RegExp, first: DateText, last: DateText) =>
    [...text.matchAll(pattern)].map(({ 0: said, index }) => ({
      from: index,
      to: index + said.length,
      first,
      last,
      at: null,
    }));
  const monday = addDays(mondayOf(today), 14);
  const inAWeek = [
    ...text.matchAll(/\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day|(today|tomorrow)) week\b/gi),
  ].map(({ 0: said, 1: weekday, 2: near, index }) => {
    const number = "mon tues wednes thurs fri satur sun".split(" ").indexOf(weekday?.toLowerCase() ?? "");
    const next =
      near === undefined
        ? nearestWeekday(addDays(mondayOf(today), number), today, false, false)
        : addDays(today, near.toLowerCase() === "today" ? 0 : 1);
    const day = addDays(next, 7);
    return { from: index, to: index + said.length, first: day, last: day, at: null };
  });
  return [
    ...inAWeek,
    ...found(/\b(?:the )?week after next\b/gi, monday, addDays(monday, 4)),
    ...found(/\b(?:in )?a fortnight(?: from now)?\b/gi, addDays(today, 14), addDays(today, 14)),
  ];
}

/** "Freitag", "vendredi" in an English note. */
function foreignDays(text: string, today: DateText, towards: "past" | "future"): readonly FoundDay[] {
  return weekdaysElsewhere(text).map(({ from, to, number }) => {
    const day = nearestWeekday(addDays(mondayOf(today), number), today, towards === "past", false);
    return { from, to, first: day, last: day, at: null };
  });
}

/** What the parsers do not know, and people write. */
const NAMED: readonly (readonly [RegExp, (today: DateText) => DateText | undefined])[] = [
  [/\bend of (?:the|this) week\b|\bende der woche\b/i, (today) => addDays(mondayOf(today), 4)],
  [/\bchristmas\b|\bweihnachten\b/i, (today) => yearly(today, "12-24")],
  // In summer they are others, and nobody knows which.
  [
    /(?<=\b(?:before|until|till|by|over) )the (?:holidays|break)\b/i,
    (today) => (today.slice(5) >= "10-01" ? yearly(today, "12-24") : undefined),
  ],
  [/\beaster\b/i, easter],
  [/\bnew year\b|\bneujahr\b/i, (today) => yearly(today, "01-02")],
];

const GERMAN_MONTHS =
  "januar februar märz april mai juni juli august september oktober november dezember".split(" ");
/** Whole months in German, which its parser takes only with a day. */
const GERMAN_MONTH = new RegExp(`\\b(?:im|bis|ende|anfang|mitte) (${GERMAN_MONTHS.join("|")})\\b`, "iu");

function namedDays(text: string, today: DateText): readonly FoundDay[] {
  const named = NAMED.flatMap(([pattern, dayFrom]): FoundDay[] => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const day = dayFrom(today);
    if (day === undefined) return [];
    return [{ from: match.index, to: match.index + match[0].length, first: day, last: day, at: null }];
  });
  const month = GERMAN_MONTH.exec(text);
  if (month === null) return named;
  const number = two(GERMAN_MONTHS.indexOf((month[1] ?? "").toLowerCase()) + 1);
  const span = { from: month.index + month[0].indexOf(" ") + 1, to: month.index + month[0].length, at: null };
  return [...named, { ...span, ...monthOf(yearly(today, `${number}-28`)) }];
}

/** The next Easter Sunday, by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easter(today: DateText): DateText {
  const of = (year: number): DateText => {
    const [golden, century, ofCentury] = [year % 19, Math.floor(year / 100), year % 100];
    const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
    const moon = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30;
    const leap = 32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4);
    const weekday = leap % 7;
    const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
    const sum = moon + weekday - 7 * late + 114;
    return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}` as DateText;
  };
  const year = Number(today.slice(0, 4));
  return of(year) >= today ? of(year) : of(year + 1);
}

/** The next time that this day of the year comes. */
function yearly(today: DateText, monthAndDay: string): DateText {
  const thisYear = `${today.slice(0, 4)}-${monthAndDay}` as DateText;
  return thisYear >= today ? thisYear : addMonths(thisYear, 12);
}
