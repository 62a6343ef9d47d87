import type { CalendarEntry } from "#follow-ups/calendar-entry.ts";
import { DAY_MS } from "#time/date.ts";

/** What a calendar elsewhere and this program can both say of a dated thing. */
export type Dated = {
  /** An instant in milliseconds, or a day `YYYY-MM-DD`, as text. */
  readonly when: string;
  readonly minutes: number;
  readonly summary: string;
  readonly location: string;
  readonly status: "confirmed" | "cancelled";
};

/** What was last sent, and when it stood there then. */
export type AgreedDate = { readonly here: Dated; readonly there: { readonly when: string } };

export const DATE_FACETS = ["when", "summary", "location", "status"] as const;

export function datedOf({ when, summary, location, status }: CalendarEntry): Dated {
  return {
    when: when.kind === "at" ? String(when.startsAt) : when.on,
    minutes: when.kind === "at" ? when.minutes : 0,
    summary,
    location,
    status,
  };
}

/** The facets in which an entry is other than what was last sent. */
export function facetsToSend(agreed: Dated, now: Dated): readonly (typeof DATE_FACETS)[number][] {
  return DATE_FACETS.filter(
    (facet) => agreed[facet] !== now[facet] || (facet === "when" && agreed.minutes !== now.minutes),
  );
}

export type MovedThere =
  | { readonly kind: "same" }
  /** It was moved there; what stands here is kept, and theirs proposed. */
  | { readonly kind: "moved"; readonly to: string };

export function movedThere(agreed: AgreedDate, when: string, here: Dated): MovedThere {
  return when === agreed.there.when || when === here.when ? { kind: "same" } : { kind: "moved", to: when };
}

/** Whether it is to be put into a calendar still: what is over, or off, is not. */
export function isAhead({ status, when }: Pick<CalendarEntry, "status" | "when">, now: number): boolean {
  const at = when.kind === "at" ? when.startsAt : Date.parse(when.on);
  return status === "confirmed" && at > now - DAY_MS;
}
