import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { DAY_MS } from "#time/date.ts";
import type { DATE_FIELDS } from "./link.ts";

/** What a calendar elsewhere and this program can both say of a dated thing. */
export type Dated = {
  /** An instant in milliseconds, or a day `YYYY-MM-DD`, as text. */
  readonly when: string;
  readonly minutes: number;
  readonly summary: string;
  readonly location: string;
  readonly status: "confirmed" | "cancelled";
};

/** How it stands there. What is not said is as it was sent: links of before know only when, and whether it is off. */
export type DatedThere = {
  readonly when: string;
  readonly minutes?: number | null;
  readonly location?: string;
  readonly off?: boolean;
};

/**
 * What was last sent, and how it stood there then. `going` is what is being written there: found there, it is our own word,
 * also where the program ended before it heard that it was written.
 */
export type AgreedDate = {
  readonly here: Dated;
  readonly there: DatedThere;
  readonly going?: DatedThere;
};

const DATE_FACETS = ["when", "minutes", "summary", "location", "status"] as const;
type DateFacet = (typeof DATE_FACETS)[number];
export type DateField = (typeof DATE_FIELDS)[number];

/** The facet of an entry that a field stands for. */
export const FACET_OF = { time: "when", length: "minutes", place: "location" } as const satisfies Record<
  DateField,
  DateFacet
>;

export function datedOf({ when, summary, location, status }: CalendarEntry): Dated {
  return {
    when: when.kind === "at" ? String(when.startsAt) : when.on,
    minutes: when.kind === "at" ? when.minutes : 0,
    summary,
    location,
    status,
  };
}

/**
 * The facets in which an entry is other than what was last sent; what was called off there and has a new time is on. What
 * is in question stays there as it is until it is chosen, and of what is called off nothing else is said.
 */
export function facetsToSend(
  { here, there }: AgreedDate,
  now: Dated,
  inQuestion: ReadonlySet<DateField> = NONE,
): readonly DateFacet[] {
  const waiting = new Set<DateFacet>([...inQuestion].map((field) => FACET_OF[field]));
  const isMoved = here.when !== now.when && !waiting.has("when");
  return DATE_FACETS.filter((facet) => {
    if (waiting.has(facet) || (now.status === "cancelled" && facet !== "status")) return false;
    // A whole day has no length; it is sent with the hour, once there is one there again.
    if (facet === "minutes" && isDay(there.when) && !isMoved) return false;
    return here[facet] !== now[facet] || (facet === "status" && isMoved && there.off === true);
  });
}

const NONE: ReadonlySet<DateField> = new Set();

/** An entry with what was sent of it. */
export function withSent(here: Dated, now: Dated, facets: readonly DateFacet[]): Dated {
  return { ...here, ...Object.fromEntries(facets.map((facet) => [facet, now[facet]])) };
}

/** Something that became different there: `there` is proposed, unless it is what stands here. */
export type ChangedThere = {
  readonly field: DateField;
  readonly here: string;
  readonly there: string;
  readonly same: boolean;
};

/**
 * What was changed there since both last agreed; what stands here is kept. `place` is where a talk takes place, which the
 * entry may not say; null for what has no length and no place. Nothing is proposed that takes away what was changed here.
 */
export function changedThere(
  { here: sent, there: before, going }: AgreedDate,
  seen: DatedThere,
  here: Dated,
  place: string | null,
): readonly ChangedThere[] {
  const changes: ChangedThere[] = [];
  const note = (field: DateField, now: string, there: string) => {
    const own = going !== undefined && String(going[FACET_OF[field]]) === there;
    if (!own) changes.push({ field, here: now, there, same: now === there });
  };
  if (seen.when !== before.when) note("time", here.when, seen.when);
  if (place === null) return changes;
  const minutes = seen.minutes ?? null;
  if (minutes !== null && minutes !== (before.minutes ?? sent.minutes))
    note("length", String(here.minutes), String(minutes));
  const location = seen.location ?? "";
  const takesAway = location === "" && place !== sent.location;
  if (location !== (before.location ?? sent.location.trim()) && !takesAway) note("place", place, location);
  return changes;
}

export function isDay(when: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(when);
}

/** Whether it is to be put into a calendar still: what is over, or off, is not. */
export function isAhead({ status, when }: Pick<CalendarEntry, "status" | "when">, now: number): boolean {
  const at = when.kind === "at" ? when.startsAt : Date.parse(when.on);
  return status === "confirmed" && at > now - DAY_MS;
}
