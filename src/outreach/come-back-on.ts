import { addDays, addMonths, addWorkingDays, type DateText, parseDate } from "#time/date.ts";
import { mondayOf } from "#time/near.ts";
import { plain } from "./check/text.ts";
import { MONTH_WORD, monthIndex } from "./day-names.ts";
import { daysIn, monthIn } from "./days-said.ts";
import { afterFeast } from "./feasts.ts";
import type { ReadReply } from "./reply.ts";
import { withoutHistory } from "./reply-history.ts";

/** Where a later says nothing of when. */
const FEW_WEEKS_DAYS = 28;
const LONGEST = 20_000;

/**
 * When a reply that says "later" may be come back to, as far as it says; a few weeks on where it does not. Its days are
 * seen from the one on which it was written, and a day that has passed since is today.
 */
export function comeBackOn(
  reply: Pick<ReadReply, "words">,
  pasted: string,
  writtenOn: DateText,
  today: DateText = writtenOn,
): DateText {
  const on = workingDayFrom(seenFrom(writtenOn, reply, pasted));
  return on < today ? today : on;
}

/** A letter that wants something is not for a weekend: that day, else the Monday after. */
function workingDayFrom(day: DateText): DateText {
  return addWorkingDays(addDays(day, -1), 1);
}

function seenFrom(today: DateText, { words }: Pick<ReadReply, "words">, pasted: string): DateText {
  const said = [words?.text ?? "", withoutHistory(pasted.slice(0, LONGEST))].map(plain);
  for (const text of said) {
    const day =
      dayNamed(text, today) ??
      weekOfMonth(text, today) ??
      monthNamed(text, today) ??
      afterFeast(text, today) ??
      spanNamed(text, today);
    if (day !== null) return day;
  }
  return addDays(today, FEW_WEEKS_DAYS);
}

const AFTER = "(?:after|nach|après|después de|tras)";
const AFTER_IT = new RegExp(AFTER, "u");
const UNTIL = `(?:${AFTER}|until|till?|bis|jusqu['’]?(?:en|à|au)?|hasta)`;
const UNTIL_THE = new RegExp(`${UNTIL}(?: (?:the|dem|zum|den|le|el))? ?$`, "u");

/** "After 15 March" is the day behind it, "from 15 March" and "not before 15 March" that day. */
function dayNamed(text: string, today: DateText): DateText | null {
  const monday = monthIn(text, today)?.from ?? mondayOf(today);
  const named = daysIn(text, { today, monday }).filter(({ on }) => on > today);
  const last = named.at(-1);
  if (last === undefined) return null;
  return UNTIL_THE.test(text.slice(0, last.at)) ? addDays(last.on, 1) : last.on;
}

const MONTH = new RegExp(
  `(?<until>${UNTIL} )?(?:(?:the|au|a)? ?(?<part>beginning|early|start|anfang|début|principios|mid(?:dle)?|mitte|mi|mediados|late|end|ende|fin|finales)[ -](?:of |de |d['’])?)?(?:in |im |en )?(?<month>${MONTH_WORD})`,
  "gu",
);

/** "In March", "until March", "mid-March", "until the end of March": a day of the next such month. */
function monthNamed(text: string, today: DateText): DateText | null {
  const found = [...text.matchAll(MONTH)].at(-1)?.groups;
  const first = firstOf(found?.["month"] ?? "", today);
  if (found === undefined || first === undefined) return null;
  const part = found["part"] ?? "";
  const isEnd = /^(?:late|end|ende|fin|finales)$/.test(part);
  const isOver =
    (part === "" && AFTER_IT.test(found["until"] ?? "")) || (isEnd && found["until"] !== undefined);
  const day = isOver ? addMonths(first, 1) : addDays(first, isEnd ? 24 : /^mi|^med/.test(part) ? 14 : 0);
  return day > today ? day : null;
}

/** The first day of the next such month, or of this one. */
function firstOf(name: string, today: DateText): DateText | undefined {
  const month = String(monthIndex(name)).padStart(2, "0");
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .map((each) => parseDate(`${each}-${month}-01`))
    .find((day) => day !== undefined && addMonths(day, 1) > today);
}

