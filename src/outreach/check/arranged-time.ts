import { capitalised } from "#people/shown.ts";
import { addDays, type DateText, daysBetween } from "#time/date.ts";
import { SOME_MONTH, WEEKDAY } from "#time/day-words.ts";
import { dayArranged, weekday } from "#time/near.ts";
import { clocksIn } from "../named-clock.ts";
import type { Anatomy } from "./anatomy.ts";
import type { Finding } from "./finding.ts";
import { plain, type Span } from "./text.ts";

/** When a talk is arranged for, by the user's clock, seen from the day on which the letter is looked through. */
export type ArrangedTime = { readonly today: DateText; readonly on: DateText; readonly at: string };

/** As our own letters say it: "on Tuesday 8 December at 15:00". */
export function arrangedInWords({ today, on, at }: ArrangedTime): string {
  return `${dayArranged(today, on)} at ${at}`;
}

/** Where a letter names another day or hour than the one arranged: it was moved since, or mistyped (R33). */
export function otherTimes(
  { sentences }: Pick<Anatomy, "sentences">,
  subject: string,
  arranged: ArrangedTime,
): readonly Finding[] {
  const named = sentences.map((each) => timesIn(each, arranged));
  const whole = named.filter(({ days, hours }) => days.length > 0 && hours.length > 0);
  // The day in one sentence and the hour in the next are one time all the same.
  const times = whole.length > 0 ? whole : [{ days: named.flatMap(daysOf), hours: named.flatMap(hoursOf) }];
  const [first] = times;
  const inBody = first === undefined || times.some(agrees) ? [] : differing(first, arranged);
  const above = timesIn({ text: subject, start: 0, plain: plain(subject) }, arranged);
  return [...inBody, ...differing(above, arranged).map(ofSubject)];
}

/** A day or an hour that is named, and whether it is the one arranged. */
type Named = Span & { readonly agrees: boolean };
type Times = { readonly days: readonly Named[]; readonly hours: readonly Named[] };
type Sentence = Pick<Anatomy["sentences"][number], "text" | "start" | "plain">;

const daysOf = ({ days }: Times) => days;
const hoursOf = ({ hours }: Times) => hours;

function timesIn(sentence: Sentence, arranged: ArrangedTime): Times {
  const spanOf = (match: RegExpExecArray): Span => {
    const start = sentence.start + match.index;
    return {
      text: sentence.text.slice(match.index, match.index + match[0].length),
      start,
      end: start + match[0].length,
    };
  };
  const days = [...sentence.plain.matchAll(DAY)].map((match) => ({
    ...spanOf(match),
    agrees: isDay(match.groups ?? {}, sentence.plain, arranged),
  }));
  // An hour in words, or by another clock than the user's, is theirs to compare.
  if (HOUR_IN_WORDS.test(sentence.plain) || clocksIn(sentence.text).length > 0) return { days, hours: [] };
  const hours = [...sentence.plain.matchAll(HOUR)]
    .filter(({ groups = {} }) => (groups["minute"] ?? groups["half"] ?? groups["clock"]) !== undefined)
    .map((match) => ({ ...spanOf(match), agrees: readingsOf(match.groups ?? {}).includes(arranged.at) }));
  return { days, hours };
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DATE = [
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?(?<month>${SOME_MONTH})\b`,
  String.raw`(?<monthFirst>${SOME_MONTH}) (?<dayAfter>\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d)`,
].join("|");
/** "Your letter of 1 December" is no day on which to talk. */
const DAY = new RegExp(
  String.raw`(?<!\b(?:of|since|from|dated) (?:the )?)(?:\bon )?(?:\bthe )?(?:\b(?:(?<weekday>${WEEKDAY}),? (?:the )?)?\b(?:${DATE})(?:,? (?<year>\d{4}))?|\b(?<alone>${WEEKDAY}|today|tomorrow)\b)`,
  "g",
);
const HOUR =
  /\b(?<hour>\d{1,2})(?:(?:[:h]|\.(?=00|1[3-9]|[2-5]\d))(?<minute>\d{2})(?!\d))?(?: ?(?:(?<half>[ap])\.?m\b|(?<clock>o'clock\b|uhr\b|h\b)))?/g;
const HOUR_IN_WORDS =
  /\b(?:noon|midday|half past|quarter (?:past|to)|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b/;

type Groups = Readonly<Record<string, string | undefined>>;

function isDay(
  { day, month, monthFirst, dayAfter, year, weekday: before, alone }: Groups,
  sentence: string,
  { today, on }: ArrangedTime,
): boolean {
  const name = weekday(on).toLowerCase();
  switch (alone) {
    case undefined:
      return (
        Number(day ?? dayAfter) === Number(on.slice(8)) &&
        MONTHS.indexOf((month ?? monthFirst ?? "").slice(0, 3)) + 1 === Number(on.slice(5, 7)) &&
        (year === undefined || year === on.slice(0, 4)) &&
        (before === undefined || before === name)
      );
    case "today":
      return on === today;
    case "tomorrow":
      return on === addDays(today, 1);
    default:
      // "On Thursday" is the next one, unless something is said of weeks.
      return alone === name && (daysBetween(today, on) <= 7 || /\bnext\b|\bweek/.test(sentence));
  }
}

/** The hours of a day that "3:30", "3 pm" or "15.30" can be. */
function readingsOf({ hour = "", minute = "00", half }: Groups): readonly string[] {
  const said = Number(hour);
  const clock = (hours: number) => `${String(hours).padStart(2, "0")}:${minute}`;
  if (half !== undefined) return [clock((said % 12) + (half === "p" ? 12 : 0))];
  return said >= 12 || hour.startsWith("0") ? [clock(said)] : [clock(said), clock(said + 12)];
}

function agrees({ days, hours }: Times): boolean {
  return [days, hours].every((named) => named.length === 0 || named.some((each) => each.agrees));
}

function differing({ days, hours }: Times, arranged: ArrangedTime): readonly Finding[] {
  const said = dayArranged(arranged.today, arranged.on);
  return [
    ...other(days, (words) => inPlaceOf(words, said), arranged),
    ...other(hours, () => arranged.at, arranged),
  ];
}

function other(
  named: readonly Named[],
  right: (words: string) => string,
  arranged: ArrangedTime,
): readonly Finding[] {
  const [first, ...more] = named;
  if (first === undefined || named.some((each) => each.agrees)) return [];
  const { text, start, end } = first;
  // Of several, which is meant is the writer's to say.
  const better = more.length > 0 ? null : right(text);
  const when = arrangedInWords(arranged).replace(/^on /, "");
  return [
    {
      check: "when",
      rule: "R33",
      severity: "mend",
      words: { text, start, end },
      says: `The talk is arranged for ${when}, and the letter says “${text}”.`,
      better,
      at: better === null ? null : { start, end },
    },
  ];
}

function inPlaceOf(words: string, said: string): string {
  const better = /^(?:on |today|tomorrow)/i.test(words) ? said : said.replace(/^on /, "");
  return /^(?:On|The|Today|Tomorrow)\b/.test(words) ? capitalised(better) : better;
}

/** What stands above the letter is no place in its body. */
function ofSubject(finding: Finding): Finding {
  return {
    ...finding,
    words: null,
    better: null,
    at: null,
    says: finding.says.replace("the letter says", "the subject says"),
  };
}
