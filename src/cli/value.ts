import { parseDate } from "#time/date.ts";
import type { Moment } from "./arguments.ts";
import { camel, kebab, nearest } from "./command.ts";
import type { Field, Kind } from "./field.ts";
import { readSpoken, type Spoken } from "./spoken.ts";

type ValueRead =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "bad"; readonly says: string };

type Choice = Extract<Kind, { readonly is: "choice" }>;

const YES = new Set(["yes", "true", "on", "1"]);
const NO = new Set(["no", "false", "off", "0"]);

/** Reads what was typed for a field. The operation checks the value itself; here it only gets its shape. */
export function readValue(field: Field, text: string, moment: Moment): ValueRead {
  if (field.nullable && text === "none") return value(null);
  if (field.many && field.kind.is !== "text" && text.startsWith("[")) return readJson(text);
  return readKind(field, text, moment);
}

function readKind(field: Field, text: string, moment: Moment): ValueRead {
  const { kind } = field;
  switch (kind.is) {
    case "text":
      return value(text);
    case "number":
      return /^-?\d+(\.\d+)?$/.test(text)
        ? value(Number(text))
        : bad(`“${shortened(text)}” is not a number.`);
    case "flag":
      if (YES.has(text)) return value(true);
      return NO.has(text) ? value(false) : bad("write yes or no.");
    case "date":
      return kind.orMonth && parseDate(`${text.trim()}-01`) !== undefined
        ? value(text.trim())
        : readDate(text.trim(), moment);
    case "instant":
      return readInstant(text.trim(), moment, field.name === "startsAt");
    case "choice":
      return readChoice(kind, text);
    case "object":
      return text.startsWith("{") ? readJson(text) : readPairs(kind.fields, text, moment);
    case "json":
      return readJson(text);
  }
}

function readChoice({ choices, numbers }: Choice, text: string): ValueRead {
  if (choices.includes(text)) return value(numbers ? Number(text) : text);
  const near = nearest(text.toLowerCase(), choices) ?? choices.find((each) => kebab(each) === text);
  if (near !== undefined && kebab(near) === text) return value(near);
  const meant = near === undefined ? "" : ` Did you mean ${near}?`;
  return bad(`it is one of ${choices.join(", ")}, not “${shortened(text)}”.${meant}`);
}

/** `key=value,key=value`; where one text is all that is needed, that text alone. */
function readPairs(fields: readonly Field[], text: string, moment: Moment): ValueRead {
  const needed = fields.filter((field) => field.required);
  const only = needed[0];
  if (!text.includes("=") && needed.length === 1 && only?.kind.is === "text")
    return value({ [only.name]: text });
  const object: Record<string, unknown> = {};
  for (const pair of text.split(",")) {
    const equals = pair.indexOf("=");
    const key = camel(pair.slice(0, Math.max(equals, 0)).trim());
    const field = fields.find((each) => each.name === key);
    if (field === undefined) {
      return bad(`write it as ${fields.map((each) => `${kebab(each.name)}=…`).join(",")}, or as JSON.`);
    }
    const read = readValue(field, pair.slice(equals + 1).trim(), moment);
    if (read.kind === "bad") return bad(`${kebab(field.name)}: ${read.says}`);
    object[field.name] = field.many ? [read.value] : read.value;
  }
  return value(object);
}

function readJson(text: string): ValueRead {
  try {
    return value(JSON.parse(text));
  } catch {
    return bad("this does not read as JSON.");
  }
}

const DAYS_AWAY: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
/** Begins like a date; no other reading is tried where it turns out to be none. */
const NUMBERED = /^\d{4}-/;

function readDate(text: string, { now, days }: Moment): ValueRead {
  const away = DAYS_AWAY[text];
  if (away !== undefined) return value(dateText(localDay(now, away)));
  if (parseDate(text) !== undefined) return value(text);
  const spoken = days && !NUMBERED.test(text) ? readSpoken(days, text, now, "future") : undefined;
  if (spoken?.year) return bad(`“${shortened(text)}” is a whole year; name a month of it, or a day.`);
  if (spoken !== undefined) return value(spoken.day);
  return bad(`“${shortened(text)}” is no day. Write 2027-03-31, friday, "next tuesday" or "in two weeks".`);
}

function dateText(day: Date): string {
  const digits = (number: number, width: number) => String(number).padStart(width, "0");
  return `${digits(day.getFullYear(), 4)}-${digits(day.getMonth() + 1, 2)}-${digits(day.getDate(), 2)}`;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2}|yesterday|today|tomorrow)(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const NOON = "12:00";

/**
 * A date and time in this computer's zone, a date alone (its noon), one with a zone, milliseconds, or a day as people
 * say it. A talk to come (`ahead`) needs its hour, and lies ahead; all else lies behind.
 */
function readInstant(text: string, moment: Moment, ahead: boolean): ValueRead {
  const { now } = moment;
  if (text === "now") return value(now);
  if (/^\d{11,16}$/.test(text)) return value(Number(text));
  if (WITH_ZONE.test(text) && !Number.isNaN(Date.parse(text))) return value(Date.parse(text));
  const read = readDayAndHour(text, moment, ahead);
  if (read === undefined) {
    const examples = ahead ? '"friday 3pm" or "tomorrow at 10"' : '"last friday" or "yesterday 3pm"';
    return bad(`“${shortened(text)}” is no moment. Write 2027-03-31T14:30, ${examples}.`);
  }
  if (read.several) return bad(`“${shortened(text)}” is several days; name one of them.`);
  if (ahead && read.at === null) return bad('say the hour too, as in 2027-03-31T14:00 or "friday 3pm".');
  const [hours = 0, minutes = 0, seconds = 0] = (read.at ?? NOON).split(":").map(Number);
  if (hours > 23 || minutes > 59 || seconds > 59) return bad(`${read.at} is no hour of the day.`);
  const at = startOf(read.day);
  at.setHours(hours, minutes, seconds, 0);
  // "today", said in the morning of what has been, is not a noon to come.
  const isToday = read.at === null && read.day === dateText(localDay(now, 0));
  return value(isToday ? Math.min(at.getTime(), now) : at.getTime());
}

function readDayAndHour(text: string, { now, days }: Moment, ahead: boolean): Spoken | undefined {
  const [, day = "", hours, minutes, seconds] = MOMENT.exec(text) ?? [];
  const away = DAYS_AWAY[day];
  const date = parseDate(away === undefined ? day : dateText(localDay(now, away)));
  const clock = [hours, minutes, seconds].filter((part) => part !== undefined).join(":");
  if (date !== undefined) return { day: date, several: false, year: false, at: clock === "" ? null : clock };
  if (days === undefined || NUMBERED.test(text)) return undefined;
  return readSpoken(days, text, now, ahead ? "future" : "past");
}

function localDay(now: number, daysAway: number): Date {
  const day = new Date(now);
  day.setDate(day.getDate() + daysAway);
  return day;
}

function startOf(date: string): Date {
  const [year, month, day] = date.split("-").map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, day ?? 1);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function value(read: unknown): ValueRead {
  return { kind: "value", value: read };
}

function bad(says: string): ValueRead {
  return { kind: "bad", says };
}
