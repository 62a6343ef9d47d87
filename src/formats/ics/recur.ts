/** Milliseconds since 1970 on the wall clock of wherever an event is, as if that were UTC. */
export type Wall = number;

const DAY_MS = 86_400_000;
/** Of an event that takes place oftener, the latest count: how one stands with somebody is told by them. */
export const MOST_TIMES = 1_000;
/** A rule is not followed further: hostile ones must end. */
const MOST_PERIODS = 20_000;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

type Rule = {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number;
  readonly until: Wall;
  readonly weekdays: readonly { readonly ordinal: number; readonly weekday: number }[];
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
  readonly weekStart: number;
};

/** The latest times, `MOST_TIMES` of them, and how many there were before. */
export type Times = { readonly times: readonly Wall[]; readonly before: number };

/**
 * When an event takes place (RFC 5545 3.3.10), its first time included, no later than `last`. Undefined for a rule that
 * is not followed: one that recurs oftener than daily, or counts days and weeks of the year. `wallOf` tells an instant
 * by the event's own clock.
 */
export function timesOf(
  start: Wall,
  written: string,
  last: Wall,
  wallOf: (instant: number) => Wall = (instant) => instant,
): Times | undefined {
  const rule = ruleFrom(written, wallOf);
  if (rule === undefined) return undefined;
  const end = Math.min(last, rule.until);
  const times: Wall[] = start <= last ? [start] : [];
  const [first, clock] = [Math.floor(start / DAY_MS), start - Math.floor(start / DAY_MS) * DAY_MS];
  for (let period = 0; period < MOST_PERIODS; period += 1) {
    const { from, days } = daysIn(rule, first, period);
    if (from * DAY_MS > end || !Number.isFinite(from)) break;
    for (const day of positioned(days, rule.positions)) {
      const at = day * DAY_MS + clock;
      if (at > end || times.length >= rule.count) return latest(times);
      if (at > start) times.push(at);
    }
  }
  return latest(times);
}

function latest(times: readonly Wall[]): Times {
  return { times: times.slice(-MOST_TIMES), before: Math.max(0, times.length - MOST_TIMES) };
}

function ruleFrom(written: string, wallOf: (instant: number) => Wall): Rule | undefined {
  const parts = new Map(
    written
      .slice(0, 2_000)
      .toUpperCase()
      .split(";")
      .map((part): [string, string] => [part.split("=")[0]?.trim() ?? "", part.split("=")[1]?.trim() ?? ""]),
  );
  const frequency = parts.get("FREQ");
  if (frequency !== "DAILY" && frequency !== "WEEKLY" && frequency !== "MONTHLY" && frequency !== "YEARLY")
    return undefined;
  if (["BYYEARDAY", "BYWEEKNO", "BYHOUR", "BYMINUTE", "BYSECOND"].some((name) => parts.has(name)))
    return undefined;
  const numbers = (name: string) =>
    (parts.get(name) ?? "")
      .split(",")
      .slice(0, 400)
      .map(Number)
      .filter((each) => Number.isInteger(each) && each !== 0);
  return {
    frequency,
    interval: Math.max(1, Number.parseInt(parts.get("INTERVAL") ?? "1", 10) || 1),
    count: Math.max(1, Number.parseInt(parts.get("COUNT") ?? "", 10) || Number.POSITIVE_INFINITY),
    until: untilOf(parts.get("UNTIL") ?? "", wallOf),
    weekdays: (parts.get("BYDAY") ?? "").split(",").flatMap((each) => {
      const [, ordinal = "", day = ""] = /^([+-]?\d{0,2})(SU|MO|TU|WE|TH|FR|SA)$/.exec(each.trim()) ?? [];
      return day === "" ? [] : [{ ordinal: Number(ordinal) || 0, weekday: WEEKDAYS.indexOf(day) }];
    }),
    monthDays: numbers("BYMONTHDAY"),
    months: numbers("BYMONTH"),
    positions: numbers("BYSETPOS"),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get("WKST") ?? "MO")),
  };
}