const WEEKS: readonly string[] = [
  "first|1st|erste[nr]?|première|1re|1ère|primera",
  "second|2nd|zweite[nr]?|deuxième|seconde|2e|2ème|segunda",
  "third|3rd|dritte[nr]?|troisième|3e|3ème|tercera",
  "fourth|4th|vierte[nr]?|quatrième|4e|4ème|cuarta",
  "last|letzte[nr]?|dernière|última",
];
const WEEK_OF_MONTH = new RegExp(
  `(?<!\\p{L})(?<which>${WEEKS.join("|")}) (?:(?:full )?(?:week|woche|semaine|semana) (?:(?:of|in|im|des|de|d['’]) ?)?(?<month>${MONTH_WORD})|(?<compound>\\p{L}+)woche(?!\\p{L}))`,
  "u",
);

/** "The second week of January": its Monday, where the first is the one with the first Monday. */
function weekOfMonth(text: string, today: DateText): DateText | null {
  const { which = "", month, compound = "" } = WEEK_OF_MONTH.exec(text)?.groups ?? {};
  const name = month ?? compound;
  const first = monthIndex(name) === 0 ? undefined : firstOf(name, today);
  if (first === undefined) return null;
  const place = WEEKS.findIndex((words) => new RegExp(`^(?:${words})$`, "u").test(which));
  const monday = (day: DateText) => (mondayOf(day) < day ? addDays(mondayOf(day), 7) : day);
  const day =
    place === WEEKS.length - 1
      ? mondayOf(addDays(addMonths(first, 1), -1))
      : addDays(monday(first), 7 * place);
  return day > today ? day : null;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ a: 1, one: 1, ein: 1, einem: 1, einer: 1, un: 1, une: 1 },
  ...{ two: 2, zwei: 2, deux: 2, dos: 2, couple: 2, three: 3, drei: 3, trois: 3, tres: 3, few: 3, some: 3 },
  ...{ four: 4, vier: 4, quatre: 4, cuatro: 4, six: 6, sechs: 6, seis: 6 },
};
const SPAN =
  /(?<count>\d{1,2}|\p{L}+)(?: of)? (?<unit>weeks?|wochen?|semaines?|semanas?|months?|monate?n?|mois|mes(?:es)?)(?![\p{L}])/u;
const NEXT = [
  [/next week|nächste woche|semaine prochaine|semana que viene|próxima semana/u, weekAhead],
  [/next month|nächsten monat|mois prochain|mes que viene|próximo mes/u, (today) => firstOfMonth(today, 1)],
  [
    /new year|next year|neue[ns]? jahr|nächste[ns]? jahr|nouvelle année|année prochaine|nouvel an|nuevo año|año nuevo|año que viene|próximo año/u,
    newYear,
  ],
] as const satisfies readonly (readonly [RegExp, (today: DateText) => DateText])[];

/** "In three weeks", "next month", "in the new year". */
function spanNamed(text: string, today: DateText): DateText | null {
  for (const [said, when] of NEXT) if (said.test(text)) return when(today);
  const { count = "", unit = "" } = SPAN.exec(text)?.groups ?? {};
  const many = Number(count) || NUMBERS[count];
  if (many === undefined || many > 24) return null;
  return /^(?:w|s)/.test(unit) ? addDays(today, 7 * many) : addMonths(today, many);
}

function weekAhead(today: DateText): DateText {
  return addDays(mondayOf(today), 7);
}

function firstOfMonth(today: DateText, ahead: number): DateText {
  return addMonths(`${today.slice(0, 7)}-01` as DateText, ahead);
}

/** In its first days nobody is back yet. */
function newYear(today: DateText): DateText {
  return nextOf(today, "01-07");
}

function nextOf(today: DateText, monthAndDay: string): DateText {
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}-${monthAndDay}` as DateText;
  return thisYear > today ? thisYear : (`${year + 1}-${monthAndDay}` as DateText);
}
