import { addDays, type DateText } from "#time/date.ts";
import { SOME_WEEKDAY } from "#time/day-words.ts";
import type { Clause } from "./clauses.ts";
import type { DayReader } from "./days/days.ts";
import type { FoundDay } from "./days/found-day.ts";
import type { Ear } from "./ear/ear.ts";
import type { ReadPerson } from "./reading.ts";

/** From when a note is read, with what eyes and ear, and whether the book has somebody of a name. */
export type Sight = {
  readonly today: DateText;
  readonly days: DayReader;
  readonly ear: Ear;
  readonly knows?: (name: string) => boolean;
  /** Whether the book has an organization of a name, which is nobody then. */
  readonly isPlace?: (name: string) => boolean;
  /** Who introduces me, where the note has "her boss" alone. */
  readonly introducer?: ReadPerson | undefined;
};

/**
 * The days of a clause, towards the side that its verb looks to. "Lunch with Kim on Monday" may be either; who can tell
 * what was said there has been there. What stands after a colon are words of somebody else.
 */
export function daysOf(
  { text, cue }: Clause,
  { days, today }: Sight,
  heardThings: boolean,
): readonly FoundDay[] {
  // "Closed for this year": what is over by now is nobody's last day.
  if (cue?.kind !== "touch") return days(text, today, "future").filter(({ last }) => last >= today);
  const said = (text.split(": ")[0] ?? text)
    .replace(STILL_TO_COME, "")
    .replace(WANTED, "")
    .replace(SAID_THERE, "")
    .replace(OF_THEIR_LIFE, "");
  const own = said.replace(cue.past ? NEXT : NEXT_OF_THEIRS, "").replace(cue.past ? OF_THEIRS : /$^/, "");
  const ahead = cue.past ? undefined : days(own, today, "future");
  if (ahead === undefined) return days(own, today, "past");
  const [day] = ahead;
  // "Zoom with Ana 24/11", noted on the 25th, is not next year's.
  if (day !== undefined && day.first > addDays(today, 300) && !/\b\d{4}\b|\byear\b/.test(own))
    return days(own, today, "past");
  const soon = day !== undefined && day.at === null && day.first > today && day.first <= addDays(today, 7);
  return soon && heardThings ? days(own, today, "past") : ahead;
}

/** What a contact that has been cannot be dated by: "wrote about the course, closes on 8 January". */
const STILL_TO_COME =
  /,?\s*\b(?:closes|closing|deadline|limit|due|apply|opens|starts|can (?:talk|meet|do)|(?:is )?(?:free|available)|happy to|has time|wants|waiting)\b.*$/i;
const NEXT = new RegExp(`,?\\s*\\bnext (?:week|month|year|${SOME_WEEKDAY})\\b.*$`, "i");
/** "Ana wrote, she is in Munich on 9 December": what stands behind "she" is no day of the letter. */
const OF_THEIRS = /,\s+(?:s?he|they|it|we|who)(?:'s|'ll|'d|'re)?\s.*$/i;
/** "Coffee with Ana, she suggested March": what somebody would like is no day of the coffee. */
const WANTED =
  /,\s+(?:s?he|they|we|who|\p{Lu}[\p{L}'’-]+) (?:also )?(?:suggest(?:s|ed)|propos(?:es|ed)|might|could|wants? to|would (?:like|love) to)\b.*$/u;
/** "Met Siobhan, says the jobs come up in January". */
const SAID_THERE =
  /,\s+(?:(?:s?he|they|who) )?(?:says?|said|told me|thinks?|thought|reckons?|mentioned|recommend(?:s|ed)|knows|advised|advises)\b.*$/i;
/** "Coffee with Ana, who joined Roche last year". */
const OF_THEIR_LIFE =
  /,?\s+(?:and )?(?:s?he|they|who) (?:(?:has|have|had|just|recently|only|now) )*(?:moved|joined|started|left|switched|works|worked|finished|defended|graduated|(?:was|got) hired)\b.*$/u;
/** "Coffee with Ana, she is away next week" is not next week's coffee. */
const NEXT_OF_THEIRS =
  /,?\s*\b(?:s?he|they|who|will (?!be\b))\b.*\bnext (?:week|month|year|\p{L}+day)\b.*$/iu;

/** What has a beginning that one must not miss. */
const BEGINS =
  /\b(?:course|school|workshop|internship|rotation|conference|congress|exam|retreat|call|kurs|schule|praktikum|prüfung)\s+(?:in|im)\s+$/i;

/** "the June course" is of use until May is over; "in June", "by 15 March", "this week" until that has passed. */
export function lastDayOfUse(clause: string, day: FoundDay | undefined): DateText | null {
  if (day === undefined) return null;
  const before = clause.slice(0, day.from);
  const wholeMonth =
    day.first.endsWith("-01") && day.first !== day.last && day.first.slice(0, 7) === day.last.slice(0, 7);
  const within = /\b(?:in|during|end of|im)\s+$/i.test(before) && !BEGINS.test(before);
  if (BEFORE.test(before) || (wholeMonth && !within)) return addDays(day.first, -1);
  return day.last;
}

const BEFORE = /\b(?:before|vor)\s+(?:the\s+)?$/i;

/** "Before the weekend" and "before March" end the day before; "before Friday" is kept for Friday, as "by Friday" is. */
export function dueOn(clause: string, day: FoundDay | undefined, today: DateText): DateText | null {
  if (day === undefined) return null;
  const isSpan = day.first !== day.last && BEFORE.test(clause.slice(0, day.from));
  const last = isSpan ? addDays(day.first, -1) : day.last;
  return last < today ? today : last;
}

const LEADS_IN =
  /[\s,]*(?:\b(?:by|on|in|before|until|till|for|at|no later than|latest|(?:the )?week of|bis|am|bis zum)\s+)?(?:the\s+)?$/i;

/** The words of a promise without its day, which stands beside them. */
export function withoutDay(words: string, clause: string, day: FoundDay | undefined): string {
  if (day === undefined) return words;
  // "See May in May": where the words are the end of the clause, its day stands where it stands there.
  const from = clause.endsWith(words) ? day.from - (clause.length - words.length) : -1;
  const at = from >= 0 ? from : words.indexOf(clause.slice(day.from, day.to));
  if (at < 0) return words;
  const before = words.slice(0, at).replace(LEADS_IN, "");
  const after = words.slice(at + day.to - day.from).replace(/^[\s,]+/, "");
  return [before, after].filter((part) => part !== "").join(" ");
}

const DEADLINE =
  /[,;]?\s*\(?\b(?:which |it )?(?:closes|closing(?: date)?|deadline(?: is)?|due|apply by|apply until)\b[^,;]*$/i;

/** Advice without the deadline at its end, where that was read and stands beside it. */
export function withoutDeadline(words: string, clause: string, day: FoundDay | undefined): string {
  const at = words.search(DEADLINE);
  if (day === undefined || at <= 0) return words;
  return words.slice(at).includes(clause.slice(day.from, day.to)) ? words.slice(0, at) : words;
}