/** A moment of the world's clock, which may be another day by the event's; else the whole of its day. */
function untilOf(written: string, wallOf: (instant: number) => Wall): Wall {
  const told = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?/.exec(written);
  if (told === null) return Number.POSITIVE_INFINITY;
  const [year, month, day, hour, minute, second] = told.slice(1, 7).map((part) => Number(part ?? 0));
  const date = Date.UTC(year ?? 0, (month ?? 1) - 1, day);
  if (told[7] === undefined) return date + DAY_MS - 1;
  return wallOf(date + (((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0)) * 1_000);
}

type Days = { readonly from: number; readonly days: readonly number[] };

/** The days, counted from 1970, of one period of a rule, in order. */
function daysIn(rule: Rule, first: number, period: number): Days {
  const date = new Date(first * DAY_MS);
  const step = period * rule.interval;
  switch (rule.frequency) {
    case "DAILY": {
      const day = first + step;
      return { from: day, days: fits(rule, day) ? [day] : [] };
    }
    case "WEEKLY": {
      const from = first - ((weekdayOf(first) - rule.weekStart + 7) % 7) + 7 * step;
      const wanted =
        rule.weekdays.length === 0 ? [weekdayOf(first)] : rule.weekdays.map(({ weekday }) => weekday);
      const days = Array.from({ length: 7 }, (_, at) => from + at);
      return { from, days: days.filter((day) => wanted.includes(weekdayOf(day)) && inMonths(rule, day)) };
    }
    case "MONTHLY": {
      const [from, length] = monthAt(date.getUTCFullYear(), date.getUTCMonth() + step);
      return {
        from,
        days: inSpan(rule, from, length, date.getUTCDate()).filter((day) => inMonths(rule, day)),
      };
    }
    case "YEARLY": {
      const year = date.getUTCFullYear() + step;
      const [from] = monthAt(year, 0);
      if (rule.months.length === 0 && rule.weekdays.length > 0 && rule.monthDays.length === 0)
        return { from, days: inSpan(rule, from, monthAt(year + 1, 0)[0] - from, 0) };
      const months =
        rule.months.length === 0 ? [date.getUTCMonth() + 1] : rule.months.toSorted((a, b) => a - b);
      return {
        from,
        days: months.flatMap((month) => {
          const [begin, length] = monthAt(year, month - 1);
          return inSpan(rule, begin, length, date.getUTCDate());
        }),
      };
    }
  }
}

/** Days of a month or year by weekday and day of the month; by neither, the day that the event began on. */
function inSpan(rule: Rule, from: number, length: number, began: number): readonly number[] {
  if (!Number.isFinite(from)) return [];
  const all = Array.from({ length }, (_, at) => from + at);
  if (rule.weekdays.length === 0 && rule.monthDays.length === 0)
    return began <= length && began > 0 ? [from + began - 1] : [];
  return all.filter((day) => {
    const at = day - from + 1;
    const byDate =
      rule.monthDays.length === 0 ||
      rule.monthDays.some((each) => at === (each > 0 ? each : length + each + 1));
    const byWeekday =
      rule.weekdays.length === 0 ||
      rule.weekdays.some(({ ordinal, weekday }) => {
        if (weekday !== weekdayOf(day)) return false;
        if (ordinal === 0) return true;
        return ordinal > 0 ? Math.ceil(at / 7) === ordinal : Math.ceil((length - at + 1) / 7) === -ordinal;
      });
    return byDate && byWeekday;
  });
}

function fits(rule: Rule, day: number): boolean {
  const date = new Date(day * DAY_MS);
  const length = monthAt(date.getUTCFullYear(), date.getUTCMonth())[1];
  return (
    inMonths(rule, day) &&
    (rule.weekdays.length === 0 || rule.weekdays.some(({ weekday }) => weekday === weekdayOf(day))) &&
    (rule.monthDays.length === 0 ||
      rule.monthDays.some((each) => date.getUTCDate() === (each > 0 ? each : length + each + 1)))
  );
}

function inMonths(rule: Rule, day: number): boolean {
  return rule.months.length === 0 || rule.months.includes(new Date(day * DAY_MS).getUTCMonth() + 1);
}

function positioned(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days;
  return days.filter((_, at) => positions.some((each) => (each > 0 ? each - 1 : days.length + each) === at));
}

/** 0 is Sunday; 1970 began on a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** First day and length of a month. */
function monthAt(year: number, month: number): readonly [number, number] {
  const from = Date.UTC(year, month, 1) / DAY_MS;
  return [from, Date.UTC(year, month + 1, 1) / DAY_MS - from];
}
