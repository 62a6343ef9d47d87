import type { Row } from "#formats/csv/read.ts";
import { unguarded } from "#formats/csv/write.ts";
import { foldText } from "#people/fold.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { contactDayOf } from "#ties/contact-day.ts";
import { addDays, type DateText, dateOf, type Instant, instantAt } from "#time/date.ts";
import type { TouchKind } from "#timeline/touch.ts";
import { readDay } from "./day.ts";
import { isActivity, tellsLastContact, wayTold } from "./last-contact-heading.ts";
import type { Clock } from "./monica-touches.ts";
import { ownFields } from "./own-fields.ts";
import { plainHeading } from "./plain-heading.ts";
import type { DaySpan, ImportedPerson, ImportedTouch, Problem } from "./record.ts";
import type { Layout } from "./table-layout.ts";

/** A contact of which its day is all that is told. */
export function contactOn(day: DateText, kind: TouchKind, of: ImportedPerson, clock: Clock): ImportedTouch {
  const { noon, within } = timesOf(day, clock);
  return {
    of,
    address: "",
    displayName: of.name,
    at: Math.min(noon, clock.now),
    kind,
    direction: "mutual",
    subject: "",
    messageId: `day:${day}`,
    within,
    source: of.source,
  };
}

type DayTimes = { readonly noon: Instant; readonly within: DaySpan };
const known = new WeakMap<Clock, Map<DateText, DayTimes>>();

/** By somebody's clock, asked once for the many contacts of a day: it takes longer than to read the row. */
function timesOf(day: DateText, clock: Clock): DayTimes {
  const days = known.get(clock) ?? new Map<DateText, DayTimes>();
  known.set(clock, days);
  const at = (date: DateText, time: string) => instantAt(date, time, clock.timeZone);
  const times = days.get(day) ?? {
    noon: at(day, "12:00"),
    within: { from: at(day, "00:00"), until: at(addDays(day, 1), "00:00") },
  };
  days.set(day, times);
  return times;
}

/** The same of what an export keeps as the last contact with somebody; what is no day that has been is told. */
export function lastContactIn(
  told: string,
  of: ImportedPerson,
  clock: Clock,
): { readonly touches: readonly ImportedTouch[]; readonly problems: readonly Problem[] } {
  const cell = oneLine(told);
  const day = dayOfContact(cell, "month first", clock.timeZone);
  if (day !== null && !isToCome(day, clock))
    return { touches: [contactOn(day, "contact", of, clock)], problems: [] };
  const why = day === null ? "is no day that can be read" : "has not come yet";
  const reason = `${of.name}: the last contact, “${shown(cell)}”, ${why}; it is left out.`;
  return { touches: [], problems: cell === "" ? [] : [{ ...of.source, reason }] };
}

function isToCome(day: DateText, { now, timeZone }: Clock): boolean {
  return Number.isFinite(now) && day > dateOf(now, timeZone);
}

/** What a row tells of the last contact, and how it stands with the cells of which no day came. */
export type ContactsTold = {
  readonly days: readonly { readonly day: DateText; readonly kind: TouchKind }[];
  /** The columns that are told by these days and need not be kept beside them. */
  readonly columns: ReadonlySet<number>;
  /** Why a cell stays a detail: a sentence for each. */
  readonly reasons: readonly string[];
  /** Columns whose cell counts back from a day that nothing tells. */
  readonly countedBack: readonly number[];
};

/** A program's own word for anything that it noted counts where no other column of the row has a day. */
export function contactsInRow({ cells }: Row, layout: Layout, clock: Clock): ContactsTold {
  const { headings, mapping } = layout;
  const told: { at: number; day: DateText }[] = [];
  const [reasons, countedBack]: [string[], number[]] = [[], []];
  const own = new Map(
    [...ownFields(cells, headings)].filter(([, name]) => tellsLastContact(plainHeading(name))),
  );
  const headingOf = (at: number) => own.get(at) ?? headings[at] ?? "";
  const columns = [...mapping.keys()].filter((at) => mapping[at] === "lastContact" || own.has(at));
  for (const at of columns) {
    const cell = oneLine(unguarded(cells[at] ?? ""));
    const day = dayOfContact(cell, layout.order, clock.timeZone);
    const keep = (why: string) =>
      reasons.push(`${shown(headingOf(at))}: “${shown(cell)}” ${why}; it is kept as a detail.`);
    if (day !== null && isToCome(day, clock)) keep("has not come yet");
    else if (day !== null) told.push({ at, day });
    else if (countsBack(cell)) countedBack.push(at);
    else if (cell !== "" && !NEVER.test(foldText(cell))) keep("is no day that can be read");
  }
  const wayOf = (at: number) => {
    const name = own.get(at);
    return name === undefined ? (layout.ways[at] ?? "contact") : wayTold(name);
  };
  const better = told.filter(({ at }) => !isActivity(headingOf(at)));
  const counted = better.length > 0 ? better : told;
  const days = counted.map(({ at, day }) => ({ day, kind: wayOf(at) }));
  return {
    // Of one day, what says how goes before what does not.
    days: [
      ...days.filter(({ kind }) => kind !== "contact"),
      ...days.filter(({ kind }) => kind === "contact"),
    ],
    columns: new Set(counted.map(({ at }) => at)),
    reasons,
    countedBack,
  };
}

