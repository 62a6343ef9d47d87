import type { DateText } from "#time/date.ts";
import type { DayOrder } from "#time/day-order.ts";
import { mondayOf } from "#time/near.ts";
import { type Agreed, dayOf, leaningOn } from "./agreed-time.ts";
import { plain, type Span, sentencesOf } from "./check/text.ts";
import { refusedIn } from "./days-refused.ts";
import { type DaySaid, type Doubt, daysIn, monthIn, weekIn } from "./days-said.ts";
import { type Hours, hoursIn } from "./hours-said.ts";
import { atMine, type Clocks, clocksIn, momentBy, type NamedClock } from "./named-clock.ts";

/** A time somebody proposes, as far as their words tell. A candidate to confirm, never an appointment. */
export type ProposedTime = {
  readonly words: Span;
  readonly on: DateText;
  /** "14:00"; null where only a day is named. */
  readonly from: string | null;
  readonly to: string | null;
  /** The time as they wrote it, where they named another clock than the reader's; null otherwise. */
  readonly theirs: { readonly on: DateText; readonly from: string; readonly clock: string } | null;
  /** Why the day may be another one, to be said beside it. */
  readonly doubt: Doubt | null;
};

/** Who reads: by which clocks, and how days are written where they live. */
export type ReadBy = Clocks & {
  readonly order?: DayOrder | undefined;
  /** The time of the talk that was agreed before they wrote. */
  readonly agreed?: Agreed | undefined;
};

/** A reply names a handful of times; more is a calendar. */
const MOST_TIMES = 20;

/** Full stops that end no sentence: behind "4." in "4. Dezember", "zw.", "Mo."; and the T of a machine's "2026-12-11T13:00". */
const NO_END = [
  /(?<=\b\d{1,2})\.(?= (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))/g,
  /(?<=\b(?:zw|ca|evtl|bzw|Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Dez|Okt|janv|févr|avr|juil|déc|dic))\.(?= )/g,
  /(?<=\b\d{4}-\d{2}-\d{2})T(?=\d{2}:\d{2})/g,
];

/** A text whose sentences end only where they do; places stay the same. */
export function withoutStopsWithin(text: string): string {
  return NO_END.reduce((all, dot) => all.replace(dot, " "), text);
}

/**
 * The times in a text, seen from `today`; a weekday is the next one of its name. Where another clock is named, "3pm my
 * time", they are told by the reader's, as far as `by` tells.
 */
export function timesIn(text: string, today: DateText, by?: ReadBy): readonly ProposedTime[] {
  const found: ProposedTime[] = [];
  /** Which of them only tell what takes place on a day. */
  const told = new Set<number>();
  let monday = weekOf(by?.agreed, today);
  /** Hours without a day, which are of the day that was agreed where no other is named. */
  const byAgreed: ProposedTime[] = [];
  /** A day just named without an hour: "Wednesday afternoon? Any time after 2." */
  let open: number | null = null;
  /** Whoever named a clock goes on by it: "Friday at 16h CET, or the Monday after at 9". */
  let goingBy: NamedClock | undefined;
  for (const sentence of sentencesOf(withoutStopsWithin(text))) {
    const small = plain(sentence.text);
    const refused = refusedIn(small);
    const month = monthIn(small, today);
    const suits = month === undefined || refused(month.at) ? undefined : month.from;
    monday = weekIn(small, today) ?? suits ?? monday;
    const seen = { today, last: found.at(-1)?.on, order: by?.order };
    const first = daysIn(small, { ...seen, monday }).find(({ on, at }) => on > today && isFloor(small, at));
    if (first !== undefined) monday = first.on;
    const days = daysIn(small, { ...seen, monday }).filter(
      ({ on, at }) => on >= today && !refused(at) && !isFloor(small, at),
    );
    const named = clocksIn(sentence.text);
    const unclocked = blanked(
      small,
      named.map(({ at, said }) => ({ at, end: at + said.length })),
      " ",
    );
    const leaning = by?.agreed === undefined ? [] : leaningOn(by.agreed, small);
    const clear = blanked(small, [...days, ...leaning.map(({ start, end }) => ({ at: start, end }))]);
    const hours = [...hoursIn(clear).filter(({ end }) => !isOfClock(end, named)), ...leaning].toSorted(
      (one, other) => one.start - other.start,
    );
    const span = (start: number, last: number): Span => {
      const end = withBracketClosed(sentence.text, start, last);
      return {
        text: sentence.text.slice(start, end),
        start: sentence.start + start,
        end: sentence.start + end,
      };
    };
    const put = (
      { on, doubt }: Pick<ProposedTime, "on" | "doubt">,
      { from, to, end }: Hours,
      start: number,
      until: number,
    ): ProposedTime => {
      const clock = named.find(({ at }) => at >= end - 1) ?? named.at(-1) ?? goingBy;
      return { words: span(start, until), ...byMyClock({ on, from, to }, clock, by), doubt };
    };
    const [later] = hours;
    const lonely = open === null ? undefined : found[open];
    if (
      days.length === 0 &&
      later !== undefined &&
      lonely !== undefined &&
      open !== null &&
      !refused(later.start)
    )
      found[open] = { ...put(lonely, later, later.start, later.end), words: lonely.words };
    const before = found.length;
    if (days.length === 0 && by?.agreed !== undefined)
      for (const hour of hours) {
        const shift = leaning.find(({ start }) => start === hour.start);
        if (
          refused(hour.start) ||
          INSTEAD_OF_HOUR.test(small.slice(0, hour.start)) ||
          (shift?.days === 0 && shift.from === by.agreed.from)
        )
          continue;
        byAgreed.push(
          put({ on: dayOf(by.agreed, shift ?? { days: 0 }), doubt: null }, hour, hour.start, hour.end),
        );
      }
    for (const { day, said } of hoursOf(days, hours, unclocked)) {
      if (said.length === 0) {
        if (refused.told(day.at)) told.add(found.length);
        found.push({
          words: span(day.at, day.end),
          on: day.on,
          from: null,
          to: null,
          theirs: null,
          doubt: day.doubt,
        });
      }
      for (const each of said)
        found.push(put(day, each, Math.min(day.at, each.start), Math.max(day.end, each.end)));
    }
    goingBy = named.at(-1) ?? goingBy;
    open = found.length === before + 1 && found.at(-1)?.from === null ? before : null;
  }
  const offered = found.filter(({ from }, place) => from !== null || !told.has(place));
  const meant = offered.length === 0 ? found : offered;
  return (meant.length === 0 ? byAgreed : meant)
    .slice(0, MOST_TIMES)
    .map((time) => asAgreed(time, by?.agreed));
}

