import type { Interview } from "#interviews/interview.ts";
import { addDays, type DateText, dateOf, timeOf } from "#time/date.ts";
import type { Hours } from "./hours-said.ts";

/** The time of a talk that was agreed; what they write may lean on it: "same time", "half an hour later". */
export type Agreed = {
  readonly on: DateText;
  readonly from: string;
  /** Whether it still holds; false once it has to move. */
  readonly holds: boolean;
};

/** What is agreed of a talk, or was before it had to move. */
export function agreedTime(
  { state, startsAt, steps }: Pick<Interview, "state" | "startsAt" | "steps">,
  timeZone: string,
): Agreed | undefined {
  const was = state === "moved" ? steps.findLast((step) => step.startsAt?.[0])?.startsAt?.[0] : null;
  const at = state === "scheduled" ? startsAt : was;
  if (at === null || at === undefined) return undefined;
  return { on: dateOf(at, timeZone), from: timeOf(at, timeZone), holds: state === "scheduled" };
}

/** Hours told by those that were agreed, and how many days on. */
type Leaning = Hours & { readonly days: number };

const COUNTS: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, ten: 10, fifteen: 15, twenty: 20, thirty: 30 },
  ...{ ein: 1, eine: 1, einen: 1, zwei: 2, drei: 3, un: 1, une: 1, una: 1, uno: 1, deux: 2, dos: 2 },
};
const COUNT = `(?:${Object.keys(COUNTS).join("|")}|\\d{1,2})`;
const SPAN = `(?<half>half an hour|(?:eine )?halbe stunde|une demi-heure|media hora)|(?<quarter>(?:a )?quarter of an hour|(?:eine )?viertelstunde|un quart d'heure|un cuarto de hora)|(?<count>${COUNT}) (?<unit>min|minutes?|minuten|minutos|hours?|hrs?|stunden?|heures?|horas?|days?|tage?|jours?|días?|weeks?|wochen?|semaines?|semanas?)`;
const LEANING = new RegExp(
  [
    `(?<same>(?:at )?(?:the )?same (?:time|hour)|(?:zur )?(?:gleichen?|selben) (?:uhr)?zeit|(?:à )?(?:la )?même heure|(?:a )?(?:la )?misma hora)`,
    `(?:${SPAN}) (?:(?<later>later|später|plus tard|más tarde|después)|earlier|sooner|früher|plus tôt|antes)`,
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join("|"),
  "gu",
);
/** "Push it back by half an hour", "bring it forward an hour": the span is said without its direction. */
const PUSHED = new RegExp(
  `(?<!\\p{L})(?:(?<later>(?:push|move|shift|put|set) [\\p{L} ]{0,30}?back|(?:delay|postpone)(?: \\p{L}+){0,3}?)|(?:bring|move|pull|shift|put) [\\p{L} ]{0,30}?(?:forward|up))(?: by)? (?:${SPAN})(?!\\p{L})`,
  "gu",
);

const NO_MORE =
  "(?![\\p{L}\\d]|[:.,/-]\\d| ?(?:am|pm|uhr|h|min|minutes?|minuten|minutos|people|of|%|st|nd|rd|th)(?!\\p{L})|[:.h]\\d)";
/** "Could we make it 11 instead?": beside an hour that is agreed, a number alone is another one. */
const BARE_HOUR = new RegExp(
  [
    `(?:make it|move (?:it|this|us) to|push (?:it|this) to|shift (?:it|this) to|(?:can|could|shall) we (?:do|say|try)|let's (?:do|say|try)|how about|what about|machen wir|sagen wir|lieber|besser|plutôt|mejor) (?<one>\\d{1,2})${NO_MORE}`,
    `(?<two>\\d{1,2})(?= (?:instead|rather|statt|anstatt|plutôt|en vez)(?!\\p{L}))`,
    `would (?<three>\\d{1,2})(?= (?:work|suit|be|do)(?!\\p{L}))`,
  ]
    .map((words) => `(?<![\\p{L}\\d:.])(?:${words})`)
    .join("|"),
  "gu",
);

/** In the morning from eight on, else in the afternoon, as talks are. */
function bareHours(small: string): readonly Leaning[] {
  return [...small.matchAll(BARE_HOUR)].flatMap((match): readonly Leaning[] => {
    const { one, two, three } = match.groups ?? {};
    const hour = Number(one ?? two ?? three);
    if (hour < 1 || hour > 20) return [];
    const end = match.index + match[0].length;
    const from = clock((hour < 8 ? hour + 12 : hour) * 60);
    return [{ from, to: null, start: end - String(one ?? two ?? three).length, end, days: 0 }];
  });
}

/** The hours in a sentence in small letters that lean on what was agreed. */
export function leaningOn(agreed: Agreed, small: string): readonly Leaning[] {
  return [...bareHours(small), ...leaningSpans(agreed, small)];
}

function leaningSpans(agreed: Agreed, small: string): readonly Leaning[] {
  return [LEANING, PUSHED].flatMap((pattern) =>
    [...small.matchAll(pattern)].flatMap((match): readonly Leaning[] => {
      const { same, later } = match.groups ?? {};
      const place = { to: null, start: match.index, end: match.index + match[0].length };
      if (same !== undefined) return [{ ...place, from: agreed.from, days: 0 }];
      const minutes = minutesOf(match.groups ?? {}) * (later === undefined ? -1 : 1);
      if (minutes % DAY === 0) return [{ ...place, from: agreed.from, days: minutes / DAY }];
      const from = Number(agreed.from.slice(0, 2)) * 60 + Number(agreed.from.slice(3)) + minutes;
      return from < 0 || from >= DAY ? [] : [{ ...place, from: clock(from), days: 0 }];
    }),
  );
}

/** On which day an hour is meant that names none. */
export function dayOf(agreed: Agreed, { days }: Pick<Leaning, "days">): DateText {
  return addDays(agreed.on, days);
}

const DAY = 24 * 60;

function minutesOf(groups: Readonly<Record<string, string | undefined>>): number {
  if (groups["half"] !== undefined) return 30;
  if (groups["quarter"] !== undefined) return 15;
  const { count = "", unit = "" } = groups;
  const each = /^m/.test(unit)
    ? 1
    : /^(?:d[aí]|t|j)/.test(unit)
      ? DAY
      : /^(?:w|sem)/.test(unit)
        ? 7 * DAY
        : 60;
  return each * (Number(count) || COUNTS[count] || 0);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
