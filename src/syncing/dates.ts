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

/** What was last sent, and how it stood there then: when, and whether it was called off. */
export type AgreedDate = {
  readonly here: Dated;
  readonly there: { readonly when: string; readonly off?: boolean };
};

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

/** The facets in which an entry is other than what was last sent; what was called off there and has a new time is on. */
export function facetsToSend(
  { here, there }: AgreedDate,
  now: Dated,
): readonly (typeof DATE_FACETS)[number][] {
  const isMoved = here.when !== now.when;
  return DATE_FACETS.filter(
    (facet) =>
      here[facet] !== now[facet] ||
      (facet === "when" && here.minutes !== now.minutes) ||
      (facet === "status" && isMoved && there.off === true),
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