/** "Not before 15 January", "erst nach dem 9.": what is named behind it is later, and the day itself is none. */
const FLOOR =
  /(?<!\p{L})(?:not (?:before|until|till)|(?:only|but) after|nicht vor|erst nach|pas avant|seulement après|no antes de|sólo después de)(?:l)?(?: (?:the|dem|le|el))? ?$/u;

function isFloor(small: string, at: number): boolean {
  return FLOOR.test(small.slice(0, at));
}

const INSTEAD_OF_HOUR =
  /(?<!\p{L})(?:instead of|rather than|statt|anstatt|au lieu de|en (?:vez|lugar) de)(?: (?:at|um|à|a|las))* ?$/u;

/** A weekday beside a talk that is agreed is one of its week, or of what is left of it. */
function weekOf(agreed: Agreed | undefined, today: DateText): DateText {
  const monday = agreed === undefined ? today : mondayOf(agreed.on);
  return monday > today ? monday : today;
}

/** "Only ten minutes on Tuesday": the day that was agreed, and so its hour. */
function asAgreed(time: ProposedTime, agreed: Agreed | undefined): ProposedTime {
  return time.from === null && time.on === agreed?.on ? { ...time, from: agreed.from } : time;
}

/** "Friday (after 10 my time)": words that open a bracket go on to where it closes, near by. */
function withBracketClosed(text: string, start: number, end: number): number {
  const isOpen = /\([^)]*$/.test(text.slice(start, end));
  const closes = isOpen ? /^[^()]{0,30}\)/.exec(text.slice(end)) : null;
  return end + (closes?.[0].length ?? 0);
}

/** Without what stands at these places, which stay the same: no number of a day is an hour. */
function blanked(small: string, spans: readonly Pick<DaySaid, "at" | "end">[], by = "_"): string {
  let text = small;
  for (const { at, end } of spans) text = text.slice(0, at) + by.repeat(end - at) + text.slice(end);
  return text;
}

/** Between an hour and the day behind it: "5pm CET on Dec 14", "um 15 Uhr am Dienstag". */
const HOUR_BEFORE = /^[ ,()]*(?:(?:on|am) )?(?:(?:the|den|le|el|il) )?$/;

/** Each day with its hours: those behind it, up to the next day, or else the one right before it. */
function hoursOf(
  days: readonly DaySaid[],
  hours: readonly Hours[],
  small: string,
): readonly { readonly day: DaySaid; readonly said: readonly Hours[] }[] {
  return days.map((day, place) => {
    const until = days.slice(place + 1).find(({ at }) => at > day.at)?.at ?? small.length;
    const behind = hours.filter(({ start }) => start >= day.end && start < until);
    if (behind.length > 0 && !isRightBefore(behind, days, small)) return { day, said: behind };
    const before = hours.findLast(({ end }) => end <= day.at && HOUR_BEFORE.test(small.slice(end, day.at)));
    return { day, said: before === undefined ? [] : [before] };
  });
}

/** "on the 14th, or 5pm on the 15th": the hour belongs to the day behind it. */
function isRightBefore(hours: readonly Hours[], days: readonly DaySaid[], small: string): boolean {
  const [only] = hours;
  if (only === undefined || hours.length > 1) return false;
  return days.some(
    ({ at }) =>
      at >= only.end && /^[ ()]+(?:(?:on|am) (?:the |den )?|(?:le|el) )?$/.test(small.slice(only.end, at)),
  );
}

type Time = Pick<ProposedTime, "on" | "to"> & { readonly from: string };

/** "5:30" in "GMT+5:30" is no hour. */
function isOfClock(end: number, clocks: ReturnType<typeof clocksIn>): boolean {
  return clocks.some(({ at, said }) => end > at && end <= at + said.length);
}

/** A time by the reader's clock, with what they wrote where that is another one; as written where nobody can tell. */
function byMyClock(
  time: Time,
  clock: NamedClock | undefined,
  clocks: Clocks | undefined,
): Omit<ProposedTime, "words" | "doubt"> {
  if (clock === undefined || clocks === undefined || clock.by === "mine") return { ...time, theirs: null };
  // "My time" is theirs, whoever reads it.
  const called = clock.by === "theirs" ? "their time" : clock.said;
  const theirs = { on: time.on, from: time.from, clock: called };
  const begins = momentBy(clock, time.on, time.from, clocks);
  if (begins === undefined) return { ...time, theirs };
  const { on, time: from } = atMine(begins, clocks);
  if (on === time.on && from === time.from) return { ...time, theirs: null };
  const ends = time.to === null ? undefined : momentBy(clock, time.on, time.to, clocks);
  return { on, from, to: ends === undefined ? null : atMine(ends, clocks).time, theirs };
}
