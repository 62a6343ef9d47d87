import { addDays, addMonths, type DateText, parseDate } from "#time/date.ts";
import type { DayOrder } from "#time/day-order.ts";
import { AHEAD_WORD, daysAhead, MONTH_WORD, monthIndex, WEEKDAY_WORD, weekdayIndex } from "./day-names.ts";

/** A day that a sentence names; `at` and `end` are places in it. */
export type DaySaid = {
  readonly on: DateText;
  readonly at: number;
  readonly end: number;
  readonly doubt: Doubt | null;
};

/** Why a day may be another one: a weekday beside the date that is not the date's, or numbers that can be read two ways. */
export type Doubt =
  | { readonly kind: "weekday"; readonly said: string }
  | { readonly kind: "order"; readonly or: DateText };

/** From where days are seen: the day of reading, the Monday of the week of which is spoken, and how days are written here. */
export type Seen = {
  readonly today: DateText;
  readonly monday: DateText;
  /** The day named last before this sentence, to which "the day after" goes on. */
  readonly last?: DateText | undefined;
  readonly order?: DayOrder | undefined;
};

const ORDINAL = "(?:st|nd|rd|th|er|º)";
const OR = "(?:or|and|oder|und|ou|et|y|o|e)";
/** "the 4th" without its month: one that has it is read with it. */
const NTH = `\\d{1,2}(?:st|nd|rd|th)\\b(?!,? (?:of )?${MONTH_WORD})`;
const AT =
  "(?:at|from|between|around|after|before|by|um|ab|gegen|zwischen|von|à|vers|entre|dès|après|de|a las?|a la|sobre las?|entre las?|desde las?|alle|om)";