/** One problem for each column that counts back, however many rows do. */
export class CountedBack {
  readonly #cells = new Map<number, { example: string; rows: number; line: number }>();

  add({ cells, line }: Row, columns: readonly number[]): void {
    for (const at of columns) {
      const known = this.#cells.get(at);
      if (known !== undefined) known.rows += 1;
      else this.#cells.set(at, { example: oneLine(unguarded(cells[at] ?? "")), rows: 1, line });
    }
  }

  problems(headings: readonly string[], file: string): readonly Problem[] {
    return [...this.#cells].map(([at, { example, rows, line }]) => {
      const where = rows === 1 ? "" : `, and ${(rows - 1).toLocaleString("en")} more like it,`;
      const reason =
        `${shown(headings[at] ?? "")}: “${shown(example)}”${where} counts back from a day that the file does not ` +
        "tell; it is kept as a detail.";
      return { file, line, reason };
    });
  }
}

const SHOWN = 40;

function shown(text: string): string {
  return clipped(oneLine(text), SHOWN);
}

/** Whether what stands in a cell tells when somebody was in touch, though it be by words that count back. */
export function mayTellContact(cell: string): boolean {
  const told = oneLine(unguarded(cell.slice(0, 200)));
  return readDay(told) !== null || countsBack(told);
}

/** A moment with its zone is of the day that the user's calendar had then; midnight is how programs write a day. */
function dayOfContact(cell: string, order: Layout["order"], timeZone: string): DateText | null {
  const day = ofMoment(cell, timeZone) ?? readDay(cell, order);
  return day === null || contactDayOf(Date.parse(day)) === undefined ? null : day;
}

function ofMoment(cell: string, timeZone: string): DateText | null {
  const told = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d{1,9})?)? ?(Z|UTC|[+-]\d\d:?\d\d)$/.exec(
    cell,
  );
  if (told === null) return null;
  const [, day = "", time = "", zone = ""] = told;
  if (time === "00:00") return null;
  const offset = /^[ZU]/.test(zone) ? "Z" : zone.replace(/^(...):?/, "$1:");
  const at = Date.parse(`${day}T${time}:00${offset}`);
  return Number.isNaN(at) ? null : dateOf(at, timeZone);
}

/** What is written where there was no contact. */
const NEVER = /^(?:never|not yet|none|no|n\/?a|unknown|-+|—|–|\?|0|nie|noch nie|jamais|nunca|mai|nooit)$/;

/** "2 weeks ago", "vor 3 Tagen", "il y a un mois", "hace 2 días", "3d", "yesterday", "last week" */
function countsBack(cell: string): boolean {
  return COUNTED_BACK.test(foldText(cell.slice(0, 60)));
}

const COUNTED_BACK =
  /\bago$|^(?:just now|today|yesterday|now|(?:last|this|past) (?:week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day))$|^vor \S+ \p{L}+$|^(?:heute|gestern|vorgestern|letzte (?:woche)|letzten monat|letztes jahr)$|^il y a |^(?:hier|avant-hier|aujourd['’]hui|la semaine derniere|le mois dernier|l['’]an(?:nee)? derniere?)$|^hace |^(?:hoy|ayer|anteayer|la semana pasada|el mes pasado|el ano pasado)$|^\d{1,3} ?(?:d|w|m|mo|y|days?|weeks?|months?|years?|tage?n?|wochen?|monate?n?|jahre?n?|jours?|semaines?|mois|ans?|dias?|semanas?|mes(?:es)?|anos?)$/u;
