/*
 * The days of the week and the months as replies name them, in small letters: in English, German, French, Spanish, Italian
 * and Dutch, the ones with their short forms that are no other word.
 */
/** "dienstags", "Dienstagvormittag". */
const PART = "(?:s|früh|morgens?|vormittags?|mittags?|nachmittags?|abends?)?";
const WEEKDAYS: readonly string[] = [
  `sun(?:day)?s? sonntag${PART} dimanches? domingos? domenica zondag`,
  `mondays? mon(?=[.,;/?!)]|$|\\ (?:\\d|at|or|and|the|from|between|after|before|next|morning|afternoon|evening|works|\\(|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)) montag${PART} lundis? lunes luned[iì] maandag`,
  `tue(?:s(?:day)?)?s? dienstag${PART} mardis? martes marted[iì] dinsdag`,
  `wed(?:nesday)?s? mittwoch${PART} mercredis? mi[eé]rcoles mercoled[iì] woensdag`,
  `thu(?:r(?:s(?:day)?)?)?s? donnerstag${PART} jeudis? jueves gioved[iì] donderdag`,
  `fri(?:day)?s? freitag${PART} vendredis? viernes venerd[iì] vrijdag`,
  `sat(?:urday)?s? samstag${PART} sonnabend${PART} samedis? s[aá]bados? sabato zaterdag`,
];
/** "Di", "Mi": days only where an hour or a part of the day follows, for most are words of other languages too. */
const SHORT: readonly string[] = ["so", "mo", "di", "mi", "do", "fr", "sa"];
const SHORT_WEEKDAY = `(?:${SHORT.slice(1).join("|")})(?=\\.? (?:(?:um|ab|gegen|zwischen|von|nach) \\d|\\d{1,2}(?:[:.]\\d{2})?(?:-\\d{1,2})? ?uhr|(?:früh|vormittag|nachmittag|abend)))`;

const MONTHS: readonly string[] = [
  "jan(?:uar[yi]?)? jänner janv(?:ier)? enero gennaio",
  "feb(?:ruar[yi]?)? f[eé]vr(?:ier)? febrero febbraio",
  "mar(?:ch)? märz? maerz mars marzo maart",
  "apr(?:ile?)? avr(?:il)? abril",
  "may mai mayo maggio mei",
  "june? juni juin junio giugno",
  "july? juli juillet julio luglio",
  "aug(?:ust(?:us)?)? ao[uû]t agosto",
  "sept?(?:ember)? septembre septiembre setiembre settembre",
  "oct(?:ober)? okt(?:ober)? octobre octubre ottobre",
  "nov(?:ember)? novembre noviembre",
  "dec(?:ember)? dez(?:ember)? d[eé]c(?:embre)? dic(?:iembre|embre)?",
];

/** "tomorrow", and how far ahead that is. */
const AHEAD: readonly string[] = [
  "today heute aujourd'hui hoy oggi vandaag",
  "tomorrow (?<!guten\\ |am\\ |[td]ag\\ |woch\\ |abend\\ )morgen(?!\\ (?:früh\\ )?sein) demain (?<!la\\ |pasado\\ )mañana domani",
  "the\\ day\\ after\\ tomorrow [üÜ]bermorgen après-demain pasado\\ mañana dopodomani overmorgen",
];

function words(list: string): readonly string[] {
  return list.split(/(?<!\\) /).map((word) => word.replaceAll("\\ ", " "));
}

function anyWord(lists: readonly string[]): string {
  return `(?<!\\p{L})(?:${lists.flatMap(words).join("|")})(?![\\p{L}'])`;
}

/** Pieces of patterns, with the "u" flag. */
export const WEEKDAY_WORD = `(?:${anyWord(WEEKDAYS)}|(?<!\\p{L})${SHORT_WEEKDAY})`;
export const MONTH_WORD = `${anyWord(MONTHS)}\\.?`;
export const AHEAD_WORD = anyWord(AHEAD);

function placeIn(lists: readonly string[]): (word: string) => number {
  const patterns = lists.map((list) => new RegExp(`^(?:${words(list).join("|")})\\.?$`, "u"));
  return (word) => patterns.findIndex((pattern) => pattern.test(word));
}

const weekdayCalled = placeIn(WEEKDAYS);
const monthCalled = placeIn(MONTHS);

/** Sunday is 0. */
export function weekdayIndex(word: string): number {
  const short = SHORT.indexOf(word);
  return short < 0 ? weekdayCalled(word) : short;
}

/** January is 1. */
export function monthIndex(word: string): number {
  return monthCalled(word) + 1;
}

export const daysAhead = placeIn(AHEAD);