const HOUR_FOLLOWS = `(?=,? (?:@ ?|${AT} (?:las? )?)(?:\\d|noon|midday|midi|mittag))`;
/** "on the 9th.", "the 9th is fine", "the 9th, any time after 4": a day, where "the 2nd day" and "the 1st is full" are none. */
const ALONE_FOLLOWS = `(?:${HOUR_FOLLOWS}|(?= (?:any ?time|in the (?:morning|afternoon|evening)|morning|afternoon|evening|works?|suits?|would|could|${OR}|\\d|is (?:also |even |still |just )?(?:fine|good|ok(?:ay)?|great|perfect|possible|free|best|better)))|(?<=\\b(?:on|or|and|for) (?:the )?\\d{1,2}\\p{L}\\p{L})(?=[?.!,;)]|$))`;
const DAY = new RegExp(
  [
    `(?<word>${AHEAD_WORD})`,
    `(?<!\\p{L})(?<now>this (?:afternoon|evening)|tonight|cet après-midi|ce soir|esta (?:tarde|noche))(?!\\p{L})(?=${HOUR_FOLLOWS}|[?]| ?${OR} )`,
    `(?<!\\p{L})(?<following>(?:the |on the )?(?:day after(?: that)?|(?:next|following) day)|(?:am |der |den )?(?:tag da(?:nach|rauf)|folgetag)|le (?:lendemain|jour (?:suivant|d'après))|(?:al|el) día siguiente|il giorno dopo)(?!\\p{L}| (?:(?:the|my|our|your|his|her|their|an?|that|tomorrow)(?!\\p{L})|${WEEKDAY_WORD}|${MONTH_WORD}|\\d))`,
    `\\b(?<iso>20\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2})(?!\\d)`,
    `(?<![\\d:.])(?:(?<also1>\\d{1,2})(?:${ORDINAL}|\\.)? ?(?:${OR}|/) ?(?:the |le |el )?)?(?<day1>\\d{1,2})${ORDINAL}?\\.? {1,2}(?:of |de |di )?(?<month1>${MONTH_WORD})(?:,? {1,2}(?:de )?(?<year1>20\\d{2})(?![\\d:]))?`,
    `(?<month2>${MONTH_WORD}) {1,2}(?:the )?(?<day2>\\d{1,2})${ORDINAL}?(?![\\p{L}\\d:]|\\.\\d| ?(?:am|pm|uhr|o'clock)\\b)(?: ?(?:${OR}|/|\\(or) ?(?:the )?(?<also2>\\d{1,2})${ORDINAL}?(?![\\p{L}\\d]|[:.]\\d| ?(?:am|pm|uhr|o'clock)\\b)\\)?)?(?:,? (?<year2>20\\d{2})(?![\\d:]))?`,
    `(?<!\\b(?:at|um|gegen|from|between|zwischen) |[\\d.:])(?<day3>\\d{1,2})\\.(?<month3>\\d{1,2})(?:\\.(?: ?(?<year3>20\\d{2})|(?<short3>\\d{2}))?(?![\\d:])|${HOUR_FOLLOWS})`,
    `(?<![\\d/:.])(?!24/7)(?<one>\\d{1,2})/(?<other>\\d{1,2})(?:/(?<year4>20\\d{2}|\\d{2}))?(?!/?\\d| ?(?:hour|of)\\b)`,
    `(?<next>(?<!\\p{L})(?:next|(?:nächste|kommende)[nr]?) )?(?<weekday>${WEEKDAY_WORD})(?<week>,? (?:next|the following|(?:der |in der )?(?:nächste|kommende)[nr]?) (?:week|woche))?(?:\\.?,? {1,2}(?:(?:the|de[nmr]|le|el|il) )?(?<nth>${NTH}|\\d{1,2}\\.?${HOUR_FOLLOWS}|\\d{1,2}(?= ${OR} (?:on )?(?:the )?${WEEKDAY_WORD}))|,? (?<maybe>\\d{1,2})(?=,? \\d{1,2}(?:[:.h]\\d{2}| ?(?:am|pm|uhr|h)\\b)))?`,
    `(?<!\\b(?:after|until|till|before|since|by) )\\b(?:on |the |on the )(?:(?<also3>\\d{1,2})(?:st|nd|rd|th)(?:,? (?:or|and)|,|/) ?(?:the )?)?(?<alone>${NTH})${ALONE_FOLLOWS}`,
    `(?<!\\p{L})(?:le|el|il|am|den) (?<bare>\\d{1,2})(?:er|\\.)?${HOUR_FOLLOWS}`,
  ].join("|"),
  "gu",
);
/** Between a weekday and its date: "Tuesday, the 8th of December", "8 December (a Tuesday)", "Dienstag, den 8.12." */
const ONE_DAY = /^[,.]? {0,2}\(?(?:(?:on )?the |an? |(?:de[nmr]|am|le|el|il) )?$/;
/** "the week of 7 December" names a week, and no day. */
const OF_A_WEEK = /\b(?:week (?:of|commencing|beginning|starting)|woche (?:vom|ab|um den)) (?:the )?$/;

type Groups = Readonly<Record<string, string | undefined>>;
type Read = DaySaid & {
  /** The weekday it is called by, alone or beside its number. */
  readonly weekday: string | undefined;
  readonly isWeekday: boolean;
  readonly also: DateText | undefined;
};

/** The days of a sentence in small letters; in "Tuesday 8 December" the weekday names no other one. */
export function daysIn(small: string, seen: Seen): readonly DaySaid[] {
  let dated: DateText | undefined;
  const read: Read[] = [];
  for (const match of small.matchAll(DAY)) {
    if (OF_A_WEEK.test(small.slice(0, match.index))) continue;
    const day = dayOf(match, seen, { dated, before: read.at(-1) });
    if (day === undefined) continue;
    read.push(day);
    if (!day.isWeekday) dated = day.on;
  }
  return read.flatMap((day, place): readonly DaySaid[] => {
    const [before, after] = [read[place - 1], read[place + 1]];
    const isOf = (one: Read | undefined, other: Read | undefined) =>
      one !== undefined && other !== undefined && ONE_DAY.test(small.slice(one.end, other.at));
    const besideDate =
      (after?.isWeekday === false && isOf(day, after)) || (before?.isWeekday === false && isOf(before, day));
    if (day.isWeekday) return besideDate ? [] : [day];
    const called = before?.isWeekday === true && isOf(before, day) ? before : undefined;
    const beside = called ?? (after?.isWeekday === true && isOf(day, after) ? after : undefined);
    const { on, end, also } = day;
    const days = also === undefined ? [on] : [on, also].sort();
    const doubt = weekdayDoubt(beside?.weekday ?? day.weekday, days) ?? day.doubt;
    return days.map((each) => ({ on: each, at: called?.at ?? day.at, end, doubt }));
  });
}

/** A weekday that none of the days is. */
function weekdayDoubt(weekday: string | undefined, days: readonly DateText[]): Doubt | undefined {
  if (weekday === undefined || days.some((day) => weekdayIndexOf(day) === weekdayIndex(weekday)))
    return undefined;
  return { kind: "weekday", said: ENGLISH[weekdayIndex(weekday)] ?? weekday };
}

const ENGLISH = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** The week of which a sentence speaks where it names one, by its Monday. */
export function weekIn(small: string, today: DateText): DateText | undefined {
  return /\b(?:next week|(?:nächste|kommende)[rn]? woche|semaine prochaine|próxima semana|semana que viene)\b/.test(
    small,
  )
    ? mondayAfter(today)
    : undefined;
}

const IN_MONTH = "(?:(?:early|late|mid|in|im|en|ab|the|anfang|mitte|ende|début|fin) ){0,3}";
/** A month that suits: "but in January", "January works", "any Tuesday in January", "not before January". */
const MONTH_SUITS = new RegExp(
  [
    `(?<!\\p{L})(?:but|aber|mais|pero|sondern|dafür|better|rather|lieber|besser|plutôt|mejor|maybe|perhaps|vielleicht|peut-être|quizás?|(?:how|what) about|wie wäre(?: es mit)?) ${IN_MONTH}(?!may )(?<turned>${MONTH_WORD})(?! ?\\d)`,
    `(?<!\\p{L})(?:not (?:before|until|till)|(?:swamped|busy|booked|full|snowed under) (?:up |out )?(?:until|till)|nicht vor|erst(?: wieder)?|pas avant|no antes de) ${IN_MONTH}(?<until>${MONTH_WORD})(?! ?\\d)`,
    `${WEEKDAY_WORD}(?: (?:mornings?|afternoons?|evenings?))? (?:in|im|en|de) (?<within>${MONTH_WORD})(?! ?\\d)`,
    `(?<!\\d\\.? |\\d(?:st|nd|rd|th)(?: of)? |\\d de )(?<suits>${MONTH_WORD})(?= (?:works|suits|would (?:work|suit|be (?!too))|is (?:fine|good|better|best|great|possible|ok(?:ay)?|free|open|easier)|looks|geht|ginge|passt|klappt|wäre|ist besser|me (?:va|convient|viene)|serait|sería|sí|oui|gern)(?!\\p{L}))`,
  ].join("|"),
  "gu",
);

/** The first day of a month ahead that a sentence says would suit, with its place. */
export function monthIn(
  small: string,
  today: DateText,
): { readonly from: DateText; readonly at: number } | undefined {
  const match = [...small.matchAll(MONTH_SUITS)].at(-1);
  const month = Object.values(match?.groups ?? {}).find((each) => each !== undefined);
  const from = month === undefined ? undefined : dated(1, monthIndex(month), undefined, today);
  if (match === undefined || from === undefined || from <= today) return undefined;
  return { from, at: match.index + match[0].length - 1 };
}

type Around = { readonly dated: DateText | undefined; readonly before: Read | undefined };

function dayOf(match: RegExpExecArray, seen: Seen, { dated, before }: Around): Read | undefined {
  const groups = match.groups ?? {};
  const { today } = seen;
  const { weekday, nth, maybe, next, week } = groups;
  const whole = { at: match.index, end: match.index + match[0].length, weekday, doubt: null };
  const date = (on: DateText | undefined, doubt: Doubt | null = null): Read | undefined =>
    on && { ...whole, on, isWeekday: false, also: alsoOf(groups, on), doubt };
  if (groups["now"] !== undefined) return date(today);
  if (groups["following"] !== undefined) {
    const from = before?.on ?? seen.last;
    return from === undefined
      ? undefined
      : { ...whole, on: addDays(from, 1), isWeekday: true, also: undefined };
  }
  if (weekday === undefined) {
    const { on, doubt } = bySlash(groups, before, seen);
    return date(on ?? dateOf(groups, today, dated), doubt);
  }
  if (nth !== undefined) return date(nthDay(Number.parseInt(nth, 10), weekday, dated ?? today));
  if (maybe !== undefined) {
    const met = nthDay(Number(maybe), weekday, dated ?? today);
    if (met !== undefined && weekdayIndexOf(met) === weekdayIndex(weekday)) return date(met);
  }
  const goesOn = next === undefined && week === undefined && dated !== undefined;
  return {
    ...whole,
    // "8 December or Thursday": the Thursday after it.
    on: goesOn ? weekdayFrom(dated, weekday) : weekdayOf(groups, weekday, seen),
    end: maybe === undefined ? whole.end : whole.end - maybe.length,
    isWeekday: true,
    also: undefined,
  };
}

function dateOf(groups: Groups, today: DateText, before: DateText | undefined): DateText | undefined {
  const { word, iso, alone, bare } = groups;
  if (word !== undefined) return addDays(today, daysAhead(word));
  if (iso !== undefined) {
    const [year = "", month = "", day = ""] = iso.split(/[-/.]/);
    return parseDate(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  }
  const nth = alone ?? bare;
  if (nth !== undefined) return nthDay(Number.parseInt(nth, 10), undefined, before ?? today);
  const day = Number(groups["day1"] ?? groups["day2"] ?? groups["day3"]);
  const name = groups["month1"] ?? groups["month2"];
  const month = name === undefined ? Number(groups["month3"]) : monthIndex(name);
  const { year1, year2, year3, short3 } = groups;
  return dated(day, month, year1 ?? year2 ?? year3 ?? (short3 && `20${short3}`), today);
}

/** A day that lies a while back is meant for next year. */
function dated(day: number, month: number, year: string | undefined, today: DateText): DateText | undefined {
  const of = (which: number) =>
    parseDate(`${which}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  if (year !== undefined) return of(Number(year));
  const thisYear = Number(today.slice(0, 4));
  const here = of(thisYear);
  return here !== undefined && here < addMonths(today, -1) ? of(thisYear + 1) : here;
}

/**
 * "12/7" is a day in December or in July: what its weekday says, or what alone can be, or else as days are written here, with
 * the other one said. Where nothing tells, it is no day, for a wrong one costs more than none.
 */
function bySlash(
  groups: Groups,
  before: Read | undefined,
  { today, order }: Seen,
): { readonly on: DateText | undefined; readonly doubt: Doubt | null } {
  const [one, other, short] = [Number(groups["one"]), Number(groups["other"]), groups["year4"]];
  const year = short?.length === 2 ? `20${short}` : short;
  const [dayFirst, monthFirst] = [dated(one, other, year, today), dated(other, one, year, today)];
  const said = before?.isWeekday === true ? weekdayIndexOf(before.on) : undefined;
  const either = [dayFirst, monthFirst].filter((each) => each !== undefined);
  const byWeekday = either.find((each) => weekdayIndexOf(each) === said);
  if (byWeekday !== undefined || new Set(either).size < 2) return { on: byWeekday ?? either[0], doubt: null };
  if (order === undefined || dayFirst === undefined || monthFirst === undefined)
    return { on: undefined, doubt: null };
  const [on, or] = order === "day first" ? [dayFirst, monthFirst] : [monthFirst, dayFirst];
  return { on, doubt: { kind: "order", or } };
}

/** "14 or 15 December": the other day. */
function alsoOf(groups: Groups, on: DateText): DateText | undefined {
  const also = groups["also1"] ?? groups["also2"] ?? groups["also3"];
  return also === undefined ? undefined : parseDate(`${on.slice(0, 8)}${also.padStart(2, "0")}`);
}

function weekdayOf(groups: Groups, weekday: string, { today, monday }: Seen): DateText {
  const nextWeek = groups["next"] !== undefined || groups["week"] !== undefined;
  const from = nextWeek ? mondayAfter(today) : monday === today ? addDays(today, 1) : monday;
  return weekdayFrom(from, weekday);
}

/** The first day of this name from a day on. */
function weekdayFrom(from: DateText, weekday: string): DateText {
  return addDays(from, (weekdayIndex(weekday) - weekdayIndexOf(from) + 7) % 7);
}

/** "Friday the 4th", "the 4th": the first such day ahead; where weekday and number meet within two months, that one. */
function nthDay(nth: number, weekday: string | undefined, from: DateText): DateText | undefined {
  const days = Array.from({ length: 63 }, (_, ahead) => addDays(from, ahead)).filter(
    (day) => Number(day.slice(8)) === nth,
  );
  const index = weekday === undefined ? undefined : weekdayIndex(weekday);
  return days.find((day) => weekdayIndexOf(day) === index) ?? days[0];
}

function weekdayIndexOf(day: DateText): number {
  return new Date(Date.parse(day)).getUTCDay();
}

function mondayAfter(today: DateText): DateText {
  return addDays(today, (8 - weekdayIndexOf(today)) % 7 || 7);
}
