import type { DateText, Instant } from "#time/date.ts";

/** One entry of a calendar file. Its words have been chosen already, with names or without. */
export type CalendarEntry = {
  /** The same for the same thing in every file, so that a calendar updates instead of adding. */
  readonly uid: string;
  /** Counts the changes; a calendar keeps the higher one (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  /** When it became what it is; undefined where that is not known. */
  readonly changedAt?: Instant | undefined;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly when:
    | { readonly kind: "at"; readonly startsAt: Instant; readonly minutes: number }
    | { readonly kind: "all-day"; readonly on: DateText };
  /** Minutes from the start (of the hour, or of the day at midnight where the reader is) to each alarm; negative is before. */
  readonly alarms: readonly number[];
  readonly status: "confirmed" | "cancelled";
};
